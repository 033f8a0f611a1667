package org.zhiye.enterprise;

import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.Uscc;

/**
 * An enterprise of the directory.
 *
 * @param name exactly as registered
 * @param province the province it belongs to, as recorded: two digits (GB/T 2260), 66 for 兵团, 99 for 军
 * @param qualified whether it holds a construction qualification (资质), so that constructors may register with it
 * @param legalRepresentative empty if not recorded
 * @param address the registered address, where letters go; empty if not recorded
 */
public record Enterprise(
        EnterpriseId id,
        String name,
        Uscc uscc,
        String province,
        State state,
        boolean qualified,
        String legalRepresentative,
        String address) {

    /** Whether it works, or why it doesn't. */
    public enum State {
        ALIVE,
        BANKRUPT,
        LICENCE_REVOKED,
        QUALIFICATION_REVOKED,
        CLOSED
    }
}
