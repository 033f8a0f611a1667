package org.zhiye.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.vault.RowSeals;
import org.zhiye.vault.SealedTable;
import org.zhiye.vault.Vault;

/** The seals of disputes. */
@Component
class DisputeTable implements SealedTable {
    private static final String TABLE = "past_dispute";

    private final Vault vault;
    private final RowSeals seals;

    DisputeTable(Vault vault, RowSeals seals) {
        this.vault = vault;
        this.seals = seals;
    }

    byte[] seal(Dispute it, byte[] statement) {
        return seals.seal(it.person().value(), TABLE, it.id(), values(it, statement));
    }

    boolean isSealed(Dispute it, byte[] statement, byte[] mac) {
        return Arrays.equals(mac, vault.rowMac(TABLE, values(it, statement)));
    }

    private static @Nullable Object[] values(Dispute it, byte[] statement) {
        return new @Nullable Object[] {
            it.id().value(),
            it.past(),
            it.person().value(),
            it.office(),
            statement,
            ChronoUnit.MICROS.between(Instant.EPOCH, it.openedAt()),
            it.due()
        };
    }

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public String sql() {
        return """
                select person as subject, id as row_id, past, office, statement, opened_at, due, mac
                  from past_dispute order by person, id""";
    }

    @Override
    public @Nullable Object[] values(ResultSet row) throws SQLException {
        return new @Nullable Object[] {
            row.getObject("row_id", UUID.class),
            row.getObject("past", UUID.class),
            row.getObject("subject", UUID.class),
            row.getString("office"),
            row.getBytes("statement"),
            ChronoUnit.MICROS.between(
                    Instant.EPOCH, row.getTimestamp("opened_at").toInstant()),
            row.getObject("due", LocalDate.class)
        };
    }
}
