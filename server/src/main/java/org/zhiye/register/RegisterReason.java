package org.zhiye.register;

import java.util.Locale;
import org.zhiye.shared.Reason;

/** Why the register refuses an entry. */
public enum RegisterReason implements Reason {
    /** the person is registered with another employer */
    OTHER_EMPLOYER,
    /** the specialty is registered already for that time */
    SPECIALTY_RUNS,
    /** the person has no registration of this kind */
    NOT_REGISTERED,
    /** the registration has ended */
    REGISTRATION_OVER,
    /** the registration has not ended */
    REGISTRATION_STANDS,
    /** the registration is suspended */
    REGISTRATION_SUSPENDED,
    /** no validity of the specialty ends on the day before the renewal */
    RENEWAL_NOT_ADJACENT,
    /** the hold has ended already */
    HOLD_OVER,
    /** the practice seal was made anew 99 times */
    SEAL_NUMBERS_USED_UP,
    /** a province has used all numbers of a year */
    NUMBERS_USED_UP;

    @Override
    public String key() {
        return "refused." + name().toLowerCase(Locale.ROOT);
    }
}
