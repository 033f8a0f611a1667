package org.zhiye.review.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.zhiye.web.Choice;
import org.zhiye.web.Problems;
import org.zhiye.web.Tone;

/** An enterprise's reports, and the form for another one. */
public record ReportsPage(
        List<Row> rows,
        List<Choice> reasons,
        String number,
        String reason,
        String facts,
        Problems problems,
        String deed) {
    /** A report; {@code state} is a message key whose place is {@code until}. */
    public record Row(
            String name, String reason, Instant at, LocalDate until, String state, Tone tone, String objection) {}
}
