package org.zhiye.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.web.Problems;
import org.zhiye.web.SummaryLine;
import org.zhiye.web.Tone;

/**
 * One person who says to be employed here: only what the fact of employment needs.
 *
 * @param waiting whether an answer is asked for
 * @param leaves whether the question is if the employment has ended
 * @param verdict message key of what was answered; empty: nothing
 * @param note the reason that was given
 * @param reason the reason as typed, where it is to be mended
 */
public record ConfirmationPage(
        String id,
        String number,
        String applicant,
        List<SummaryLine> lines,
        @Nullable LocalDate due,
        boolean waiting,
        boolean leaves,
        String verdict,
        Tone tone,
        String note,
        @Nullable Instant at,
        String reason,
        Problems problems,
        String deed) {}
