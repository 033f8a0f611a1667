package org.zhiye.enterprise.agent;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.document.Documents;
import org.zhiye.enterprise.Activations;
import org.zhiye.enterprise.Enterprise;
import org.zhiye.enterprise.EnterpriseReason;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DailyJob;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.GroundReason;
import org.zhiye.ground.NotThere;
import org.zhiye.otp.Codes;
import org.zhiye.otp.Purpose;
import org.zhiye.otp.Spent;
import org.zhiye.outbox.Outbox;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.Language;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;
import org.zhiye.vault.Vault;

/** Own applications to act for an enterprise: begun, sent with the letter of authority, decided by the enterprise's province. */
@Component
class ApplicationDesk implements DailyJob {
    static final String LETTER = "LETTER_OF_AUTHORITY";
    private static final String QUEUE = "/review/agents";
    private static final int HEX = 16;

    private final Applications applications;
    private final Agents agents;
    private final Activations activations;
    private final Enterprises enterprises;
    private final Documents documents;
    private final Codes codes;
    private final Outbox outbox;
    private final Deeds deeds;
    private final Vault vault;
    private final TransactionTemplate transaction;

    ApplicationDesk(
            Applications applications,
            Agents agents,
            Activations activations,
            Enterprises enterprises,
            Documents documents,
            Codes codes,
            Outbox outbox,
            Deeds deeds,
            Vault vault,
            TransactionTemplate transaction) {
        this.applications = applications;
        this.agents = agents;
        this.activations = activations;
        this.enterprises = enterprises;
        this.documents = documents;
        this.codes = codes;
        this.outbox = outbox;
        this.deeds = deeds;
        this.vault = vault;
        this.transaction = transaction;
    }

    /** How a beginning ended. */
    sealed interface Outcome {
        /** On to the letter. */
        record Begun(String answer) implements Outcome {}

        /** The SMS code did not fit. */
        record Code(Spent spent) implements Outcome {}
    }

    /** What somebody applies with. */
    record Wanted(Enterprise enterprise, String legalRepresentative, Agent agent, Language language, String code) {
        @Override
        public String toString() {
            return "Wanted";
        }
    }

    /** Why nobody can apply for this enterprise; empty if somebody can. */
    Optional<String> closed(Enterprise enterprise) {
        return agents.hasManager(enterprise.id()) ? Optional.of("apply.has_manager") : Optional.empty();
    }

    /** Begins: the mobile number is proved, the data are kept for a day, the letter is still to come. */
    Outcome begin(Wanted it, String visitor, DeedKey key, String contents) {
        var form = HexFormat.of().formatHex(vault.index("deed", contents));
        return Objects.requireNonNull(transaction.execute(status -> {
            var id = ApplicationId.next();
            var answer = "/enterprise/apply/" + id;
            var doer = doer(visitor);
            enterprises.prepare(it.enterprise().id());
            var seen = deeds.begin(
                    doer, key, "enterprise.apply", form, it.enterprise().id().value(), answer);
            if (seen.isPresent()) {
                return new Outcome.Begun(seen.get());
            }
            var spent = codes.spend(Purpose.ACTIVATE, visitor, it.agent().mobile(), it.code());
            if (spent != Spent.OK) {
                deeds.giveBack(doer, key);
                return new Outcome.Code(spent);
            }
            refuseASecond(it.enterprise().id(), it.agent());
            applications.add(id, visitor, it.enterprise().id(), it.legalRepresentative(), it.agent(), it.language());
            return new Outcome.Begun(answer);
        }));
    }

    /** The application begun in this browser. */
    Application mine(ApplicationId id, String visitor) {
        return applications.find(id, visitor).orElseThrow(NotThere::new);
    }

    /** Takes the letter of authority; with it the application goes to the province. Sent twice, the first letter stands. */
    void send(Application it, byte[] letter) {
        var stored = documents.bring(it.id().value(), LETTER, letter, "image/jpeg");
        transaction.executeWithoutResult(status -> {
            enterprises.prepare(it.enterprise());
            deeds.lock(it.enterprise().value());
            if (agents.hasManager(it.enterprise())) {
                throw new Refused(EnterpriseReason.ENTERPRISE_HAS_MANAGER);
            }
            refuseASecond(it.enterprise(), it.agent());
            if (applications.send(it.id(), stored.id())) {
                documents.confirm(stored.id());
                deeds.happened(new AgentDeed.Applied(
                        it.enterprise(), it.id(), it.agent().name()));
            }
        });
    }

    private void refuseASecond(EnterpriseId enterprise, Agent agent) {
        if (applications.waits(enterprise, agent.document())) {
            throw new Refused(EnterpriseReason.APPLICATION_WAITS);
        }
    }

    List<Applications.Waiting> waiting(Caller me, int most) {
        return applications.waiting(place(me), most);
    }

    Application before(Caller me, ApplicationId id) {
        return applications.findIn(id, place(me)).orElseThrow(NotThere::new);
    }

    /** Approves: the code that opens the manager's account goes to the number that the applicant proved. */
    String approve(Caller me, ApplicationId id, DeedKey key) {
        var answer = QUEUE + "?approved";
        return decided(me, id, key, "approve", answer, it -> {
            if (agents.hasManager(it.enterprise())) {
                throw new Refused(EnterpriseReason.ENTERPRISE_HAS_MANAGER);
            }
            take(it, Application.State.APPROVED, "", me.id());
            var code = activations.issue(Activations.Kind.APPLICATION, it.enterprise(), id.value());
            tell(
                    it,
                    "sms.enterprise.agent_approved",
                    Map.of("0", name(it), "1", code, "2", Integer.toString(activations.days())));
            deeds.happened(
                    new AgentDeed.Approved(it.enterprise(), id, it.agent().name()));
        });
    }

    /** Declines with a reason that the applicant is told. */
    String decline(Caller me, ApplicationId id, String reason, DeedKey key) {
        var answer = QUEUE + "?declined";
        return decided(me, id, key, reason, answer, it -> {
            take(it, Application.State.DECLINED, reason, me.id());
            tell(it, "sms.enterprise.agent_declined", Map.of("0", name(it), "1", reason));
            deeds.happened(
                    new AgentDeed.Declined(it.enterprise(), id, it.agent().name(), reason));
        });
    }

    private interface Decision {
        void of(Application it);
    }

    private String decided(Caller me, ApplicationId id, DeedKey key, String form, String answer, Decision decision) {
        var it = before(me, id);
        return Objects.requireNonNull(transaction.execute(status -> {
            var seen = deeds.begin(
                    me.id(),
                    key,
                    "enterprise.agent|" + id,
                    form,
                    it.enterprise().value(),
                    answer);
            if (seen.isEmpty()) {
                decision.of(it);
            }
            return seen.orElse(answer);
        }));
    }

    private void take(Application it, Application.State state, String reason, AccountId by) {
        if (!applications.decide(it.id(), state, reason, by)) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        }
    }

    private void tell(Application it, String template, Map<String, String> words) {
        outbox.sms(it.agent().mobile(), template, it.language(), "application|" + it.id(), words);
    }

    private String name(Application it) {
        return enterprises.find(it.enterprise()).map(Enterprise::name).orElse("");
    }

    private static String place(Caller me) {
        return me.jurisdiction(Role.PROVINCE_ACCEPTOR).orElseThrow(NotThere::new);
    }

    // nobody is logged in; the browser stands in for the account, so that a form sent twice finds its first answer
    private static AccountId doer(String visitor) {
        var bits = new BigInteger(visitor, HEX);
        return new AccountId(new UUID(bits.shiftRight(Long.SIZE).longValue(), bits.longValue()));
    }

    @Override
    public String name() {
        return "applications never sent";
    }

    @Override
    public int run(LocalDate today) {
        return applications.sweep();
    }
}
