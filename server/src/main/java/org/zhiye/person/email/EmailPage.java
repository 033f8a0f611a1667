package org.zhiye.person.email;

import org.zhiye.web.Problems;

/**
 * E-mail messages.
 *
 * @param address the one of the personal information, masked; empty: none is given
 * @param state what holds of it
 * @param done it was confirmed a moment ago
 * @param sent the masked address that a code is on its way to; empty: none
 * @param seconds until the next code may be asked for
 */
public record EmailPage(
        String address, State state, boolean done, String sent, int seconds, String deed, Problems problems) {
    /** How it stands with the address. */
    public enum State {
        /** this installation sends no e-mail */
        NOT_OFFERED,
        /** the personal information holds no address yet */
        MISSING,
        UNCONFIRMED,
        WANTED,
        UNWANTED,
        /** the mailbox refused messages for good */
        REFUSED
    }

    /** Whether a code can be asked for. */
    public boolean open() {
        return state == State.UNCONFIRMED || state == State.REFUSED;
    }
}
