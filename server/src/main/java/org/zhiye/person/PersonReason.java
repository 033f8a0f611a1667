package org.zhiye.person;

import java.util.Locale;
import org.zhiye.shared.Reason;

/** Why something that a practitioner says of themself is not taken; each is shown beside its field. */
public enum PersonReason implements Reason {
    EMAIL,
    EMAIL_MISSING,
    /** Another attachment does not fulfil its specification; the findings stand beside it. */
    ATTACHMENT_UNFIT,
    /** The ID photo does not fulfil the specification; the findings stand beside it. */
    PHOTO_UNFIT,
    /** {0} = pages that such a paper may have */
    PAPER_FULL,
    /** A link for a telephone that was opened, is over, never was, or is another account's. */
    PHONE_LINK_OVER,
    /** {0} = seconds until the next check */
    CHECKS_TOO_OFTEN;

    @Override
    public String key() {
        return "refused." + name().toLowerCase(Locale.ROOT);
    }
}
