package org.zhiye.ground;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock of legal days, in the zone Asia/Shanghai. In demo its day can be moved forward. Lives of codes, sessions and leases do
 * not follow it: those go by the database's own clock.
 */
public final class BusinessClock extends Clock {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock real;
    private final ZoneId zone;
    private volatile Duration ahead;

    public BusinessClock(Clock real) {
        this(real, ZONE, Duration.ZERO);
    }

    private BusinessClock(Clock real, ZoneId zone, Duration ahead) {
        this.real = real;
        this.zone = zone;
        this.ahead = ahead;
    }

    /** Days ahead of the real day. */
    public void ahead(int days) {
        ahead = Duration.ofDays(days);
    }

    /** How far it is ahead of the real day. */
    public Duration ahead() {
        return ahead;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new BusinessClock(real, other, ahead);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }
}
