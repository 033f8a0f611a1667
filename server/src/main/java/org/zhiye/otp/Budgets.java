package org.zhiye.otp;

import java.time.Duration;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.vault.Vault;

/** How often something may happen, exact over all nodes: a row holds when it last happened, and one statement checks and adds. */
@Component
public class Budgets {
    private static final String TAKE = """
            insert into budget as b (key, sent) values (?, array[now()])
            on conflict (key) do update set sent = (array_prepend(now(), b.sent))[1:?]
             where not exists (select 1 from unnest(cast(? as integer[]), cast(? as bigint[])) as l(n, s)
                                where b.sent[l.n] > now() - make_interval(secs => l.s))""";
    // never longer than the limit itself, although who came later may have begun earlier
    private static final String WAIT = """
            select coalesce(max(least(ceil(extract(epoch from b.sent[l.n] - now()) + l.s), l.s))
                            filter (where b.sent[l.n] is not null), 1)
              from budget b, unnest(cast(? as integer[]), cast(? as bigint[])) as l(n, s) where b.key = ?""";

    private final JdbcClient jdbc;
    private final Vault vault;

    Budgets(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** At most so many within so long. */
    public record Limit(int count, Duration within) {}

    /**
     * Takes one.
     *
     * @param of whose; only its keyed fingerprint is kept
     * @return 0 if taken, else the seconds until the next one
     */
    public long take(String of, Limit... limits) {
        var key = key(of);
        var counts = Arrays.stream(limits).map(Limit::count).toArray(Integer[]::new);
        var seconds = Arrays.stream(limits).map(l -> l.within().toSeconds()).toArray(Long[]::new);
        int kept = Arrays.stream(limits).mapToInt(Limit::count).max().orElse(1);
        if (jdbc.sql(TAKE).params(key, kept, counts, seconds).update() == 1) {
            return 0;
        }
        return jdbc.sql(WAIT).params(counts, seconds, key).query(Long.class).single();
    }

    /** Gives all of it back, as after a right password. */
    public void clear(String of) {
        jdbc.sql("delete from budget where key = ?").param(key(of)).update();
    }

    private byte[] key(String of) {
        return vault.index("budget", of);
    }
}
