package org.zhiye.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.account.Accounts;
import org.zhiye.filing.CaseDays;
import org.zhiye.filing.Deadlines;
import org.zhiye.filing.Filing;
import org.zhiye.filing.Filings;
import org.zhiye.filing.Stage;
import org.zhiye.filing.Step;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.GroundReason;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.RouteStep;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.Notice;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;

/** What an enterprise decides: the fact of employment, or that it has ended; nothing else. One public method is one transaction and one event. */
@Component
public class EmployerDesk {
    private final Deeds deeds;
    private final Sight sight;
    private final Filings filings;
    private final Decisions decisions;
    private final CaseDays days;
    private final Accounts accounts;
    private final ReferenceData reference;

    EmployerDesk(
            Deeds deeds,
            Sight sight,
            Filings filings,
            Decisions decisions,
            CaseDays days,
            Accounts accounts,
            ReferenceData reference) {
        this.deeds = deeds;
        this.sight = sight;
        this.filings = filings;
        this.decisions = decisions;
        this.days = days;
        this.accounts = accounts;
        this.reference = reference;
    }

    private record Answer(FilingId filing, Verdict verdict, String note) {}

    /**
     * 确认聘用.
     *
     * @return where to lead the agent
     * @throws Refused if the contract does not run today, or the case went on meanwhile
     */
    @Transactional
    public String confirm(Caller me, FilingId id, DeedKey key) {
        return answer(me, key, new Answer(id, Verdict.CONFIRMED, ""));
    }

    /** 不予确认, with the reason that the person will read. */
    @Transactional
    public String decline(Caller me, FilingId id, String reason, DeedKey key) {
        return answer(me, key, new Answer(id, Verdict.DECLINED, reason));
    }

    /** 非本单位人员: the province is alarmed. */
    @Transactional
    public String reportStranger(Caller me, FilingId id, String note, DeedKey key) {
        return answer(me, key, new Answer(id, Verdict.STRANGER, note));
    }

    private String answer(Caller me, DeedKey key, Answer answer) {
        var it = sight.employers(me, answer.filing());
        var page = "/enterprise/confirmations/" + it.id();
        var first =
                deeds.begin(me.id(), key, "review.employer", answer, it.person().value(), page);
        if (first.isPresent()) {
            return first.get();
        }
        var deadlines = days.of(it);
        boolean goesOn = Silences.goesOn(reference, it);
        if (goesOn && (it.stage() != Stage.WITH_ENTERPRISE || answer.verdict() == Verdict.STRANGER)) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        }
        // where silence does not hold the case up, a no does not either: its reason stands for the reviewers when the
        // time is over
        boolean waits = goesOn && answer.verdict() == Verdict.DECLINED;
        var next = waits ? it : next(it, answer.verdict(), deadlines);
        var opinion = new Opinion("", answer.verdict(), null, answer.note());
        decisions.add(me, it, RouteStep.ENTERPRISE, List.of(opinion), deadlines.now());
        filings.move(
                next,
                waits ? "REFUSE_END" : step(answer.verdict()).name(),
                Caller.Kind.ENTERPRISE,
                Objects.requireNonNullElse(it.enterpriseName(), ""),
                null,
                deadlines.now());
        deeds.happened(waits ? refused(it, answer.note()) : deed(next, answer));
        return page;
    }

    private static ReviewDeed refused(Filing it, String reason) {
        return new ReviewDeed(
                ReviewDeed.What.END_REFUSED,
                it,
                Map.of("reason", reason),
                List.of(Tell.person(
                        it,
                        "notice.review.end_refused",
                        Objects.requireNonNullElse(it.enterpriseName(), ""),
                        reason,
                        String.valueOf(it.due()))));
    }

    private static Filing next(Filing it, Verdict verdict, Deadlines deadlines) {
        return switch (step(verdict)) {
            case CONFIRM -> it.confirm(deadlines);
            case DECLINE -> it.decline(deadlines);
            default -> it.reportStranger(deadlines);
        };
    }

    private static Step step(Verdict verdict) {
        return switch (verdict) {
            case CONFIRMED -> Step.CONFIRM;
            case DECLINED -> Step.DECLINE;
            case STRANGER -> Step.REPORT_STRANGER;
            case ACCEPTED, SENT_BACK, NOT_ACCEPTED, AGREED, DISAGREED, PASSED_BY ->
                throw new IllegalArgumentException("not an enterprise's verdict");
        };
    }

    private ReviewDeed deed(Filing it, Answer answer) {
        var enterprise = Objects.requireNonNullElse(it.enterpriseName(), "");
        var detail = answer.note().isEmpty() ? Map.<String, String>of() : Map.of("reason", answer.note());
        return switch (step(answer.verdict())) {
            case CONFIRM ->
                new ReviewDeed(
                        ReviewDeed.What.CONFIRMED,
                        it,
                        detail,
                        List.of(Tell.person(
                                it,
                                Silences.goesOn(reference, it)
                                        ? "notice.review.end_confirmed"
                                        : "notice.review.confirmed",
                                enterprise)));
            case DECLINE ->
                new ReviewDeed(
                        ReviewDeed.What.DECLINED,
                        it,
                        detail,
                        List.of(Tell.person(it, "notice.review.declined", enterprise, answer.note())));
            default -> new ReviewDeed(ReviewDeed.What.STRANGER, it, detail, alarm(it, enterprise));
        };
    }

    /** Somebody files with an employer that does not know them: the province looks into it. */
    private List<Notice> alarm(Filing it, String enterprise) {
        var notices = new ArrayList<Notice>();
        notices.add(Tell.person(it, "notice.review.stranger", enterprise));
        accounts.officers(it.province(), Role.PROVINCE_SUPERVISOR, Role.PROVINCE_ACCEPTOR)
                .forEach(officer -> notices.add(Tell.officer(officer, it, "notice.review.stranger_alarm", enterprise)));
        return notices;
    }
}
