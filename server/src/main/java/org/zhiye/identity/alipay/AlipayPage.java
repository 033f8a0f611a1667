package org.zhiye.identity.alipay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhiye.identity.QrImage;

/**
 * The page on the desktop: the code, and what became of it.
 *
 * @param state OPEN, SCANNED, ASKING, or how it ended
 * @param face whether the face is compared
 * @param qr absent unless it can be scanned
 * @param link the address in the code, for who reads this page on the phone itself
 * @param why message key of the reason why it ended; empty: none
 * @param here whether this log-in shows the code; another one has it otherwise
 * @param province for beginning anew
 */
public record AlipayPage(
        String state,
        boolean face,
        @Nullable QrImage qr,
        String link,
        @Nullable Instant until,
        String why,
        boolean here,
        String way,
        String province) {
    public boolean runs() {
        return here && (state.equals("OPEN") || state.equals("SCANNED") || state.equals("ASKING"));
    }
}
