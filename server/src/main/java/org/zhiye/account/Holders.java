package org.zhiye.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.account.particulars.IdentityTable;
import org.zhiye.otp.Budgets;
import org.zhiye.outbox.Outbox;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.MobileNumber;

/** Whose an identity document is, for who wants an account with it; the holder is told, the other is not. */
@Component
public class Holders {
    private static final Duration HOUR = Duration.ofHours(1);

    private final IdentityTable table;
    private final Budgets budgets;
    private final Outbox outbox;

    Holders(IdentityTable table, Budgets budgets, Outbox outbox) {
        this.table = table;
        this.budgets = budgets;
        this.outbox = outbox;
    }

    /**
     * A verified account's; or an unverified one's that stands on the very number just proved, since that is the same person again.
     *
     * @param but the account that asks; absent: a visitor
     */
    public Optional<AccountId> of(IdDocument document, MobileNumber proved, @Nullable AccountId but) {
        return table.holder(document, proved, but);
    }

    /** In the transaction at hand. */
    public void tell(AccountId holder) {
        if (budgets.take("signup-told|" + holder, new Budgets.Limit(1, HOUR)) == 0) {
            outbox.smsTo(holder, "notice.account.signup_tried", List.of());
        }
    }

    /** Somebody logs in with a number that was theirs before: the telephone says which one to use; the page says nothing. */
    public void tellNewNumber(String loginNumber) {
        for (AccountId former : table.formerHolders(loginNumber)) {
            if (budgets.take("former-told|" + former, new Budgets.Limit(1, HOUR)) == 0) {
                outbox.smsTo(former, "notice.account.use_new_number", List.of());
            }
        }
    }
}
