package org.zhiye.account;

import java.util.Set;
import org.zhiye.shared.PersonId;

/** A module whose open cases keep items of the account from being changed otherwise; they are shown as under review. */
public interface LockedItems {
    /** What a case can be about. */
    enum Item {
        NAME,
        DOCUMENT
    }

    Set<Item> lockedOf(PersonId person);
}
