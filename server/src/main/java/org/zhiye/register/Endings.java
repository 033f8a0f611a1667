package org.zhiye.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.policy.HolderType;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.RegistrationId;

/** Finds validities that end soon, for who warns their holders. It informs and grants nothing: rows are not proved by their seals. */
@Component
public class Endings {
    private static final String SOON = """
            select r.id, r.person, r.holder, a.number, min(e.last) as last
              from registration r
              join registration_alias a on a.registration = r.id and a.current
              join standing s on s.registration = r.id and s.known_to = 'infinity' and s.valid @> :from::date and s.state = 'VALID'
              join lateral (select l.specialty, max(upper(l.valid)) - 1 as last from specialty_line l
                             where l.registration = r.id and l.known_to = 'infinity' group by l.specialty) e
                on e.last between :from::date and :to::date
             where r.id > :after and r.holder = any(:holders)
             group by r.id, r.person, r.holder, a.number order by r.id limit :limit""";

    private final JdbcClient jdbc;

    Endings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A registration of which a validity ends.
     *
     * @param end the first of its ends
     */
    public record Ending(
            RegistrationId registration, PersonId person, HolderType holder, String number, LocalDate end) {}

    /**
     * Registrations in force of which a specialty's last validity ends within these days, part by part.
     *
     * @param after the last of the part before
     */
    public List<Ending> between(List<HolderType> holders, LocalDate from, LocalDate to, UUID after, int limit) {
        return jdbc.sql(SOON)
                .param("from", from)
                .param("to", to)
                .param("after", after)
                .param("holders", holders.stream().map(HolderType::name).toArray(String[]::new))
                .param("limit", limit)
                .query((r, i) -> new Ending(
                        new RegistrationId(r.getObject("id", UUID.class)),
                        new PersonId(r.getObject("person", UUID.class)),
                        HolderType.valueOf(r.getString("holder")),
                        r.getString("number"),
                        r.getObject("last", LocalDate.class)))
                .list();
    }
}
