package org.zhiye.enterprise.agent;

import java.time.Instant;
import java.util.List;

/**
 * The first page of those who act for an enterprise.
 *
 * @param confirmations where employment is confirmed; empty: not there
 * @param invitation a code just made for a colleague; empty: none. It is shown this once
 */
public record EnterpriseHomePage(
        String name,
        String uscc,
        String province,
        String state,
        boolean alive,
        boolean qualified,
        String legalRepresentative,
        String address,
        String confirmations,
        boolean manager,
        List<Row> agents,
        int invitations,
        String invitation,
        int days,
        String deed) {
    /** Somebody who acts for the enterprise. */
    public record Row(String name, boolean manager, boolean me, Instant since) {}
}
