package org.zhiye.filing;

/** How a line or a whole case ended. */
public enum Outcome {
    GRANTED,
    REFUSED,
    NOT_ACCEPTED,
    WITHDRAWN,
    /** the enterprise does not confirm the employment */
    DECLINED,
    /** the enterprise says that the person is not one of its own */
    STRANGER,
    /** the enterprise did not answer in time */
    UNANSWERED,
    /** the person did not correct in time */
    NOT_CORRECTED
}
