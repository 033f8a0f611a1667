package org.zhiye.review.served;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.zhiye.web.Tone;

/** What an enterprise was told of people who leave it. */
public record NoticesPage(List<Row> rows) {
    /** One notice; {@code state} is a message key whose place is {@code until}. */
    public record Row(
            String href,
            String applicant,
            String business,
            Instant at,
            LocalDate until,
            String state,
            Tone tone,
            String number) {}
}
