package org.zhiye.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.policy.Span;
import org.zhiye.register.Heads.Head;
import org.zhiye.register.Registration.State;
import org.zhiye.register.Track.Kind;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.RegistrationId;
import org.zhiye.shared.RegistrationNumber;
import org.zhiye.shared.Uuid7;

/**
 * Enters every effect of a decision or an event into the register, in the transaction of the deed that decided it, with the person's head
 * locked. {@code by} is the case or the act. What was known before stays answerable: {@link Registers#asAt}.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Registrar {
    private final Heads heads;
    private final Founding founding;
    private final Numbers numbers;
    private final Timeline timeline;
    private final Undoing undoing;
    private final SealRemakes seals;

    Registrar(Heads heads, Founding founding, Numbers numbers, Timeline timeline, Undoing undoing, SealRemakes seals) {
        this.heads = heads;
        this.founding = founding;
        this.numbers = numbers;
        this.timeline = timeline;
        this.undoing = undoing;
        this.seals = seals;
    }

    /** Which registration an entry went to, and its number now. */
    public record Entered(RegistrationId registration, RegistrationNumber number) {}

    /**
     * INITIAL: enters one specialty; the first of a person makes the registration with its number.
     *
     * @throws Refused if the person has another employer, the registration has ended, or the specialty runs already
     */
    public Entered enter(Entry entry) {
        var known = heads.find(entry.person(), entry.holder());
        var employer = known.isPresent()
                ? known.get().employer()
                : heads.employer(entry.person()).orElse(null);
        if (employer != null && !employer.equals(entry.enterprise().value())) {
            throw new Refused(RegisterReason.OTHER_EMPLOYER);
        }
        known.ifPresent(head -> must(head, State.VALID));
        var moment = timeline.moment(entry.person(), entry.by());
        var registration = known.map(Head::registration).orElseGet(Uuid7::next);
        var number = known.map(Head::number).orElseGet(() -> founding.make(registration, entry, moment));
        if (employer == null) {
            timeline.add(Track.employment(entry.person()), employment(entry), entry.from(), null, moment);
        }
        line(entry.person(), registration, entry.specialty(), entry.from(), entry.to(), moment);
        return new Entered(new RegistrationId(registration), number);
    }

    /**
     * REREG: enters one specialty of a registration that had ended; its number and history are kept, the number's first character follows
     * the province.
     *
     * @throws Refused if there is no such registration, it stands still, or the person has another employer by another registration
     */
    public Entered enterAgain(Entry entry) {
        var head = heads.find(entry.person(), entry.holder())
                .orElseThrow(() -> new Refused(RegisterReason.NOT_REGISTERED));
        refuseStanding(head, entry);
        var moment = timeline.moment(entry.person(), entry.by());
        if (!entry.enterprise().value().equals(head.employer())) {
            if (head.employer() != null && othersStand(head)) {
                throw new Refused(RegisterReason.OTHER_EMPLOYER);
            }
            timeline.put(Track.employment(entry.person()), employment(entry), entry.from(), null, moment);
        }
        timeline.put(head.track(Kind.STANDING), standing(State.VALID, null), entry.from(), null, moment);
        timeline.put(head.track(Kind.HOLDER), List.of(entry.name()), entry.from(), null, moment);
        line(entry.person(), head.registration(), entry.specialty(), entry.from(), entry.to(), moment);
        return head.entered(numbers.follow(head.registration(), head.number(), entry.provinceCharacter()));
    }

    /** ADD: a further specialty with its own validity. */
    public Entered add(RegistrationId id, String specialty, LocalDate from, LocalDate to, UUID by) {
        var head = must(heads.find(id), State.VALID);
        line(head.person(), head.registration(), specialty, from, to, timeline.moment(head.person(), by));
        return head.entered(head.number());
    }

    /**
     * RENEWAL: a further validity of a specialty.
     *
     * @param added begins on the day after the old end
     */
    public Entered renew(RegistrationId id, String specialty, Span added, UUID by) {
        var head = must(heads.find(id), State.VALID);
        var before = added.from().minusDays(1);
        if (timeline.held(Track.specialty(head.person(), head.registration(), specialty), before, before)
                .isEmpty()) {
            throw new Refused(RegisterReason.RENEWAL_NOT_ADJACENT);
        }
        var moment = timeline.moment(head.person(), by);
        line(head.person(), head.registration(), specialty, added.from(), added.to(), moment);
        return head.entered(head.number());
    }

    /** CHANGE: the employer is another from that day on; validities are kept; the first character of all the person's numbers follows. */
    public Entered changeEmployer(
            RegistrationId id,
            EnterpriseId enterprise,
            String name,
            String province,
            String provinceCharacter,
            LocalDate from,
            UUID by) {
        var head = must(heads.find(id), State.VALID);
        var moment = timeline.moment(head.person(), by);
        timeline.put(
                Track.employment(head.person()), Arrays.asList(enterprise.value(), name, province), from, null, moment);
        heads.of(head.person()).stream()
                .filter(other -> other.stands() && !other.registration().equals(head.registration()))
                .forEach(other -> numbers.follow(other.registration(), other.number(), provinceCharacter));
        return head.entered(numbers.follow(head.registration(), head.number(), provinceCharacter));
    }

    /**
     * The registration ends: all that was to come of it is cut from that day on, and the employment, unless another registration of the
     * person needs it.
     *
     * @param how CANCELLED (注销), REVOKED (吊销) or LAPSED (失效 by an event)
     * @param ground code of the ground
     */
    public Entered end(RegistrationId id, State how, String ground, LocalDate from, UUID by) {
        if (how == State.VALID || how == State.SUSPENDED || how == State.RESCINDED) {
            throw new IllegalArgumentException(how + " ends no registration");
        }
        var head = must(heads.find(id), State.VALID, State.SUSPENDED);
        var moment = timeline.moment(head.person(), by);
        timeline.put(head.track(Kind.STANDING), standing(how, ground), from, null, moment);
        timeline.cut(head.track(Kind.SPECIALTY_LINE), from, null, moment);
        if (!othersStand(head)) {
            timeline.cut(Track.employment(head.person()), from, null, moment);
        }
        return head.entered(head.number());
    }

    /**
     * 撤销: says that a grant was wrong. What it entered is held no longer; where it made the registration, or nothing else is left of it,
     * the registration counts as rescinded from the grant's first day on.
     *
     * @param grant the case that was granted
     * @param on the day of the rescission: what other grants entered is cut from here
     */
    public void rescind(RegistrationId id, String ground, UUID grant, LocalDate on, UUID by) {
        var head = must(heads.find(id), State.VALID, State.SUSPENDED);
        undoing.rescind(head, ground, grant, on, timeline.moment(head.person(), by), othersStand(head));
    }

    /** INFO: the person's registrations stand under another name from that day on. */
    public void rename(PersonId person, String name, LocalDate from, UUID by) {
        var moment = timeline.moment(person, by);
        heads.of(person).forEach(head -> timeline.put(head.track(Kind.HOLDER), List.of(name), from, null, moment));
    }

    /**
     * The practice seal is made anew.
     *
     * @return how often that has happened now: the NN of 注册编号(NN)
     */
    public int remakeSeal(RegistrationId id, UUID by) {
        return seals.next(must(heads.find(id), State.VALID), by);
    }

    /** An authority locks the registration against CANCEL, CHANGE and REREG. */
    public UUID hold(RegistrationId id, String reason, AccountId author, Span span, UUID by) {
        var head = heads.find(id);
        return timeline.add(
                head.track(Kind.HOLD),
                List.of(reason, author.value()),
                span.from(),
                span.to(),
                timeline.moment(head.person(), by));
    }

    /**
     * A hold ends before its day.
     *
     * @param from the first day without it
     * @throws Refused if it ended before
     */
    public void endHold(UUID hold, LocalDate from, UUID by) {
        var track = undoing.ofHold(hold);
        var moment = timeline.moment(track.person(), by);
        var touched = timeline.byId(track, hold).stream()
                .filter(it -> it.to() == null || !it.to().isBefore(from))
                .toList();
        if (touched.isEmpty()) {
            throw new Refused(RegisterReason.HOLD_OVER);
        }
        timeline.cut(track, touched, from, null, moment);
    }

    /**
     * The person may not be registered for a while.
     *
     * @param ground code of the grounds of refusal
     * @param until the last day
     */
    public void bar(PersonId person, String ground, LocalDate from, LocalDate until, UUID by) {
        timeline.add(Track.bars(person), List.of(ground), from, until, timeline.moment(person, by));
    }

    /** The registration may not be used from that day on. */
    public Entered suspend(RegistrationId id, String ground, LocalDate from, UUID by) {
        return turn(must(heads.find(id), State.VALID), State.SUSPENDED, ground, from, by);
    }

    /** A suspension ends: the registration may be used from that day on. */
    public Entered resume(RegistrationId id, LocalDate from, UUID by) {
        return turn(must(heads.find(id), State.SUSPENDED), State.VALID, null, from, by);
    }

    /** Takes photo and signature of the granted declaration, from the day of the announcement on. */
    public void depict(PersonId person, RegistrationId registration, Likeness likeness, LocalDate from, UUID by) {
        timeline.put(
                Track.of(Kind.LIKENESS, person, registration.value()),
                likeness.values(),
                from,
                null,
                timeline.moment(person, by));
    }

    private Entered turn(Head head, State state, @Nullable String ground, LocalDate from, UUID by) {
        var moment = timeline.moment(head.person(), by);
        timeline.put(head.track(Kind.STANDING), standing(state, ground), from, null, moment);
        return head.entered(head.number());
    }

    private void line(
            PersonId person, UUID registration, String specialty, LocalDate from, LocalDate to, Moment moment) {
        try {
            timeline.add(Track.specialty(person, registration, specialty), List.of(specialty), from, to, moment);
        } catch (DataIntegrityViolationException e) {
            throw new Refused(RegisterReason.SPECIALTY_RUNS);
        }
    }

    // a further specialty of the same case finds the registration standing already
    private void refuseStanding(Head head, Entry entry) {
        if (head.state() == State.SUSPENDED) {
            throw new Refused(RegisterReason.REGISTRATION_SUSPENDED);
        }
        boolean runs = head.state() == State.VALID
                && timeline.held(head.track(Kind.SPECIALTY_LINE), entry.from(), entry.from()).stream()
                        .anyMatch(line -> !entry.by().equals(line.by()));
        if (runs) {
            throw new Refused(RegisterReason.REGISTRATION_STANDS);
        }
    }

    private boolean othersStand(Head head) {
        return heads.of(head.person()).stream()
                .anyMatch(other -> other.stands() && !other.registration().equals(head.registration()));
    }

    private static Head must(Head head, State... states) {
        if (!List.of(states).contains(head.state())) {
            throw new Refused(
                    head.state() == State.SUSPENDED
                            ? RegisterReason.REGISTRATION_SUSPENDED
                            : head.state() == State.VALID
                                    ? RegisterReason.REGISTRATION_STANDS
                                    : RegisterReason.REGISTRATION_OVER);
        }
        return head;
    }

    static List<@Nullable Object> standing(State state, @Nullable String ground) {
        return Arrays.asList(state.name(), ground);
    }

    private static List<@Nullable Object> employment(Entry entry) {
        return Arrays.asList(entry.enterprise().value(), entry.enterpriseName(), entry.province());
    }
}
