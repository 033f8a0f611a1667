package org.zhiye.account;

import org.zhiye.shared.PersonId;

/** A module that keeps things of people which end with the account: profile, pictures, drafts, messages. */
public interface Leftovers {
    /** The account is being closed: erases all that no law has kept, in that transaction. */
    void closed(PersonId person);

    /** Nothing is kept any more: erases the rest, in the transaction that destroys the person's key. */
    default void forgotten(PersonId person) {}
}
