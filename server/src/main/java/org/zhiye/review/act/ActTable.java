package org.zhiye.review.act;

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

/** The seals of proposals. */
@Component
class ActTable implements SealedTable {
    static final String NAME = "act";

    private final Vault vault;
    private final RowSeals seals;

    ActTable(Vault vault, RowSeals seals) {
        this.vault = vault;
        this.seals = seals;
    }

    byte[] seal(Act it, byte[] reason, byte[] evidence) {
        return seals.seal(it.person().value(), NAME, it.id(), values(it, reason, evidence));
    }

    boolean isSealed(Act it, byte[] reason, byte[] evidence, byte[] mac) {
        return Arrays.equals(mac, vault.rowMac(NAME, values(it, reason, evidence)));
    }

    private static @Nullable Object[] values(Act it, byte[] reason, byte[] evidence) {
        return new @Nullable Object[] {
            it.id(),
            it.kind(),
            it.person(),
            it.registration(),
            it.ground(),
            reason,
            evidence,
            it.about(),
            it.until(),
            it.office(),
            it.proposedBy(),
            it.proposer(),
            ChronoUnit.MICROS.between(Instant.EPOCH, it.proposedAt())
        };
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String sql() {
        return """
                select person as subject, id as row_id, kind, registration, ground, reason, evidence, about, until, office,
                       proposed_by, proposer, proposed_at, mac
                  from act order by person, id""";
    }

    @Override
    public @Nullable Object[] values(ResultSet row) throws SQLException {
        return new @Nullable Object[] {
            row.getObject("row_id", UUID.class),
            row.getString("kind"),
            row.getObject("subject", UUID.class),
            row.getObject("registration", UUID.class),
            row.getString("ground"),
            row.getBytes("reason"),
            row.getBytes("evidence"),
            row.getObject("about", UUID.class),
            row.getObject("until", LocalDate.class),
            row.getString("office"),
            row.getObject("proposed_by", UUID.class),
            row.getObject("proposer", UUID.class),
            ChronoUnit.MICROS.between(
                    Instant.EPOCH, row.getTimestamp("proposed_at").toInstant())
        };
    }
}
