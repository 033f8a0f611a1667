package org.zhiye.account.signup;

import java.time.Instant;
import java.util.List;

/** All that the person agreed to, the newest first. */
public record ConsentsPage(List<Line> lines) {
    /**
     * One consent.
     *
     * @param language the name of the language in which the text was shown
     * @param href the text as it was
     * @param about what it was given for, such as a case number; empty: the account
     * @param sensitive whether it is the one that is withdrawn by closing the account
     */
    public record Line(
            String title, String version, String language, Instant at, String href, String about, boolean sensitive) {}
}
