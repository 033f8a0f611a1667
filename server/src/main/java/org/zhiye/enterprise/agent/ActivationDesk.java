package org.zhiye.enterprise.agent;

import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.account.Accounts;
import org.zhiye.account.NewAgent;
import org.zhiye.account.PasswordHash;
import org.zhiye.enterprise.Activations;
import org.zhiye.enterprise.Enterprise;
import org.zhiye.enterprise.EnterpriseReason;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.Grant;
import org.zhiye.otp.Codes;
import org.zhiye.otp.Purpose;
import org.zhiye.otp.Spent;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;
import org.zhiye.shared.Uscc;
import org.zhiye.vault.Vault;

/** Opens an agent's account for who shows the enterprise's code and proves a mobile number. */
@Component
class ActivationDesk {
    /** Where a new agent logs in. */
    static final String OPENED = "/enterprise/login?opened";

    private static final Purpose PURPOSE = Purpose.ACTIVATE;

    private final Activations activations;
    private final Enterprises enterprises;
    private final Agents agents;
    private final Accounts accounts;
    private final Codes codes;
    private final Deeds deeds;
    private final Vault vault;
    private final TransactionTemplate transaction;

    ActivationDesk(
            Activations activations,
            Enterprises enterprises,
            Agents agents,
            Accounts accounts,
            Codes codes,
            Deeds deeds,
            Vault vault,
            TransactionTemplate transaction) {
        this.activations = activations;
        this.enterprises = enterprises;
        this.agents = agents;
        this.accounts = accounts;
        this.codes = codes;
        this.deeds = deeds;
        this.vault = vault;
        this.transaction = transaction;
    }

    /** What became of a code that was typed. */
    sealed interface Shown {
        /** It is the enterprise's; whether it is still good is another question. */
        record Fits(Enterprise enterprise, Activations.Shown activation) implements Shown {}

        /** It is not; {@code key} says so. */
        record Wrong(String key) implements Shown {}
    }

    /** How it ended. */
    sealed interface Outcome {
        /** The account is there. */
        record Done(String answer) implements Outcome {}

        /** The SMS code did not fit. */
        record Code(Spent spent) implements Outcome {}
    }

    /** All that is needed, in order. */
    record Applicant(
            Enterprise enterprise,
            Activations.Shown activation,
            Agent agent,
            String code,
            String username,
            String password) {
        @Override
        public String toString() {
            return "Applicant";
        }
    }

    /** Looks at the code; the same answer for a wrong one, another enterprise's, and an unknown enterprise. */
    Shown look(Uscc uscc, String typed, String address) {
        var enterprise = enterprises.find(uscc);
        if (enterprise.isEmpty()) {
            return new Shown.Wrong("activate.wrong");
        }
        var id = enterprise.get().id();
        if (!activations.mayTry(id, address)) {
            return new Shown.Wrong("activate.slow");
        }
        var found = activations.find(id, typed);
        if (found.isEmpty()) {
            return new Shown.Wrong("activate.wrong");
        }
        activations.forgetTries(id, address);
        return new Shown.Fits(enterprise.get(), found.get());
    }

    /** Why the code can't open an account any more; empty if it can. */
    Optional<String> over(Enterprise enterprise, Activations.Shown shown) {
        if (shown.used()) {
            return Optional.of("activate.used");
        }
        if (shown.expired()) {
            return Optional.of("activate.expired");
        }
        return shown.kind().makesManager() && agents.hasManager(enterprise.id())
                ? Optional.of("activate.has_manager")
                : Optional.empty();
    }

    /** Who must show the SMS code: whoever has this activation code. */
    static String bound(Activations.Shown shown) {
        return "activation|" + shown.id();
    }

    Outcome activate(Applicant it, DeedKey key, String contents) {
        var form = HexFormat.of().formatHex(vault.index("deed", contents));
        var done = answered(it, key, form);
        if (done.isPresent()) {
            return new Outcome.Done(done.get());
        }
        var over = over(it.enterprise(), it.activation());
        if (over.isPresent()
                || !codes.waiting(PURPOSE, bound(it.activation()), it.agent().mobile())) {
            // the same form, sent at the same time, may have got through since the first look
            return answered(it, key, form)
                    .<Outcome>map(Outcome.Done::new)
                    .orElseGet(() -> refuse(it, over.isPresent()));
        }
        var hash = accounts.hash(it.password());
        return inTransaction(
                () -> begin(it, key, form).<Outcome>map(Outcome.Done::new).orElseGet(() -> open(it, key, hash)),
                outcome -> false);
    }

    private Outcome refuse(Applicant it, boolean over) {
        if (over) {
            throw new Refused(EnterpriseReason.ACTIVATION_OVER);
        }
        MobileNumber mobile = it.agent().mobile();
        var spent =
                inTransaction(() -> codes.spend(PURPOSE, bound(it.activation()), mobile, it.code()), outcome -> false);
        return new Outcome.Code(spent == Spent.OK ? Spent.EXPIRED_OR_NONE : spent);
    }

    private Optional<String> answered(Applicant it, DeedKey key, String form) {
        return inTransaction(() -> begin(it, key, form), Optional::isEmpty);
    }

    private Optional<String> begin(Applicant it, DeedKey key, String form) {
        enterprises.prepare(it.enterprise().id());
        return deeds.begin(
                doer(it), key, "enterprise.activate", form, it.enterprise().id().value(), OPENED);
    }

    private Outcome open(Applicant it, DeedKey key, PasswordHash hash) {
        var spent = codes.spend(PURPOSE, bound(it.activation()), it.agent().mobile(), it.code());
        if (spent != Spent.OK) {
            deeds.giveBack(doer(it), key);
            return new Outcome.Code(spent);
        }
        var enterprise = it.enterprise().id();
        boolean manager = it.activation().kind().makesManager();
        if (manager && agents.hasManager(enterprise)) {
            throw new Refused(EnterpriseReason.ENTERPRISE_HAS_MANAGER);
        }
        var role = manager ? Role.ENTERPRISE_MANAGER : Role.ENTERPRISE_AGENT;
        var account = accounts.addAgent(new NewAgent(
                it.username(),
                it.agent().name(),
                it.agent().document(),
                it.agent().mobile(),
                hash,
                enterprise,
                List.of(new Grant(role, enterprise.toString()))));
        enterprises.appoint(account, enterprise, manager);
        if (!activations.use(it.activation().id(), account)) {
            throw new Refused(EnterpriseReason.ACTIVATION_OVER);
        }
        happened(it, account);
        return new Outcome.Done(OPENED);
    }

    private void happened(Applicant it, AccountId account) {
        var me = Caller.current();
        var invited = it.activation().kind() == Activations.Kind.INVITATION
                ? new AccountId(it.activation().reason())
                : null;
        new Caller(account, Caller.Kind.ENTERPRISE, it.agent().name(), null, List.of(), me.address(), me.device())
                .act(() -> {
                    deeds.happened(new AgentDeed.Activated(
                            it.enterprise().id(),
                            account,
                            it.agent().name(),
                            it.activation().kind().name(),
                            invited));
                    return account;
                });
    }

    // nobody is logged in; the activation stands in for the account, so that a form sent twice finds its first answer
    private static AccountId doer(Applicant it) {
        return new AccountId(it.activation().id());
    }

    private <T> T inTransaction(Supplier<T> work, java.util.function.Predicate<T> undo) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var result = work.get();
            if (undo.test(result)) {
                status.setRollbackOnly();
            }
            return result;
        }));
    }
}
