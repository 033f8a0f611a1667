package org.zhiye.filing.progress;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.ground.DailyJob;
import org.zhiye.ground.Day;
import org.zhiye.policy.Business;
import org.zhiye.policy.Span;

/** When cases end, by how long those took that ended in the last year; and how often that was foretold rightly. */
@Component
public class Forecasts implements DailyJob {
    /** Fewer say nothing. */
    static final int ENOUGH = 20;

    private static final String TAKEN = """
            select business, count(*) as cases,
                   percentile_disc(0.1) within group (order by closed_at::date - submitted_at::date) as quick,
                   percentile_disc(0.9) within group (order by closed_at::date - submitted_at::date) as slow,
                   count(forecast_to) as foretold,
                   count(*) filter (where (closed_at at time zone 'Asia/Shanghai')::date between forecast_from and forecast_to) as right
              from filing
             where outcome in ('GRANTED', 'REFUSED') and closed_at > ?::date - interval '1 year'
             group by business""";

    private final JdbcClient jdbc;
    private final Day day;
    private volatile Map<Business, Taken> taken = Map.of();

    Forecasts(JdbcClient jdbc, Day day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    /**
     * How long the cases of a business took.
     *
     * @param quick days after which one in ten had ended
     * @param slow days after which nine in ten had ended
     * @param foretold how many had been told when they would end
     * @param right how many of those ended within what was told
     */
    public record Taken(int cases, int quick, int slow, int foretold, int right) {
        /** Of a hundred forecasts, how many were right; absent while too few have come to their end. */
        Optional<Integer> rightInHundred() {
            return foretold < ENOUGH ? Optional.empty() : Optional.of(Math.round(right * 100f / foretold));
        }
    }

    /** What is known of a business; absent while too few cases have ended. */
    public Optional<Taken> of(Business business) {
        return Optional.ofNullable(taken.get(business)).filter(it -> it.cases() >= ENOUGH);
    }

    /** Between which days a case that is submitted today will end, nine times of ten; absent while nothing can be said. */
    public Optional<Span> today(Business business) {
        var today = day.today();
        return of(business).map(it -> new Span(today.plusDays(it.quick()), today.plusDays(it.slow())));
    }

    @Override
    public String name() {
        return "filing.forecasts";
    }

    @Override
    public int run(LocalDate today) {
        var read = new EnumMap<Business, Taken>(Business.class);
        jdbc.sql(TAKEN).param(today).query(r -> {
            read.put(
                    Business.valueOf(r.getString("business")),
                    new Taken(
                            r.getInt("cases"),
                            r.getInt("quick"),
                            r.getInt("slow"),
                            r.getInt("foretold"),
                            r.getInt("right")));
        });
        taken = read;
        return 0;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        run(day.today());
    }
}
