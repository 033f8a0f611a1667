package org.zhiye.person.email;

import org.jspecify.annotations.Nullable;
import org.zhiye.web.Problems;

/**
 * E-mail messages.
 *
 * @param address the one of the personal information, masked; empty: none is given
 * @param state what holds of it
 * @param told key of what was done a moment ago; absent: nothing
 * @param sent the masked address that a code is on its way to; empty: none
 * @param seconds until the next code may be asked for
 */
public record EmailPage(
        String address, State state, @Nullable String told, String sent, int seconds, String deed, Problems problems) {
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

    /** Whether there is an address to be removed. */
    public boolean confirmed() {
        return state == State.WANTED || state == State.UNWANTED || state == State.REFUSED;
    }
}
