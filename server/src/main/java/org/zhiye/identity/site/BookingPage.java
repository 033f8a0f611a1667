package org.zhiye.identity.site;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.web.Problems;

/**
 * Where somebody books a slot, moves the booking or gives it back.
 *
 * @param places the sites of the slip's province
 * @param chosen id of the site whose slots are shown; empty: none is chosen
 * @param days the days on which it is open; those that are full too
 * @param day the one whose slots are shown; absent: none
 * @param booked what is booked now
 * @param next the next free slot, here or elsewhere; absent: there is none
 * @param last the last day that can be booked
 * @param typed the slot that was chosen and not taken
 */
public record BookingPage(
        String province,
        List<Place> places,
        String chosen,
        List<OfDay> days,
        @Nullable LocalDate day,
        List<Slot> slots,
        @Nullable Booked booked,
        @Nullable Next next,
        LocalDate last,
        String typed,
        Problems problems) {
    public BookingPage {
        places = List.copyOf(places);
        days = List.copyOf(days);
        slots = List.copyOf(slots);
    }

    /**
     * A site.
     *
     * @param week opening hours, a line each
     * @param next the next free slot; absent: it is full
     */
    public record Place(
            String id,
            String name,
            String address,
            String phone,
            String bring,
            List<String> week,
            @Nullable Next next) {}

    /** @param weekday in the reader's language */
    public record OfDay(LocalDate day, String weekday, int free) {}

    /** A slot and how many places it has left. */
    public record Slot(LocalTime at, int free) {}

    /** The next slot that is free. */
    public record Next(String site, String name, LocalDate day, LocalTime at) {}

    /**
     * A booking.
     *
     * @param changeable whether there is still time to move or cancel
     * @param hours until how many hours before there is
     * @param arrived whether the person is there already
     */
    public record Booked(
            String site,
            String address,
            String phone,
            String bring,
            LocalDate day,
            String weekday,
            @Nullable LocalTime at,
            boolean changeable,
            int hours,
            boolean arrived) {}
}
