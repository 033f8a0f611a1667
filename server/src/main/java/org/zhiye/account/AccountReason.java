package org.zhiye.account;

import java.util.Locale;
import org.zhiye.shared.Reason;

/** Why something about an account is refused. */
public enum AccountReason implements Reason {
    /** the document belongs to another, verified account */
    DOCUMENT_TAKEN,
    USERNAME_TAKEN,
    /** a role outside its jurisdiction, or one that does not fit the account */
    ROLE_NOT_POSSIBLE,
    /** a role was written into the database by hand */
    GRANTS_BROKEN,
    /** the link was used, or is too old */
    INVITATION_OVER,
    /** nobody gives roles to or takes them from the own account */
    OWN_ROLES,
    /** the new number of a case is another account's already */
    NUMBER_HAS_ACCOUNT,
    /** a case is under way or a registration in force, so the account can't be closed */
    ACCOUNT_IN_USE;

    @Override
    public String key() {
        return "refused." + name().toLowerCase(Locale.ROOT);
    }
}
