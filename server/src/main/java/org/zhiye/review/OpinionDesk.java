package org.zhiye.review;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.filing.CaseDays;
import org.zhiye.filing.Deadlines;
import org.zhiye.filing.Declarations;
import org.zhiye.filing.Filing;
import org.zhiye.filing.FilingLine;
import org.zhiye.filing.Filings;
import org.zhiye.filing.LineStage.LineStep;
import org.zhiye.filing.Outcome;
import org.zhiye.filing.Stage;
import org.zhiye.filing.Step;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.GroundReason;
import org.zhiye.policy.Business;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.RouteStep;
import org.zhiye.review.effect.NewIdentities;
import org.zhiye.review.letter.LetterKind;
import org.zhiye.review.letter.Letters;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.LineId;
import org.zhiye.shared.Refused;

/**
 * What reviewers decide, line by line. The province's 同意 and 不同意 both go on to the ministry; only the ministry refuses. One
 * public method is one transaction and one event.
 */
@Component
public class OpinionDesk {
    private final Deeds deeds;
    private final Sight sight;
    private final Filings filings;
    private final Decisions decisions;
    private final Declarations declarations;
    private final NewIdentities identities;
    private final Letters letters;
    private final CaseDays days;
    private final ReferenceData reference;
    private final Offices offices;

    OpinionDesk(
            Deeds deeds,
            Sight sight,
            Filings filings,
            Decisions decisions,
            Declarations declarations,
            NewIdentities identities,
            Letters letters,
            CaseDays days,
            ReferenceData reference,
            Offices offices) {
        this.deeds = deeds;
        this.sight = sight;
        this.filings = filings;
        this.decisions = decisions;
        this.declarations = declarations;
        this.identities = identities;
        this.letters = letters;
        this.days = days;
        this.reference = reference;
        this.offices = offices;
    }

    /**
     * An opinion on one line.
     *
     * @param specialty the line's specialty; empty for a business without specialties
     * @param ground code of {@link ReferenceData#refusalGrounds()}; empty where the opinion is 同意
     * @param facts why, in words
     */
    public record OnLine(String specialty, boolean agree, String ground, String facts) {
        public static OnLine agree(String specialty) {
            return new OnLine(specialty, true, "", "");
        }

        public static OnLine disagree(String specialty, String ground, String facts) {
            return new OnLine(specialty, false, ground, facts);
        }

        /** The new number has an account already, which becomes one with the applicant's. */
        public static OnLine agreeAndMerge(String specialty) {
            return new OnLine(specialty, true, Rulings.MERGE, "");
        }

        boolean merges() {
            return agree && ground.equals(Rulings.MERGE);
        }

        Opinion opinion() {
            boolean stands = !agree || ground.equals(Rulings.MERGE);
            return new Opinion(specialty, agree ? Verdict.AGREED : Verdict.DISAGREED, stands ? ground : null, facts);
        }
    }

    private record Typed(FilingId filing, List<OnLine> opinions) {}

    /**
     * 省级初审: an opinion on every line at once.
     *
     * @throws Refused if a line has none, or one that disagrees has no ground or facts
     */
    @Transactional
    public String opine(Caller me, FilingId id, List<OnLine> opinions, DeedKey key) {
        var it = sight.officers(me, id);
        var first = begin(me, it, key, "review.opine", opinions);
        if (first != null) {
            return first;
        }
        if (it.stage() != Stage.PROVINCE_REVIEW || !Desk.PROVINCE_REVIEW.mayDecide(me, it)) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        }
        check(reference, opinions, Desk.PROVINCE_REVIEW.lines(me, it), true);
        var deadlines = days.of(it);
        var next = it.opine(deadlines);
        store(me, it, next, RouteStep.PROVINCE_REVIEW, opinions, Step.OPINE.name(), null, deadlines.now());
        deeds.happened(new ReviewDeed(
                ReviewDeed.What.OPINED,
                next,
                detail(opinions),
                List.of(Tell.person(next, "notice.review.opined", offices.name(RouteStep.PROVINCE_REVIEW, it)))));
        return AcceptanceDesk.page(it);
    }

    /**
     * The ministry's opinion on some or all of the lines that wait for it: 同意 leads to the public notice, 不同意 refuses.
     *
     * @throws Refused if a line does not wait for it any more, or a refusal has no ground or facts
     */
    @Transactional
    public String decide(Caller me, FilingId id, List<OnLine> opinions, DeedKey key) {
        var it = sight.officers(me, id);
        var first = begin(me, it, key, "review.decide", opinions);
        if (first != null) {
            return first;
        }
        if (!Desk.MINISTRY_OPINION.mayDecide(me, it)) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        }
        var lines = Desk.MINISTRY_OPINION.lines(me, it);
        check(reference, opinions, lines, false);
        if (leavesAnother(it, opinions)) {
            throw new Refused(ReviewReason.NUMBER_HAS_ANOTHER);
        }
        var waiting = ids(lines);
        var deadlines = days.of(it);
        var next = decided(it, opinions, waiting, deadlines);
        var only = only(opinions, waiting);
        store(me, it, next, RouteStep.MINISTRY_OPINION, opinions, step(opinions), only, deadlines.now());
        var refused = opinions.stream().filter(o -> !o.agree()).toList();
        if (!refused.isEmpty()) {
            letters.issue(next, LetterKind.REFUSAL, letters.refusal(next, refusals(refused)));
        }
        deeds.happened(new ReviewDeed(
                ReviewDeed.What.DECIDED,
                next,
                detail(opinions),
                List.of(
                        refused.isEmpty()
                                ? Tell.person(
                                        next,
                                        it.has(RouteStep.PUBLIC_NOTICE)
                                                ? "notice.review.agreed"
                                                : "notice.review.agreed.straight")
                                : Tell.person(
                                        next,
                                        next.open() ? "notice.review.refused_partly" : "notice.review.refused"))));
        return AcceptanceDesk.page(it);
    }

    /** Whether the new number would be agreed to, although another account has it that nobody spoke of. */
    boolean leavesAnother(Filing it, List<OnLine> opinions) {
        return it.business() == Business.INFO
                && opinions.stream().anyMatch(o -> o.agree() && !o.merges())
                && identities.other(it, declarations.newest(it)).isPresent();
    }

    static Map<String, LineId> ids(List<FilingLine> lines) {
        return lines.stream().collect(Collectors.toMap(FilingLine::specialty, FilingLine::id));
    }

    private static @Nullable LineId only(List<OnLine> opinions, Map<String, LineId> waiting) {
        return opinions.size() == 1 ? waiting.get(opinions.getFirst().specialty()) : null;
    }

    private @Nullable String begin(Caller me, Filing it, DeedKey key, String route, List<OnLine> opinions) {
        return deeds.begin(
                        me.id(),
                        key,
                        route,
                        new Typed(it.id(), opinions),
                        it.person().value(),
                        AcceptanceDesk.page(it))
                .orElse(null);
    }

    static void check(ReferenceData reference, List<OnLine> opinions, List<FilingLine> waiting, boolean all) {
        var lines = ids(waiting).keySet();
        var given = opinions.stream().map(OnLine::specialty).collect(Collectors.toSet());
        if (opinions.isEmpty() || given.size() != opinions.size() || (all && !given.equals(lines))) {
            throw new Refused(ReviewReason.OPINION_INCOMPLETE);
        }
        if (!lines.containsAll(given)) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        }
        for (OnLine opinion : opinions) {
            if (!opinion.agree()
                    && (!reference.refusalGrounds().offers(opinion.ground())
                            || opinion.facts().isBlank())) {
                throw new Refused(ReviewReason.NO_SUCH_GROUND);
            }
        }
    }

    private static Filing decided(Filing it, List<OnLine> opinions, Map<String, LineId> waiting, Deadlines deadlines) {
        var next = it;
        for (OnLine opinion : opinions) {
            var line = Objects.requireNonNull(waiting.get(opinion.specialty()));
            next = opinion.agree()
                    ? next.line(line, LineStep.GRANT, false, null, null, deadlines)
                    : next.line(line, LineStep.REFUSE, false, Outcome.REFUSED, opinion.ground(), deadlines);
        }
        return next;
    }

    private void store(
            Caller me,
            Filing before,
            Filing next,
            RouteStep step,
            List<OnLine> opinions,
            String done,
            @Nullable LineId line,
            Instant at) {
        decisions.add(me, before, step, opinions.stream().map(OnLine::opinion).toList(), at);
        filings.move(next, done, Caller.Kind.STAFF, offices.name(step, before), line, at);
    }

    /** What happened, for the progress page: all granted, all refused, or some of each. */
    private static String step(List<OnLine> opinions) {
        if (opinions.stream().allMatch(OnLine::agree)) {
            return LineStep.GRANT.name();
        }
        return opinions.stream().noneMatch(OnLine::agree) ? LineStep.REFUSE.name() : "DECIDE";
    }

    static Map<String, String> detail(List<OnLine> opinions) {
        var detail = new LinkedHashMap<String, String>();
        for (OnLine o : opinions) {
            detail.put(
                    o.specialty().isEmpty() ? "case" : o.specialty(),
                    o.merges()
                            ? Verdict.AGREED + " " + Rulings.MERGE
                            : o.agree()
                                    ? Verdict.AGREED.name()
                                    : Verdict.DISAGREED + " " + o.ground() + " " + o.facts());
        }
        return detail;
    }

    private static List<Letters.Refusal> refusals(List<OnLine> refused) {
        return refused.stream()
                .map(o -> new Letters.Refusal(o.specialty(), o.ground(), o.facts()))
                .toList();
    }
}
