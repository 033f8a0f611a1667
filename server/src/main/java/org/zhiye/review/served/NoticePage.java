package org.zhiye.review.served;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.web.Problems;
import org.zhiye.web.SummaryLine;

/**
 * One person who leaves the enterprise.
 *
 * @param what message key of what is going on
 * @param mayObject whether an objection is taken
 * @param objection what was objected; empty: nothing
 * @param typed the objection as typed, where it is to be mended
 */
public record NoticePage(
        String id,
        String applicant,
        String number,
        String what,
        List<SummaryLine> lines,
        LocalDate until,
        boolean mayObject,
        String objection,
        @Nullable Instant objectedAt,
        String typed,
        Problems problems,
        String deed) {}
