package org.zhiye.review;

import org.springframework.stereotype.Component;
import org.zhiye.filing.Filing;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.RouteStep;

/** Which authority acts in which step. */
@Component
class Offices {
    private final ReferenceData reference;

    Offices(ReferenceData reference) {
        this.reference = reference;
    }

    /** The authority's name, as it is kept with what happened. */
    String name(RouteStep step, Filing it) {
        return isProvinces(step)
                ? reference.provinces().entry(it.province()).authority().zhHans()
                : reference.ministry().name().zhHans();
    }

    /** The authority that reviews a specialty beside the ministry. */
    String joint(String specialty) {
        return JointReview.reviewer(reference, specialty)
                .orElseGet(reference::ministry)
                .name()
                .zhHans();
    }

    /** A province's code, or the ministry's. */
    String code(RouteStep step, Filing it) {
        return isProvinces(step) ? it.province() : reference.ministry().code();
    }

    private static boolean isProvinces(RouteStep step) {
        return step == RouteStep.PROVINCE_ACCEPTANCE || step == RouteStep.PROVINCE_REVIEW;
    }
}
