package org.zhiye.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.vault.RowSeals;
import org.zhiye.vault.SealedTable;
import org.zhiye.vault.Vault;

/**
 * Holds the rows that grant something against their seals and against the trail. All tables and the trail are read side by side in the
 * order of their subjects, in constant memory.
 */
@Component
final class RowCheck {
    private static final int FETCH = 500;
    // as PostgreSQL orders them; Java's own order is by signed halves
    private static final Comparator<UUID> ORDER = Comparator.comparing(UUID::toString);

    private final Vault vault;
    private final List<SealedTable> tables;

    RowCheck(Vault vault, List<SealedTable> tables) {
        this.vault = vault;
        this.tables =
                tables.stream().sorted(Comparator.comparing(SealedTable::name)).toList();
    }

    /** Rows one after the other, on one connection, in its transaction: auto-commit must be off. */
    static final class Cursor implements AutoCloseable {
        private final PreparedStatement statement;
        private final ResultSet rows;
        private @Nullable UUID subject;

        Cursor(Connection connection, String sql) throws SQLException {
            statement = connection.prepareStatement(sql);
            statement.setFetchSize(FETCH);
            rows = statement.executeQuery();
            next();
        }

        void next() throws SQLException {
            subject = rows.next() ? rows.getObject("subject", UUID.class) : null;
        }

        /** Of the row at hand; absent behind the last. */
        @Nullable
        UUID subject() {
            return subject;
        }

        ResultSet row() {
            return rows;
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }

    private record Reading(SealedTable table, Cursor cursor) {}

    /** @return how many rows were read */
    long verify(Connection connection, Consumer<RowFinding> found) throws SQLException {
        var readings = new ArrayList<Reading>();
        long read = 0;
        try (var claims = new Claims(connection, vault)) {
            for (SealedTable table : tables) {
                readings.add(new Reading(table, new Cursor(connection, table.sql())));
            }
            for (var subject = first(claims, readings); subject != null; subject = first(claims, readings)) {
                read += subject(subject, claims.of(subject), readings, found);
            }
        } finally {
            for (Reading it : readings) {
                it.cursor().close();
            }
        }
        return read;
    }

    private static @Nullable UUID first(Claims claims, List<Reading> readings) {
        return Stream.concat(
                        Stream.ofNullable(claims.subject()),
                        readings.stream().map(it -> it.cursor().subject()).filter(Objects::nonNull))
                .min(ORDER)
                .orElse(null);
    }

    private long subject(
            UUID subject, @Nullable Map<String, String> claims, List<Reading> readings, Consumer<RowFinding> found)
            throws SQLException {
        long read = 0;
        for (Reading it : readings) {
            while (subject.equals(it.cursor().subject())) {
                row(it.table(), it.cursor().row(), subject, claims, found);
                it.cursor().next();
                read++;
            }
        }
        if (claims != null) {
            claims.forEach((row, fingerprint) -> {
                if (!fingerprint.equals(RowSeals.GONE)) {
                    found.accept(finding(RowFault.MISSING, subject, row));
                }
            });
        }
        return read;
    }

    private void row(
            SealedTable table,
            ResultSet row,
            UUID subject,
            @Nullable Map<String, String> claims,
            Consumer<RowFinding> found)
            throws SQLException {
        var name = table.name() + " " + row.getString("row_id");
        var values = table.values(row);
        var claim = claims == null ? null : claims.remove(name);
        if (!Arrays.equals(row.getBytes("mac"), vault.rowMac(table.name(), values))) {
            found.accept(finding(RowFault.SEAL, subject, name));
        } else if (table.inTrail() && claims != null) {
            var fault = fault(claim, RowSeals.fingerprint(values));
            if (fault != null) {
                found.accept(finding(fault, subject, name));
            }
        }
    }

    private static @Nullable RowFault fault(@Nullable String claim, String fingerprint) {
        if (claim == null) {
            return RowFault.UNKNOWN;
        }
        if (claim.equals(RowSeals.GONE)) {
            return RowFault.BACK;
        }
        return claim.equals(fingerprint) ? null : RowFault.OLD;
    }

    private static RowFinding finding(RowFault fault, UUID subject, String name) {
        int blank = name.indexOf(' ');
        return new RowFinding(fault, subject, name.substring(0, blank), name.substring(blank + 1));
    }
}
