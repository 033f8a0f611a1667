package org.zhiye.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Day;
import org.zhiye.policy.HolderType;
import org.zhiye.register.Registration.Employer;
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
                   (select h.name from holder h where h.registration = r.id and h.valid @> :today::date and h.known_to = 'infinity') as name,
                   (select s.state from standing s where s.registration = r.id and s.valid @> :today::date and s.known_to = 'infinity') as state,
                   (select array[e.enterprise::text, e.enterprise_name, e.province] from employment e
                     where e.person = r.person and e.valid @> :today::date and e.known_to = 'infinity') as employer,
                   (select array_agg(concat_ws('|', l.specialty, lower(l.valid), upper(l.valid)) order by lower(l.valid), l.specialty)
                      from specialty_line l where l.registration = r.id and l.known_to = 'infinity') as lines
              from registration r join registration_alias a on a.registration = r.id and a.current\s""";

    private final JdbcClient jdbc;
    private final Day day;
    private final Facts facts;

    Registers(JdbcClient jdbc, Day day, Facts facts) {
        this.jdbc = jdbc;
        this.day = day;
        this.facts = facts;
    }

    /** All registrations of a person. */
    public List<Registration> of(PersonId person) {
        return jdbc.sql(SELECT + "where r.person = :person order by r.entered_at")
                .param("today", day.today())
                .param("person", person.value())
                .query((r, i) -> registration(r))
                .list();
    }

    public Optional<Registration> find(RegistrationId id) {
        return jdbc.sql(SELECT + "where r.id = :id")
                .param("today", day.today())
                .param("id", id.value())
                .query((r, i) -> registration(r))
                .optional();
    }

    /** By number, also a former one or one in the old form. */
    public Optional<Registration> find(RegistrationNumber number) {
        return jdbc.sql(SELECT + "where r.id = (select registration from registration_alias where number = :number)")
                .param("today", day.today())
                .param("number", number.value())
                .query((r, i) -> registration(r))
                .optional();
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
        return new Registration(
                new RegistrationId(id),
                new PersonId(person),
                HolderType.valueOf(r.getString("holder")),
                new RegistrationNumber(r.getString("number")),
                name == null ? "" : name,
                first,
                state == null ? State.CANCELLED : State.valueOf(state),
                employer(
                        r.getArray("employer") == null
                                ? null
                                : (String[]) r.getArray("employer").getArray()),
                lines(
                        r.getArray("lines") == null
                                ? new String[0]
                                : (String[]) r.getArray("lines").getArray()));
    }

    private static @Nullable Employer employer(String @Nullable [] row) {
        return row == null ? null : new Employer(EnterpriseId.of(row[0]), row[1], row[2]);
    }

    private static List<Line> lines(String[] rows) {
        var lines = new ArrayList<Line>();
        for (String row : rows) {
            var part = row.split("\\|", -1);
            lines.add(new Line(
                    part[0], LocalDate.parse(part[1]), LocalDate.parse(part[2]).minusDays(1)));
        }
        return lines;
    }
}
