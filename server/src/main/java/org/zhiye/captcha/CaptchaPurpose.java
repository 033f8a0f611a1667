package org.zhiye.captcha;

/** What a captcha is shown for; one shown for another purpose is not taken. */
public enum CaptchaPurpose {
    LOG_IN,
    SIGN_UP,
    RESET,
    /** mobile number and password both lost */
    LOST,
    MOBILE,
    ACTIVATE,
    /** looking for a certificate by its code, after several wrong ones */
    VERIFY
}
