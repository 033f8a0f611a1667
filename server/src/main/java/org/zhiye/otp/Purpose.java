package org.zhiye.otp;

import java.util.Locale;

/** What a code is good for; one for another purpose never fits. */
public enum Purpose {
    SIGN_UP,
    RESET_PASSWORD,
    SUBMIT_FILING,
    CHANGE_MOBILE,
    CONFIRM_MOBILE,
    ACTIVATE,
    CHANGE_IDENTITY,
    CLOSE_ACCOUNT,
    CONFIRM_EMAIL,
    /** a number for an account whose holder lost number and password */
    REGAIN;

    /** The words of the SMS, or of the e-mail; {0} is the code. */
    String template() {
        return (this == CONFIRM_EMAIL ? "mail.code." : "sms.code.") + name().toLowerCase(Locale.ROOT);
    }

    /** Asked for by somebody who has not logged in. */
    boolean visitors() {
        return switch (this) {
            case SIGN_UP, RESET_PASSWORD, CONFIRM_MOBILE, ACTIVATE, REGAIN -> true;
            case SUBMIT_FILING, CHANGE_MOBILE, CHANGE_IDENTITY, CLOSE_ACCOUNT, CONFIRM_EMAIL -> false;
        };
    }
}
