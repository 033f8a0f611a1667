package org.zhiye.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.vault.SealedTable;

/** How the seals of certificates and of their copies are checked. */
final class CopyTables {
    private CopyTables() {}

    /** The certificates. */
    @Component
    static final class Certificates implements SealedTable {
        @Override
        public String name() {
            return Copies.CERTIFICATE;
        }

        @Override
        public String sql() {
            return """
                    select person as subject, id as row_id, registration, number, at, mac
                      from certificate order by person, id""";
        }

        @Override
        public @Nullable Object[] values(ResultSet row) throws SQLException {
            return Copies.values(
                    row.getObject("row_id", UUID.class),
                    row.getObject("registration", UUID.class),
                    row.getObject("subject", UUID.class),
                    row.getString("number"),
                    Copies.instant(row, "at"));
        }
    }

    /** Their copies. */
    @Component
    static final class Taken implements SealedTable {
        @Override
        public String name() {
            return Copies.COPY;
        }

        @Override
        public String sql() {
            return """
                    select k.person as subject, c.id as row_id, c.* from certificate_copy c join certificate k on k.id = c.certificate
                     order by k.person, c.id""";
        }

        @Override
        public @Nullable Object[] values(ResultSet row) throws SQLException {
            return Copies.values(row, Copies.instant(row, "superseded_at"));
        }
    }
}
