package org.zhiye.review.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.account.Accounts;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.GroundReason;
import org.zhiye.ground.NotThere;
import org.zhiye.person.People;
import org.zhiye.person.PersonFacts;
import org.zhiye.register.Dispute;
import org.zhiye.register.Dispute.Kind;
import org.zhiye.register.DisputeDeed;
import org.zhiye.register.DisputeId;
import org.zhiye.register.Disputes;
import org.zhiye.register.PastCorrections;
import org.zhiye.register.PastRecord;
import org.zhiye.register.PastRecords;
import org.zhiye.register.RegisterReason;
import org.zhiye.review.ReviewReason;
import org.zhiye.review.Supervision;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.Names;
import org.zhiye.shared.Notice;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.RegistrationNumber;

/** An officer decides whether an imported record is somebody's who says that it is not. One public method is one transaction. */
@Component
public class DisputeDesk {
    private final Deeds deeds;
    private final Disputes disputes;
    private final PastRecords records;
    private final PastCorrections corrections;
    private final Supervision supervision;
    private final People people;
    private final Accounts accounts;
    private final Day day;

    DisputeDesk(
            Deeds deeds,
            Disputes disputes,
            PastRecords records,
            PastCorrections corrections,
            Supervision supervision,
            People people,
            Accounts accounts,
            Day day) {
        this.deeds = deeds;
        this.disputes = disputes;
        this.records = records;
        this.corrections = corrections;
        this.supervision = supervision;
        this.people = people;
        this.accounts = accounts;
        this.day = day;
    }

    /** A dispute that the caller may see. */
    Dispute seen(Caller me, DisputeId id) {
        return disputes.find(id).filter(it -> supervision.sees(me, it.office())).orElseThrow(NotThere::new);
    }

    /** The record that it is about, as it came. */
    PastRecord record(Dispute it) {
        return records.find(it.past()).orElseThrow();
    }

    /**
     * The first officer's answer.
     *
     * @param kind UNLINKED and REJECTED end it, PROPOSED waits for a second officer
     * @param right the document that the record is to bear; for PROPOSED alone
     * @param steps how many steps there were when the officer looked
     */
    record Answer(Kind kind, String reason, @Nullable IdDocument right, int steps) {}

    /**
     * @throws Refused if it is about the own person, somebody was quicker, or the record is not what it was
     */
    @Transactional
    public void decide(Caller me, DisputeId id, Answer answer, DeedKey key) {
        var it = seen(me, id);
        var form = List.of(id, answer);
        if (deeds.begin(me.id(), key, "dispute.decide", form, it.person().value(), id.toString())
                .isPresent()) {
            return;
        }
        var now = open(me, id, answer.steps());
        var record = record(now);
        if (now.proposal().isPresent() || answer.reason().isBlank()) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        }
        switch (answer.kind()) {
            case UNLINKED -> {}
            case REJECTED, PROPOSED -> {
                if (!records.stands(now.past())) {
                    throw new Refused(RegisterReason.PAST_REPLACED);
                }
            }
            case RETURNED, CORRECTED -> throw new IllegalArgumentException("a second officer's answer");
        }
        rule(me, now, record, answer.kind(), answer.reason(), answer.right());
        var notices = answer.kind() == Kind.PROPOSED
                ? second(me, now, record.number())
                : List.of(told(now, record.number(), answer.kind()));
        deeds.happened(new DisputeDeed.Ruled(
                now.person(), record.number(), answer.kind(), Map.of("dispute", id.toString()), notices));
    }

    /**
     * The second officer's answer to a correction: it is entered, or sent back.
     *
     * @param note why it is sent back
     * @throws Refused if it is the own proposal or about the own person, somebody was quicker, or the record is not what it was
     */
    @Transactional
    public void second(Caller me, DisputeId id, boolean consents, String note, int steps, DeedKey key) {
        var it = seen(me, id);
        var proposed = it.proposal().map(Dispute.Ruling::document).orElse(null);
        // whose document it is: both chains are locked together
        var other = consents && proposed != null ? holder(proposed, record(it)) : Optional.<PersonFacts>empty();
        deeds.lock(
                other.map(found -> new UUID[] {it.person().value(), found.id().value()})
                        .orElse(new UUID[] {it.person().value()}));
        var form = List.of(id, consents, note);
        if (deeds.begin(me.id(), key, "dispute.second", form, it.person().value(), id.toString())
                .isPresent()) {
            return;
        }
        var now = open(me, id, steps);
        var proposal = now.proposal().orElseThrow(() -> new Refused(GroundReason.CHANGED_MEANWHILE));
        if (proposal.human().equals(me.human())) {
            throw new Refused(ReviewReason.NEEDS_SECOND_PERSON);
        }
        var record = record(now);
        if (!consents) {
            rule(me, now, record, Kind.RETURNED, note, null);
            var told = new Notice(
                    proposal.officer(),
                    "notice.dispute.returned",
                    List.of(record.number().value()),
                    "/review/disputes/" + id,
                    false);
            deeds.happened(new DisputeDeed.Ruled(
                    now.person(), record.number(), Kind.RETURNED, Map.of("dispute", id.toString()), List.of(told)));
            return;
        }
        var wrong = people.facts(now.person()).document();
        var corrected = corrections.correct(record, wrong, Objects.requireNonNull(proposal.document()));
        rule(me, now, record, Kind.CORRECTED, proposal.reason(), null);
        var detail =
                Map.of("dispute", id.toString(), "record", now.past().toString(), "corrected", corrected.toString());
        deeds.happened(new DisputeDeed.Ruled(
                now.person(),
                record.number(),
                Kind.CORRECTED,
                detail,
                List.of(told(now, record.number(), Kind.CORRECTED))));
        other.ifPresent(found -> deeds.happened(found(found.id(), record.number())));
        deeds.happened(new DisputeDeed.RecordCorrected(record.number(), detail));
    }

    /** The officer looks at the whole numbers: that is remembered. */
    @Transactional
    public void viewNumbers(Caller me, DisputeId id, DeedKey key) {
        var it = seen(me, id);
        if (deeds.begin(me.id(), key, "dispute.number", id, it.person().value(), id.toString())
                .isEmpty()) {
            deeds.happened(new DisputeDeed.NumberViewed(it.person(), record(it).number()));
        }
    }

    // read again under the person's lock
    private Dispute open(Caller me, DisputeId id, int steps) {
        var it = seen(me, id);
        if (it.end().isPresent() || it.rulings().size() != steps) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        }
        if (people.facts(it.person()).human().equals(me.human())) {
            throw new Refused(ReviewReason.NEEDS_SECOND_PERSON);
        }
        return it;
    }

    private void rule(
            Caller me, Dispute it, PastRecord record, Kind kind, String reason, @Nullable IdDocument document) {
        disputes.rule(
                it,
                record.imported(),
                new Dispute.Ruling(kind, reason, document, me.id(), Objects.requireNonNull(me.human()), day.now()));
    }

    /** Who is verified with the document, if the record bears their name. */
    private Optional<PersonFacts> holder(IdDocument document, PastRecord record) {
        return accounts.byDocument(document)
                .map(people::facts)
                .filter(PersonFacts::verified)
                .filter(facts -> Names.same(facts.name(), record.name()));
    }

    private static DisputeDeed found(PersonId person, RegistrationNumber number) {
        var told = new Notice(
                new AccountId(person.value()), "notice.dispute.found", List.of(number.value()), "/me/past", true);
        return new DisputeDeed.RecordFound(person, number, List.of(told));
    }

    private static Notice told(Dispute it, RegistrationNumber number, Kind kind) {
        return new Notice(
                new AccountId(it.person().value()),
                "notice.dispute." + kind.name().toLowerCase(Locale.ROOT),
                List.of(number.value()),
                "/me/past",
                true);
    }

    private List<Notice> second(Caller me, Dispute it, RegistrationNumber number) {
        var all = new ArrayList<Notice>();
        supervision.supervisors(it.office()).stream()
                .filter(officer -> !officer.equals(me.id()))
                .forEach(officer -> all.add(new Notice(
                        officer,
                        "notice.dispute.proposed",
                        List.of(number.value()),
                        "/review/disputes/" + it.id(),
                        false)));
        return all;
    }
}
