package org.zhiye.review;

import org.zhiye.filing.Filing;
import org.zhiye.policy.BusinessRules;
import org.zhiye.policy.ReferenceData;

/** What a policy lets an employer's silence do. */
final class Silences {
    private Silences() {}

    /** Whether the case goes on without the employer when its time is over; otherwise it ends. */
    static boolean goesOn(ReferenceData reference, Filing it) {
        return reference
                .policies()
                .version(it.policy())
                .rules(it.business())
                .silence()
                .filter(silence -> silence == BusinessRules.Silence.GOES_ON)
                .isPresent();
    }
}
