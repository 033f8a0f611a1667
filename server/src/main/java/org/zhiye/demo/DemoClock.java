package org.zhiye.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.ground.BusinessClock;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DailyJob;

/** Moves the demonstration's day: forward only, for all nodes. */
@Component
@Profile("demo")
class DemoClock {
    private final BusinessClock clock;
    private final JdbcClient jdbc;
    private final List<DailyJob> jobs;

    DemoClock(BusinessClock clock, JdbcClient jdbc, List<DailyJob> jobs) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.jobs = List.copyOf(jobs);
    }

    /** What the day is now, and which jobs ran for it. */
    record Moved(LocalDate today, List<String> ran) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }

    /**
     * Makes it that day and does its daily jobs; today's date does them once more.
     *
     * @throws PastDay if that day is over
     */
    Moved to(LocalDate day) {
        long days = ChronoUnit.DAYS.between(today(), day);
        if (days < 0) {
            throw new PastDay();
        }
        clock.ahead(jdbc.sql("update installation set day_offset = day_offset + ? returning day_offset")
                .param(days)
                .query(Integer.class)
                .single());
        var ran = new ArrayList<String>();
        for (DailyJob job : jobs) {
            Caller.system(job.name()).act(() -> job.run(day));
            ran.add(job.name());
        }
        return new Moved(today(), ran);
    }

    /** Follows the other nodes. */
    void follow() {
        clock.ahead(jdbc.sql("select day_offset from installation")
                .query(Integer.class)
                .single());
    }

    /** The demonstration's day does not go back. */
    static final class PastDay extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
