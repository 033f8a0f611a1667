package org.zhiye.review.report;

import java.time.LocalDate;
import org.zhiye.web.Problems;

/** A report as the person reads it whom it is about. */
public record ReportPage(
        String id,
        String enterprise,
        String reason,
        String facts,
        LocalDate until,
        boolean mayObject,
        String objection,
        String typed,
        Problems problems,
        String deed) {}
