package org.zhiye.review.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.RegistrationId;
import org.zhiye.web.Tone;

/**
 * An employer's report.
 *
 * @param reason code of the reasons for cancellation
 * @param until the last day on which the person may object
 * @param objection the person's own words; empty: none
 */
public record Report(
        ReportId id,
        EnterpriseId enterprise,
        String enterpriseName,
        String province,
        RegistrationId registration,
        PersonId person,
        String reason,
        String facts,
        Instant at,
        LocalDate until,
        @Nullable Instant objectedAt,
        String objection) {

    public boolean mayObject(LocalDate today) {
        return objectedAt == null && !today.isAfter(until);
    }

    /** Message key of where it is. */
    public String state(LocalDate today) {
        return objectedAt != null
                ? "report.state.objected"
                : mayObject(today) ? "report.state.waiting" : "report.state.unopposed";
    }

    public Tone tone(LocalDate today) {
        return objectedAt != null ? Tone.NO : mayObject(today) ? Tone.WAIT : Tone.PLAIN;
    }

    @Override
    public String toString() {
        return "report " + id;
    }
}
