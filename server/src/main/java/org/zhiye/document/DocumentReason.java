package org.zhiye.document;

import java.util.Locale;
import org.zhiye.shared.Reason;

/** Why a file is not stored. */
public enum DocumentReason implements Reason {
    /** {0} = files that one owner may store */
    DOCUMENTS_TOO_MANY,
    /** {0} = megabytes that one owner may store */
    DOCUMENTS_TOO_LARGE;

    @Override
    public String key() {
        return "refused." + name().toLowerCase(Locale.ROOT);
    }
}
