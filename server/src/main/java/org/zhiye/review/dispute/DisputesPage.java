package org.zhiye.review.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.zhiye.web.Tone;

/** The disputes of an office. */
public record DisputesPage(List<Row> open, List<Row> ended) {
    public DisputesPage {
        open = List.copyOf(open);
        ended = List.copyOf(ended);
    }

    /** @param state message */
    public record Row(
            String href,
            String number,
            String name,
            Instant openedAt,
            LocalDate due,
            boolean late,
            String state,
            Tone tone) {}
}
