package org.zhiye.enterprise;

import java.util.Locale;
import org.zhiye.shared.Reason;

/** Why something about an enterprise is refused. */
public enum EnterpriseReason implements Reason {
    /** its credit code is in the directory */
    ENTERPRISE_KNOWN,
    /** the account exists: whoever else is to act for it is invited by its manager */
    ENTERPRISE_HAS_MANAGER,
    ACTIVATION_OVER,
    /** {0} = how many requests somebody may have open */
    TOO_MANY_REQUESTS;

    @Override
    public String key() {
        return "refused." + name().toLowerCase(Locale.ROOT);
    }
}
