package org.zhiye.enterprise;

import java.sql.Array;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How common characters and pairs are among the enterprises' names, from the database's own statistics; what they don't name is rare.
 * Looked up again once a minute at most.
 */
@Component
final class Commonness {
    private static final long FRESH_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final JdbcClient jdbc;
    private final AtomicLong readAt = new AtomicLong(System.nanoTime() - FRESH_NANOS);
    private volatile Map<String, Float> shares = Map.of();

    Commonness(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The share of the names that hold the rarest of these. */
    float ofRarest(Set<String> grams) {
        var known = shares();
        return grams.stream()
                .map(gram -> known.getOrDefault(gram, 0f))
                .min(Float::compare)
                .orElse(0f);
    }

    /** The share of the names that hold all of these, if one character says nothing of another. */
    float ofAll(Set<String> grams) {
        var known = shares();
        return grams.stream().map(gram -> known.getOrDefault(gram, 0f)).reduce(1f, (a, b) -> a * b);
    }

    /** The rarest of these, so that the shortest lists are met. */
    List<String> rarest(Set<String> grams, int most) {
        var known = shares();
        return grams.stream()
                .sorted(Comparator.comparing(gram -> known.getOrDefault(gram, 0f)))
                .limit(most)
                .toList();
    }

    void forget() {
        readAt.set(System.nanoTime() - FRESH_NANOS);
    }

    private Map<String, Float> shares() {
        long last = readAt.get();
        long now = System.nanoTime();
        if (now - last >= FRESH_NANOS && readAt.compareAndSet(last, now)) {
            shares = read();
        }
        return shares;
    }

    private Map<String, Float> read() {
        return jdbc.sql("""
                        select most_common_elems::text::text[] as grams, most_common_elem_freqs as shares
                          from pg_stats where schemaname = current_schema() and tablename = 'enterprise' and attname = 'grams'
                           and most_common_elems is not null""")
                .query((row, i) -> map(row.getArray("grams"), row.getArray("shares")))
                .optional()
                .orElse(Map.of());
    }

    private static Map<String, Float> map(Array grams, Array shares) throws java.sql.SQLException {
        var names = (String[]) grams.getArray();
        // three more numbers follow: the smallest, the greatest, and the share of nulls
        var values = (Float[]) shares.getArray();
        var map = new HashMap<String, Float>(names.length * 2);
        for (int i = 0; i < names.length; i++) {
            map.put(names[i], values[i]);
        }
        return Map.copyOf(map);
    }
}
