package org.zhiye.account;

import org.zhiye.shared.PersonId;

/** A module whose records of somebody are kept by law after the account has ended, such as cases and registrations. */
public interface Keeper {
    /** Whether it has any; then the person's key stays, or the records could not be read. */
    boolean keeps(PersonId person);
}
