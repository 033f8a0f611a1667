package org.zhiye.identity.alipay;

import org.zhiye.web.Problems;

/**
 * After Alipay's yes: a new number and a new password, or why not.
 *
 * @param holder masked document; empty unless there is an account
 * @param sent where a code went; empty: none did
 * @param seconds until the next code may be asked for
 * @param again the form came back: passwords have to be typed anew, since no page carries them
 */
public record LostNewPage(
        Kind kind,
        String name,
        String holder,
        String mobile,
        String sent,
        int seconds,
        String code,
        boolean again,
        Problems problems) {
    /** What the page can say. */
    public enum Kind {
        FORM,
        /** there is no account with this document */
        NOBODY,
        /** the account with this document bears another name */
        OTHER_NAME,
        /** used, or too old */
        OVER
    }
}
