package org.zhiye.review.act;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.review.ReviewReason;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.RegistrationId;
import org.zhiye.vault.Tampered;
import org.zhiye.vault.Vault;

/** The acts and what was decided on them; each row sealed, none ever changed. */
@Component
class Acts {
    private static final String REASON = "act.reason";
    private static final String EVIDENCE = "act.evidence";
    private static final String NOTE = "act_decision.note";
    private static final int SHOWN = 50;

    private static final String SELECT = """
            select a.id, a.kind, a.person, a.registration, a.ground, a.reason, a.evidence, a.about, a.until, a.office, a.proposed_by,
                   a.proposer, a.proposed_at, a.mac, d.consents, d.decided_by, d.human, d.note, d.decided_at, d.mac as decision_mac
              from act a left join act_decision d on d.act = a.id\s""";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final ActTable table;
    private final ActDecisionTable decisions;

    Acts(JdbcClient jdbc, Vault vault, ActTable table, ActDecisionTable decisions) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.table = table;
        this.decisions = decisions;
    }

    void add(Act it) {
        var person = it.person().value();
        var reason = vault.seal(person, REASON, it.id().value(), it.reason());
        var evidence = vault.seal(person, EVIDENCE, it.id().value(), it.evidence());
        jdbc.sql("""
                        insert into act (id, kind, person, registration, ground, reason, evidence, about, until, office,
                                         proposed_by, proposer, proposed_at, mac)
                        values (:id, :kind, :person, :registration, :ground, :reason, :evidence, :about::uuid, :until::date, :office,
                                :by, :proposer, :at, :mac)""")
                .param("id", it.id().value())
                .param("kind", it.kind().name())
                .param("person", person)
                .param("registration", it.registration().value())
                .param("ground", it.ground())
                .param("reason", reason)
                .param("evidence", evidence)
                .param("about", it.about())
                .param("until", it.until())
                .param("office", it.office())
                .param("by", it.proposedBy().value())
                .param("proposer", it.proposer())
                .param("at", Timestamp.from(it.proposedAt()))
                .param("mac", table.seal(it, reason, evidence))
                .update();
    }

    /** @throws Refused if somebody has decided meanwhile */
    void decide(Act it, boolean consents, AccountId by, UUID human, String words, Instant at) {
        var note = vault.seal(it.person().value(), NOTE, it.id().value(), words);
        try {
            jdbc.sql("""
                            insert into act_decision (act, consents, decided_by, human, note, decided_at, mac)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            it.id().value(),
                            consents,
                            by.value(),
                            human,
                            note,
                            Timestamp.from(at),
                            decisions.seal(it, consents, by.value(), human, note, at))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused(ReviewReason.ACT_OVER);
        }
    }

    Optional<Act> find(ActId id) {
        return jdbc.sql(SELECT + "where a.id = ?")
                .param(id.value())
                .query((r, i) -> read(r))
                .optional();
    }

    /** Those of some offices that wait for a second person come first, then the newest; absent: of all offices (1 statement). */
    List<Act> of(@Nullable List<String> offices) {
        return jdbc.sql(SELECT
                        + "where (? or a.office = any(?)) order by d.act is not null, a.proposed_at desc, a.id limit "
                        + SHOWN)
                .params(offices == null, offices == null ? new String[0] : offices.toArray(String[]::new))
                .query((r, i) -> read(r))
                .list();
    }

    /** Whether the same is proposed already and nobody has decided. */
    boolean waits(RegistrationId registration, ActKind kind) {
        return jdbc.sql("""
                        select exists (select from act a where a.registration = ? and a.kind = ?
                                          and not exists (select from act_decision d where d.act = a.id))""")
                .params(registration.value(), kind.name())
                .query(Boolean.class)
                .single();
    }

    private Act read(ResultSet r) throws SQLException {
        var id = new ActId(r.getObject("id", UUID.class));
        var person = new PersonId(r.getObject("person", UUID.class));
        var reason = r.getBytes("reason");
        var evidence = r.getBytes("evidence");
        var it = new Act(
                id,
                ActKind.valueOf(r.getString("kind")),
                person,
                new RegistrationId(r.getObject("registration", UUID.class)),
                r.getString("ground"),
                vault.openText(person.value(), REASON, id.value(), reason),
                vault.openText(person.value(), EVIDENCE, id.value(), evidence),
                r.getObject("about", UUID.class),
                r.getObject("until", LocalDate.class),
                r.getString("office"),
                new AccountId(r.getObject("proposed_by", UUID.class)),
                r.getObject("proposer", UUID.class),
                r.getTimestamp("proposed_at").toInstant(),
                decision(person, id, r));
        if (!table.isSealed(it, reason, evidence, r.getBytes("mac"))) {
            throw new Tampered("act " + id + " does not bear its seal");
        }
        return it;
    }

    private Act.@Nullable Decision decision(PersonId person, ActId id, ResultSet r) throws SQLException {
        var note = r.getBytes("note");
        if (note == null) {
            return null;
        }
        if (!decisions.isSealed(r)) {
            throw new Tampered("what was decided on act " + id + " does not bear its seal");
        }
        return new Act.Decision(
                r.getBoolean("consents"),
                new AccountId(r.getObject("decided_by", UUID.class)),
                vault.openText(person.value(), NOTE, id.value(), note),
                r.getTimestamp("decided_at").toInstant());
    }
}
