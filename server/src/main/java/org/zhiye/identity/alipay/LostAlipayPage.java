package org.zhiye.identity.alipay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhiye.identity.QrImage;

/**
 * The code that a stranger's browser shows, and what became of it.
 *
 * @param state OPEN, SCANNED, ASKING, or how it ended
 * @param qr absent unless it can be scanned
 * @param link the address in the code, for who reads this page on the phone itself
 * @param why message key of the reason why it ended; empty: none
 * @param minutes until another code may be shown, where that was refused; 0: at once
 */
public record LostAlipayPage(String state, @Nullable QrImage qr, String link, Instant until, String why, long minutes) {
    public boolean runs() {
        return state.equals("OPEN") || state.equals("SCANNED") || state.equals("ASKING");
    }
}
