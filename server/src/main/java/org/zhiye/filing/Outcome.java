package org.zhiye.filing;

/** How a line or a whole case ended. */
public enum Outcome {
    GRANTED,
    /** a renewal that was filed in time and not decided when the validity ended (行政许可法 art. 50) */
    DEEMED_GRANTED,
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
    NOT_CORRECTED,
    /** an act of the authority on the same registration */
    ENDED_BY_AUTHORITY;

    /** Whether the register took it. */
    public boolean granted() {
        return this == GRANTED || this == DEEMED_GRANTED;
    }
}
