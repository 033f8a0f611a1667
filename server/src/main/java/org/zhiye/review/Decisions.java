package org.zhiye.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.filing.Filing;
import org.zhiye.ground.Caller;
import org.zhiye.ground.GroundReason;
import org.zhiye.person.People;
import org.zhiye.policy.RouteStep;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Uuid7;
import org.zhiye.vault.RowSeals;
import org.zhiye.vault.SealedTable;
import org.zhiye.vault.Tampered;
import org.zhiye.vault.Vault;

/** Who decided what. The database guards that each step is decided once, and that nobody decides in two roles of one case. */
@Component
class Decisions implements SealedTable {
    private static final String TABLE = "decision";
    private static final String NOTE = "decision.note";
    private static final String ONE_ROLE = "decision_one_role";

    private static final String INSERT = """
            with gone as (delete from claim where filing = :filing and step = :claim and (account = :account or until <= now()))
            insert into decision (id, filing, round, step, specialty, human, account, verdict, ground, note, at, mac)
            select u.id, :filing, :round, :step, u.specialty, :human, :account, u.verdict, u.ground, decode(u.note, 'hex'), :at,
                   decode(u.mac, 'hex')
              from unnest(:ids::uuid[], :specialties::text[], :verdicts::text[], :grounds::text[], :notes::text[], :macs::text[])
                       as u(id, specialty, verdict, ground, note, mac)
             where not exists (select from claim c where c.filing = :filing and c.step = :claim and c.account <> :account
                                                     and c.until > now())""";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final RowSeals seals;
    private final People people;

    Decisions(JdbcClient jdbc, Vault vault, RowSeals seals, People people) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.seals = seals;
        this.people = people;
    }

    private record Row(UUID id, Opinion opinion, byte @Nullable [] note, byte[] mac) {}

    /**
     * Enters a decision, in its deed's transaction and with the applicant's lock held.
     *
     * @throws Refused if the step is decided already, a colleague has the case open, or this human may not decide it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Caller me, Filing it, RouteStep step, List<Opinion> opinions, Instant at) {
        var human = Objects.requireNonNull(me.human());
        if (people.facts(it.person()).human().equals(human)) {
            throw new Refused(ReviewReason.OWN_CASE);
        }
        var when = at.truncatedTo(ChronoUnit.MICROS);
        var rows = opinions.stream().map(o -> row(me, human, it, step, o, when)).toList();
        if (stored(me, human, it, step, rows, when) != rows.size()) {
            throw new Refused(ReviewReason.ON_ANOTHER_DESK);
        }
    }

    private Row row(Caller me, UUID human, Filing it, RouteStep step, Opinion opinion, Instant at) {
        var id = Uuid7.next();
        var note = opinion.note().isEmpty() ? null : vault.seal(it.person().value(), NOTE, id, opinion.note());
        var values = values(id, it, it.round(), step, opinion, human, me.id(), note, at);
        return new Row(id, opinion, note, seals.seal(it.person().value(), TABLE, id, values));
    }

    private static @Nullable Object[] values(
            UUID id,
            Filing it,
            int round,
            RouteStep step,
            Opinion opinion,
            UUID human,
            AccountId account,
            byte @Nullable [] note,
            Instant at) {
        return new @Nullable Object[] {
            id,
            it.id(),
            round,
            step,
            opinion.specialty(),
            human,
            account,
            opinion.verdict(),
            opinion.ground(),
            note,
            ChronoUnit.MICROS.between(Instant.EPOCH, at)
        };
    }

    private int stored(Caller me, UUID human, Filing it, RouteStep step, List<Row> rows, Instant at) {
        try {
            return jdbc.sql(INSERT)
                    .param("filing", it.id().value())
                    .param("round", it.round())
                    .param("step", step.name())
                    .param(
                            "claim",
                            step == RouteStep.ENTERPRISE
                                    ? step.name()
                                    : Desk.of(step).claim(me))
                    .param("human", human)
                    .param("account", me.id().value())
                    .param("at", Timestamp.from(at))
                    .param("ids", rows.stream().map(Row::id).toArray(UUID[]::new))
                    .param("specialties", texts(rows, r -> r.opinion().specialty()))
                    .param("verdicts", texts(rows, r -> r.opinion().verdict().name()))
                    .param("grounds", texts(rows, r -> r.opinion().ground()))
                    .param("notes", texts(rows, r -> r.note() == null ? null : hex(r.note())))
                    .param("macs", texts(rows, r -> hex(r.mac())))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMessage()).contains(ONE_ROLE)) {
                throw new Refused(ReviewReason.DECIDED_ANOTHER_STEP);
            }
            throw e;
        }
    }

    private static String[] texts(List<Row> rows, Function<Row, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** All that was decided about a case, oldest first (1 statement). */
    List<Decision> of(Filing it) {
        return jdbc.sql("""
                        select id, round, step, specialty, human, account, verdict, ground, note, at, mac
                          from decision where filing = ? order by at, id""")
                .param(it.id().value())
                .query((r, i) -> decision(it, r))
                .list();
    }

    /** What the employers of several cases answered, for lists (1 statement). */
    Map<UUID, Verdict> employers(Collection<UUID> filings) {
        var answers = new HashMap<UUID, Verdict>();
        jdbc.sql("select filing, verdict from decision where step = 'ENTERPRISE' and filing = any(?) order by round")
                .param(filings.toArray(UUID[]::new))
                .query(r -> {
                    answers.put(r.getObject("filing", UUID.class), Verdict.valueOf(r.getString("verdict")));
                });
        return answers;
    }

    private Decision decision(Filing it, ResultSet r) throws SQLException {
        var id = r.getObject("id", UUID.class);
        var note = r.getBytes("note");
        var opinion = new Opinion(
                r.getString("specialty"), Verdict.valueOf(r.getString("verdict")), r.getString("ground"), "");
        var step = RouteStep.valueOf(r.getString("step"));
        var human = r.getObject("human", UUID.class);
        var account = new AccountId(r.getObject("account", UUID.class));
        var at = r.getTimestamp("at").toInstant();
        var values = values(id, it, r.getInt("round"), step, opinion, human, account, note, at);
        if (!Arrays.equals(r.getBytes("mac"), vault.rowMac(TABLE, values))) {
            throw new Tampered("decision " + id + " does not bear its seal");
        }
        return new Decision(
                r.getInt("round"),
                step,
                opinion.specialty(),
                human,
                account,
                opinion.verdict(),
                opinion.ground(),
                note == null ? "" : vault.openText(it.person().value(), NOTE, id, note),
                at);
    }

    /** Whether this human may not decide the step, since another step of the case was the own decision. */
    static boolean decidedAnother(List<Decision> decided, Caller me, RouteStep step) {
        return decided.stream().anyMatch(d -> d.step() != step && d.human().equals(me.human()));
    }

    /** Whether the case is the officer's own. */
    boolean own(Caller me, PersonId applicant) {
        return people.facts(applicant).human().equals(me.human());
    }

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public String sql() {
        return """
                select f.person as subject, d.id as row_id, d.filing, d.round, d.step, d.specialty, d.human, d.account,
                       d.verdict, d.ground, d.note, d.at, d.mac
                  from decision d join filing f on f.id = d.filing order by f.person, d.id""";
    }

    @Override
    public @Nullable Object[] values(ResultSet row) throws SQLException {
        return new @Nullable Object[] {
            row.getObject("row_id", UUID.class),
            row.getObject("filing", UUID.class),
            row.getInt("round"),
            row.getString("step"),
            row.getString("specialty"),
            row.getObject("human", UUID.class),
            row.getObject("account", UUID.class),
            row.getString("verdict"),
            row.getString("ground"),
            row.getBytes("note"),
            ChronoUnit.MICROS.between(Instant.EPOCH, row.getTimestamp("at").toInstant())
        };
    }
}
