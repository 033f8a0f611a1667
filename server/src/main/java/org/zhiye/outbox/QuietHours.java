package org.zhiye.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.zhiye.ground.BusinessClock;

/**
 * When nobody's telephone rings for something that can wait. Codes, and what warns of a change of number or password, never wait.
 *
 * @param from of the evening; the same as {@code until}: telephones ring at any hour
 * @param until of the morning
 */
record QuietHours(LocalTime from, LocalTime until) {
    /** How long a message of this moment waits; zero: it leaves at once. */
    Duration after(Instant moment) {
        var time = moment.atZone(BusinessClock.ZONE).toLocalTime();
        boolean overnight = from.isAfter(until);
        boolean quiet =
                overnight ? !time.isBefore(from) || time.isBefore(until) : !time.isBefore(from) && time.isBefore(until);
        if (!quiet) {
            return Duration.ZERO;
        }
        var left = Duration.between(time, until);
        return left.isNegative() ? left.plusDays(1) : left;
    }
}
