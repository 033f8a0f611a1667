package org.zhiye.filing.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.policy.Span;
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
 * @param nudgeAgain from when the office may be reminded again; absent: now, or not at all
 * @param nudged how often it was reminded
 * @param next the form that may be submitted now that this case has ended; empty: none
 * @param tentative whether the day is counted over a year whose holidays are not published yet
 * @param expected when it ends if each step takes its whole time; absent: it has ended
 * @param forecast between which days it was said to end on the day of submission; absent: nothing was said
 * @param past how many such cases ended in the last year; 0: too few
 * @param right how many forecasts in a hundred were right; 0: too few have come to their end
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
        boolean tentative,
        @Nullable LocalDate expected,
        @Nullable Span forecast,
        int past,
        int right,
        List<StepLine> steps,
        List<Line> lines,
        boolean mayWithdraw,
        boolean mayCorrect,
        boolean mayRefile,
        boolean granted,
        boolean mayNudge,
        @Nullable LocalDate nudgeAgain,
        int nudged,
        String next,
        List<Link> papers,
        String deed,
        boolean cameBack,
        String receipt) {

    /**
     * One specialty; {@code state} is a message key.
     *
     * @param with who has it; empty: nobody any more
     */
    public record Line(
            String specialty,
            String state,
            Tone tone,
            String with,
            @Nullable LocalDate due) {}
}
