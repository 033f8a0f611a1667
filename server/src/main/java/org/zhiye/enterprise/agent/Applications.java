package org.zhiye.enterprise.agent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.Language;
import org.zhiye.shared.MobileNumber;
import org.zhiye.vault.Vault;

/** The table of applications. Document and mobile are sealed under the application's own key. */
@Component
class Applications {
    private static final String DOCUMENT = "agent_application.document";
    private static final String MOBILE = "agent_application.mobile";
    private static final String COLUMNS = """
            select a.id, a.enterprise, a.legal_representative, a.name, a.document_sealed, a.mobile_sealed, a.language, a.letter,
                   a.state, a.at, coalesce(a.reason, '') as reason
              from agent_application a join enterprise e on e.id = a.enterprise""";
    // the officer's province, or * for all
    private static final String MINE =
            " (:place = '*' or e.province = any(string_to_array(:place, ','))) and a.state <> 'STARTED'";

    private final JdbcClient jdbc;
    private final Vault vault;

    Applications(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A line of the queue. */
    record Waiting(ApplicationId id, String enterprise, String uscc, String province, String name, Instant at) {}

    void add(
            ApplicationId id,
            String visitor,
            EnterpriseId enterprise,
            String legalRepresentative,
            Agent agent,
            Language language) {
        vault.enrol(id.value());
        var document = agent.document();
        jdbc.sql("""
                insert into agent_application (id, visitor, enterprise, legal_representative, name, document_index,
                                               document_sealed, mobile_sealed, language)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        visitor,
                        enterprise.value(),
                        legalRepresentative,
                        agent.name(),
                        fingerprint(document),
                        vault.seal(
                                id.value(),
                                DOCUMENT,
                                id.value(),
                                String.join("|", document.type().name(), document.country(), document.number())),
                        vault.seal(
                                id.value(), MOBILE, id.value(), agent.mobile().value()),
                        language.tag())
                .update();
    }

    boolean waits(EnterpriseId enterprise, IdDocument document) {
        return jdbc.sql("""
                        select exists (select from agent_application
                                        where enterprise = ? and document_index = ? and state = 'PENDING')""")
                .params(enterprise.value(), fingerprint(document))
                .query(Boolean.class)
                .single();
    }

    /** The application that was begun in this browser. */
    Optional<Application> find(ApplicationId id, String visitor) {
        return jdbc.sql(COLUMNS + " where a.id = ? and a.visitor = ?")
                .params(id.value(), visitor)
                .query((row, i) -> row(row))
                .optional();
    }

    /** An application within the officer's place, decided or not. */
    Optional<Application> findIn(ApplicationId id, String place) {
        return jdbc.sql(COLUMNS + " where a.id = :id and" + MINE)
                .param("id", id.value())
                .param("place", place)
                .query((row, i) -> row(row))
                .optional();
    }

    List<Waiting> waiting(String place, int most) {
        return jdbc.sql("""
                        select a.id, e.name as enterprise, e.uscc, e.province, a.name, a.at
                          from agent_application a join enterprise e on e.id = a.enterprise
                         where a.state = 'PENDING' and""" + MINE + " order by a.at limit :most")
                .param("place", place)
                .param("most", most)
                .query((row, i) -> new Waiting(
                        new ApplicationId(row.getObject("id", UUID.class)),
                        row.getString("enterprise"),
                        row.getString("uscc"),
                        row.getString("province"),
                        row.getString("name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** The letter is there: it goes to the province; false if it went before. */
    boolean send(ApplicationId id, DocumentId letter) {
        return jdbc.sql("""
                update agent_application set state = 'PENDING', letter = ?, at = now() where id = ? and state = 'STARTED'""").params(letter.value(), id.value()).update() == 1;
    }

    boolean decide(ApplicationId id, Application.State state, String reason, AccountId by) {
        return jdbc.sql("""
                        update agent_application set state = ?, reason = nullif(?, ''), decided_at = now(), decided_by = ?
                         where id = ? and state = 'PENDING'""")
                        .params(state.name(), reason, by.value(), id.value())
                        .update()
                == 1;
    }

    /** Forgets what was begun more than a day ago and never sent. */
    int sweep() {
        return jdbc.sql("delete from agent_application where state = 'STARTED' and at < now() - interval '1 day'")
                .update();
    }

    private byte[] fingerprint(IdDocument document) {
        return vault.index("document", document.canonical());
    }

    private Application row(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var document = vault.openText(id, DOCUMENT, id, row.getBytes("document_sealed"))
                .split("\\|", 3);
        var letter = row.getObject("letter", UUID.class);
        return new Application(
                new ApplicationId(id),
                new EnterpriseId(row.getObject("enterprise", UUID.class)),
                row.getString("legal_representative"),
                new Agent(
                        row.getString("name"),
                        new IdDocument(IdDocumentType.valueOf(document[0]), document[1], document[2]),
                        new MobileNumber(vault.openText(id, MOBILE, id, row.getBytes("mobile_sealed")))),
                Language.parse(row.getString("language")),
                letter == null ? null : new DocumentId(letter),
                Application.State.valueOf(row.getString("state")),
                row.getTimestamp("at").toInstant(),
                row.getString("reason"));
    }
}
