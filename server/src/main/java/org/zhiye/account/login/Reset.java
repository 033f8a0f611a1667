package org.zhiye.account.login;

import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.account.AccountDeed;
import org.zhiye.account.AccountSettings;
import org.zhiye.account.AccountTable;
import org.zhiye.account.PasswordHash;
import org.zhiye.account.Passwords;
import org.zhiye.account.Sessions;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Deeds;
import org.zhiye.otp.Codes;
import org.zhiye.otp.Purpose;
import org.zhiye.otp.Sent;
import org.zhiye.otp.Spent;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.Language;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.Names;
import org.zhiye.vault.Vault;

/**
 * A forgotten password: number, name and a code to the number on file. Whether there is such an account shows in nothing: not in the
 * words, not in what a wrong code is told, not in the time it takes.
 */
@Component
class Reset {
    private final AccountTable table;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Codes codes;
    private final Deeds deeds;
    private final Vault vault;
    private final AccountSettings settings;
    private final TransactionTemplate transaction;

    Reset(
            AccountTable table,
            Sessions sessions,
            Passwords passwords,
            Codes codes,
            Deeds deeds,
            Vault vault,
            AccountSettings settings,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.sessions = sessions;
        this.passwords = passwords;
        this.codes = codes;
        this.deeds = deeds;
        this.vault = vault;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Who says to have forgotten the password.
     *
     * @param visitor the browser
     */
    record Claim(String visitor, String number, String name) {
        @Override
        public String toString() {
            return "Claim";
        }
    }

    /** How it ended. */
    sealed interface Outcome {
        /** @param later not before the delay has passed */
        record Done(boolean later) implements Outcome {}

        /** The code did not fit. */
        record Code(Spent spent) implements Outcome {}
    }

    /** An account that the claim fits, and the number that its code goes to. */
    record Match(AccountId id, MobileNumber mobile, Language language) {}

    /** Sends a code to each account that the claim fits; the answer is the same if there is none. */
    Sent send(Claim claim, String address) {
        var bound = bound(claim);
        var allowed = codes.allow(Purpose.RESET_PASSWORD, bound.substring(bound.indexOf('|') + 1));
        if (!allowed.sent()) {
            return allowed;
        }
        var matches = matches(claim);
        for (Match match : matches) {
            codes.send(Purpose.RESET_PASSWORD, bound, match.mobile(), match.language(), address);
        }
        if (matches.isEmpty()) {
            codes.pretend(Purpose.RESET_PASSWORD, bound, claim.number(), address);
        }
        return allowed;
    }

    Outcome set(Claim claim, String code, String password, Devices.Device device) {
        var bound = bound(claim);
        var matches = matches(claim);
        boolean waiting = matches.isEmpty()
                ? codes.pretended(Purpose.RESET_PASSWORD, bound, claim.number())
                : matches.stream().anyMatch(m -> codes.waiting(Purpose.RESET_PASSWORD, bound, m.mobile()));
        // nobody has a password hashed without a code under way
        var hash = waiting ? Optional.of(passwords.hash(password)) : Optional.<PasswordHash>empty();
        return Objects.requireNonNull(transaction.execute(status -> {
            if (matches.isEmpty()) {
                return new Outcome.Code(codes.spendPretended(Purpose.RESET_PASSWORD, bound, claim.number(), code));
            }
            return spend(matches, bound, code, hash, device);
        }));
    }

    private Outcome spend(
            List<Match> matches, String bound, String code, Optional<PasswordHash> hash, Devices.Device device) {
        var spent = Spent.EXPIRED_OR_NONE;
        for (Match match : matches) {
            spent = codes.spend(Purpose.RESET_PASSWORD, bound, match.mobile(), code);
            if (spent == Spent.OK && hash.isPresent()) {
                return new Outcome.Done(set(match.id(), hash.get(), device));
            }
        }
        return new Outcome.Code(spent == Spent.OK ? Spent.EXPIRED_OR_NONE : spent);
    }

    /** @return whether it takes effect later */
    private boolean set(AccountId id, PasswordHash hash, Devices.Device device) {
        var account = table.candidate(id).orElseThrow();
        // where no password fits, there is none whose holder a delay would warn
        boolean later = settings.resetDelay().isPositive()
                && Passwords.exists(account.password())
                && !device.isKnownTo(id, account.forgotten());
        deeds.lock(id.value());
        if (later) {
            table.resetLater(id, hash, settings.resetDelay(), settings.guard());
        } else {
            table.reset(id, hash, settings.guard());
            sessions.endAll(id, null);
        }
        var subject = AccountDeed.subject(account.kind(), id);
        return LogIn.caller(account, Caller.current()).act(() -> {
            deeds.happened(new AccountDeed.PasswordReset(subject, id, later));
            return later;
        });
    }

    private List<Match> matches(Claim claim) {
        return table.candidates(IdDocument.loginNumber(claim.number())).stream()
                .filter(account -> Names.same(account.name(), claim.name()))
                .filter(account -> !account.mobileTaken())
                .flatMap(account -> table.contact(account.id()).stream()
                        .filter(contact -> contact.mobile() != null)
                        .map(contact ->
                                new Match(account.id(), Objects.requireNonNull(contact.mobile()), contact.language())))
                .toList();
    }

    private String bound(Claim claim) {
        var number = vault.index("number", IdDocument.loginNumber(claim.number()));
        return claim.visitor() + "|" + HexFormat.of().formatHex(number, 0, 16);
    }
}
