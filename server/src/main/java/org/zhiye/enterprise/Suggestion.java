package org.zhiye.enterprise;

import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.Uscc;

/** An enterprise that fits what was typed; public data. */
public record Suggestion(
        EnterpriseId id, String name, Uscc uscc, String province, Enterprise.State state, boolean qualified) {}
