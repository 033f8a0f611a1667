package org.zhiye.policy.edition;

import java.util.Locale;
import org.zhiye.shared.Reason;

/** Why an edition is not prepared or published. */
public enum EditionReason implements Reason {
    /** Who prepared it cannot publish it. */
    EDITION_NEEDS_ANOTHER,
    /** One of the same kind and name waits already. */
    EDITION_WAITS,
    /** It was published or discarded before. */
    EDITION_ENDED,
    /** Another edition was published while this one was looked at. */
    EDITION_OVERTAKEN,
    /** It no longer fits what was published since it was prepared. */
    EDITION_NO_LONGER_FITS;

    @Override
    public String key() {
        return "refused." + name().toLowerCase(Locale.ROOT);
    }
}
