package org.zhiye.filing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a person may remind the office that is late (催办); the module that knows the offices says so. */
public interface Nudging {
    May may(Filing it);

    /**
     * What may be done.
     *
     * @param now whether a reminder may be sent today: {@code POST /progress/{id}/nudge}
     * @param from the day from which the next may be sent; absent: the office is not late, or one may be sent now
     * @param sent how many were sent
     */
    record May(boolean now, @Nullable LocalDate from, int sent) {
        public static final May NOT = new May(false, null, 0);
    }
}
