package org.zhiye.review.letter;

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

/** The seals of letters. */
@Component
class LetterTable implements SealedTable {
    private static final String TABLE = "letter";

    private final Vault vault;
    private final RowSeals seals;

    LetterTable(Vault vault, RowSeals seals) {
        this.vault = vault;
        this.seals = seals;
    }

    byte[] seal(Letter it, byte[] facts) {
        return seals.seal(it.person().value(), TABLE, it.id(), values(it, facts));
    }

    boolean isSealed(Letter it, byte[] facts, byte[] mac) {
        return Arrays.equals(mac, vault.rowMac(TABLE, values(it, facts)));
    }

    private static @Nullable Object[] values(Letter it, byte[] facts) {
        return new @Nullable Object[] {
            it.id(),
            it.number(),
            it.kind(),
            it.filing(),
            it.person(),
            it.office(),
            it.madeOn(),
            ChronoUnit.MICROS.between(Instant.EPOCH, it.madeAt()),
            facts
        };
    }

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public String sql() {
        return """
                select person as subject, id as row_id, number, kind, filing, office, made_on, made_at, facts, mac
                  from letter order by person, id""";
    }

    @Override
    public @Nullable Object[] values(ResultSet row) throws SQLException {
        return new @Nullable Object[] {
            row.getObject("row_id", UUID.class),
            row.getString("number"),
            row.getString("kind"),
            row.getObject("filing", UUID.class),
            row.getObject("subject", UUID.class),
            row.getString("office"),
            row.getObject("made_on", LocalDate.class),
            ChronoUnit.MICROS.between(Instant.EPOCH, row.getTimestamp("made_at").toInstant()),
            row.getBytes("facts")
        };
    }
}
