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
    /** in a list: not 专业 起~止；… */
    PAST_SPAN,
    /** in a list: the end lies before the beginning */
    PAST_DATES_TURNED,
    /** in a list: dates that contradict each other */
    PAST_DATES_IMPOSSIBLE,
    /** in a list: a state without its day, or a day without a state */
    PAST_STATE_DAY,
    /** in a list: the number says another year than the first registration, {0} */
    PAST_NUMBER_YEAR,
    /** in a list: no number of a practice seal */
    PAST_SEAL,
    /** in a list: the number is in the register of this system, {0} = number and name */
    PAST_REGISTERED_HERE,
    /** the person has answered for this record already */
    PAST_ANSWERED,
    /** the person has a registration of this kind already */
    PAST_SECOND,
    /** the person works for another employer by another registration */
    PAST_OTHER_EMPLOYER,
    /** {0} = the employer's name, which the directory does not know */
    PAST_EMPLOYER_UNKNOWN,
    /** the authority has found that the record is the person's: it can only be taken over */
    PAST_REJECTED,
    /** a newer list, or another decision, has replaced the record meanwhile */
    PAST_REPLACED,
    /** somebody else has taken the record over */
    PAST_TAKEN,
    /** a province has used all numbers of a year */
    NUMBERS_USED_UP;

    @Override
    public String key() {
        return "refused." + name().toLowerCase(Locale.ROOT);
    }
}
