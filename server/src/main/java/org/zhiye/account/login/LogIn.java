package org.zhiye.account.login;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.account.AccountDeed;
import org.zhiye.account.AccountReason;
import org.zhiye.account.AccountSettings;
import org.zhiye.account.AccountTable;
import org.zhiye.account.Candidate;
import org.zhiye.account.Holders;
import org.zhiye.account.Passwords;
import org.zhiye.account.Sessions;
import org.zhiye.account.Usernames;
import org.zhiye.captcha.Prices;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Deeds;
import org.zhiye.otp.Budgets;
import org.zhiye.otp.Budgets.Limit;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.Refused;

/**
 * Log-in with name and password. Known and unknown names cost the same work and get the same words; guessing is slowed for each name,
 * and apart from that for each device known to the account.
 */
@Component
public class LogIn {
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofDays(1);

    private final AccountTable table;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Budgets budgets;
    private final Prices prices;
    private final Holders holders;
    private final Deeds deeds;
    private final AccountSettings settings;
    private final MeterRegistry meters;
    private final TransactionTemplate transaction;

    LogIn(
            AccountTable table,
            Sessions sessions,
            Passwords passwords,
            Budgets budgets,
            Prices prices,
            Holders holders,
            Deeds deeds,
            AccountSettings settings,
            MeterRegistry meters,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.sessions = sessions;
        this.passwords = passwords;
        this.budgets = budgets;
        this.prices = prices;
        this.holders = holders;
        this.deeds = deeds;
        this.settings = settings;
        this.meters = meters;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What was typed, and where.
     *
     * @param type to tell two documents of the same number apart; else absent
     */
    record Attempt(
            Caller.Kind kind,
            String name,
            String password,
            @Nullable String type,
            @Nullable String country,
            Devices.Device device,
            String address) {
        @Override
        public String toString() {
            return "Attempt of " + kind;
        }
    }

    /** How it ended. */
    sealed interface Outcome {
        /** Name and password fit one account. */
        record Right(Candidate account) implements Outcome {}

        /** They don't fit. */
        record Wrong() implements Outcome {}

        /** Tried too often. */
        record Slow(long seconds) implements Outcome {}

        /** They fit accounts of different documents. */
        record Several() implements Outcome {}
    }

    Outcome check(Attempt attempt) {
        var candidates = attempt.kind() == Caller.Kind.PRACTITIONER
                ? table.candidates(IdDocument.loginNumber(attempt.name()))
                : table.byUsername(attempt.kind(), Usernames.normal(attempt.name()));
        long wait = budgets.take(budget(attempt, candidates), tries());
        if (wait > 0) {
            return ended("slow", new Outcome.Slow(wait));
        }
        var fitting = fitting(attempt, candidates);
        if (fitting.isEmpty()) {
            prices.failed(attempt.address());
            tellNewNumber(attempt, candidates.isEmpty());
            return ended("wrong", new Outcome.Wrong());
        }
        return fitting.size() > 1 ? ended("several", new Outcome.Several()) : right(attempt, fitting.getFirst());
    }

    // asked for known numbers too, so that both take as long
    private void tellNewNumber(Attempt attempt, boolean unknown) {
        if (attempt.kind() == Caller.Kind.PRACTITIONER) {
            var number = unknown ? attempt.name() : "";
            transaction.executeWithoutResult(status -> holders.tellNewNumber(IdDocument.loginNumber(number)));
        }
    }

    private Outcome right(Attempt attempt, Candidate account) {
        budgets.clear(budget(attempt, List.of(account)));
        return ended("right", new Outcome.Right(account));
    }

    private Limit[] tries() {
        return new Limit[] {
            new Limit(settings.triesPerTenMinutes(), TEN_MINUTES), new Limit(settings.triesPerDay(), DAY)
        };
    }

    private List<Candidate> fitting(Attempt attempt, List<Candidate> candidates) {
        var fitting = new ArrayList<Candidate>();
        for (Candidate candidate : candidates) {
            boolean fits = passwords.fits(attempt.password(), candidate.password());
            if (fits && candidate.isA(attempt.type(), attempt.country())) {
                fitting.add(candidate);
            }
        }
        if (candidates.isEmpty()) {
            passwords.fits(attempt.password(), null);
        }
        return fitting;
    }

    /** Whose tries are counted: the name's wherever it is typed, but for a device that the account knows its own. */
    private static String budget(Attempt attempt, List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> attempt.device().isKnownTo(candidate.id(), candidate.forgotten()))
                .findFirst()
                .map(candidate -> deviceBudget(candidate, attempt.device()))
                .orElseGet(() -> "login|" + attempt.kind() + "|" + normal(attempt));
    }

    private static String deviceBudget(Candidate account, Devices.Device device) {
        return "login-device|" + account.id() + "|" + device.text();
    }

    private static String normal(Attempt attempt) {
        return attempt.kind() == Caller.Kind.PRACTITIONER
                ? IdDocument.loginNumber(attempt.name())
                : Usernames.normal(attempt.name());
    }

    /** Begins the session of an account whose holder has proved to be it. */
    void begin(Candidate account, Caller visitor, byte[] sessionHash) {
        caller(account, visitor)
                .act(() -> transaction.execute(status -> {
                    if (!sessions.begin(sessionHash, account.id(), visitor.address(), visitor.device())) {
                        throw new Refused(AccountReason.GRANTS_BROKEN);
                    }
                    var subject = AccountDeed.subject(account.kind(), account.id());
                    if (account.due()) {
                        table.takeReset(account.id());
                    } else if (account.pending()) {
                        table.cancelReset(account.id());
                        deeds.happened(new AccountDeed.ResetCancelled(subject));
                    }
                    deeds.happened(new AccountDeed.LoggedIn(subject));
                    return true;
                }));
    }

    public static Caller caller(Candidate account, Caller visitor) {
        return new Caller(
                account.id(),
                account.kind(),
                account.name(),
                account.human(),
                List.of(),
                visitor.address(),
                visitor.device());
    }

    private Outcome ended(String how, Outcome outcome) {
        meters.counter("zhiye.login", "result", how).increment();
        return outcome;
    }
}
