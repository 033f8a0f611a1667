package org.zhiye.ground;

import java.util.Locale;
import org.zhiye.shared.Reason;

/** Why the ground refuses. */
public enum GroundReason implements Reason {
    LOG_IN_FIRST,
    NOT_FOR_THIS_ROLE,
    /** the same form key with other contents */
    FORM_SENT_WITH_OTHER_CONTENTS,
    /** somebody else changed or decided it meanwhile */
    CHANGED_MEANWHILE;

    @Override
    public String key() {
        return "refused." + name().toLowerCase(Locale.ROOT);
    }
}
