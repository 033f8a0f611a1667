package org.zhiye.identity.site;

import java.util.Locale;
import org.zhiye.shared.Reason;

/** Why a site, a booking or an arrival is not taken. */
public enum SiteReason implements Reason {
    /** hours that can't be read, overlap, or end before they begin */
    SITE_HOURS,
    /** the province has a site of this name */
    SITE_NAME_TAKEN,
    /** the last place of the slot went to somebody else */
    SLOT_FULL,
    /** the site does not offer this time, or not any more */
    SLOT_NOT_OFFERED,
    /** no slip of this province that can be used */
    NO_SLIP,
    /** too late to move or cancel; {0} = hours */
    TOO_LATE_TO_CHANGE,
    /** there is no booking to cancel */
    NOT_BOOKED;

    @Override
    public String key() {
        return "refused." + name().toLowerCase(Locale.ROOT);
    }
}
