package org.zhiye.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.filing.CaseDays;
import org.zhiye.filing.Corrections;
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
import org.zhiye.review.letter.LetterKind;
import org.zhiye.review.letter.Letters;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.Refused;

/**
 * What acceptors decide, in the province and in the ministry: 受理, 退回补正 (province, once for everything), 不予受理. One public
 * method is one transaction and one event.
 */
@Component
public class AcceptanceDesk {
    private final Deeds deeds;
    private final Sight sight;
    private final Filings filings;
    private final Decisions decisions;
    private final Corrections corrections;
    private final Letters letters;
    private final CaseDays days;
    private final ReferenceData reference;
    private final Offices offices;

    AcceptanceDesk(
            Deeds deeds,
            Sight sight,
            Filings filings,
            Decisions decisions,
            Corrections corrections,
            Letters letters,
            CaseDays days,
            ReferenceData reference,
            Offices offices) {
        this.deeds = deeds;
        this.sight = sight;
        this.filings = filings;
        this.decisions = decisions;
        this.corrections = corrections;
        this.letters = letters;
        this.days = days;
        this.reference = reference;
        this.offices = offices;
    }

    private record Typed(FilingId filing, Map<String, String> reasons, String ground, String note) {}

    /** 受理. The province's acceptance gives the person a 受理通知书. */
    @Transactional
    public String accept(Caller me, FilingId id, DeedKey key) {
        var it = sight.officers(me, id);
        var first = begin(me, it, key, "review.accept", new Typed(id, Map.of(), "", ""));
        if (first != null) {
            return first;
        }
        var step = step(me, it);
        var deadlines = days.of(it);
        var next = it.accept(deadlines);
        store(me, it, next, step, Opinion.of(Verdict.ACCEPTED), Step.ACCEPT, deadlines.now());
        boolean province = step == RouteStep.PROVINCE_ACCEPTANCE;
        if (province) {
            letters.issue(next, LetterKind.ACCEPTANCE, letters.acceptance(it));
        }
        var office = offices.name(step, it);
        deeds.happened(
                province
                        ? new ReviewDeed(
                                ReviewDeed.What.ACCEPTED_PROVINCE,
                                next,
                                Map.of(),
                                List.of(Tell.person(next, "notice.review.accepted", office)))
                        : new ReviewDeed(
                                ReviewDeed.What.ACCEPTED_MINISTRY,
                                next,
                                Map.of(),
                                List.of(Tell.person(next, "notice.review.accepted_ministry", office))));
        return page(it);
    }

    /**
     * 退回补正: asked once, for everything.
     *
     * @param reasons field (a name of {@link CorrectionField}) → what to mend
     * @throws Refused if a correction was asked before
     */
    @Transactional
    public String sendBack(Caller me, FilingId id, Map<String, String> reasons, DeedKey key) {
        var it = sight.officers(me, id);
        var first = begin(me, it, key, "review.send_back", new Typed(id, reasons, "", ""));
        if (first != null) {
            return first;
        }
        if (reasons.isEmpty()) {
            throw new Refused(ReviewReason.OPINION_INCOMPLETE);
        }
        var step = step(me, it);
        var deadlines = days.of(it);
        var next = it.sendBack(deadlines);
        store(me, it, next, step, Opinion.of(Verdict.SENT_BACK), Step.SEND_BACK, deadlines.now());
        corrections.ask(it, reasons, deadlines.now());
        letters.issue(next, LetterKind.CORRECTION, letters.correction(next, reasons));
        deeds.happened(new ReviewDeed(
                ReviewDeed.What.SENT_BACK,
                next,
                reasons,
                List.of(Tell.person(next, "notice.review.sent_back", String.valueOf(next.due())))));
        return page(it);
    }

    /**
     * 不予受理, in province or ministry; incompleteness is never a ground (行政许可法 art. 32).
     *
     * @param ground code of {@link ReferenceData#nonAcceptanceGrounds()}
     * @param note the facts
     */
    @Transactional
    public String notAccept(Caller me, FilingId id, String ground, String note, DeedKey key) {
        var it = sight.officers(me, id);
        var first = begin(me, it, key, "review.not_accept", new Typed(id, Map.of(), ground, note));
        if (first != null) {
            return first;
        }
        if (!reference.nonAcceptanceGrounds().offers(ground) || note.isBlank()) {
            throw new Refused(ReviewReason.NO_SUCH_GROUND);
        }
        var step = step(me, it);
        var deadlines = days.of(it);
        var next = it.notAccept(deadlines);
        var opinion = new Opinion("", Verdict.NOT_ACCEPTED, ground, note);
        store(me, it, next, step, opinion, Step.NOT_ACCEPT, deadlines.now());
        letters.issue(
                next, LetterKind.NON_ACCEPTANCE, offices.code(step, it), letters.nonAcceptance(next, ground, note));
        deeds.happened(new ReviewDeed(
                ReviewDeed.What.NOT_ACCEPTED,
                next,
                Map.of("ground", ground, "facts", note),
                List.of(Tell.person(next, "notice.review.not_accepted"))));
        return page(it);
    }

    private @org.jspecify.annotations.Nullable String begin(
            Caller me, Filing it, DeedKey key, String route, Typed typed) {
        return deeds.begin(me.id(), key, route, typed, it.person().value(), page(it))
                .orElse(null);
    }

    private void store(Caller me, Filing before, Filing next, RouteStep step, Opinion opinion, Step done, Instant at) {
        decisions.add(me, before, step, List.of(opinion), at);
        filings.move(next, done.name(), Caller.Kind.STAFF, offices.name(step, before), null, at);
    }

    /** Which acceptance the case waits for, if it is this officer's to decide. */
    private static RouteStep step(Caller me, Filing it) {
        if (it.stage() == Stage.PROVINCE_ACCEPTANCE && Desk.PROVINCE_ACCEPTANCE.mayDecide(me, it)) {
            return RouteStep.PROVINCE_ACCEPTANCE;
        }
        if (it.stage() == Stage.MINISTRY_ACCEPTANCE && Desk.MINISTRY_ACCEPTANCE.mayDecide(me, it)) {
            return RouteStep.MINISTRY_ACCEPTANCE;
        }
        throw new Refused(GroundReason.CHANGED_MEANWHILE);
    }

    static String page(Filing it) {
        return "/review/cases/" + it.id();
    }
}
