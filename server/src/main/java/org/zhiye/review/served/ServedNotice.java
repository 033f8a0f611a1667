package org.zhiye.review.served;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.FilingId;

/**
 * A notice that was served on an enterprise.
 *
 * @param name the enterprise's name when it was served
 * @param until the last day on which the enterprise may object
 * @param objection its own words; empty: none
 */
public record ServedNotice(
        FilingId filing,
        EnterpriseId enterprise,
        String name,
        Kind kind,
        How how,
        Instant at,
        LocalDate until,
        @Nullable Instant objectedAt,
        String objection) {

    /** What the enterprise was told. */
    public enum Kind {
        /** asked to confirm that the employment has ended */
        CANCEL_ASKED,
        /** the cancellation goes on without its answer, and it may object */
        CANCEL_TOLD,
        /** the person goes to another employer, and it may object */
        CHANGE_TOLD
    }

    /** How it was told. */
    public enum How {
        MESSAGE,
        LETTER
    }

    public boolean objected() {
        return objectedAt != null;
    }

    /** Whether an objection is taken on this day: who is asked answers instead. */
    public boolean mayObject(LocalDate today) {
        return kind != Kind.CANCEL_ASKED && !objected() && !today.isAfter(until);
    }

    /** Message key of how it was served. */
    public String howKey() {
        return "review.served." + how.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return kind + " of " + filing;
    }
}
