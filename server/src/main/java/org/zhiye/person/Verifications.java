package org.zhiye.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.shared.Uuid7;
import org.zhiye.vault.RowSeals;
import org.zhiye.vault.SealedTable;
import org.zhiye.vault.Vault;

/** When and by whom identities were established; each row sealed. */
@Component
class Verifications implements SealedTable {
    private static final String TABLE = "verification";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final RowSeals seals;

    Verifications(JdbcClient jdbc, Vault vault, RowSeals seals) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.seals = seals;
    }

    void add(Known known) {
        var id = Uuid7.next();
        jdbc.sql("""
                insert into verification (id, person, level, method, at, province, officer, mac)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(known.person().value())
                .param(known.level().name())
                .param(known.method().name())
                // the seal counts milliseconds: rounded up by the database, the moment would be another one
                .param(Timestamp.from(known.at().truncatedTo(ChronoUnit.MILLIS)))
                .param(known.province())
                .param(known.officer() == null ? null : known.officer().value())
                .param(seals.seal(known.person().value(), TABLE, id, values(id, known)))
                .update();
    }

    boolean isSealed(UUID id, Known known, byte[] mac) {
        return Arrays.equals(mac, vault.rowMac(TABLE, values(id, known)));
    }

    private static @Nullable Object[] values(UUID id, Known known) {
        return new @Nullable Object[] {
            id,
            known.person(),
            known.level(),
            known.method(),
            known.at().toEpochMilli(),
            known.province(),
            known.officer()
        };
    }

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public String sql() {
        return """
                select person as subject, id as row_id, level, method, at, province, officer, mac
                  from verification order by person, id""";
    }

    @Override
    public Object[] values(ResultSet row) throws SQLException {
        return new Object[] {
            row.getObject("row_id", UUID.class),
            row.getObject("subject", UUID.class),
            row.getString("level"),
            row.getString("method"),
            row.getTimestamp("at").toInstant().toEpochMilli(),
            row.getString("province"),
            row.getObject("officer", UUID.class)
        };
    }
}
