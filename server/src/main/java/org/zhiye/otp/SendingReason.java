package org.zhiye.otp;

import java.util.Locale;
import org.zhiye.shared.Reason;

/** Why no code is sent now. */
public enum SendingReason implements Reason {
    CODE_TOO_SOON,
    CODE_TOO_MANY,
    /** the installation's day is used up */
    CODE_DAY_OVER;

    @Override
    public String key() {
        return "refused." + name().toLowerCase(Locale.ROOT);
    }
}
