package org.zhiye.register;

import java.util.Locale;
import org.zhiye.shared.Reason;

/** Why the register refuses an entry. */
public enum RegisterReason implements Reason {
    /** the person is registered with another employer */
    OTHER_EMPLOYER,
    /** the specialty is registered already for that time */
    SPECIALTY_RUNS,
    /** a province has used all numbers of a year */
    NUMBERS_USED_UP;

    @Override
    public String key() {
        return "refused." + name().toLowerCase(Locale.ROOT);
    }
}
