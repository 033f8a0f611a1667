package org.zhiye.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.policy.HolderType;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.RegistrationId;
import org.zhiye.shared.RegistrationNumber;

/** What the registrar looks at before it writes: one statement. */
@Component
class Heads {
    // the newest standing: one that begins in time to come is decided already
    private static final String SELECT = """
            select r.id, r.person, a.number, s.state,
                   (select e.enterprise from employment e
                     where e.person = r.person and upper_inf(e.valid) and e.known_to = 'infinity') as employer
              from registration r
              join registration_alias a on a.registration = r.id and a.current
              left join standing s on s.registration = r.id and s.known_to = 'infinity' and upper_inf(s.valid)\s""";

    private final JdbcClient jdbc;

    Heads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A registration at its newest.
     *
     * @param employer of the person, over all registrations; absent: none
     */
    record Head(
            UUID registration,
            PersonId person,
            RegistrationNumber number,
            Registration.State state,
            @Nullable UUID employer) {
        boolean stands() {
            return state == Registration.State.VALID || state == Registration.State.SUSPENDED;
        }

        Track track(Track.Kind kind) {
            return Track.of(kind, person, registration);
        }

        Registrar.Entered entered(RegistrationNumber now) {
            return new Registrar.Entered(new RegistrationId(registration), now);
        }
    }

    Head find(RegistrationId id) {
        return jdbc.sql(SELECT + "where r.id = ?")
                .param(id.value())
                .query(Heads::head)
                .single();
    }

    List<Head> of(PersonId person) {
        return jdbc.sql(SELECT + "where r.person = ? order by r.entered_at")
                .param(person.value())
                .query(Heads::head)
                .list();
    }

    Optional<Head> find(PersonId person, HolderType holder) {
        return jdbc.sql(SELECT + "where r.person = ? and r.holder = ?")
                .params(person.value(), holder.name())
                .query(Heads::head)
                .optional();
    }

    /** Who the person works for, with or without a registration of that kind. */
    Optional<UUID> employer(PersonId person) {
        return jdbc.sql(
                        "select enterprise from employment where person = ? and upper_inf(valid) and known_to = 'infinity'")
                .param(person.value())
                .query(UUID.class)
                .optional();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        var state = row.getString("state");
        return new Head(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                new RegistrationNumber(row.getString("number")),
                state == null ? Registration.State.CANCELLED : Registration.State.valueOf(state),
                row.getObject("employer", UUID.class));
    }
}
