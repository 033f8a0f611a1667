package org.zhiye.account.own;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.account.AccountDeed;
import org.zhiye.account.AccountSettings;
import org.zhiye.account.AccountTable;
import org.zhiye.account.Mobile;
import org.zhiye.account.Passwords;
import org.zhiye.account.Sessions;
import org.zhiye.ground.BusinessClock;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.otp.Budgets;
import org.zhiye.otp.Budgets.Limit;
import org.zhiye.otp.Codes;
import org.zhiye.otp.Purpose;
import org.zhiye.otp.Spent;
import org.zhiye.outbox.Outbox;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.MobileNumber;
import org.zhiye.vault.Vault;
import org.zhiye.web.Problems;

/** What somebody changes in the own account, with the password once more; a form sent twice changes it once. */
@Component
public class OwnAccount {
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final int MINUTE = 60;
    private static final DateTimeFormatter MINUTE_OF_DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final AccountTable table;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Mobile mobiles;
    private final Budgets budgets;
    private final Codes codes;
    private final Outbox outbox;
    private final Deeds deeds;
    private final Vault vault;
    private final AccountSettings settings;
    private final TransactionTemplate transaction;

    OwnAccount(
            AccountTable table,
            Sessions sessions,
            Passwords passwords,
            Mobile mobiles,
            Budgets budgets,
            Codes codes,
            Outbox outbox,
            Deeds deeds,
            Vault vault,
            AccountSettings settings,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.sessions = sessions;
        this.passwords = passwords;
        this.mobiles = mobiles;
        this.budgets = budgets;
        this.codes = codes;
        this.outbox = outbox;
        this.deeds = deeds;
        this.vault = vault;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Whose account, by which form.
     *
     * @param session the fingerprint of the session at work, which goes on
     */
    public record Sending(Caller me, DeedKey key, byte @Nullable [] session) {
        @Override
        public String toString() {
            return "Sending " + key;
        }
    }

    /** How it ended. */
    public sealed interface Outcome {
        /** Puts what stood against it beside its field; a code's stands beside the code. */
        default void beside(String passwordField, Problems problems) {
            switch (this) {
                case Done done -> {}
                case WrongPassword wrong -> problems.add(passwordField, "password.wrong");
                case Slow slow -> problems.add(passwordField, "login.slow", slow.minutes());
                case Code code -> problems.add("code", code.spent().key());
                case Guarded guarded -> problems.add(passwordField, "account.guarded", guarded.minute());
            }
        }

        /** It is changed. */
        record Done() implements Outcome {}

        /** The password did not fit. */
        record WrongPassword() implements Outcome {}

        /** Tried too often. */
        record Slow(long minutes) implements Outcome {}

        /** The code did not fit. */
        record Code(Spent spent) implements Outcome {}

        /** Password or mobile number were changed a while ago: nothing that matters until then. */
        record Guarded(Instant until) implements Outcome {
            /** As people read it. */
            public String minute() {
                return MINUTE_OF_DAY.format(until.atZone(BusinessClock.ZONE));
            }
        }
    }

    Outcome changePassword(Sending sending, String old, String fresh) {
        var me = sending.me().id();
        var contents = contents("password", old, fresh);
        if (seenBefore(sending, "account.change_password", contents)) {
            return new Outcome.Done();
        }
        var wrong = wrongPassword(me, old);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        var hash = passwords.hash(fresh);
        return inDeed(sending, "account.change_password", contents, () -> {
            table.password(me, hash);
            sessions.endAll(me, sending.session());
            deeds.happened(new AccountDeed.PasswordChanged(
                    AccountDeed.subject(sending.me().kind(), me), me));
            return new Outcome.Done();
        });
    }

    Outcome changeMobile(Sending sending, String password, MobileNumber mobile, String code) {
        var me = sending.me().id();
        var contents = contents("mobile", mobile.value(), "");
        if (seenBefore(sending, "account.change_mobile", contents)) {
            return new Outcome.Done();
        }
        var guarded = guarded(me);
        if (guarded.isPresent()) {
            return guarded.get();
        }
        if (!codes.waiting(Purpose.CHANGE_MOBILE, me.toString(), mobile)) {
            return new Outcome.Code(tried(Purpose.CHANGE_MOBILE, me, mobile, code));
        }
        var wrong = wrongPassword(me, password);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        return inDeed(sending, "account.change_mobile", contents, () -> {
            var spent = codes.spend(Purpose.CHANGE_MOBILE, me.toString(), mobile, code);
            if (spent != Spent.OK) {
                return new Outcome.Code(spent);
            }
            tellTheOld(me);
            mobiles.take(me, mobile, settings.guard());
            sessions.endAll(me, sending.session());
            return new Outcome.Done();
        });
    }

    /** Who got in by a recycled mobile number must not make it theirs for good while the holder can still be told. */
    public Optional<Outcome.Guarded> guarded(AccountId me) {
        return table.guardedUntil(me).map(Outcome.Guarded::new);
    }

    /** Tries a code where none is under way, so that the answer says why. */
    public Spent tried(Purpose purpose, AccountId me, MobileNumber mobile, String code) {
        var spent = Objects.requireNonNull(
                transaction.execute(status -> codes.spend(purpose, me.toString(), mobile, code)));
        return spent == Spent.OK ? Spent.EXPIRED_OR_NONE : spent;
    }

    private void tellTheOld(AccountId me) {
        table.contact(me).ifPresent(contact -> {
            if (contact.mobile() != null) {
                outbox.sms(contact.mobile(), "sms.mobile_changed", contact.language(), me.toString(), Map.of());
            }
        });
    }

    /** Empty if it fits; the tries are counted. */
    public Optional<Outcome> wrongPassword(AccountId me, String typed) {
        var budget = "password|" + me;
        long seconds = budgets.take(budget, new Limit(settings.triesPerTenMinutes(), TEN_MINUTES));
        if (seconds > 0) {
            return Optional.of(new Outcome.Slow(Math.ceilDiv(seconds, MINUTE)));
        }
        var account = table.candidate(me).orElseThrow();
        if (!passwords.fits(typed, account.password())) {
            return Optional.of(new Outcome.WrongPassword());
        }
        budgets.clear(budget);
        return Optional.empty();
    }

    /** What a deed does when its form was not taken before. */
    public interface Work {
        Outcome done();
    }

    /** Whether this very form was taken before; nothing is changed by asking. */
    private boolean seenBefore(Sending sending, String route, String contents) {
        return Objects.requireNonNull(transaction.execute(status -> {
            boolean seen = begin(sending, route, contents).isPresent();
            status.setRollbackOnly();
            return seen;
        }));
    }

    /** Begins the deed and does the work; what does not succeed gives the form's key back. */
    public Outcome inDeed(Sending sending, String route, String contents, Work work) {
        return inTransaction(() -> {
            if (begin(sending, route, contents).isPresent()) {
                return new Outcome.Done();
            }
            var outcome = work.done();
            if (!(outcome instanceof Outcome.Done)) {
                deeds.giveBack(sending.me().id(), sending.key());
            }
            return outcome;
        });
    }

    private Outcome inTransaction(Work work) {
        return Objects.requireNonNull(transaction.execute(status -> work.done()));
    }

    private Optional<String> begin(Sending sending, String route, String contents) {
        var me = sending.me().id();
        return deeds.begin(me, sending.key(), route, contents, me.value(), "/me");
    }

    /** Keyed, since a plain digest of a password could be guessed by whoever steals the table. */
    private String contents(String what, String one, String other) {
        return HexFormat.of().formatHex(vault.index("deed", what + "\u0000" + one + "\u0000" + other));
    }
}
