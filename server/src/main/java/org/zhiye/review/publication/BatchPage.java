package org.zhiye.review.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.web.Tone;

/**
 * A list as its publisher sees it.
 *
 * @param mayAnnounce the notice is over and it is not announced yet
 * @param open whether everybody may read it
 * @param mayResume it is announced, and something is left to be done
 */
public record BatchPage(
        String id,
        String title,
        @Nullable LocalDate noticedOn,
        @Nullable LocalDate until,
        @Nullable LocalDate announcedOn,
        int lines,
        int entered,
        int gone,
        int stuck,
        boolean mayAnnounce,
        boolean mayResume,
        List<Line> shown,
        String next,
        boolean first,
        boolean open,
        String deed) {

    /**
     * A line; {@code state} is a message key.
     *
     * @param stuck message key of why the register refused; empty: it did not
     */
    public record Line(int n, String name, String employer, String specialty, String state, Tone tone, String stuck) {}
}
