package org.zhiye.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.web.Link;
import org.zhiye.web.StepLine;
import org.zhiye.web.Tone;

/**
 * A case as its person sees it: opens with one sentence, with whom it is, until when, what to do.
 *
 * @param heading message key of the state
 * @param sentence message key of the sentence; its places are office and due
 * @param todo message key of what the person has to do
 * @param cameBack whether the person comes from a page of the draft that this case was before
 * @param receipt number of the trail entry; empty: none
 */
public record CasePage(
        String id,
        String number,
        String business,
        List<Link> side,
        String heading,
        Tone tone,
        String sentence,
        String office,
        @Nullable LocalDate due,
        String todo,
        Instant submittedAt,
        @Nullable LocalDate expected,
        List<StepLine> steps,
        List<Line> lines,
        boolean mayWithdraw,
        boolean mayCorrect,
        boolean mayRefile,
        boolean granted,
        List<Link> papers,
        String deed,
        boolean cameBack,
        String receipt) {

    /** One specialty; {@code state} is a message key. */
    public record Line(String specialty, String state, Tone tone) {}
}
