package org.zhiye.review.publication;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;

/**
 * A list of people to be registered: published as a notice, after its end announced.
 *
 * @param number counts within year, holder type and business
 * @param until the last day of the notice
 * @param announcedOn the legal date of the grants; absent: not announced yet
 */
record Batch(
        BatchId id,
        HolderType holder,
        Business business,
        int year,
        int number,
        LocalDate noticedOn,
        Instant noticedAt,
        LocalDate until,
        @Nullable LocalDate announcedOn,
        @Nullable Instant announcedAt) {
    boolean announced() {
        return announcedOn != null;
    }

    /** Whether it may be announced on this day: the notice has run to its end. */
    boolean overOn(LocalDate day) {
        return day.isAfter(until);
    }
}
