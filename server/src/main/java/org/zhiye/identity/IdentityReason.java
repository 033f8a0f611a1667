package org.zhiye.identity;

import java.util.Locale;
import org.zhiye.shared.Reason;

/** Why verification does not go on. */
public enum IdentityReason implements Reason {
    ALREADY_VERIFIED,
    /** Nobody decides about themself, with whatever account. */
    OWN_IDENTITY,
    /** Nobody resets the own number, with whatever account. */
    OWN_MOBILE,
    SLIP_PAST_ITS_DAY,
    /** {0} = how many */
    ATTACHMENTS_MISSING,
    ORIGINAL_NOT_SEEN,
    /** The person changed something after the officer's page was opened. */
    CHANGED_WHILE_LOOKING,
    /** The province wants the officer's own photo of the person. */
    DESK_PHOTO_MISSING,
    /** {0} = pixels of the shorter side */
    DESK_PHOTO_SMALL,
    /** The officer sits nowhere that the province has published. */
    NO_SITE,
    /** The picture shows no slip of the officer's province that can be used. */
    NO_CODE,
    /** A first officer has passed it: the second one is somebody else. */
    SECOND_OFFICER,
    FAIL_REASON_MISSING,
    FAIL_REMARK_MISSING,
    /** {0} = characters */
    FAIL_REMARK_TOO_LONG,
    PROVINCE_MISSING;

    @Override
    public String key() {
        return "refused." + name().toLowerCase(Locale.ROOT);
    }
}
