package org.zhiye.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Uuid7;
import org.zhiye.vault.RowSeals;
import org.zhiye.vault.SealedTable;

/** How often a practice seal was made anew; each making a sealed row. */
@Component
class SealRemakes implements SealedTable {
    /** The highest NN. */
    static final int LAST = 99;

    private static final String TABLE = "seal_remake";

    private final JdbcClient jdbc;
    private final RowSeals seals;
    private final Timeline timeline;

    SealRemakes(JdbcClient jdbc, RowSeals seals, Timeline timeline) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.timeline = timeline;
    }

    /** @throws Refused after the 99th */
    int next(Heads.Head head, UUID by) {
        int n = jdbc.sql("select coalesce(max(n), 0) + 1 from seal_remake where registration = ?")
                .param(head.registration())
                .query(Integer.class)
                .single();
        if (n > LAST) {
            throw new Refused(RegisterReason.SEAL_NUMBERS_USED_UP);
        }
        enter(head.person(), head.registration(), n, timeline.moment(head.person(), by));
        return n;
    }

    /** The seal bears this NN, after whatever was made before. */
    void enter(PersonId person, UUID registration, int n, Moment moment) {
        var id = Uuid7.next();
        var values = values(id, registration, n, moment.at(), moment.by());
        jdbc.sql("insert into seal_remake (id, registration, n, made_at, entered_by, mac) values (?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(registration)
                .param(n)
                .param(Facts.stamp(moment.at()))
                .param(moment.by())
                .param(seals.seal(person.value(), TABLE, id, values))
                .update();
    }

    static @Nullable Object[] values(UUID id, UUID registration, int n, Instant at, @Nullable UUID by) {
        return new @Nullable Object[] {id, registration, n, ChronoUnit.MICROS.between(Instant.EPOCH, at), by};
    }

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public String sql() {
        return """
                select r.person as subject, s.id as row_id, s.registration, s.n, s.made_at, s.entered_by, s.mac
                  from seal_remake s join registration r on r.id = s.registration order by r.person, s.id""";
    }

    @Override
    public @Nullable Object[] values(ResultSet row) throws SQLException {
        return values(
                row.getObject("row_id", UUID.class),
                row.getObject("registration", UUID.class),
                row.getInt("n"),
                row.getTimestamp("made_at").toInstant(),
                row.getObject("entered_by", UUID.class));
    }
}
