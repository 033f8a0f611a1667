package org.zhiye.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Day;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Uuid7;
import org.zhiye.vault.RowSeals;
import org.zhiye.vault.SealedTable;

/** What people said of records that seem to be theirs; each answer a sealed row. */
@Component
class PastAnswers implements SealedTable {
    private static final String TABLE = "past_answer";

    private final JdbcClient jdbc;
    private final RowSeals seals;
    private final Day day;

    PastAnswers(JdbcClient jdbc, RowSeals seals, Day day) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.day = day;
    }

    void add(PersonId person, UUID past, PastRecords.Answer answer) {
        var id = Uuid7.next();
        var at = day.now().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("insert into past_answer (id, past, person, answer, at, mac) values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        past,
                        person.value(),
                        answer.name(),
                        Facts.stamp(at),
                        seals.seal(person.value(), TABLE, id, values(id, past, person.value(), answer.name(), at)))
                .update();
    }

    private static @Nullable Object[] values(UUID id, UUID past, UUID person, String answer, Instant at) {
        return new @Nullable Object[] {id, past, person, answer, ChronoUnit.MICROS.between(Instant.EPOCH, at)};
    }

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public String sql() {
        return "select person as subject, id as row_id, past, answer, at, mac from past_answer order by person, id";
    }

    @Override
    public @Nullable Object[] values(ResultSet row) throws SQLException {
        return values(
                row.getObject("row_id", UUID.class),
                row.getObject("past", UUID.class),
                row.getObject("subject", UUID.class),
                row.getString("answer"),
                row.getTimestamp("at").toInstant());
    }
}
