package org.zhiye.review;

/** What somebody decided about a case or one of its lines. */
public enum Verdict {
    /** the enterprise confirms the employment */
    CONFIRMED,
    /** the enterprise does not confirm it */
    DECLINED,
    /** the enterprise says that the person is not one of its own */
    STRANGER,
    ACCEPTED,
    SENT_BACK,
    NOT_ACCEPTED,
    /** 同意 */
    AGREED,
    /** 不同意 */
    DISAGREED,
    /** the other ministry let its days pass, and the case goes on without its opinion */
    PASSED_BY
}
