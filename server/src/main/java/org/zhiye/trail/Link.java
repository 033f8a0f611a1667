package org.zhiye.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it lies in the database, to be verified, with the head of its chain beside it.
 *
 * @param queued whether it waits for sealing
 */
record Link(
        Row row,
        byte[] hash,
        byte[] mac,
        boolean queued,
        @Nullable Head head) {
    /** A chain's head as it lies in the database. */
    record Head(long n, byte[] hash, @Nullable Instant at, byte[] mac) {}

    static Link of(ResultSet r) throws SQLException {
        var row = new Row(
                r.getObject("id", UUID.class),
                r.getObject("subject", UUID.class),
                r.getLong("n"),
                r.getString("deed"),
                r.getObject("actor", UUID.class),
                r.getString("object"),
                r.getObject("at", OffsetDateTime.class).toInstant(),
                r.getBytes("body"),
                r.getBytes("salt"),
                r.getBytes("prev"));
        return new Link(row, r.getBytes("hash"), r.getBytes("mac"), r.getBoolean("queued"), head(r));
    }

    private static @Nullable Head head(ResultSet r) throws SQLException {
        var hash = r.getBytes("head_hash");
        if (hash == null) {
            return null;
        }
        var at = r.getObject("head_at", OffsetDateTime.class);
        return new Head(r.getLong("head_n"), hash, at == null ? null : at.toInstant(), r.getBytes("head_mac"));
    }
}
