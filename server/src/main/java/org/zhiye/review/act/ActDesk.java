package org.zhiye.review.act;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.filing.CaseDays;
import org.zhiye.filing.Filing;
import org.zhiye.filing.Filings;
import org.zhiye.filing.Step;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.GroundReason;
import org.zhiye.ground.NotThere;
import org.zhiye.person.People;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.Registers;
import org.zhiye.register.Registration;
import org.zhiye.review.ReviewDeed;
import org.zhiye.review.ReviewReason;
import org.zhiye.review.Supervision;
import org.zhiye.review.letter.Letter;
import org.zhiye.review.letter.LetterKind;
import org.zhiye.review.letter.Letters;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Language;
import org.zhiye.shared.Notice;
import org.zhiye.shared.Refused;
import org.zhiye.shared.RegistrationId;
import org.zhiye.shared.Uuid7;
import org.zhiye.web.Messages;

/** One supervisor proposes an act, a second one consents or refuses. One public method is one transaction and one act's event. */
@Component
public class ActDesk {
    private final Deeds deeds;
    private final Acts acts;
    private final ActSight sight;
    private final ActEffects effects;
    private final Registers registers;
    private final Filings filings;
    private final CaseDays days;
    private final Letters letters;
    private final People people;
    private final Supervision supervision;
    private final ReferenceData reference;
    private final Messages messages;
    private final Day day;

    ActDesk(
            Deeds deeds,
            Acts acts,
            ActSight sight,
            ActEffects effects,
            Registers registers,
            Filings filings,
            CaseDays days,
            Letters letters,
            People people,
            Supervision supervision,
            ReferenceData reference,
            Messages messages,
            Day day) {
        this.deeds = deeds;
        this.acts = acts;
        this.sight = sight;
        this.effects = effects;
        this.registers = registers;
        this.filings = filings;
        this.days = days;
        this.letters = letters;
        this.people = people;
        this.supervision = supervision;
        this.reference = reference;
        this.messages = messages;
        this.day = day;
    }

    /**
     * What is proposed.
     *
     * @param ground empty where the kind has none
     */
    public record Proposal(
            ActKind kind,
            RegistrationId registration,
            String ground,
            String reason,
            String evidence,
            @Nullable UUID about,
            @Nullable LocalDate until) {}

    /**
     * Proposes an act; nothing happens to the register yet.
     *
     * @throws Refused if it does not fit the registration, is incomplete, is proposed already, or is about the own registration
     */
    @Transactional
    public ActId propose(Caller me, Proposal it, DeedKey key) {
        var known = registers.find(it.registration()).orElseThrow(NotThere::new);
        var office = sight.office(me, known).orElseThrow(NotThere::new);
        var id = new ActId(Uuid7.next());
        var person = known.person();
        var first = deeds.begin(me.id(), key, "act.propose", it, person.value(), id.toString());
        if (first.isPresent()) {
            return new ActId(UUID.fromString(first.get()));
        }
        var human = Objects.requireNonNull(me.human());
        if (people.facts(person).human().equals(human)) {
            throw new Refused(ReviewReason.NEEDS_SECOND_PERSON);
        }
        check(it, registers.find(it.registration()).orElseThrow());
        var act = new Act(
                id,
                it.kind(),
                person,
                it.registration(),
                it.ground(),
                it.reason(),
                it.evidence(),
                it.about(),
                it.until(),
                office,
                me.id(),
                human,
                day.now().truncatedTo(ChronoUnit.MICROS),
                null);
        acts.add(act);
        deeds.happened(new ActDeed(ActDeed.What.PROPOSED, act, detail(act), second(act, me, known)));
        return id;
    }

    private void check(Proposal it, Registration known) {
        var today = day.today();
        if (!it.kind().fits(known.state(), known.heldOn(today)) || acts.waits(it.registration(), it.kind())) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        }
        boolean grounded = switch (it.kind().grounds()) {
            case NONE -> it.ground().isEmpty();
            case REFUSAL -> reference.refusalGrounds().offers(it.ground());
            case LAPSE -> reference.lapseGrounds().find(it.ground()).isPresent();
        };
        boolean object = switch (it.kind()) {
            case RESCIND ->
                grants(known).stream().anyMatch(grant -> grant.id().value().equals(it.about()));
            case END_HOLD -> known.holds().stream().anyMatch(hold -> hold.id().equals(it.about()));
            case REVOKE, CANCEL, SUSPEND, RESUME, HOLD, BAR -> it.about() == null;
        };
        boolean end = it.kind().hasEnd() ? it.until() != null && it.until().isAfter(today) : it.until() == null;
        if (!grounded
                || !object
                || !end
                || it.reason().isBlank()
                || it.evidence().isBlank()) {
            throw new Refused(ReviewReason.OPINION_INCOMPLETE);
        }
    }

    /** The cases whose grants stand in a registration. */
    List<Filing> grants(Registration known) {
        return filings.of(known.person()).stream()
                .filter(it -> it.outcome() != null && it.outcome().granted())
                .filter(it -> it.holder().equals(known.holder()))
                .filter(it -> switch (it.business()) {
                    case INITIAL, ADD, CHANGE, RENEWAL, REREG -> true;
                    case CANCEL, REPLACE, INFO -> false;
                })
                .toList();
    }

    /**
     * A second person consents, and it is done; or refuses, and nothing is.
     *
     * @throws Refused if it is the own proposal or about the own registration, was decided meanwhile, or the register says no
     */
    @Transactional
    public void decide(Caller me, ActId id, boolean consents, String note, DeedKey key) {
        var it = acts.find(id)
                .filter(found -> supervision.sees(me, found.office()))
                .orElseThrow(NotThere::new);
        var first = deeds.begin(
                me.id(),
                key,
                "act.decide",
                List.of(id, consents, note),
                it.person().value(),
                id.toString());
        if (first.isPresent()) {
            return;
        }
        var human = Objects.requireNonNull(me.human());
        if (human.equals(it.proposer())
                || human.equals(people.facts(it.person()).human())) {
            throw new Refused(ReviewReason.NEEDS_SECOND_PERSON);
        }
        if (!consents && note.isBlank()) {
            throw new Refused(ReviewReason.OPINION_INCOMPLETE);
        }
        acts.decide(it, consents, me.id(), human, note, day.now().truncatedTo(ChronoUnit.MICROS));
        if (!consents) {
            deeds.happened(new ActDeed(ActDeed.What.REFUSED, it, detail(it), List.of(told(it, "notice.act.refused"))));
            return;
        }
        var today = day.today();
        effects.take(it, today);
        var open = it.kind().endsFilings() ? ended(it) : Optional.<Filing>empty();
        var letter = it.kind() == ActKind.END_HOLD ? null : letter(it, open.orElse(null), today);
        var notices = new ArrayList<Notice>();
        notices.add(told(it, "notice.act.consented"));
        notices.add(new Notice(
                new AccountId(it.person().value()),
                letter == null ? "notice.act.hold_ended" : "notice.act.done",
                List.of("@" + it.kind().key()),
                letter == null ? "/home" : "/letters/" + letter.id(),
                true));
        deeds.happened(new ActDeed(ActDeed.What.DONE, it, detail(it), notices));
    }

    /** The person's own open filing ends with a reason. */
    private Optional<Filing> ended(Act it) {
        var open = filings.of(it.person()).stream().filter(Filing::open).findFirst();
        open.ifPresent(filing -> {
            var deadlines = days.of(filing);
            var next = filing.endByAuthority(deadlines);
            filings.move(
                    next,
                    Step.END_BY_AUTHORITY.name(),
                    Caller.Kind.STAFF,
                    supervision.officeName(it.office()),
                    null,
                    deadlines.now());
            deeds.happened(new ReviewDeed(
                    ReviewDeed.What.ENDED_BY_AUTHORITY,
                    next,
                    Map.of("act", it.id().toString()),
                    List.of(new Notice(
                            new AccountId(it.person().value()),
                            "notice.review.ended_by_authority",
                            List.of(filing.number(), "@" + it.kind().key()),
                            "/progress/" + filing.id(),
                            true))));
        });
        return open;
    }

    private Letter letter(Act it, @Nullable Filing open, LocalDate on) {
        var known = registers.find(it.registration()).orElseThrow();
        var facts = letters.act(
                known.name(),
                known.number().value(),
                known.holder(),
                messages.text(Language.ZH_HANS, it.kind().key()),
                it.ground(),
                it.reason(),
                on);
        return letters.issue(open == null ? null : open.id(), it.person(), LetterKind.ACT, it.office(), facts);
    }

    /** Those who may consent: the office's other supervisors, and the ministry's. */
    private List<Notice> second(Act it, Caller me, Registration known) {
        return supervision.supervisors(it.office()).stream()
                .filter(officer -> !officer.equals(me.id()))
                .map(officer -> new Notice(
                        officer,
                        "notice.act.proposed",
                        List.of("@" + it.kind().key(), known.number().value()),
                        "/review/acts/" + it.id(),
                        false))
                .toList();
    }

    private static Notice told(Act it, String key) {
        return new Notice(it.proposedBy(), key, List.of("@" + it.kind().key()), "/review/acts/" + it.id(), false);
    }

    private static Map<String, String> detail(Act it) {
        return Map.of(
                "kind", it.kind().name(),
                "registration", it.registration().toString(),
                "ground", it.ground(),
                "office", it.office());
    }
}
