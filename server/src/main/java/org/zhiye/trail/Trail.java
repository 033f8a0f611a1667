package org.zhiye.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.shared.Subject;
import org.zhiye.vault.Vault;

/** Reads a subject's chain, newest first. */
@Component
public class Trail {
    private static final String PAGE = """
            select id, n, deed, actor, object, at, body, mac from trail
             where subject = :subject and n < :before
               and (:areas::text[] is null or split_part(deed, '.', 1) = any(:areas::text[]))
               and (:deed = '' or deed = :deed) and (:object = '' or object = :object)
               and (:begin::timestamptz is null or at >= :begin::timestamptz) and (:end::timestamptz is null or at < :end::timestamptz)
             order by n desc limit :limit""";

    private final JdbcClient jdbc;
    private final Vault vault;

    Trail(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * A page of entries (1 statement).
     *
     * @param before only entries with a smaller n; absent: from the newest on
     */
    public List<Entry> of(Subject subject, @Nullable Long before, int limit) {
        return of(subject, TrailFilter.ALL, before, limit);
    }

    List<Entry> of(Subject subject, TrailFilter filter, @Nullable Long before, int limit) {
        var area = filter.area();
        return jdbc.sql(PAGE)
                .param("subject", subject.id())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("areas", area == null ? null : area.modules(), Types.ARRAY)
                .param("deed", filter.deed())
                .param("object", filter.object())
                .param("begin", time(filter.begin()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("end", time(filter.end()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("limit", limit)
                .query((row, i) -> entry(subject.id(), row))
                .list();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    /** What was done in the chain at all. */
    List<String> deeds(Subject subject) {
        return jdbc.sql("select distinct deed from trail where subject = ?")
                .param(subject.id())
                .query(String.class)
                .list();
    }

    /** The entry whose seal begins with these bits. */
    Optional<Entry> find(Subject subject, byte[] bits) {
        return jdbc.sql("""
                select id, n, deed, actor, object, at, body, mac from trail
                 where subject = ? and substring(mac from 1 for ?) = ? order by n desc limit 1""")
                .params(subject.id(), bits.length, bits)
                .query((row, i) -> entry(subject.id(), row))
                .optional();
    }

    private Entry entry(UUID subject, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Entry(
                id,
                row.getLong("n"),
                row.getString("deed"),
                row.getObject("actor", UUID.class),
                row.getString("object"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                body(subject, id, row.getBytes("body")),
                Receipt.of(id, row.getBytes("mac")));
    }

    private Map<String, String> body(UUID subject, UUID id, byte[] sealed) {
        return sealed.length == 0 || !vault.knows(subject)
                ? Map.of()
                : Body.read(vault.open(subject, Body.COLUMN, id, sealed));
    }
}
