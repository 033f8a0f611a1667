package org.zhiye.account.staff;

import java.util.List;
import org.zhiye.web.Choice;
import org.zhiye.web.Problems;

/**
 * Officers' accounts, and the form for another one.
 *
 * @param next the last user name, where there are more; empty: no more
 * @param mayChange the caller may open accounts
 */
public record StaffPage(
        List<Line> officers,
        String next,
        boolean mayChange,
        String username,
        String name,
        String number,
        String mobile,
        GrantFields grant,
        String deed,
        Problems problems) {
    /**
     * An officer.
     *
     * @param state a word: active, unopened, closed
     * @param roles each with where it holds
     */
    public record Line(String id, String username, String name, String state, List<String> roles) {}

    /** What a role is chosen with. */
    public record GrantFields(
            List<Choice> roles,
            List<Choice> provinces,
            List<Choice> specialties,
            String role,
            String province,
            List<String> chosen) {}
}
