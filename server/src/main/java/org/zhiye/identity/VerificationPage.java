package org.zhiye.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.identity.alipay.AlipayCard;
import org.zhiye.web.Choice;
import org.zhiye.web.Problems;

/**
 * Where a person chooses how to be verified, or reads that it is done.
 *
 * @param verified how it was done; absent while it isn't
 * @param failed how the last try ended, if it failed
 * @param missing message keys of the attachments that the counter will ask for
 * @param alipay the other way
 * @param change whether a slip for another province stands already
 */
public record VerificationPage(
        @Nullable Done verified,
        @Nullable Failed failed,
        List<Choice> provinces,
        String province,
        List<String> missing,
        boolean change,
        AlipayCard alipay,
        Problems problems) {
    /**
     * A verified identity.
     *
     * @param how message key of the method and level
     * @param settled whether no other way would establish more
     */
    public record Done(Instant at, String province, String how, boolean settled) {}

    /** Whether the ways are offered: to whom is not verified yet, or not as well as a counter would. */
    public boolean offers() {
        return verified == null || !verified.settled();
    }

    /**
     * A try that failed.
     *
     * @param reason message key
     * @param remark the officer's words; may be empty
     */
    public record Failed(Instant at, String province, String reason, String remark) {}
}
