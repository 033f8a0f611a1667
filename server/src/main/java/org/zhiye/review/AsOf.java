package org.zhiye.review;

import java.time.Instant;
import java.time.LocalDate;
import org.zhiye.filing.Deadlines;
import org.zhiye.policy.WorkingDays;

/**
 * Deadlines that are counted from an earlier day: a case that counts as accepted from the day it was received, a notice that was over
 * before the job ran.
 */
record AsOf(Deadlines clock, LocalDate day, WorkingDays calendar) implements Deadlines {
    @Override
    public Instant now() {
        return clock.now();
    }

    @Override
    public LocalDate today() {
        return clock.today();
    }

    @Override
    public LocalDate workingDays(int days) {
        return calendar.due(day, days);
    }

    @Override
    public int correctionDays() {
        return clock.correctionDays();
    }

    @Override
    public boolean joint(String specialty) {
        return clock.joint(specialty);
    }
}
