package org.zhiye;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.zhiye.ground.BusinessClock;

/** The clock of tests: fixed, and moved for one thread alone, so that tests run side by side. */
public final class TestDay extends Clock {
    private static final ThreadLocal<Instant> MOVED = new ThreadLocal<>();
    private static final Duration MORNING = Duration.ofHours(10);

    private final Clock fixed;

    TestDay(Clock fixed) {
        this.fixed = fixed;
    }

    /** Does the work as if it were ten in the morning of that day. */
    public static void on(LocalDate day, Runnable work) {
        at(day.atStartOfDay(BusinessClock.ZONE).toInstant().plus(MORNING), work);
    }

    /** Does the work as if it were that very moment. */
    public static void at(Instant moment, Runnable work) {
        MOVED.set(moment);
        try {
            work.run();
        } finally {
            MOVED.remove();
        }
    }

    @Override
    public ZoneId getZone() {
        return fixed.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        var moved = MOVED.get();
        return moved == null ? fixed.instant() : moved;
    }
}
