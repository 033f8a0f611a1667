package org.zhiye.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.web.Tone;

/**
 * 聘用确认: who says to be employed here, and what was answered.
 *
 * @param next the address of the next part; empty: there is none
 */
public record ConfirmationsPage(List<Row> waiting, List<Row> answered, String next, boolean first) {
    /**
     * A case; {@code state} is a message key.
     *
     * @param tentative whether the day is counted over a year whose holidays are not published yet
     * @param days the place of the state's words: working days
     */
    public record Row(
            String href,
            String number,
            String applicant,
            String business,
            Instant submittedAt,
            @Nullable LocalDate due,
            String state,
            int days,
            Tone tone,
            boolean tentative) {}
}
