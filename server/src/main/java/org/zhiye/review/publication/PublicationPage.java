package org.zhiye.review.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.web.Tone;

/** What waits to be published, and the lists that were. */
public record PublicationPage(List<Waiting> waiting, List<Row> batches) {
    /**
     * Lines that can go onto one list.
     *
     * @param title what they are: holder type and business
     * @param lines how many there are
     * @param first the first of them, to look at
     * @param until the last day of the notice if it is published today; absent: announced at once
     */
    public record Waiting(
            String holder,
            String business,
            String title,
            int lines,
            List<Line> first,
            @Nullable LocalDate until,
            String deed) {}

    /** Somebody, with a specialty. */
    public record Line(String name, String employer, String specialty) {}

    /** A list; {@code state} is a message key whose place is {@code until}. */
    public record Row(
            String href,
            String title,
            @Nullable LocalDate noticedOn,
            @Nullable LocalDate until,
            String state,
            Tone tone) {}
}
