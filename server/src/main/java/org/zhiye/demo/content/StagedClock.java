package org.zhiye.demo.content;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/** A clock that shows former days to those who make the demonstration's past, and the real time to everybody else. */
public final class StagedClock extends Clock {
    private static final ScopedValue<Instant> STAGED = ScopedValue.newInstance();

    private final Clock real;

    public StagedClock(Clock real) {
        this.real = real;
    }

    /** Does the work as if it were that moment; for this thread alone. */
    static <T> T at(Instant moment, Supplier<T> work) {
        return ScopedValue.where(STAGED, moment).call(work::get);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new StagedClock(real.withZone(zone));
    }

    @Override
    public Instant instant() {
        return STAGED.isBound() ? STAGED.get() : real.instant();
    }
}
