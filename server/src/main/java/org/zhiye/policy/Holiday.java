package org.zhiye.policy;

import java.time.LocalDate;

/** A day that the published table of holidays sets apart. */
public record Holiday(LocalDate day, Kind kind, Words name) {
    /** A day off, or a make-up working day. */
    public enum Kind {
        OFF,
        WORK
    }
}
