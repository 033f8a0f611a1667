package org.zhiye.review.act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.zhiye.web.Problems;
import org.zhiye.web.Tone;

/** What employers have reported, proposals and decisions, and the search for a registration. */
public record ActsPage(String typed, Problems problems, List<Reported> reports, List<Row> rows) {
    /** What an employer has reported; {@code state} is a message key whose place is {@code until}. */
    public record Reported(
            String href,
            String name,
            String enterprise,
            String reason,
            Instant at,
            LocalDate until,
            String state,
            Tone tone) {}

    /** An act; {@code kind} and {@code state} are message keys. */
    public record Row(String href, String kind, String name, Instant at, String state, Tone tone) {}
}
