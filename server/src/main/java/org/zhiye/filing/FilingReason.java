package org.zhiye.filing;

import java.util.Locale;
import org.zhiye.shared.Reason;

/** Why a filing is refused by rule. */
public enum FilingReason implements Reason {
    CONTRACT_NOT_RUNNING,
    CORRECTED_ONCE_ALREADY,
    /** another open filing of the person */
    ANOTHER_IS_OPEN,
    /** the rules say no; the check page shows which */
    NOT_ELIGIBLE,
    /** the check page was not passed: something is missing or wrong in the draft */
    NOT_COMPLETE,
    /** what can never be made good was not confirmed */
    NOT_SURE;

    @Override
    public String key() {
        return "refused." + name().toLowerCase(Locale.ROOT);
    }
}
