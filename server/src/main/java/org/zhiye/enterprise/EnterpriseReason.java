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
    /** the same person's application for the same enterprise is with the province */
    APPLICATION_WAITS,
    /** {0} = how many requests somebody may have open */
    TOO_MANY_REQUESTS,
    /** {0} = how many codes for colleagues may be out */
    TOO_MANY_INVITATIONS;

    @Override
    public String key() {
        return "refused." + name().toLowerCase(Locale.ROOT);
    }
}
