package org.zhiye.filing;

/** What can be done to a whole case. */
public enum Step {
    /** the enterprise confirms the employment */
    CONFIRM,
    /** the enterprise's step is passed by: it is gone, or silent where the law lets the case go on */
    PASS_BY,
    DECLINE,
    /** the enterprise says: not one of ours */
    REPORT_STRANGER,
    ACCEPT,
    /** nobody asked for a correction in time: counts as accepted */
    DEEM_ACCEPTED,
    SEND_BACK,
    NOT_ACCEPT,
    RESUBMIT,
    /** the province has an opinion on every line */
    OPINE,
    /** every line has its outcome */
    END_LINES,
    WITHDRAW,
    /** the validity ended before a renewal was decided on, which grants it by law */
    DEEM_GRANTED,
    /** an act of the authority on the same person's registration */
    END_BY_AUTHORITY,
    /** whose turn it was did not answer in time */
    LAPSE
}
