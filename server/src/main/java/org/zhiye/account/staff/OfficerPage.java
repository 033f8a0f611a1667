package org.zhiye.account.staff;

import java.util.List;
import org.zhiye.web.Problems;

/**
 * One officer's account.
 *
 * @param link a one-time link made a moment ago, shown once; empty: none
 * @param mayChange the caller may give and take roles of this account
 */
public record OfficerPage(
        StaffPage.Line officer,
        List<Role> roles,
        String since,
        String link,
        boolean mayChange,
        StaffPage.GrantFields grant,
        Problems problems) {
    /** A role and where it holds. */
    public record Role(String code, String words) {}
}
