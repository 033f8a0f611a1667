package org.zhiye.review;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.ground.GroundReason;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.Refused;

/** Who has a case open: a lease of half an hour, so that two officers don't do the same work. It decides nothing for ever. */
@Component
class Claims {
    private static final String TAKE = """
            with took as (
                insert into claim (filing, step, account, until) values (:filing, :step, :account, now() + interval '30 minutes')
                on conflict (filing, step) do update set account = excluded.account, until = excluded.until
                 where claim.account = excluded.account or claim.until <= now() or :over
                returning account, until)
            select account, until from took
            union all
            select account, until from claim where filing = :filing and step = :step and not exists (select from took)""";

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who has it, and until when at the latest. */
    record Claim(AccountId account, Instant until) {}

    /** Takes the case if nobody else has it; says who has it now (1 statement). */
    Claim take(FilingId filing, String step, AccountId me) {
        return take(filing, step, me, false);
    }

    /** Takes it over from a colleague. */
    Claim takeOver(FilingId filing, String step, AccountId me) {
        return take(filing, step, me, true);
    }

    private Claim take(FilingId filing, String step, AccountId me, boolean over) {
        // taken by somebody else in this very moment: neither half of the statement sees the row, the second try does
        return tried(filing, step, me, over)
                .or(() -> tried(filing, step, me, over))
                .orElseThrow(() -> new Refused(GroundReason.CHANGED_MEANWHILE));
    }

    private Optional<Claim> tried(FilingId filing, String step, AccountId me, boolean over) {
        return jdbc
                .sql(TAKE)
                .param("filing", filing.value())
                .param("step", step)
                .param("account", me.value())
                .param("over", over)
                .query((r, i) -> new Claim(
                        new AccountId(r.getObject("account", UUID.class)),
                        r.getTimestamp("until").toInstant()))
                .list()
                .stream()
                .findFirst();
    }

    /** Those of the cases that others have open (1 statement). */
    Set<UUID> elsewhere(Collection<UUID> filings, AccountId me) {
        return new HashSet<>(
                jdbc.sql("select filing from claim where filing = any(?) and account <> ? and until > now()")
                        .params(filings.toArray(UUID[]::new), me.value())
                        .query(UUID.class)
                        .list());
    }
}
