package org.zhiye.filing;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.enterprise.Enterprise;
import org.zhiye.filing.apply.Readiness;
import org.zhiye.filing.draft.Draft;
import org.zhiye.filing.draft.DraftReader;
import org.zhiye.filing.draft.Fields;
import org.zhiye.filing.draft.Refill;
import org.zhiye.filing.progress.Forecasts;
import org.zhiye.filing.rule.Eligibility;
import org.zhiye.filing.rule.Filled;
import org.zhiye.filing.rule.Finding;
import org.zhiye.filing.rule.Situation;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.NotThere;
import org.zhiye.otp.Codes;
import org.zhiye.otp.Purpose;
import org.zhiye.otp.Sent;
import org.zhiye.otp.Spent;
import org.zhiye.policy.Business;
import org.zhiye.policy.BusinessRules;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.DraftId;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.Language;
import org.zhiye.shared.Notice;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.web.Problems;

/** What a person does with a filing: submit, take back, correct. One public method is one transaction and one event. */
@Component
public class FilingDesk {
    private final Deeds deeds;
    private final Codes codes;
    private final Drafts drafts;
    private final Readiness readiness;
    private final Eligibility eligibility;
    private final Filings filings;
    private final Forecasts forecasts;
    private final Declarations declarations;
    private final ReferenceData reference;
    private final CaseDays days;
    private final Day day;

    FilingDesk(
            Deeds deeds,
            Codes codes,
            Drafts drafts,
            Readiness readiness,
            Eligibility eligibility,
            Filings filings,
            Forecasts forecasts,
            Declarations declarations,
            ReferenceData reference,
            CaseDays days,
            Day day) {
        this.deeds = deeds;
        this.codes = codes;
        this.drafts = drafts;
        this.readiness = readiness;
        this.eligibility = eligibility;
        this.filings = filings;
        this.forecasts = forecasts;
        this.declarations = declarations;
        this.reference = reference;
        this.days = days;
        this.day = day;
    }

    /**
     * A draft with what the rules say of it.
     *
     * @param problems what is missing or wrong in what was typed
     * @param findings what the rules say; a rule that says "not met" forbids submission
     */
    public record Check(
            Draft draft,
            Readiness.Known known,
            Situation situation,
            Filled filled,
            @Nullable Enterprise enterprise,
            Problems problems,
            List<Finding> findings) {
        public boolean mayBeSubmitted() {
            return !problems.any() && findings.stream().noneMatch(f -> f.verdict() == Verdict.NOT_MET);
        }
    }

    public Check check(PersonId me, DraftId id) {
        var draft = drafts.of(me, id);
        return check(draft, draft.corrects() ? readiness.alone(me, draft.holder()) : readiness.of(me, draft.holder()));
    }

    private Check check(Draft draft, Readiness.Known known) {
        var problems = new Problems();
        var policy = drafts.policy(draft);
        var rules = policy.rules(draft.business());
        var filled = DraftReader.read(draft, rules, day.today(), reference, known, problems);
        var enterprise = readiness.enterprise(rules, known, draft.holder(), filled);
        if (filled.enterprise() != null && enterprise == null) {
            problems.add(Draft.ENTERPRISE_TYPED, "filing.enterprise.choose");
        }
        var situation = readiness.situation(policy, known, draft.holder(), draft.business(), filled, enterprise);
        var findings = eligibility.whole(situation);
        findings.stream()
                .filter(f -> f.verdict() == Verdict.NOT_MET)
                .forEach(f -> Fields.of(f.rule(), rules)
                        .ifPresent(field ->
                                problems.add(field, f.key(), f.arguments().toArray())));
        return new Check(draft, known, situation, filled, enterprise, problems, findings);
    }

    /** Whether what is asked for can never be made good, so that it is asked twice. */
    public boolean forEver(Check check) {
        var policy = check.situation().policy();
        return check.situation().rules().validity() == BusinessRules.Validity.ENDED
                && !policy.rules(Business.REREG).isOpenTo(check.draft().holder());
    }

    /** Sends the code with which the draft is submitted. */
    public Sent sendCode(PersonId me, DraftId id, Language language) {
        var check = check(me, id);
        return codes.send(
                Purpose.SUBMIT_FILING,
                boundTo(me, id),
                check.known().facts().mobile(),
                language,
                Caller.current().address());
    }

    /**
     * How a submission ended.
     *
     * @param filing the case; absent if the code did not fit
     * @param repeated the first answer, when the same form came again
     */
    public record Submission(
            @Nullable FilingId filing, @Nullable String repeated, Spent code) {}

    /**
     * Submits a draft: one transaction with all that it causes.
     *
     * @param sure whether the person has confirmed what can never be made good
     * @throws Refused if the rules say no, something is missing or not confirmed, or another filing is open
     */
    @Transactional
    public Submission submit(PersonId me, DraftId id, DeedKey key, String code, boolean sure, Language language) {
        var filing = FilingId.next();
        var first = deeds.begin(new AccountId(me.value()), key, "filing.submit", id, me.value(), "/progress/newest");
        if (first.isPresent()) {
            return new Submission(null, first.get(), Spent.OK);
        }
        var draft = drafts.of(me, id);
        var known = readiness.alone(me, draft.holder());
        var spent = codes.spend(
                Purpose.SUBMIT_FILING, boundTo(me, id), known.facts().mobile(), code);
        if (spent != Spent.OK) {
            deeds.giveBack(new AccountId(me.value()), key);
            return new Submission(null, null, spent);
        }
        var check = check(draft, known);
        if (check.problems().any()) {
            throw new Refused(FilingReason.NOT_COMPLETE);
        }
        if (!check.mayBeSubmitted()) {
            throw new Refused(FilingReason.NOT_ELIGIBLE);
        }
        if (!sure && forEver(check)) {
            throw new Refused(FilingReason.NOT_SURE);
        }
        if (draft.corrects()) {
            var corrected = FilingId.of(draft.text(Draft.CORRECTS));
            correct(filings.of(me, corrected), check, language);
            return new Submission(corrected, null, Spent.OK);
        }
        store(filing, check, language);
        return new Submission(filing, null, Spent.OK);
    }

    private void correct(Filing filing, Check check, Language language) {
        var deadlines = days.of(filing);
        var resubmitted = filing.resubmit(check.filled().contract(), deadlines);
        var sealed = declarations.seal(
                filing.person(),
                check.draft().id(),
                declaration(resubmitted.round(), check, language, deadlines.now()));
        filings.move(resubmitted, Step.RESUBMIT.name(), Caller.Kind.PRACTITIONER, "", null, deadlines.now());
        declarations.add(filing.id(), resubmitted.round(), sealed, deadlines.now());
        drafts.discard(filing.person(), check.draft().id());
        deeds.happened(submitted(resubmitted, sealed));
    }

    /** A draft of the same contents, for a case that ended without a decision on it. */
    @Transactional
    public DraftId again(PersonId me, FilingId id) {
        var filing = filings.of(me, id);
        if (filing.open() || (filing.outcome() != null && filing.outcome().granted())) {
            throw new NotThere();
        }
        var policy = reference.policies().inForce(day.today()).version();
        return drafts.put(
                me,
                filing.holder(),
                filing.business(),
                policy,
                Refill.typed(filing, declarations.newest(filing), false));
    }

    /** The draft in which a correction is made; begun at the first call. */
    @Transactional
    public DraftId beginCorrection(PersonId me, FilingId id) {
        var filing = filings.of(me, id);
        if (filing.stage() != Stage.CORRECTION) {
            throw new NotThere();
        }
        var known = drafts.find(me, filing.holder(), filing.business());
        if (known.isPresent() && drafts.of(me, known.get()).text(Draft.CORRECTS).equals(id.toString())) {
            return known.get();
        }
        return drafts.put(
                me,
                filing.holder(),
                filing.business(),
                filing.policy(),
                Refill.typed(filing, declarations.newest(filing), true));
    }

    private void store(FilingId id, Check check, Language language) {
        var policy = check.situation().policy();
        var deadlines = days.of(policy);
        var draft = check.draft();
        var sealed = declarations.seal(draft.person(), draft.id(), declaration(1, check, language, deadlines.now()));
        var filing = Opening.filing(id, check, deadlines);
        var number = filings.add(
                filing, draft.id().value(), forecasts.today(draft.business()).orElse(null), sealed);
        deeds.happened(submitted(filing.numbered(number), sealed));
    }

    private static FilingSubmitted submitted(Filing filing, Declarations.Sealed sealed) {
        var enterprise = filing.enterpriseName() == null ? "" : filing.enterpriseName();
        return new FilingSubmitted(
                filing,
                HexFormat.of().formatHex(sealed.fingerprint()),
                List.of(new Notice(
                        new AccountId(filing.person().value()),
                        filing.round() > 1
                                ? "notice.filing.resubmitted"
                                : filing.stage() == Stage.WITH_ENTERPRISE
                                        ? "notice.filing.submitted"
                                        : "notice.filing.submitted_to_province",
                        List.of(filing.number(), enterprise),
                        "/progress/" + filing.id(),
                        true)));
    }

    private Declaration declaration(int round, Check check, Language language, Instant now) {
        return Opening.declaration(round, check, consents(check, language), now);
    }

    private List<Declaration.Consent> consents(Check check, Language language) {
        return check.situation().rules().consents().stream()
                .map(kind -> {
                    // the check has found it to be today's
                    var text = reference.texts().text(kind, check.draft().text(Draft.consent(kind)), language);
                    return new Declaration.Consent(
                            kind.name(),
                            text.version(),
                            language.tag(),
                            text.hash(),
                            check.draft().savedAt());
                })
                .toList();
    }

    /** The person takes the case back. */
    @Transactional
    public String withdraw(PersonId me, FilingId id, DeedKey key) {
        var answer = "/progress/" + id;
        var first = deeds.begin(new AccountId(me.value()), key, "filing.withdraw", id, me.value(), answer);
        if (first.isPresent()) {
            return first.get();
        }
        var filing = filings.of(me, id);
        if (!filing.open()) {
            throw new NotThere();
        }
        var withdrawn = filing.withdraw(days.of(filing));
        filings.move(withdrawn, Step.WITHDRAW.name(), Caller.Kind.PRACTITIONER, "", null, day.now());
        deeds.happened(new FilingWithdrawn(
                withdrawn,
                List.of(new Notice(
                        new AccountId(me.value()),
                        "notice.filing.withdrawn",
                        List.of(filing.number()),
                        answer,
                        false))));
        return answer;
    }

    static String boundTo(PersonId me, DraftId id) {
        return me + "|" + id;
    }
}
