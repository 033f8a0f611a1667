package org.zhiye.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.web.Choice;
import org.zhiye.web.Problems;
import org.zhiye.web.Tone;

/**
 * An officer's verification counter: search, and today's slips.
 *
 * @param province where the officer sits
 * @param searched whether a search was made
 * @param found what it found, if more than one
 * @param cut whether there are more slips of today than are shown
 * @param people whose number was typed, and whom this counter may help when the mobile number is lost
 * @param second slips that wait for a second officer
 * @param resets new mobile numbers that wait for a second officer
 * @param day who comes today where the officer sits; absent: the province has published no site
 */
public record DeskPage(
        String province,
        String typed,
        boolean searched,
        List<Line> found,
        List<Line> today,
        boolean cut,
        List<Person> people,
        List<Line> second,
        List<Reset> resets,
        @Nullable OfDay day,
        Problems problems) {
    /**
     * A day at a site.
     *
     * @param site id of the site
     * @param sites to choose from
     * @param day the day that is shown, and the ones beside it
     * @param today whether it is today
     * @param booked how many have booked, of them arrived how many; and who came without
     */
    public record OfDay(
            String site,
            List<Choice> sites,
            LocalDate day,
            LocalDate before,
            LocalDate after,
            boolean today,
            long booked,
            long arrived,
            long walkedIn,
            long done,
            long missed,
            List<Visitor> visitors) {
        public OfDay {
            visitors = List.copyOf(visitors);
        }
    }

    /**
     * Somebody who comes.
     *
     * @param at absent: without a booking
     * @param state message
     * @param waited minutes from arrival to decision, or until now; absent: unknown
     * @param expected whether the officer can enter that the person is there
     */
    public record Visitor(
            String slip,
            String number,
            String name,
            @Nullable LocalTime at,
            String state,
            Tone tone,
            @Nullable Instant arrived,
            @Nullable Long waited,
            boolean expected) {}

    /** Somebody with an account. */
    public record Person(String id, String name, String document, boolean verified) {}

    /** A new mobile number that a first officer has seen proved. */
    public record Reset(String person, String name, Instant at, String officer) {}

    /**
     * A slip in a list.
     *
     * @param officer who decided; empty while nobody has
     */
    public record Line(String id, String number, String name, Instant at, Slip.State state, String officer) {}
}
