package org.zhiye.otp;

import org.jspecify.annotations.Nullable;
import org.zhiye.shared.Reason;

/**
 * Whether a code was sent.
 *
 * @param waitSeconds until the next one may be asked for
 * @param why absent if it was sent; its message takes the seconds as {0} and the minutes, rounded up, as {1}
 */
public record Sent(boolean sent, int waitSeconds, @Nullable Reason why) {
    private static final int MINUTE = 60;

    public int waitMinutes() {
        return Math.ceilDiv(waitSeconds, MINUTE);
    }
}
