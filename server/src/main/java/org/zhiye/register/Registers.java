package org.zhiye.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Day;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.Registration.Employer;
import org.zhiye.register.Registration.Hold;
import org.zhiye.register.Registration.Line;
import org.zhiye.register.Registration.State;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.RegistrationId;
import org.zhiye.shared.RegistrationNumber;
import org.zhiye.vault.Tampered;

/** Reads the register, as it is held now; each answer in one statement. */
@Component
public class Registers {
    private static final String SELECT = """
            select r.id, r.person, r.holder, a.number, r.digits, r.first_registered, r.mac,
                   (select h.name from holder h where h.registration = r.id and h.valid @> :today::date and h.known) as name,
                   (select s.state from standing s where s.registration = r.id and s.valid @> :today::date and s.known) as state,
                   (select array[e.enterprise::text, e.enterprise_name, e.province] from employment e
                     where e.person = r.person and e.valid @> :today::date and e.known) as employer,
                   (select array_agg(concat_ws('|', l.specialty, lower(l.valid), upper(l.valid)) order by lower(l.valid), l.specialty)
                      from specialty_line l where l.registration = r.id and l.known) as lines,
                   (select array_agg(concat_ws('|', h.id, lower(h.valid), upper(h.valid), h.reason) order by lower(h.valid), h.id)
                      from hold h where h.registration = r.id and h.known and upper(h.valid) > :today::date) as holds,
                   (select coalesce(max(n), 0) from seal_remake m where m.registration = r.id %s) as seal
                   %s
              from registration r join registration_alias a on a.registration = r.id and a.current %s\s""";

    private static final String NOW =
            SELECT.replaceAll("([a-z])\\.known\\b", "$1.known_to = 'infinity'").formatted("", "", "");

    // the number's first character was that of the employer's province
    private static final String THEN = SELECT.replaceAll(
                    "([a-z])\\.known\\b", "$1.known_from <= :known and $1.known_to > :known")
            .formatted("and m.made_at <= :known", """
                    , (select e.province from employment e where e.person = r.person and lower(e.valid) <= :today::date
                          and e.known_from <= :known and e.known_to > :known order by lower(e.valid) desc limit 1) as province""", """
                    where r.entered_at <= :known and exists (
                        select from standing s where s.registration = r.id and s.valid @> :today::date
                           and s.known_from <= :known and s.known_to > :known) and""");

    // the person's bars come along, also where there is no registration
    private static final String BOOK = NOW.replace("select r.id, r.person,", """
                    select (select array_agg(concat_ws('|', b.id, b.ground, lower(b.valid), upper(b.valid) - 1,
                                                       (extract(epoch from b.known_from) * 1000000)::bigint,
                                                       coalesce(b.entered_by::text, ''), encode(b.mac, 'hex')) order by lower(b.valid), b.id)
                              from bar b where b.person = p.whose and b.known_to = 'infinity') as bars,
                           r.id, r.person,""")
            .replace("from registration r join registration_alias a on a.registration = r.id and a.current", """
                    from (select cast(:person as uuid) as whose) p
                      left join registration r on r.person = p.whose
                      left join registration_alias a on a.registration = r.id and a.current""");

    private final JdbcClient jdbc;
    private final Day day;
    private final Facts facts;
    private final ReferenceData reference;

    Registers(JdbcClient jdbc, Day day, Facts facts, ReferenceData reference) {
        this.jdbc = jdbc;
        this.day = day;
        this.facts = facts;
        this.reference = reference;
    }

    /**
     * Registrations and bars of a person (1 statement).
     *
     * @throws Tampered if a row does not bear its seal
     */
    public Book book(PersonId person) {
        var registrations = new ArrayList<Registration>();
        var bars = new ArrayList<Bar>();
        jdbc.sql(BOOK + "order by r.entered_at")
                .param("today", day.today())
                .param("person", person.value())
                .query(r -> {
                    if (bars.isEmpty() && r.getArray("bars") != null) {
                        for (String row : (String[]) r.getArray("bars").getArray()) {
                            bars.add(bar(person, row));
                        }
                    }
                    if (r.getObject("id") != null) {
                        registrations.add(registration(r));
                    }
                });
        return new Book(registrations, bars);
    }

    private Bar bar(PersonId person, String row) {
        var part = row.split("\\|", -1);
        var it = new Bar(UUID.fromString(part[0]), part[1], LocalDate.parse(part[2]), LocalDate.parse(part[3]));
        var fact = new Facts.Fact(
                it.id(),
                person.value(),
                it.ground(),
                it.from(),
                it.until(),
                Instant.EPOCH.plus(Long.parseLong(part[4]), ChronoUnit.MICROS),
                part[5].isEmpty() ? null : UUID.fromString(part[5]));
        if (!Arrays.equals(HexFormat.of().parseHex(part[6]), facts.mac("bar", fact))) {
            throw new Tampered("bar " + it.id() + " does not bear its seal");
        }
        return it;
    }

    /** All registrations of a person. */
    public List<Registration> of(PersonId person) {
        return jdbc.sql(NOW + "where r.person = :person order by r.entered_at")
                .param("today", day.today())
                .param("person", person.value())
                .query((r, i) -> registration(r))
                .list();
    }

    public Optional<Registration> find(RegistrationId id) {
        return jdbc.sql(NOW + "where r.id = :id")
                .param("today", day.today())
                .param("id", id.value())
                .query((r, i) -> registration(r))
                .optional();
    }

    /** By number, also a former one or one in the old form. */
    public Optional<Registration> find(RegistrationNumber number) {
        return jdbc.sql(NOW
                        + "where r.id in (select registration from registration_alias where number = any(:numbers))")
                .param("today", day.today())
                .param(
                        "numbers",
                        number.forms().stream().map(RegistrationNumber::value).toArray(String[]::new))
                .query((r, i) -> registration(r))
                .optional();
    }

    /**
     * What the register said of a day, as it was known at a moment.
     *
     * @param on the day that is asked about
     * @param knownAt what was entered or corrected later does not count
     * @return nothing if it said nothing of that day
     */
    public Optional<Registration> asAt(RegistrationId id, LocalDate on, Instant knownAt) {
        return jdbc.sql(THEN + " r.id = :id")
                .param("today", on)
                .param("known", Facts.stamp(knownAt))
                .param("id", id.value())
                .query((r, i) -> then(registration(r), r.getString("province")))
                .optional();
    }

    private Registration then(Registration it, @Nullable String province) {
        if (province == null) {
            return it;
        }
        var number =
                it.number().withProvince(reference.provinces().entry(province).abbreviation());
        var seal = it.sealNumber().substring(it.number().value().length());
        return new Registration(
                it.id(),
                it.person(),
                it.holder(),
                number,
                number.value() + seal,
                it.name(),
                it.firstRegistered(),
                it.state(),
                it.employer(),
                it.lines(),
                it.holds());
    }

    private Registration registration(ResultSet r) throws SQLException {
        var id = r.getObject("id", UUID.class);
        var person = r.getObject("person", UUID.class);
        var first = r.getObject("first_registered", LocalDate.class);
        if (!Arrays.equals(
                r.getBytes("mac"),
                facts.sealRegistration(id, person, r.getString("holder"), r.getString("digits"), first))) {
            throw new Tampered("registration " + id + " does not bear its seal");
        }
        var state = r.getString("state");
        var name = r.getString("name");
        var number = new RegistrationNumber(r.getString("number"));
        var employer = texts(r, "employer");
        return new Registration(
                new RegistrationId(id),
                new PersonId(person),
                HolderType.valueOf(r.getString("holder")),
                number,
                number.sealNumber(r.getInt("seal")),
                name == null ? "" : name,
                first,
                state == null ? State.CANCELLED : State.valueOf(state),
                employer.isEmpty()
                        ? null
                        : new Employer(EnterpriseId.of(employer.get(0)), employer.get(1), employer.get(2)),
                texts(r, "lines").stream().map(Registers::line).toList(),
                texts(r, "holds").stream().map(Registers::hold).toList());
    }

    private static List<String> texts(ResultSet r, String column) throws SQLException {
        var array = r.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static Line line(String row) {
        var part = row.split("\\|", -1);
        return new Line(
                part[0], LocalDate.parse(part[1]), LocalDate.parse(part[2]).minusDays(1));
    }

    private static Hold hold(String row) {
        var part = row.split("\\|", 4);
        return new Hold(
                UUID.fromString(part[0]),
                part[3],
                LocalDate.parse(part[1]),
                LocalDate.parse(part[2]).minusDays(1));
    }
}
