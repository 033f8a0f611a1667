package org.zhiye.register;

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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.ground.GroundReason;
import org.zhiye.register.Dispute.Ruling;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.vault.Tampered;
import org.zhiye.vault.Vault;

/** What people say of records that are not theirs, and what becomes of it; each row sealed, none ever changed. */
@Component
public class Disputes {
    private static final String STATEMENT = "past_dispute.statement";
    private static final String SELECT =
            "select d.id, d.past, d.person, d.office, d.statement, d.opened_at, d.due, d.mac from past_dispute d ";
    private static final String ENDED = "exists (select from past_ruling r where r.dispute = d.id"
            + " and r.kind in ('UNLINKED', 'CORRECTED', 'REJECTED'))";
    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final DisputeTable table;
    private final DisputeRulings rulings;

    Disputes(JdbcClient jdbc, Vault vault, DisputeTable table, DisputeRulings rulings) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.table = table;
        this.rulings = rulings;
    }

    void add(Dispute it) {
        var statement = vault.seal(it.person().value(), STATEMENT, it.id().value(), it.statement());
        jdbc.sql("""
                        insert into past_dispute (id, past, person, office, statement, opened_at, due, mac)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        it.id().value(),
                        it.past(),
                        it.person().value(),
                        it.office(),
                        statement,
                        Timestamp.from(it.openedAt()),
                        it.due(),
                        table.seal(it, statement))
                .update();
    }

    /**
     * Adds a step.
     *
     * @throws Refused if somebody else was quicker
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rule(Dispute it, UUID imported, Ruling ruling) {
        try {
            rulings.add(it, imported, ruling);
        } catch (DuplicateKeyException e) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        }
    }

    public Optional<Dispute> find(DisputeId id) {
        return complete(jdbc.sql(SELECT + "where d.id = ?")
                        .param(id.value())
                        .query((row, i) -> dispute(row))
                        .list())
                .stream()
                .findFirst();
    }

    /** A person's, newest first. */
    public List<Dispute> of(PersonId person) {
        return complete(jdbc.sql(SELECT + "where d.person = ? order by d.opened_at desc, d.id limit " + SHOWN)
                .param(person.value())
                .query((row, i) -> dispute(row))
                .list());
    }

    /** The open ones of some offices, the one that is due first on top; absent: of all offices. */
    public List<Dispute> open(@Nullable List<String> offices) {
        return list(offices, "not " + ENDED + " order by d.due, d.opened_at, d.id");
    }

    /** Those that have ended, newest first. */
    public List<Dispute> ended(@Nullable List<String> offices) {
        return list(offices, ENDED + " order by d.opened_at desc, d.id");
    }

    private List<Dispute> list(@Nullable List<String> offices, String which) {
        return complete(jdbc.sql(SELECT + "where (? or d.office = any(?)) and " + which + " limit " + SHOWN)
                .params(offices == null, offices == null ? new String[0] : offices.toArray(String[]::new))
                .query((row, i) -> dispute(row))
                .list());
    }

    private List<Dispute> complete(List<Dispute> bare) {
        var steps = rulings.of(bare.stream().map(it -> it.id().value()).toList());
        return bare.stream()
                .map(it -> it.with(steps.getOrDefault(it.id().value(), List.of())))
                .toList();
    }

    private Dispute dispute(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var person = new PersonId(row.getObject("person", UUID.class));
        var statement = row.getBytes("statement");
        Instant opened = row.getTimestamp("opened_at").toInstant();
        var it = new Dispute(
                new DisputeId(id),
                row.getObject("past", UUID.class),
                person,
                row.getString("office"),
                vault.openText(person.value(), STATEMENT, id, statement),
                opened,
                row.getObject("due", LocalDate.class),
                List.of());
        if (!table.isSealed(it, statement, row.getBytes("mac"))) {
            throw new Tampered("dispute " + id + " does not bear its seal");
        }
        return it;
    }
}
