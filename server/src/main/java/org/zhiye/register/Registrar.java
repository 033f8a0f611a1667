package org.zhiye.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.ground.Day;
import org.zhiye.register.Facts.Fact;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.RegistrationId;
import org.zhiye.shared.RegistrationNumber;
import org.zhiye.shared.Uuid7;

/** Enters announced decisions, in the transaction of the announcement, with the person's head locked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Registrar {
    private static final String KNOWN = """
            select r.id, a.number,
                   (select e.enterprise from employment e where e.person = p.id and upper_inf(e.valid) and e.known_to = 'infinity') as employer,
                   greatest((select max(l.known_from) from specialty_line l where l.registration = r.id),
                            (select max(e.known_from) from employment e where e.person = p.id)) as known
              from (select :person::uuid as id) p
              left join registration r on r.person = p.id and r.holder = :holder
              left join registration_alias a on a.registration = r.id and a.current""";

    private final JdbcClient jdbc;
    private final Day day;
    private final Facts facts;
    private final Likenesses likenesses;

    Registrar(JdbcClient jdbc, Day day, Facts facts, Likenesses likenesses) {
        this.jdbc = jdbc;
        this.day = day;
        this.facts = facts;
        this.likenesses = likenesses;
    }

    private record Known(
            @Nullable UUID registration,
            @Nullable String number,
            @Nullable UUID employer,
            @Nullable Instant known) {}

    /** Which registration an entry went to. */
    public record Entered(RegistrationId registration, RegistrationNumber number) {}

    /**
     * Enters one specialty of an announced initial registration; the first of a person makes the registration with its number.
     *
     * @throws Refused if the person has another employer, or the specialty runs already
     */
    public Entered enter(Entry entry) {
        var known = jdbc.sql(KNOWN)
                .param("person", entry.person().value())
                .param("holder", entry.holder().name())
                .query((r, i) -> new Known(
                        r.getObject("id", UUID.class),
                        r.getString("number"),
                        r.getObject("employer", UUID.class),
                        r.getTimestamp("known") == null
                                ? null
                                : r.getTimestamp("known").toInstant()))
                .single();
        if (known.employer() != null
                && !known.employer().equals(entry.enterprise().value())) {
            throw new Refused(RegisterReason.OTHER_EMPLOYER);
        }
        var at = knownFrom(known.known());
        var registration = known.registration() == null ? Uuid7.next() : known.registration();
        var number = known.number() == null ? make(registration, entry, at) : new RegistrationNumber(known.number());
        if (known.employer() == null) {
            employ(entry, at);
        }
        line(registration, entry, at);
        return new Entered(new RegistrationId(registration), number);
    }

    /** Takes photo and signature of the granted declaration, from the day of the announcement on. */
    public void depict(PersonId person, RegistrationId registration, Likeness likeness, LocalDate from, UUID by) {
        likenesses.enter(person, registration, likeness, from, knownFrom(null), by);
    }

    /** Known time moves on strictly, whatever the clock does. */
    private Instant knownFrom(@Nullable Instant last) {
        var now = day.now().truncatedTo(ChronoUnit.MICROS);
        return last == null || now.isAfter(last) ? now : Facts.after(last);
    }

    private RegistrationNumber make(UUID registration, Entry entry, Instant at) {
        var number = RegistrationNumber.issue(
                entry.provinceCharacter(),
                entry.province(),
                entry.qualificationYear(),
                entry.from().getYear(),
                serial(entry.province(), entry.from().getYear()));
        jdbc.sql("""
                with r as (insert into registration (id, person, profession, holder, digits, first_registered, entered_at, entered_by, mac)
                           values (:id, :person, :profession, :holder, :digits, :first, :at, :by, :mac) returning id),
                     a as (insert into registration_alias (number, registration, current) select :number, id, true from r),
                     h as (insert into holder (id, registration, name, valid, known_from, entered_by, mac)
                           select :holderRow, id, :name, :valid::daterange, :at, :by, :holderMac from r)
                insert into standing (id, registration, state, valid, known_from, entered_by, mac)
                select :standingRow, id, 'VALID', :valid::daterange, :at, :by, :standingMac from r""")
                .param("id", registration)
                .param("person", entry.person().value())
                .param("profession", entry.holder().profession().name())
                .param("holder", entry.holder().name())
                .param("digits", number.digits())
                .param("first", entry.from())
                .param("at", Facts.stamp(at))
                .param("by", entry.by())
                .param(
                        "mac",
                        facts.seal(
                                registration,
                                entry.person().value(),
                                entry.holder().name(),
                                number.digits(),
                                entry.from()))
                .param("number", number.value())
                .param("name", entry.name())
                .param("valid", Facts.range(entry.from(), null))
                .params(rows(registration, entry, at))
                .update();
        return number;
    }

    private Map<String, Object> rows(UUID registration, Entry entry, Instant at) {
        var person = entry.person().value();
        var holder = new Fact(Uuid7.next(), registration, entry.name(), entry.from(), null, at, entry.by());
        var standing = new Fact(Uuid7.next(), registration, "VALID", entry.from(), null, at, entry.by());
        return Map.of(
                "holderRow",
                holder.id(),
                "holderMac",
                facts.seal(person, "holder", holder),
                "standingRow",
                standing.id(),
                "standingMac",
                facts.seal(person, "standing", standing));
    }

    private int serial(String province, int year) {
        try {
            return jdbc.sql("""
                    insert into serial (province, year, next) values (?, ?, 2)
                    on conflict (province, year) do update set next = serial.next + 1 returning next - 1""").params(province, year).query(Integer.class).single();
        } catch (DataIntegrityViolationException e) {
            throw new Refused(RegisterReason.NUMBERS_USED_UP);
        }
    }

    private void employ(Entry entry, Instant at) {
        var person = entry.person().value();
        var what = entry.enterprise() + "|" + entry.enterpriseName() + "|" + entry.province();
        var fact = new Fact(Uuid7.next(), person, what, entry.from(), null, at, entry.by());
        jdbc.sql("""
                insert into employment (id, person, enterprise, enterprise_name, province, valid, known_from, entered_by, mac)
                values (?, ?, ?, ?, ?, ?::daterange, ?, ?, ?)""")
                .params(
                        fact.id(),
                        person,
                        entry.enterprise().value(),
                        entry.enterpriseName(),
                        entry.province(),
                        Facts.range(entry.from(), null),
                        Facts.stamp(at),
                        entry.by(),
                        facts.seal(person, "employment", fact))
                .update();
    }

    private void line(UUID registration, Entry entry, Instant at) {
        var fact = new Fact(Uuid7.next(), registration, entry.specialty(), entry.from(), entry.to(), at, entry.by());
        try {
            jdbc.sql("""
                    insert into specialty_line (id, registration, specialty, valid, known_from, entered_by, mac)
                    values (?, ?, ?, ?::daterange, ?, ?, ?)""")
                    .params(
                            fact.id(),
                            registration,
                            entry.specialty(),
                            Facts.range(entry.from(), entry.to()),
                            Facts.stamp(at),
                            entry.by(),
                            facts.seal(entry.person().value(), "specialty_line", fact))
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw new Refused(RegisterReason.SPECIALTY_RUNS);
        }
    }
}
