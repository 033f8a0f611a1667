package org.zhiye.review.act;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.vault.RowSeals;
import org.zhiye.vault.SealedTable;
import org.zhiye.vault.Vault;

/** The seals of consents. */
@Component
class ActDecisionTable implements SealedTable {
    static final String NAME = "act_decision";

    private final Vault vault;
    private final RowSeals seals;

    ActDecisionTable(Vault vault, RowSeals seals) {
        this.vault = vault;
        this.seals = seals;
    }

    byte[] seal(Act it, boolean consents, UUID by, UUID human, byte[] note, Instant at) {
        return seals.seal(it.person().value(), NAME, it.id(), values(it.id().value(), consents, by, human, note, at));
    }

    boolean isSealed(ResultSet row) throws SQLException {
        return Arrays.equals(row.getBytes("decision_mac"), vault.rowMac(NAME, read(row, "id")));
    }

    private static Object[] values(UUID act, boolean consents, UUID by, UUID human, byte[] note, Instant at) {
        return new Object[] {act, consents ? 1 : 0, by, human, note, ChronoUnit.MICROS.between(Instant.EPOCH, at)};
    }

    private static Object[] read(ResultSet row, String id) throws SQLException {
        return values(
                row.getObject(id, UUID.class),
                row.getBoolean("consents"),
                row.getObject("decided_by", UUID.class),
                row.getObject("human", UUID.class),
                row.getBytes("note"),
                row.getTimestamp("decided_at").toInstant());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String sql() {
        return """
                select a.person as subject, d.act as row_id, d.consents, d.decided_by, d.human, d.note, d.decided_at, d.mac
                  from act_decision d join act a on a.id = d.act order by a.person, d.act""";
    }

    @Override
    public @Nullable Object[] values(ResultSet row) throws SQLException {
        return read(row, "row_id");
    }
}
