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
    OVER_AGE;

    @Override
    public String key() {
        return "refused." + name().toLowerCase(Locale.ROOT);
    }
}
