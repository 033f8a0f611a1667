package org.zhiye.identity.alipay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.PersonId;

/**
 * One try to be verified by Alipay: from the code on the screen to Alipay's answer.
 *
 * @param province where the person's cases go as long as no enterprise says it
 * @param session fingerprint of the log-in that shows the code
 * @param expires until when the phone has to authorise, by the database's clock
 * @param phone fingerprint of the phone's cookie; absent until it scans
 * @param reference Alipay's number of the question
 * @param asked fingerprint of the name and number that were asked about
 * @param reason why it ended without success
 */
record Try(
        TryId id,
        PersonId person,
        Way way,
        String province,
        byte[] session,
        State state,
        Instant expires,
        byte @Nullable [] phone,
        @Nullable String reference,
        byte @Nullable [] asked,
        @Nullable Ended reason) {
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
