package org.zhiye.captcha;

import java.util.Locale;

/** How a captcha was answered. */
public enum CaptchaAnswer {
    RIGHT,
    EMPTY,
    WRONG,
    /** older than two minutes, or of another browser or form */
    EXPIRED,
    USED;

    /** The message beside the field. */
    public String key() {
        return "captcha." + name().toLowerCase(Locale.ROOT);
    }
}
