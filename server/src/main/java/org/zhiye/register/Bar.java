package org.zhiye.register;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Why somebody may not be registered for a while.
 *
 * @param ground code of the grounds of refusal, e.g. R07
 * @param until the last day
 */
public record Bar(UUID id, String ground, LocalDate from, LocalDate until) {
    public boolean runsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
