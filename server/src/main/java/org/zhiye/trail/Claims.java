package org.zhiye.trail;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiye.vault.Tampered;
import org.zhiye.vault.Vault;

/** What the trail's entries say of rows, subject by subject, in the order of the subjects. */
final class Claims implements AutoCloseable {
    private static final String ENTRIES = "select subject, id, body from trail order by subject, n";

    private final Vault vault;
    private final RowCheck.Cursor entries;

    Claims(Connection connection, Vault vault) throws SQLException {
        this.vault = vault;
        this.entries = new RowCheck.Cursor(connection, ENTRIES);
    }

    @Nullable
    UUID subject() {
        return entries.subject();
    }

    /**
     * The newest fingerprint of each row of the subject, by {@code "<table> <id>"}.
     *
     * @return absent if the subject's key was destroyed, and with it what the entries said
     */
    @Nullable
    Map<String, String> of(UUID subject) throws SQLException {
        var claims = new LinkedHashMap<String, String>();
        boolean known = !subject.equals(entries.subject()) || vault.knows(subject);
        while (subject.equals(entries.subject())) {
            if (known) {
                read(subject, entries.row(), claims);
            }
            entries.next();
        }
        return known ? claims : null;
    }

    private void read(UUID subject, ResultSet row, Map<String, String> claims) throws SQLException {
        var body = row.getBytes("body");
        if (body.length == 0) {
            return;
        }
        try {
            var id = row.getObject("id", UUID.class);
            var rows = Body.read(vault.open(subject, Body.COLUMN, id, body)).getOrDefault(Body.SEALED_ROWS, "");
            rows.lines().forEach(line -> {
                int end = line.lastIndexOf(' ');
                claims.put(line.substring(0, end), line.substring(end + 1));
            });
        } catch (Tampered e) {
            // said by the check of the chains; the rows of this entry will be said to be unknown
            return;
        }
    }

    @Override
    public void close() throws SQLException {
        entries.close();
    }
}
