package org.zhiye.review;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhiye.web.Link;
import org.zhiye.web.Tone;

/**
 * What waits at a desk, the first due first.
 *
 * @param desks the caller's desks, if there is more than one
 * @param desk the desk shown; empty: the caller has none
 * @param cases how many wait, up to {@link Queues#COUNTED}
 * @param today how many are due today
 * @param late how many are overdue
 * @param typed what was searched for
 * @param next the address of the next part; empty: there is none
 * @param first the address of the first part; empty: this is it
 * @param acts whether the caller may propose acts on registrations
 */
public record QueuePage(
        List<Link> desks,
        String desk,
        int cases,
        int today,
        int late,
        String typed,
        List<Row> rows,
        String first,
        String next,
        boolean acts) {

    /** The key that leads to the row at this index: to the next case, or to the one before. Empty: none. */
    public String key(int index) {
        int here = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).here())
                .findFirst()
                .orElse(-1);
        return index == here + 1 ? "Alt+J" : here > 0 && index == here - 1 ? "Alt+K" : "";
    }

    /**
     * A case in the queue.
     *
     * @param left message key of the time that is left
     * @param days its place: working days
     * @param tentative whether the day is counted over a year whose holidays are not published yet
     * @param here whether it is the one that is open
     * @param elsewhere whether a colleague has it open
     */
    public record Row(
            String href,
            String number,
            String business,
            String applicant,
            String enterprise,
            String specialties,
            @Nullable LocalDate due,
            String left,
            int days,
            Tone tone,
            boolean tentative,
            boolean here,
            boolean elsewhere) {}
}
