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
 * @param noticedOn absent: announced at once, without a notice
 * @param until the last day of the notice
 * @param announcedOn the legal date of the grants; absent: not announced yet
 * @param open whether everybody may read it
 */
record Batch(
        BatchId id,
        HolderType holder,
        Business business,
        int year,
        int number,
        @Nullable LocalDate noticedOn,
        @Nullable Instant noticedAt,
        @Nullable LocalDate until,
        @Nullable LocalDate announcedOn,
        @Nullable Instant announcedAt,
        boolean open) {
    boolean announced() {
        return announcedOn != null;
    }

    /** Whether it may be announced on this day: the notice has run to its end. */
    boolean overOn(LocalDate day) {
        return until == null || day.isAfter(until);
    }
}
