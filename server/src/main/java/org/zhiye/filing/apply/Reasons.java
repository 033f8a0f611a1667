package org.zhiye.filing.apply;

import org.jspecify.annotations.Nullable;
import org.zhiye.policy.Business;
import org.zhiye.policy.BusinessRules.Evidence;
import org.zhiye.policy.ReferenceData;

/** What follows from the reason that a person gives for a cancellation or a replacement. */
public final class Reasons {
    private Reasons() {}

    /** Whether the reason says that there is no employer any more who could be asked. */
    public static boolean employerGone(ReferenceData reference, Business business, String reason) {
        return business == Business.CANCEL
                && reference
                        .cancelReasons()
                        .find(reason)
                        .filter(it -> !it.enterpriseConfirms())
                        .isPresent();
    }

    /** What the reason has to be proved by; absent: nothing. */
    public static @Nullable Evidence needs(ReferenceData reference, Business business, String reason) {
        return business == Business.CANCEL
                ? null
                : reference
                        .replaceReasons()
                        .find(reason)
                        .map(it -> it.fact("evidence"))
                        .filter(it -> !it.isEmpty())
                        .map(Evidence::valueOf)
                        .orElse(null);
    }
}
