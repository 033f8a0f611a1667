package org.zhiye.account;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.account.login.LogIn;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Deeds;
import org.zhiye.otp.Codes;
import org.zhiye.otp.Purpose;
import org.zhiye.otp.Spent;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Subject;

/** Gives a practitioner's account another mobile number, when it is proved by a code. */
@Component
public class Mobile {
    private final AccountTable table;
    private final Accounts accounts;
    private final Codes codes;
    private final Deeds deeds;
    private final TransactionTemplate transaction;

    Mobile(AccountTable table, Accounts accounts, Codes codes, Deeds deeds, PlatformTransactionManager transactions) {
        this.table = table;
        this.accounts = accounts;
        this.codes = codes;
        this.deeds = deeds;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The number was lost to another account; the holder proves another one before the session begins. */
    public Spent confirm(Candidate account, String bound, MobileNumber mobile, String code) {
        var caller = LogIn.caller(account, Caller.current());
        return caller.act(() -> Objects.requireNonNull(transaction.execute(status -> {
            deeds.lock(account.id().value());
            // what a log-in began ends when the account was given a number meanwhile
            if (table.candidate(account.id()).filter(Candidate::mobileTaken).isEmpty()) {
                return Spent.EXPIRED_OR_NONE;
            }
            var spent = codes.spend(Purpose.CONFIRM_MOBILE, bound, mobile, code);
            if (spent == Spent.OK) {
                take(account.id(), mobile, null);
            }
            return spent;
        })));
    }

    /**
     * The number is proved: it is this account's from now on, whoever had it before. In the caller's transaction.
     *
     * @param guard how long nothing that matters can be filed; absent: no change of that
     */
    public void take(AccountId account, MobileNumber mobile, @Nullable Duration guard) {
        move(account, mobile, guard);
        deeds.happened(new AccountDeed.MobileChanged(Subject.of(new PersonId(account.value()))));
    }

    /** As {@link #take}, as a part of a deed that says so itself. */
    void move(AccountId account, MobileNumber mobile, @Nullable Duration guard) {
        var released = table.releaseMobile(mobile, account);
        table.mobile(account, mobile, guard);
        accounts.released(released);
    }
}
