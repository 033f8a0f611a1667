package org.zhiye.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.vault.Vault;

/** Reads all chains, or those asked for, in constant memory, and tells what is wrong where. */
@Component
final class Verifier {
    private static final int FETCH = 500;

    private static final String ENTRIES = """
            select t.id, t.subject, t.n, t.deed, t.actor, t.object, t.at, t.body, t.salt, t.prev, t.hash, t.mac,
                   exists (select from trail_open o where o.id = t.id) as queued,
                   h.n as head_n, h.hash as head_hash, h.at as head_at, h.mac as head_mac
              from trail t left join subject_head h on h.subject = t.subject
             where ?::uuid[] is null or t.subject = any(?::uuid[])
             order by t.subject, t.n""";

    private static final String EMPTIED = """
            select h.subject, h.n from subject_head h
             where (h.n <> 0 or h.hash <> '' or h.mac <> '' or h.at is not null)
               and not exists (select from trail t where t.subject = h.subject)
               and (?::uuid[] is null or h.subject = any(?::uuid[]))
             order by h.subject""";

    private static final String GHOSTS =
            "select o.id from trail_open o where not exists (select from trail t where t.id = o.id) order by o.id";

    private final Vault vault;

    Verifier(Vault vault) {
        this.vault = vault;
    }

    /** How much was read. */
    record Read(long entries, long chains) {}

    /**
     * Verifies on one connection, in its transaction: auto-commit must be off, or everything would be fetched at once.
     *
     * @param subjects whose chains; empty: all of them, and what waits for sealing without an entry
     */
    Read verify(Connection connection, Collection<UUID> subjects, Consumer<Finding> found) throws SQLException {
        var only = subjects.isEmpty() ? null : subjects.toArray(UUID[]::new);
        var read = chains(connection, only, found);
        emptied(connection, only, found);
        if (only == null) {
            ghosts(connection, found);
        }
        return read;
    }

    private Read chains(Connection connection, UUID @Nullable [] only, Consumer<Finding> found) throws SQLException {
        long entries = 0;
        long chains = 0;
        ChainCheck chain = null;
        try (var statement = prepare(connection, ENTRIES, only);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                var link = Link.of(rows);
                if (chain == null || !chain.subject().equals(link.row().subject())) {
                    if (chain != null) {
                        chain.end();
                    }
                    chain = new ChainCheck(link.row().subject(), vault, found);
                    chains++;
                }
                chain.next(link);
                entries++;
            }
        }
        if (chain != null) {
            chain.end();
        }
        return new Read(entries, chains);
    }

    private static void emptied(Connection connection, UUID @Nullable [] only, Consumer<Finding> found)
            throws SQLException {
        try (var statement = prepare(connection, EMPTIED, only);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                var subject = rows.getObject("subject", UUID.class);
                long n = rows.getLong("n");
                found.accept(n > 0 ? Finding.gap(Fault.CUT, subject, 1, n) : Finding.at(Fault.HEAD, subject, 0, null));
            }
        }
    }

    private static void ghosts(Connection connection, Consumer<Finding> found) throws SQLException {
        try (var statement = connection.prepareStatement(GHOSTS)) {
            statement.setFetchSize(FETCH);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.accept(Finding.ghost(rows.getObject("id", UUID.class)));
                }
            }
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, UUID @Nullable [] only)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setFetchSize(FETCH);
        var array = only == null ? null : connection.createArrayOf("uuid", only);
        statement.setArray(1, array);
        statement.setArray(2, array);
        return statement;
    }
}
