package org.zhiye.identity.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.zhiye.ground.BusinessClock;
import org.zhiye.identity.SlipId;
import org.zhiye.shared.PersonId;

/**
 * Somebody comes to a site.
 *
 * @param at when the slot begins; absent: without a booking
 */
public record Visit(
        VisitId id,
        SlipId slip,
        PersonId person,
        SiteId site,
        LocalDate day,
        @Nullable LocalTime at,
        State state,
        @Nullable Instant arrivedAt,
        @Nullable Instant doneAt) {
    /** How far it got. */
    public enum State {
        BOOKED,
        CANCELLED,
        ARRIVED,
        DONE,
        /** the day is over and the person did not come */
        NO_SHOW,
        /** the person came, and nothing was decided that day */
        LEFT
    }

    /** When the slot begins, as a moment. */
    Instant begins() {
        var time = at == null ? LocalTime.MIN : at;
        return day.atTime(time).atZone(BusinessClock.ZONE).toInstant();
    }

    boolean isAt(SiteId where, LocalDate when) {
        return site.equals(where) && day.equals(when);
    }
}
