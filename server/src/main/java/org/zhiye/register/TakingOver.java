package org.zhiye.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.PastContent.Span;
import org.zhiye.register.Registration.Line;
import org.zhiye.register.Registration.State;
import org.zhiye.register.Track.Kind;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.RegistrationId;
import org.zhiye.shared.RegistrationNumber;
import org.zhiye.shared.Uuid7;

/** Enters an imported record as facts of the register: entered by the import, known since the import. */
@Component
class TakingOver {
    private final JdbcClient jdbc;
    private final Facts facts;
    private final Heads heads;
    private final Timeline timeline;
    private final SealRemakes seals;
    private final ReferenceData reference;

    TakingOver(
            JdbcClient jdbc, Facts facts, Heads heads, Timeline timeline, SealRemakes seals, ReferenceData reference) {
        this.reference = reference;
        this.jdbc = jdbc;
        this.facts = facts;
        this.heads = heads;
        this.timeline = timeline;
        this.seals = seals;
    }

    /**
     * @param employer present if the record names an employer; the lock of the person's head is held
     * @throws Refused if the person has a registration of this kind, or another employer
     */
    RegistrationId enter(PersonId person, PastRecord it, Optional<EnterpriseId> employer, String province) {
        if (heads.find(person, it.holder()).isPresent()) {
            throw new Refused(RegisterReason.PAST_SECOND);
        }
        var registration = Uuid7.next();
        var moment = new Moment(it.knownFrom(), it.imported());
        found(person, registration, it);
        timeline.add(
                Track.of(Kind.HOLDER, person, registration), List.of(it.name()), it.firstRegistered(), null, moment);
        standing(Track.of(Kind.STANDING, person, registration), it, moment);
        for (Line line : it.state() == State.RESCINDED ? List.<Line>of() : it.lines()) {
            var track = Track.specialty(person, registration, line.specialty());
            timeline.add(track, List.of(line.specialty()), line.from(), line.to(), moment);
        }
        employer.ifPresent(enterprise -> employment(person, it, enterprise, province, moment));
        if (it.content().seal() > 0) {
            seals.enter(person, registration, it.content().seal(), moment);
        }
        for (Span hold : it.content().holds()) {
            var track = Track.of(Kind.HOLD, person, registration);
            timeline.add(track, List.of(hold.what(), it.imported()), hold.from(), hold.to(), moment);
        }
        for (Span bar : it.content().bars()) {
            timeline.add(Track.bars(person), List.of(bar.what()), bar.from(), bar.to(), moment);
        }
        return new RegistrationId(registration);
    }

    private void found(PersonId person, UUID registration, PastRecord it) {
        var digits = it.number().digits();
        jdbc.sql("""
                insert into registration (id, person, profession, holder, digits, first_registered, entered_at, entered_by, mac)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        registration,
                        person.value(),
                        reference.holder(it.holder()).profession(),
                        it.holder().name(),
                        digits,
                        it.firstRegistered(),
                        Facts.stamp(it.knownFrom()),
                        it.imported(),
                        facts.seal(registration, person.value(), it.holder().name(), digits, it.firstRegistered()))
                .update();
        var former = it.former();
        alias(registration, it.number(), true);
        if (former != null && !former.equals(it.number())) {
            alias(registration, former, false);
        }
    }

    private void alias(UUID registration, RegistrationNumber number, boolean current) {
        jdbc.sql(
                        "insert into registration_alias (number, registration, current) values (?, ?, ?) on conflict do nothing")
                .params(number.value(), registration, current)
                .update();
    }

    private void standing(Track track, PastRecord it, Moment moment) {
        var since = it.content().since();
        if (since == null) {
            timeline.add(track, state(State.VALID), it.firstRegistered(), null, moment);
            return;
        }
        var turned = it.state() == State.RESCINDED ? it.firstRegistered() : since;
        if (it.firstRegistered().isBefore(turned)) {
            timeline.add(track, state(State.VALID), it.firstRegistered(), turned.minusDays(1), moment);
        }
        timeline.add(track, state(it.state()), turned, null, moment);
    }

    private static List<@Nullable Object> state(State state) {
        return Registrar.standing(state, null);
    }

    // another registration of the same person may have brought the same employer already
    private void employment(PersonId person, PastRecord it, EnterpriseId enterprise, String province, Moment moment) {
        var from = it.lines().stream().map(Line::from).max(LocalDate::compareTo).orElse(it.firstRegistered());
        var held = timeline.held(Track.employment(person), from, null);
        if (held.stream().anyMatch(row -> !enterprise.value().equals(row.value().getFirst()))) {
            throw new Refused(RegisterReason.PAST_OTHER_EMPLOYER);
        }
        if (held.isEmpty()) {
            timeline.add(
                    Track.employment(person),
                    Arrays.asList(enterprise.value(), it.employer(), province),
                    from,
                    null,
                    moment);
        }
    }
}
