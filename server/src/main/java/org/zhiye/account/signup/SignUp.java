package org.zhiye.account.signup;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.account.AccountDeed;
import org.zhiye.account.AccountTable;
import org.zhiye.account.Accounts;
import org.zhiye.account.Consents;
import org.zhiye.account.Holders;
import org.zhiye.account.NewPractitioner;
import org.zhiye.account.PasswordHash;
import org.zhiye.account.Passwords;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.otp.Codes;
import org.zhiye.otp.Purpose;
import org.zhiye.otp.Spent;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.PersonId;
import org.zhiye.vault.Vault;

/** Opens a practitioner's account, when the mobile number is proved. */
@Component
class SignUp {
    private final AccountTable table;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Consents consents;
    private final Codes codes;
    private final Holders holders;
    private final Deeds deeds;
    private final Vault vault;
    private final ObjectProvider<NameCoverage> coverage;
    private final TransactionTemplate transaction;

    SignUp(
            AccountTable table,
            Accounts accounts,
            Passwords passwords,
            Consents consents,
            Codes codes,
            Holders holders,
            Deeds deeds,
            Vault vault,
            ObjectProvider<NameCoverage> coverage,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.accounts = accounts;
        this.passwords = passwords;
        this.consents = consents;
        this.codes = codes;
        this.holders = holders;
        this.deeds = deeds;
        this.vault = vault;
        this.coverage = coverage;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A form that was sent.
     *
     * @param visitor the browser, by the fingerprint of its pre-session cookie
     * @param contents what was typed; the same form sent twice has the same
     */
    record Sending(String visitor, DeedKey key, String contents) {
        @Override
        public String toString() {
            return "Sending " + key;
        }
    }

    /** How it ended. */
    sealed interface Outcome {
        /** The account is there. */
        record Done(AccountId account) implements Outcome {}

        /** The code did not fit. */
        record Code(Spent spent) implements Outcome {}

        /** Something that is nobody's to know stands against it. */
        record NotPossible() implements Outcome {}
    }

    Outcome signUp(Applicant applicant, Sending sending) {
        var before = lookedUp(sending);
        if (before.isPresent()) {
            return before.get();
        }
        if (!codes.waiting(Purpose.SIGN_UP, sending.visitor(), applicant.mobile())) {
            // the same form, sent at the same time, may have got through since the first look
            return lookedUp(sending).orElseGet(() -> new Outcome.Code(whyNot(applicant, sending)));
        }
        var hash = passwords.hash(applicant.password());
        return inTransaction(status -> {
            var done = alreadyDone(sending);
            return done.isPresent() ? done.get() : signUp(applicant, sending, hash);
        });
    }

    private interface Work<T> {
        T in(TransactionStatus status);
    }

    private <T> T inTransaction(Work<T> work) {
        return Objects.requireNonNull(transaction.execute(work::in));
    }

    private Spent whyNot(Applicant applicant, Sending sending) {
        var spent = inTransaction(
                status -> codes.spend(Purpose.SIGN_UP, sending.visitor(), applicant.mobile(), applicant.code()));
        return spent == Spent.OK ? Spent.EXPIRED_OR_NONE : spent;
    }

    /** As {@link #alreadyDone}, and leaves nothing behind. */
    private Optional<Outcome> lookedUp(Sending sending) {
        return inTransaction(status -> {
            var done = alreadyDone(sending);
            if (done.isEmpty()) {
                status.setRollbackOnly();
            }
            return done;
        });
    }

    /** The same form was sent before and opened an account: that is the answer again. */
    private Optional<Outcome> alreadyDone(Sending sending) {
        var id = newAccount(sending);
        accounts.prepare(id);
        return deeds.begin(
                        visitor(sending),
                        sending.key(),
                        "account.sign_up",
                        HexFormat.of().formatHex(vault.index("deed", sending.contents())),
                        id.value(),
                        id.toString())
                .map(answer -> new Outcome.Done(AccountId.of(answer)));
    }

    private Outcome signUp(Applicant applicant, Sending sending, PasswordHash hash) {
        var spent = codes.spend(Purpose.SIGN_UP, sending.visitor(), applicant.mobile(), applicant.code());
        if (spent != Spent.OK) {
            deeds.giveBack(visitor(sending), sending.key());
            return new Outcome.Code(spent);
        }
        var holder = holders.of(applicant.document(), applicant.mobile(), null);
        if (holder.isPresent()) {
            holders.tell(holder.get());
            deeds.giveBack(visitor(sending), sending.key());
            return new Outcome.NotPossible();
        }
        var id = newAccount(sending);
        open(id, applicant, hash);
        return new Outcome.Done(id);
    }

    private void open(AccountId id, Applicant applicant, PasswordHash hash) {
        var released = table.releaseMobile(applicant.mobile(), id);
        accounts.addPractitioner(
                id,
                new NewPractitioner(
                        applicant.name(),
                        applicant.document(),
                        applicant.mobile(),
                        applicant.birthDate(),
                        applicant.sex(),
                        hash,
                        applicant.language()));
        consents.add(id, applicant.consents().values());
        accounts.released(released);
        var me = Caller.current();
        new Caller(id, Caller.Kind.PRACTITIONER, applicant.name(), null, List.of(), me.address(), me.device())
                .act(() -> {
                    deeds.happened(new AccountDeed.SignedUp(new PersonId(id.value()), detail(applicant)));
                    return true;
                });
    }

    private Map<String, String> detail(Applicant applicant) {
        var detail = new HashMap<String, String>();
        applicant
                .consents()
                .forEach((kind, text) -> detail.put(
                        kind.name(), text.version() + " " + text.language().tag()));
        coverage.ifAvailable(fonts -> {
            var missing = fonts.missing(applicant.name());
            if (!missing.isEmpty()) {
                detail.put("missingGlyphs", missing);
            }
        });
        return Map.copyOf(detail);
    }

    // the same form opens the same account, so that a second sending finds it
    private AccountId newAccount(Sending sending) {
        return new AccountId(id("account", sending));
    }

    private AccountId visitor(Sending sending) {
        return new AccountId(id("visitor", new Sending(sending.visitor(), new DeedKey(new UUID(0, 0)), "")));
    }

    /** An id that nobody outside can foresee, in the form of a version 8 UUID. */
    private UUID id(String what, Sending sending) {
        var bytes = ByteBuffer.wrap(vault.index(
                "sign-up", what + "|" + sending.visitor() + "|" + sending.key().value()));
        long high = (bytes.getLong() & ~0xF000L) | 0x8000L;
        long low = (bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
