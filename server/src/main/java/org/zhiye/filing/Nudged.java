package org.zhiye.filing;

/** Where an office can be nudged about a case; the module that decides knows whether it may be now. */
public interface Nudged {
    /** Whether the case is overdue, and was not nudged a short while ago. */
    boolean mayBeNudged(Filing filing);
}
