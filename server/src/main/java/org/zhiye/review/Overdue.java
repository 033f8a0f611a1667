package org.zhiye.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.account.Accounts;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.filing.CaseDays;
import org.zhiye.filing.Filing;
import org.zhiye.filing.FilingLine;
import org.zhiye.filing.Filings;
import org.zhiye.filing.LineStage;
import org.zhiye.filing.LineStage.LineStep;
import org.zhiye.filing.Stage;
import org.zhiye.filing.Step;
import org.zhiye.filing.Turn;
import org.zhiye.ground.BusinessClock;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.Grant;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.RouteStep;
import org.zhiye.review.letter.LetterKind;
import org.zhiye.review.letter.Letters;
import org.zhiye.review.served.ServedNotices;
import org.zhiye.shared.Notice;
import org.zhiye.shared.Role;

/** What the law or the policy does to one case whose time is over. Each method is one transaction and one event. */
@Component
class Overdue {
    private final Deeds deeds;
    private final Filings filings;
    private final Decisions decisions;
    private final ServedNotices served;
    private final Letters letters;
    private final Enterprises enterprises;
    private final CaseDays days;
    private final ReferenceData reference;
    private final Offices offices;
    private final Accounts accounts;
    private final Once once;
    private final JdbcClient jdbc;

    Overdue(
            Deeds deeds,
            Filings filings,
            Decisions decisions,
            ServedNotices served,
            Letters letters,
            Enterprises enterprises,
            CaseDays days,
            ReferenceData reference,
            Offices offices,
            Accounts accounts,
            Once once,
            JdbcClient jdbc) {
        this.deeds = deeds;
        this.filings = filings;
        this.decisions = decisions;
        this.served = served;
        this.letters = letters;
        this.enterprises = enterprises;
        this.days = days;
        this.reference = reference;
        this.offices = offices;
        this.accounts = accounts;
        this.once = once;
        this.jdbc = jdbc;
    }

    /** The turn is over: closes the case, lets it go on, or counts it as accepted; nothing if it went on meanwhile. */
    @Transactional
    public boolean turn(Filing seen, LocalDate today) {
        deeds.lock(seen.person().value());
        var it = filings.find(seen.id()).orElseThrow();
        if (it.due() == null || !it.due().isBefore(today)) {
            return false;
        }
        return switch (it.stage()) {
            case WITH_ENTERPRISE -> silence(it);
            case CORRECTION -> notCorrected(it);
            case PROVINCE_ACCEPTANCE -> deemed(it, RouteStep.PROVINCE_ACCEPTANCE);
            case MINISTRY_ACCEPTANCE -> deemed(it, RouteStep.MINISTRY_ACCEPTANCE);
            case PROVINCE_REVIEW, LINES, CLOSED -> false;
        };
    }

    private boolean silence(Filing it) {
        var enterprise = Objects.requireNonNullElse(it.enterpriseName(), "");
        if (!Silences.goesOn(reference, it)) {
            return moved(
                    it.lapse(days.of(it)),
                    Step.LAPSE,
                    ReviewDeed.What.UNANSWERED,
                    Tell.person(it, "notice.review.unanswered", enterprise));
        }
        boolean refused = decisions.of(it).stream()
                .anyMatch(d -> d.step() == RouteStep.ENTERPRISE && d.verdict() == Verdict.DECLINED);
        if (!refused) {
            // who said nothing may still object, for as long as it could have answered
            served.told(it.id(), days.of(it).workingDays(it.route().days(RouteStep.ENTERPRISE)));
        }
        return moved(
                it.passBy(days.of(it)),
                Step.PASS_BY,
                ReviewDeed.What.PASSED_BY,
                Tell.person(it, refused ? "notice.review.passed_by_refused" : "notice.review.passed_by", enterprise));
    }

    private boolean notCorrected(Filing it) {
        return moved(
                it.lapse(days.of(it)),
                Step.LAPSE,
                ReviewDeed.What.NOT_CORRECTED,
                Tell.person(it, "notice.review.not_corrected"));
    }

    /** 行政许可法 art. 32: whoever does not ask in time has accepted on the day of receipt; the next time counts from that day. */
    private boolean deemed(Filing it, RouteStep step) {
        var received = it.since().atZone(BusinessClock.ZONE).toLocalDate();
        var next = it.deemAccepted(new AsOf(days.of(it), received, reference.workingDays()));
        if (step == RouteStep.PROVINCE_ACCEPTANCE) {
            letters.issue(next, LetterKind.ACCEPTANCE, letters.deemed(it));
        }
        return moved(
                next,
                Step.DEEM_ACCEPTED,
                ReviewDeed.What.DEEMED_ACCEPTED,
                Tell.person(it, "notice.review.deemed_accepted", offices.name(step, it)));
    }

    private boolean moved(Filing next, Step step, ReviewDeed.What what, Notice notice) {
        filings.move(
                next, step.name(), Caller.Kind.SYSTEM, "", null, days.of(next).now());
        deeds.happened(new ReviewDeed(what, next, Map.of(), List.of(notice)));
        return true;
    }

    /** The public notice of some lines is over: they wait for the announcement. */
    @Transactional
    public boolean notice(Filing seen, LocalDate today) {
        deeds.lock(seen.person().value());
        var it = filings.find(seen.id()).orElseThrow();
        if (it.stage() != Stage.LINES) {
            return false;
        }
        var over = it.lines().stream().filter(line -> over(line, today)).toList();
        var next = it;
        for (FilingLine line : over) {
            var asOf = new AsOf(days.of(it), Objects.requireNonNull(line.due()), reference.workingDays());
            next = next.line(line.id(), LineStep.NOTICE_OVER, false, null, null, asOf);
        }
        if (over.isEmpty()) {
            return false;
        }
        filings.move(
                next,
                LineStep.NOTICE_OVER.name(),
                Caller.Kind.SYSTEM,
                "",
                null,
                days.of(it).now());
        deeds.happened(new ReviewDeed(
                ReviewDeed.What.NOTICE_OVER,
                next,
                Map.of("lines", over.stream().map(FilingLine::specialty).collect(Collectors.joining(","))),
                List.of()));
        return true;
    }

    private static boolean over(FilingLine line, LocalDate today) {
        return line.stage() == LineStage.PUBLIC_NOTICE
                && line.turn() == Turn.NOBODY
                && line.due() != null
                && line.due().isBefore(today);
    }

    /** Reminds the employer once for this working day; if it has no account, the person, who can hand over the letter. */
    @Transactional
    public boolean remind(Filing seen, int workingDay) {
        deeds.lock(seen.person().value());
        var it = filings.find(seen.id()).orElseThrow();
        if (it.stage() != Stage.WITH_ENTERPRISE
                || it.enterprise() == null
                || !noted(it.id().value(), workingDay)) {
            return false;
        }
        var agents = enterprises.agents(it.enterprise());
        var due = String.valueOf(it.due());
        var end = Silences.goesOn(reference, it) ? ".end" : "";
        var notices = agents.isEmpty()
                ? List.of(Tell.person(it, "notice.review.employer_silent" + end, due))
                : agents.stream()
                        .map(agent ->
                                Tell.agent(agent, it, "notice.review.employer_reminded" + end, it.applicant(), due))
                        .toList();
        deeds.happened(
                new ReviewDeed(ReviewDeed.What.REMINDED, it, Map.of("day", Integer.toString(workingDay)), notices));
        return true;
    }

    /** Another ministry is late: the supervisors are told, once for each line; the line stays there. */
    @Transactional
    public boolean joint(Filing seen, LocalDate today) {
        deeds.lock(seen.person().value());
        var it = filings.find(seen.id()).orElseThrow();
        var late = JointReview.overdue(it, today).stream()
                .filter(line -> once.first(it.id().value(), "joint:" + line.specialty()))
                .toList();
        if (late.isEmpty()) {
            return false;
        }
        var names = late.stream()
                .map(line -> offices.joint(line.specialty()))
                .distinct()
                .collect(Collectors.joining("、"));
        deeds.happened(new ReviewDeed(
                ReviewDeed.What.JOINT_OVERDUE,
                it,
                Map.of("lines", late.stream().map(FilingLine::specialty).collect(Collectors.joining(","))),
                accounts.officers(Grant.EVERYWHERE, Role.MINISTRY_SUPERVISOR).stream()
                        .map(officer -> Tell.officer(officer, it, "notice.review.joint_overdue", names))
                        .toList()));
        return true;
    }

    private boolean noted(UUID filing, int workingDay) {
        return jdbc.sql("insert into reminder (filing, working_day) values (?, ?) on conflict do nothing")
                        .params(filing, workingDay)
                        .update()
                == 1;
    }
}
