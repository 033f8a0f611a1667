package org.zhiye.ground;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Today, in Asia/Shanghai, by the business clock. */
@Component
public class Day {
    private final Clock clock;

    Day(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }

    /** This moment, to the microsecond: the database keeps no more, and rounds; what is sealed must be what is kept. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
