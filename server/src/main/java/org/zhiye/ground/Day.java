package org.zhiye.ground;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

    public Instant now() {
        return clock.instant();
    }
}
