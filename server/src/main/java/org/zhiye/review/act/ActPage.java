package org.zhiye.review.act;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.web.Problems;
import org.zhiye.web.SummaryLine;
import org.zhiye.web.Tone;

/**
 * One act, and what a second person says of it.
 *
 * @param kind message key
 * @param state message key
 * @param mayDecide whether the caller is the second person
 * @param decidedBy empty: nobody has decided
 */
public record ActPage(
        String id,
        String kind,
        List<SummaryLine> facts,
        String state,
        Tone tone,
        String proposedBy,
        Instant proposedAt,
        boolean waits,
        boolean mayDecide,
        String decidedBy,
        @Nullable Instant decidedAt,
        String note,
        String typed,
        Problems problems,
        String deed) {}
