package org.zhiye.account.closing;

import java.util.List;
import org.zhiye.web.Problems;

/**
 * The end of the own account, in two steps.
 *
 * @param hindrances why it can't be closed now
 * @param sure the second step: password and code
 */
public record ClosePage(List<Hindrance> hindrances, boolean sure, Form form, Problems problems) {
    /** @param text in the reader's language; href: where it is seen or ended, empty: nowhere */
    public record Hindrance(String text, String href) {}

    /**
     * The second step's form.
     *
     * @param mobile the number that the code goes to, masked
     * @param sent the same, once a code is on its way; empty: none
     * @param seconds until the next code may be asked for
     */
    public record Form(String mobile, String code, String sent, int seconds, String deed) {}
}
