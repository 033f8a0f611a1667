package org.zhiye.otp;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.otp.Budgets.Limit;

/** What a code costs: the budgets of number, account, address and day, all exact over nodes. */
@Component
class CodeBudgets {
    private static final Logger LOG = LoggerFactory.getLogger(CodeBudgets.class);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int SHARDS = 16;
    // a small day is kept in one row, so that it is exact; a large one in some, so that two requests seldom wait for
    // each other
    private static final int LARGE = 10_000;
    private static final int ALONE = -1;

    private static final String TAKE_DAY = """
            insert into code_day as d (day, pot, shard, taken)
            values (cast(now() at time zone 'Asia/Shanghai' as date), ?, ?, 1)
            on conflict (day, pot, shard) do update set taken = d.taken + 1 where d.taken < ?""";
    private static final String UNTIL_TOMORROW = """
            select cast(ceil(extract(epoch from date_trunc('day', now() at time zone 'Asia/Shanghai') + interval '1 day'
                                                - (now() at time zone 'Asia/Shanghai'))) as bigint)""";

    private final Budgets budgets;
    private final JdbcClient jdbc;
    private final OtpSettings settings;
    private final MeterRegistry meters;

    CodeBudgets(Budgets budgets, JdbcClient jdbc, OtpSettings settings, MeterRegistry meters) {
        this.budgets = budgets;
        this.jdbc = jdbc;
        this.settings = settings;
        this.meters = meters;
    }

    private record Asked(String of, Limit... limits) {}

    /** Takes what a code costs; a refusal leaves it to the caller to give back what was taken before, by rolling back. */
    @Nullable
    Sent refusal(String number, Purpose purpose, String boundTo, String address) {
        var all = List.of(
                new Asked("sms|" + number + "|" + purpose, purposeLimits()),
                new Asked("sms|" + number, new Limit(settings.perDay(), DAY)),
                new Asked("sms-account|" + boundTo, new Limit(settings.perAccount(), HOUR)),
                new Asked("sms-address|" + address, new Limit(settings.perAddress(), HOUR)));
        for (Asked asked : all) {
            long seconds = budgets.take(asked.of(), asked.limits());
            if (seconds > 0) {
                return refused(seconds);
            }
        }
        return dayOver(purpose);
    }

    Sent allow(Purpose purpose, String claim) {
        long seconds = budgets.take("claim|" + claim + "|" + purpose, purposeLimits());
        return seconds > 0 ? refused(seconds) : sent();
    }

    Sent sent() {
        return new Sent(true, Math.toIntExact(settings.gap().toSeconds()), null);
    }

    /** Last of all, since its rows are everybody's. */
    private @Nullable Sent dayOver(Purpose purpose) {
        var pot = purpose.visitors() ? "VISITORS" : "ACCOUNTS";
        int most = purpose.visitors() ? settings.visitorsPerDay() : settings.accountsPerDay();
        int shards = most < LARGE ? 1 : SHARDS;
        int shard = shards == 1 ? ALONE : ThreadLocalRandom.current().nextInt(shards);
        if (jdbc.sql(TAKE_DAY).params(pot, shard, most / shards).update() == 1) {
            return null;
        }
        meters.counter("zhiye.otp.day_over", "pot", pot).increment();
        LOG.error("no code was sent: the day's {} codes for {} are used up", most, pot);
        long seconds = jdbc.sql(UNTIL_TOMORROW).query(Long.class).single();
        return new Sent(false, Math.toIntExact(seconds), SendingReason.CODE_DAY_OVER);
    }

    private Limit[] purposeLimits() {
        return new Limit[] {new Limit(1, settings.gap()), new Limit(settings.perHour(), HOUR)};
    }

    private Sent refused(long seconds) {
        var why = seconds <= settings.gap().toSeconds() ? SendingReason.CODE_TOO_SOON : SendingReason.CODE_TOO_MANY;
        return new Sent(false, Math.toIntExact(seconds), why);
    }
}
