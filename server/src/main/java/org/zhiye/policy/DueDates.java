package org.zhiye.policy;

import java.time.LocalDate;

/** The due dates of open cases, which were counted by a working-day calendar that has changed. */
public interface DueDates {
    /**
     * Counts anew what was counted over these days. It is called several times for one change, on each node, and outside of
     * transactions.
     *
     * @return how many dates changed
     */
    int recompute(LocalDate from, LocalDate to);
}
