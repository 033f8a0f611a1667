package org.zhiye.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiye.policy.RouteStep;
import org.zhiye.shared.AccountId;

/**
 * A verdict as it is kept.
 *
 * @param human the person behind the account
 */
record Decision(
        int round,
        RouteStep step,
        String specialty,
        UUID human,
        AccountId account,
        Verdict verdict,
        @Nullable String ground,
        String note,
        Instant at) {}
