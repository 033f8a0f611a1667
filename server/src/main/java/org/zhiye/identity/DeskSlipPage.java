package org.zhiye.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.web.Choice;
import org.zhiye.web.Problems;

/**
 * What the officer sees of the person at the counter, and decides.
 *
 * @param decided how it ended; absent while it is open
 * @param data absent once it is decided: then there is nothing to look at any more
 */
public record DeskSlipPage(
        String id,
        String number,
        Slip.State state,
        @Nullable Decided decided,
        @Nullable Data data,
        Problems problems) {
    /**
     * Where the person is in the day's course.
     *
     * @param site where the officer sits; empty: nowhere that is published
     * @param booked what is booked; empty: nothing
     * @param arrived since when the person is there; absent: not yet
     */
    public record Coming(
            String site, String booked, @Nullable Instant arrived) {}

    /**
     * The officer's own photo.
     *
     * @param required whether it can't be passed without
     * @param file address; empty: none was taken
     */
    public record OwnPhoto(boolean required, String file) {}

    /**
     * The first officer's word.
     *
     * @param mine whether it is the officer's own
     */
    public record First(String officer, Instant at, boolean mine) {}

    /**
     * How it ended.
     *
     * @param reason message key; empty if it passed
     */
    public record Decided(Instant at, String officer, String reason, String remark) {}

    /**
     * The person's data and attachments, as they stand now.
     *
     * @param person the person's id, for an address
     * @param number masked, or whole after the officer asked for it
     * @param missing message keys of the attachments that aren't there
     * @param twins how many other people's identity photographs show the same shot
     * @param past whether the slip's last day is over
     * @param fingerprint of all that is shown, so that a change meanwhile is noticed
     * @param photo absent: the province does not want one
     * @param second whether a second officer confirms
     * @param first absent: nobody has passed it yet
     */
    public record Data(
            String person,
            String name,
            String documentType,
            String number,
            boolean whole,
            String sex,
            LocalDate birthDate,
            String mobile,
            List<Picture> pictures,
            List<String> missing,
            int twins,
            LocalDate lastDay,
            boolean past,
            String fingerprint,
            List<Choice> reasons,
            Typed typed,
            Coming coming,
            @Nullable OwnPhoto photo,
            boolean second,
            @Nullable First first) {}

    /**
     * An attachment to compare.
     *
     * @param label message key
     * @param file address; empty if it isn't there
     */
    public record Picture(String slug, String label, String file) {}

    /** What the officer had filled in. */
    public record Typed(boolean original, String reason, String remark) {}
}
