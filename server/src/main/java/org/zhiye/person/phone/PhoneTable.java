package org.zhiye.person.phone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.ground.DailyJob;
import org.zhiye.person.AttachmentKind;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.PersonId;

/** The links for telephones. Each question counts a link only while the session that made it is there. */
@Component
class PhoneTable implements DailyJob {
    /** To be opened within five minutes, ten for the picture; what came waits as long as an unconfirmed file is kept. */
    private static final String STATE = """
            case when l.ending = 'TAKEN' then 'TAKEN'
                 when l.ending is not null then 'OVER'
                 when not exists (select 1 from session s where s.id_hash = l.session and s.account = l.person) then 'OVER'
                 when l.document is not null and l.arrived > now() - interval '50 minutes' then 'ARRIVED'
                 when l.arrived is not null then 'OVER'
                 when l.opened > now() - interval '10 minutes' then 'OPENED'
                 when l.opened is null and l.until > now() then 'WAITING'
                 else 'OVER' end""";

    private static final String SELECT = "select l.id, l.person, l.kind, " + STATE + " as " + """
             state, coalesce(l.opened + interval '10 minutes', l.until) as until, l.device,
             coalesce(l.arrived, l.opened, l.made) as since, l.document from phone_link l""";

    private final JdbcClient jdbc;

    PhoneTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param hash of what its address says */
    void add(UUID id, PersonId person, byte[] session, AttachmentKind kind, byte[] hash) {
        jdbc.sql("insert into phone_link (id, person, session, kind, hash, until)"
                        + " values (?, ?, ?, ?, ?, now() + interval '5 minutes')")
                .params(id, person.value(), session, kind.name(), hash)
                .update();
    }

    /** The newest link of this session for this kind. */
    Optional<PhoneLink> newest(PersonId person, byte[] session, AttachmentKind kind) {
        return jdbc.sql(
                        SELECT
                                + " where l.person = ? and l.session = ? and l.kind = ? order by l.made desc, l.id desc limit 1")
                .params(person.value(), session, kind.name())
                .query((row, i) -> link(row))
                .optional();
    }

    Optional<PhoneLink> byHash(byte[] hash) {
        return jdbc.sql(SELECT + " where l.hash = ?")
                .param(hash)
                .query((row, i) -> link(row))
                .optional();
    }

    Optional<PhoneLink> byTicket(byte[] ticket) {
        return jdbc.sql(SELECT + " where l.ticket = ?")
                .param(ticket)
                .query((row, i) -> link(row))
                .optional();
    }

    /** @return whether this telephone has it now; another was faster, or it is over, if not */
    boolean open(UUID id, byte[] ticket, String device) {
        return jdbc.sql("update phone_link l set ticket = ?, opened = now(), device = ? where l.id = ? and " + STATE
                                + " = 'WAITING'")
                        .params(ticket, device, id)
                        .update()
                == 1;
    }

    boolean arrived(UUID id, DocumentId document) {
        return jdbc.sql("update phone_link l set document = ?, arrived = now() where l.id = ? and " + STATE
                                + " = 'OPENED'")
                        .params(document.value(), id)
                        .update()
                == 1;
    }

    boolean end(UUID id, String ending) {
        return jdbc.sql("update phone_link set ending = ? where id = ? and ending is null")
                        .params(ending, id)
                        .update()
                == 1;
    }

    @Override
    public String name() {
        return "person.phone_links";
    }

    /** What is over for a day serves nothing any more: that it was is in the trail. */
    @Override
    public int run(LocalDate today) {
        return jdbc.sql("delete from phone_link where made < now() - interval '1 day'")
                .update();
    }

    private static PhoneLink link(ResultSet row) throws SQLException {
        var document = row.getObject("document", UUID.class);
        return new PhoneLink(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                AttachmentKind.valueOf(row.getString("kind")),
                PhoneLink.State.valueOf(row.getString("state")),
                row.getTimestamp("until").toInstant(),
                row.getString("device"),
                row.getTimestamp("since").toInstant(),
                document == null ? null : new DocumentId(document));
    }
}
