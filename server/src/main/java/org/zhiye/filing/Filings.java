package org.zhiye.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Caller;
import org.zhiye.ground.GroundReason;
import org.zhiye.ground.NotThere;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.Span;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.LineId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.RegistrationId;

/** The cases. A case is stored with its lines and what happened, in one statement; a version guards against two writers. */
@Component
public class Filings {
    private static final String COLUMNS = """
            select f.id, f.number, f.person, f.applicant, f.holder, f.business, f.policy, f.route, f.enterprise, f.enterprise_name,
                   f.province, f.contract_from, f.contract_to, f.registration, f.stage, f.turn, f.turn_since, f.turn_due, f.round, f.outcome,
                   f.submitted_at, f.closed_at, f.version,
                   (select array_agg(concat_ws('|', l.id, l.specialty, l.stage, l.turn, l.turn_since at time zone 'UTC',
                                               coalesce(l.turn_due::text, '-'), coalesce(l.outcome, '-'), coalesce(l.ground, '-'), l.version)
                                     order by l.specialty)
                      from filing_line l where l.filing = f.id) as lines
              from filing f\s""";

    private final JdbcClient jdbc;

    Filings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Filing> find(FilingId id) {
        return jdbc.sql(COLUMNS + "where f.id = ?")
                .param(id.value())
                .query((r, i) -> filing(r))
                .optional();
    }

    /** The case, if it is this person's own. */
    public Filing of(PersonId person, FilingId id) {
        return jdbc.sql(COLUMNS + "where f.id = ? and f.person = ?")
                .params(id.value(), person.value())
                .query((r, i) -> filing(r))
                .optional()
                .orElseThrow(NotThere::new);
    }

    /** A person's cases, newest first. */
    public List<Filing> of(PersonId person) {
        return jdbc.sql(COLUMNS + "where f.person = ? order by f.submitted_at desc, f.id limit 200")
                .param(person.value())
                .query((r, i) -> filing(r))
                .list();
    }

    /** Cases by a condition of the module that decides; the condition is a constant of the code. */
    public List<Filing> where(String constantCondition, Object... parameters) {
        return jdbc.sql(COLUMNS + "where " + constantCondition)
                .params(List.of(parameters))
                .query((r, i) -> filing(r))
                .list();
    }

    /**
     * How much waits somewhere.
     *
     * @param cases all of them, up to the limit that was given
     * @param today those whose last day is today
     * @param late those whose last day is over
     */
    public record Load(int cases, int today, int late) {}

    /** How many cases fit such a condition; counts up to the limit (1 statement). */
    public Load load(LocalDate today, int limit, String constantCondition, Object... parameters) {
        var values = new ArrayList<Object>(List.of(today, today));
        values.addAll(List.of(parameters));
        return jdbc.sql("select count(*), count(*) filter (where due = ?), count(*) filter (where due < ?)"
                        + " from (select f.turn_due as due from filing f where " + constantCondition + " limit " + limit
                        + ") waiting")
                .params(values)
                .query((r, i) -> new Load(r.getInt(1), r.getInt(2), r.getInt(3)))
                .single();
    }

    /**
     * Stores a new case: with its lines, its first declaration and its first step, and takes the draft away, in one statement.
     *
     * @param forecast between which days it was said to end; absent: nothing was said
     * @return its number: the business's two letters, year, eight digits
     * @throws Refused if the person has another open case
     */
    String add(Filing it, @Nullable UUID draft, @Nullable Span forecast, Declarations.Sealed declaration) {
        try {
            return jdbc.sql("""
                    with n as (select nextval('filing_serial') as serial),
                         gone as (delete from filing_draft where id = :draft),
                         f as (insert into filing (id, number, person, applicant, holder, business, policy, route, enterprise,
                                   enterprise_name, province, contract_from, contract_to, registration,
                                   forecast_from, forecast_to, opened_by, stage, turn, turn_since, turn_due,
                                   submitted_at)
                               select :id, concat(:prefix::text, '-', :year::int, '-', lpad(n.serial::text, 8, '0')), :person, :applicant, :holder,
                                   :business, :policy, :route, :enterprise::uuid, :enterpriseName, :province, :from::date, :to::date, :registration::uuid,
                                   :forecastFrom::date, :forecastTo::date,
                                   'PERSON', :stage, :turn, :since, :due::date, :since from n returning id, number),
                         l as (insert into filing_line (id, filing, specialty, stage, turn, turn_since)
                               select u.id, f.id, u.specialty, 'PENDING', 'NOBODY', :since
                                 from f, unnest(:lineIds::uuid[], :specialties::text[]) as u(id, specialty)),
                         d as (insert into declaration (id, filing, round, body, sha256, papers, at)
                               select :declaration, f.id, 1, :body, :sha256, :papers, :since from f),
                         s as (insert into filing_step (filing, n, step, by_kind, by_office, at)
                               select f.id, 1, 'SUBMIT', 'PRACTITIONER', '', :since from f)
                    select number from f""")
                    .param("draft", draft)
                    .param("id", it.id().value())
                    .param("prefix", it.business().prefix())
                    .param(
                            "year",
                            it.since()
                                    .atZone(org.zhiye.ground.BusinessClock.ZONE)
                                    .getYear())
                    .param("person", it.person().value())
                    .param("applicant", it.applicant())
                    .param("holder", it.holder().name())
                    .param("business", it.business().name())
                    .param("policy", it.policy())
                    .param("route", RouteText.of(it.route()))
                    .param(
                            "enterprise",
                            it.enterprise() == null ? null : it.enterprise().value())
                    .param("enterpriseName", it.enterpriseName())
                    .param("province", it.province())
                    .param("from", it.contract() == null ? null : it.contract().from())
                    .param("to", it.contract() == null ? null : it.contract().to())
                    .param(
                            "registration",
                            it.registration() == null ? null : it.registration().value())
                    .param("forecastFrom", forecast == null ? null : forecast.from())
                    .param("forecastTo", forecast == null ? null : forecast.to())
                    .param("stage", it.stage().name())
                    .param("turn", it.turn().name())
                    .param("since", Timestamp.from(it.since()))
                    .param("due", it.due())
                    .param(
                            "lineIds",
                            it.lines().stream().map(l -> l.id().value()).toArray(UUID[]::new))
                    .param(
                            "specialties",
                            it.lines().stream().map(FilingLine::specialty).toArray(String[]::new))
                    .param("declaration", declaration.id())
                    .param("body", declaration.body())
                    .param("sha256", declaration.fingerprint())
                    .param("papers", declaration.papers())
                    .query(String.class)
                    .single();
        } catch (DuplicateKeyException e) {
            throw new Refused(FilingReason.ANOTHER_IS_OPEN);
        }
    }

    /**
     * Stores a case that went on, and what happened.
     *
     * @param office who did it, as people see it; empty for the person
     * @throws Refused if somebody else stored it meanwhile
     */
    public void move(Filing it, String step, Caller.Kind by, String office, @Nullable LineId line, Instant at) {
        int stored = jdbc.sql("""
                with f as (update filing set stage = :stage, turn = :turn, turn_since = :since, turn_due = :due, round = :round,
                               contract_from = :from, contract_to = :to,
                               outcome = :outcome, closed_at = :closed, version = version + 1
                            where id = :id and version = :version returning id),
                     l as (update filing_line x set stage = u.stage, turn = u.turn, turn_since = u.since, turn_due = u.due,
                               outcome = u.outcome, ground = u.ground, version = x.version + 1
                             from f, unnest(:lineIds::uuid[], :lineStages::text[], :lineTurns::text[], :lineSinces::timestamptz[],
                                            :lineDues::date[], :lineOutcomes::text[], :lineGrounds::text[])
                                      as u(id, stage, turn, since, due, outcome, ground)
                            where x.id = u.id and x.filing = f.id and (x.stage, x.turn, x.turn_due) is distinct from (u.stage, u.turn, u.due))
                insert into filing_step (filing, n, step, by_kind, by_office, line, at)
                select f.id, (select coalesce(max(s.n), 0) + 1 from filing_step s where s.filing = f.id), :step, :by, :office, :line, :at
                  from f""")
                .param("stage", it.stage().name())
                .param("turn", it.turn().name())
                .param("since", Timestamp.from(it.since()))
                .param("due", it.due())
                .param("round", it.round())
                .param("from", it.contract() == null ? null : it.contract().from())
                .param("to", it.contract() == null ? null : it.contract().to())
                .param("outcome", it.outcome() == null ? null : it.outcome().name())
                .param("closed", it.closedAt() == null ? null : Timestamp.from(it.closedAt()))
                .param("id", it.id().value())
                .param("version", it.version())
                .param("lineIds", it.lines().stream().map(l -> l.id().value()).toArray(UUID[]::new))
                .param(
                        "lineStages",
                        it.lines().stream().map(l -> l.stage().name()).toArray(String[]::new))
                .param(
                        "lineTurns",
                        it.lines().stream().map(l -> l.turn().name()).toArray(String[]::new))
                .param(
                        "lineSinces",
                        it.lines().stream().map(l -> Timestamp.from(l.since())).toArray(Timestamp[]::new))
                .param(
                        "lineDues",
                        it.lines().stream()
                                .map(l -> l.due() == null ? null : l.due().toString())
                                .toArray(String[]::new))
                .param(
                        "lineOutcomes",
                        it.lines().stream()
                                .map(l ->
                                        l.outcome() == null ? null : l.outcome().name())
                                .toArray(String[]::new))
                .param(
                        "lineGrounds",
                        it.lines().stream().map(FilingLine::ground).toArray(String[]::new))
                .param("step", step)
                .param("by", by.name())
                .param("office", office)
                .param("line", line == null ? null : line.value())
                .param("at", Timestamp.from(at))
                .update();
        if (stored == 0) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        }
    }

    /**
     * What happened to a case, oldest first.
     *
     * @param forecast between which days it was said to end; absent: nothing was said
     */
    public record History(List<Happened> steps, @Nullable Span forecast) {}

    /** What happened to a case, and what was foretold (1 statement). */
    public History history(FilingId id) {
        var steps = new ArrayList<Happened>();
        var forecast = new ArrayList<Span>();
        jdbc.sql("""
                        select s.n, s.step, s.by_kind, s.by_office, s.line, s.at, f.forecast_from, f.forecast_to
                          from filing_step s join filing f on f.id = s.filing where s.filing = ? order by s.n""").param(id.value()).query(r -> {
            var from = r.getObject("forecast_from", LocalDate.class);
            if (from != null && forecast.isEmpty()) {
                forecast.add(new Span(from, r.getObject("forecast_to", LocalDate.class)));
            }
            steps.add(new Happened(
                    r.getString("step"),
                    Caller.Kind.valueOf(r.getString("by_kind")),
                    r.getString("by_office"),
                    r.getObject("line", UUID.class),
                    r.getTimestamp("at").toInstant()));
        });
        return new History(steps, forecast.isEmpty() ? null : forecast.getFirst());
    }

    /** One thing that happened to a case. */
    public record Happened(
            String step,
            Caller.Kind by,
            String office,
            @Nullable UUID line,
            Instant at) {}

    private static Filing filing(ResultSet r) throws SQLException {
        var from = r.getObject("contract_from", LocalDate.class);
        var enterprise = r.getObject("enterprise", UUID.class);
        var registration = r.getObject("registration", UUID.class);
        var outcome = r.getString("outcome");
        var closed = r.getTimestamp("closed_at");
        return new Filing(
                new FilingId(r.getObject("id", UUID.class)),
                r.getString("number"),
                new PersonId(r.getObject("person", UUID.class)),
                r.getString("applicant"),
                HolderType.valueOf(r.getString("holder")),
                Business.valueOf(r.getString("business")),
                r.getString("policy"),
                RouteText.read(r.getString("route")),
                enterprise == null ? null : new EnterpriseId(enterprise),
                r.getString("enterprise_name"),
                r.getString("province"),
                from == null ? null : new Contract(from, r.getObject("contract_to", LocalDate.class)),
                registration == null ? null : new RegistrationId(registration),
                Stage.valueOf(r.getString("stage")),
                Turn.valueOf(r.getString("turn")),
                r.getTimestamp("turn_since").toInstant(),
                r.getObject("turn_due", LocalDate.class),
                r.getInt("round"),
                outcome == null ? null : Outcome.valueOf(outcome),
                lines((String[]) r.getArray("lines").getArray()),
                r.getTimestamp("submitted_at").toInstant(),
                closed == null ? null : closed.toInstant(),
                r.getInt("version"));
    }

    private static List<FilingLine> lines(String[] rows) {
        var lines = new ArrayList<FilingLine>();
        for (String row : rows) {
            var part = row.split("\\|", -1);
            lines.add(new FilingLine(
                    LineId.of(part[0]),
                    part[1],
                    LineStage.valueOf(part[2]),
                    Turn.valueOf(part[3]),
                    Instant.parse(part[4].replace(' ', 'T') + "Z"),
                    part[5].equals("-") ? null : LocalDate.parse(part[5]),
                    part[6].equals("-") ? null : Outcome.valueOf(part[6]),
                    part[7].equals("-") ? null : part[7],
                    Integer.parseInt(part[8])));
        }
        return lines;
    }
}
