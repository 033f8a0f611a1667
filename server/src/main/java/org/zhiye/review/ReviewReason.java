package org.zhiye.review;

import java.util.Locale;
import org.zhiye.shared.Reason;

/** Why a decision is refused by rule. */
public enum ReviewReason implements Reason {
    /** the same person has decided another step of this case */
    DECIDED_ANOTHER_STEP,
    /** the applicant decides on the own case */
    OWN_CASE,
    /** a colleague has the case open */
    ON_ANOTHER_DESK,
    /** an opinion is missing, or lacks its ground */
    OPINION_INCOMPLETE,
    /** a code that the table of grounds does not offer */
    NO_SUCH_GROUND,
    /** nothing waits to be published */
    NOTHING_TO_PUBLISH,
    /** the public notice still runs; {0} = its last day */
    NOTICE_NOT_OVER,
    /** over the age limit on the day of the announcement */
    OVER_AGE,
    /** the new number has another account, and the opinion does not say that it shall become one with the applicant's */
    NUMBER_HAS_ANOTHER,
    /** the act is the own one, or about the own registration: somebody else consents */
    NEEDS_SECOND_PERSON,
    /** the act was decided on, or taken back, meanwhile */
    ACT_OVER,
    /** a reminder of this case went out a short while ago; {0} = the day from which the next may */
    NUDGED_ALREADY,
    /** the signing key can't be used now */
    LETTER_NOT_NOW,
    /** {0} = a character of the letter that no font has */
    LETTER_UNDRAWABLE,
    /** nobody is late: there is nobody to remind */
    NOBODY_LATE;

    @Override
    public String key() {
        return "refused." + name().toLowerCase(Locale.ROOT);
    }
}
