package org.zhiye.review;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.filing.CaseDays;
import org.zhiye.filing.Filing;
import org.zhiye.filing.Filings;
import org.zhiye.filing.LineStage.LineStep;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.GroundReason;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.RouteStep;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.LineId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;

/** 会审: the opinions of other ministries, each on its own lines, side by side. One public method is one transaction and one event. */
@Component
public class JointDesk {
    private final Deeds deeds;
    private final Sight sight;
    private final Filings filings;
    private final Decisions decisions;
    private final CaseDays days;
    private final ReferenceData reference;
    private final Offices offices;

    JointDesk(
            Deeds deeds,
            Sight sight,
            Filings filings,
            Decisions decisions,
            CaseDays days,
            ReferenceData reference,
            Offices offices) {
        this.deeds = deeds;
        this.sight = sight;
        this.filings = filings;
        this.decisions = decisions;
        this.days = days;
        this.reference = reference;
        this.offices = offices;
    }

    /**
     * 会审: another ministry's opinion on some or all of its own lines; 同意 and 不同意 both go on to the ministry.
     *
     * @throws Refused if a line is not the caller's or does not wait any more, or one that disagrees has no ground or facts
     */
    @Transactional
    public String join(Caller me, FilingId id, List<OpinionDesk.OnLine> opinions, DeedKey key) {
        var it = sight.officers(me, id);
        var form = List.of(id, opinions);
        var first = deeds.begin(me.id(), key, "review.join", form, it.person().value(), AcceptanceDesk.page(it));
        if (first.isPresent()) {
            return first.get();
        }
        var lines = Desk.JOINT_REVIEW.lines(me, it);
        OpinionDesk.check(reference, opinions, lines, false);
        var given = opinions.stream().map(OpinionDesk.OnLine::opinion).toList();
        var office = offices.joint(opinions.getFirst().specialty());
        joined(
                me,
                it,
                given,
                OpinionDesk.ids(lines),
                LineStep.JOIN.name(),
                ReviewDeed.What.JOINED,
                OpinionDesk.detail(opinions),
                office);
        return AcceptanceDesk.page(it);
    }

    /**
     * The other ministry is overdue: the case goes on without its opinion.
     *
     * @param reason why, for the case's record
     * @throws Refused if a line does not wait for joint review any more, or its days are not over
     */
    @Transactional
    public String passBy(Caller me, FilingId id, Set<String> specialties, String reason, DeedKey key) {
        var it = sight.officers(me, id);
        var asked = new TreeSet<>(specialties)
                .stream()
                        .map(code -> new Opinion(code, Verdict.PASSED_BY, null, reason))
                        .toList();
        var first = deeds.begin(
                me.id(),
                key,
                "review.pass_joint",
                List.of(id, asked),
                it.person().value(),
                AcceptanceDesk.page(it));
        if (first.isPresent()) {
            return first.get();
        }
        var overdue = JointReview.overdue(it, days.of(it).today());
        if (!me.has(Role.MINISTRY_SUPERVISOR)
                || asked.isEmpty()
                || !OpinionDesk.ids(overdue).keySet().containsAll(specialties)) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        }
        if (reason.isBlank()) {
            throw new Refused(ReviewReason.OPINION_INCOMPLETE);
        }
        joined(
                me,
                it,
                asked,
                OpinionDesk.ids(overdue),
                "PASS_JOINT",
                ReviewDeed.What.JOINT_PASSED_BY,
                Map.of("lines", String.join(",", specialties), "reason", reason),
                offices.name(RouteStep.MINISTRY_OPINION, it));
        return AcceptanceDesk.page(it);
    }

    private void joined(
            Caller me,
            Filing it,
            List<Opinion> given,
            Map<String, LineId> waiting,
            String step,
            ReviewDeed.What what,
            Map<String, String> detail,
            String office) {
        var deadlines = days.of(it);
        var next = it;
        for (Opinion opinion : given) {
            var line = Objects.requireNonNull(waiting.get(opinion.specialty()));
            next = next.line(line, LineStep.JOIN, false, null, null, deadlines);
        }
        decisions.add(me, it, RouteStep.JOINT_REVIEW, given, deadlines.now());
        var only = given.size() == 1 ? waiting.get(given.getFirst().specialty()) : null;
        filings.move(next, step, Caller.Kind.STAFF, office, only, deadlines.now());
        var key = what == ReviewDeed.What.JOINED ? "notice.review.joined" : "notice.review.joint_passed_by";
        deeds.happened(new ReviewDeed(what, next, detail, List.of(Tell.person(next, key, office))));
    }
}
