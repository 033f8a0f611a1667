package org.zhiye.identity.alipay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to be recognised by Alipay: from the code on the screen to Alipay's answer.
 *
 * @param shower fingerprint of what shows the code: the person's log-in, or the stranger's browser
 * @param expires until when the phone has to authorise, by the database's clock
 * @param phone fingerprint of the phone's cookie; absent until it scans
 * @param reference Alipay's number of the question
 * @param asked fingerprint of the name and number that were asked about
 * @param reason why it ended without success
 * @param usable whether a stranger may still set number and password by it: for a while after the yes, once
 */
record Try(
        TryId id,
        Asker asker,
        Way way,
        byte[] shower,
        State state,
        Instant expires,
        byte @Nullable [] phone,
        @Nullable String reference,
        byte @Nullable [] asked,
        @Nullable Ended reason,
        boolean usable) {
    /** Where it is; EXPIRED is no state of the row but what its time has made of it. */
    enum State {
        OPEN,
        SCANNED,
        ASKING,
        PASSED,
        FAILED,
        REPLACED,
        EXPIRED;

        boolean runs() {
            return this == OPEN || this == SCANNED || this == ASKING;
        }
    }
}
