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
    CLOSE_ACCOUNT;

    /** The words of the SMS; {0} is the code. */
    String template() {
        return "sms.code." + name().toLowerCase(Locale.ROOT);
    }
}
