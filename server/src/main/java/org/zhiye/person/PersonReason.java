package org.zhiye.person;

import java.util.Locale;
import org.zhiye.shared.Reason;

/** Why something that a practitioner says of themself is not taken; each is shown beside its field. */
public enum PersonReason implements Reason {
    EMAIL,
    EMAIL_MISSING,
    /** {0} × {1} = pixels of the picture, {2} × {3} = the least */
    ATTACHMENT_TOO_SMALL,
    /** The ID photo does not fulfil the specification; the findings stand beside it. */
    PHOTO_UNFIT,
    /** {0} = pages that such a paper may have */
    PAPER_FULL;

    @Override
    public String key() {
        return "refused." + name().toLowerCase(Locale.ROOT);
    }
}
