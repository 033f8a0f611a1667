package org.zhiye.review.publication;

import org.jspecify.annotations.Nullable;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.LineId;

/**
 * Somebody on a list, with one specialty.
 *
 * @param n the person's place on the list, from 1; the same for all of a person's specialties
 * @param stuck message key of why the register refused; absent: it did not
 */
record BatchLine(
        int n,
        FilingId filing,
        LineId line,
        String name,
        String employer,
        String province,
        String specialty,
        State state,
        @Nullable String stuck) {
    BatchLine at(int place) {
        return new BatchLine(place, filing, line, name, employer, province, specialty, state, stuck);
    }

    /** How far it is. */
    enum State {
        /** on the published list */
        LISTED,
        /** the case knows it, and the person was told */
        NOTICED,
        /** in the register */
        ENTERED,
        /** the case ended otherwise */
        GONE,
        /** the register refused */
        STUCK
    }
}
