package org.zhiye.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Day;
import org.zhiye.policy.HolderType;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.RegistrationId;
import org.zhiye.shared.RegistrationNumber;
import org.zhiye.vault.Tampered;

/** Reads registrations row by row, and checks the seal of each row. One statement. */
@Component
public class Extracts {
    private static final String SELECT = """
            with r as (select r.*, a.number from registration r join registration_alias a on a.registration = r.id and a.current
                        where r.id = :id::uuid or r.person = :person::uuid)
            select r.id as registration, 'registration' as kind, r.id, r.person as whose, r.holder as what, r.number, r.digits,
                   r.first_registered as begins, null::date as ends, r.entered_at as known_from, null::uuid as entered_by, r.mac
              from r
            union all
            select r.id, 'holder', f.id, f.registration, f.name, '', '', lower(f.valid), upper(f.valid), f.known_from, f.entered_by, f.mac
              from r join holder f on f.registration = r.id where f.known_to = 'infinity' and f.valid @> :today::date
            union all
            select r.id, 'standing', f.id, f.registration, concat_ws('|', f.state, f.ground), '', '', lower(f.valid), upper(f.valid), f.known_from, f.entered_by, f.mac
              from r join standing f on f.registration = r.id where f.known_to = 'infinity' and f.valid @> :today::date
            union all
            select r.id, 'employment', f.id, f.person, f.enterprise || '|' || f.enterprise_name || '|' || f.province, '', '',
                   lower(f.valid), upper(f.valid), f.known_from, f.entered_by, f.mac
              from r join employment f on f.person = r.person where f.known_to = 'infinity' and f.valid @> :today::date
            union all
            select r.id, 'likeness', f.id, f.registration,
                   f.photo || '|' || f.photo_sha256 || '|' || f.signature || '|' || f.signature_sha256, '', '',
                   lower(f.valid), upper(f.valid), f.known_from, f.entered_by, f.mac
              from r join likeness f on f.registration = r.id where f.known_to = 'infinity' and f.valid @> :today::date
            union all
            select r.id, 'specialty_line', f.id, f.registration, f.specialty, '', '', lower(f.valid), upper(f.valid),
                   f.known_from, f.entered_by, f.mac
              from r join specialty_line f on f.registration = r.id where f.known_to = 'infinity'
            union all
            select r.id, 'hold', f.id, f.registration, concat_ws('|', f.reason, f.author), '', '', lower(f.valid), upper(f.valid),
                   f.known_from, f.entered_by, f.mac
              from r join hold f on f.registration = r.id where f.known_to = 'infinity' and upper(f.valid) > :today::date
            union all
            select r.id, 'seal_remake', f.id, f.registration, f.n::text, '', '', null, null, f.made_at, f.entered_by, f.mac
              from r join seal_remake f on f.registration = r.id""";

    private final JdbcClient jdbc;
    private final Day day;
    private final Facts facts;

    Extracts(JdbcClient jdbc, Day day, Facts facts) {
        this.jdbc = jdbc;
        this.day = day;
        this.facts = facts;
    }

    private record Row(
            UUID registration,
            String kind,
            UUID id,
            UUID whose,
            String what,
            String number,
            String digits,
            LocalDate from,
            @Nullable LocalDate to) {
        LocalDate last() {
            return to == null ? LocalDate.MAX : to;
        }
    }

    /** @throws Tampered if a row does not bear its seal, or one that must be there is missing */
    public Optional<Extract> find(RegistrationId id) {
        return read(id.value(), null).stream().findFirst();
    }

    /**
     * All registrations of a person.
     *
     * @throws Tampered as {@link #find}
     */
    public List<Extract> of(PersonId person) {
        return read(null, person.value());
    }

    private List<Extract> read(@Nullable UUID id, @Nullable UUID person) {
        Map<UUID, List<Row>> rows = new LinkedHashMap<>();
        jdbc.sql(SELECT)
                .param("id", id)
                .param("person", person)
                .param("today", day.today())
                .query((r, i) -> proved(r))
                .list()
                .forEach(row -> rows.computeIfAbsent(row.registration(), key -> new ArrayList<>())
                        .add(row));
        return rows.values().stream()
                .map(this::extract)
                .sorted(Comparator.comparing(it -> it.registration().firstRegistered()))
                .toList();
    }

    private Row proved(ResultSet r) throws SQLException {
        var kind = r.getString("kind");
        var id = r.getObject("id", UUID.class);
        var whose = r.getObject("whose", UUID.class);
        var what = r.getString("what");
        var from = r.getObject("begins", LocalDate.class);
        var upper = r.getObject("ends", LocalDate.class);
        var to = upper == null ? null : upper.minusDays(1);
        Instant known = r.getTimestamp("known_from").toInstant();
        var by = r.getObject("entered_by", UUID.class);
        var mac = switch (kind) {
            case "registration" -> facts.sealRegistration(id, whose, what, r.getString("digits"), from);
            case "seal_remake" -> facts.mac(kind, SealRemakes.values(id, whose, Integer.parseInt(what), known, by));
            default -> facts.mac(kind, new Facts.Fact(id, whose, what, from, to, known, by));
        };
        if (!Arrays.equals(r.getBytes("mac"), mac)) {
            throw new Tampered(kind + " " + id + " does not bear its seal");
        }
        var digits = r.getString("digits");
        return new Row(
                r.getObject("registration", UUID.class),
                kind,
                id,
                whose,
                what,
                r.getString("number"),
                digits,
                from,
                to);
    }

    private Extract extract(List<Row> rows) {
        var it = one(rows, "registration");
        // the first character follows the province; the rest is sealed with the registration
        if (!new RegistrationNumber(it.number()).digits().equals(it.digits())) {
            throw new Tampered("registration " + it.id() + " bears a number that is not its own");
        }
        var standing = one(rows, "standing");
        var holder = one(rows, "holder");
        var lines = rows.stream()
                .filter(row -> row.kind().equals("specialty_line"))
                .sorted(Comparator.comparing(Row::from).thenComparing(Row::what))
                .toList();
        var employment = maybe(rows, "employment");
        var number = new RegistrationNumber(it.number());
        var registration = new Registration(
                new RegistrationId(it.id()),
                new PersonId(it.whose()),
                HolderType.valueOf(it.what()),
                number,
                number.sealNumber(remakes(rows)),
                holder.what(),
                it.from(),
                Registration.State.valueOf(standing.what().split("\\|", 2)[0]),
                employment.map(Extracts::employer).orElse(null),
                lines.stream()
                        .map(row -> new Registration.Line(row.what(), row.from(), row.last()))
                        .toList(),
                rows.stream()
                        .filter(row -> row.kind().equals("hold"))
                        .sorted(Comparator.comparing(Row::from))
                        .map(row -> new Registration.Hold(
                                row.id(), row.what().substring(0, row.what().lastIndexOf('|')), row.from(), row.last()))
                        .toList());
        return new Extract(
                registration,
                standing.from(),
                asOf(holder, employment, lines),
                maybe(rows, "likeness").map(Extracts::likeness).orElse(null));
    }

    private static int remakes(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.kind().equals("seal_remake"))
                .mapToInt(row -> Integer.parseInt(row.what()))
                .max()
                .orElse(0);
    }

    // lines that begin in time to come are announced, but don't hold yet
    private LocalDate asOf(Row holder, Optional<Row> employment, List<Row> lines) {
        var days = new ArrayList<LocalDate>();
        days.add(holder.from());
        employment.ifPresent(row -> days.add(row.from()));
        lines.stream().map(Row::from).filter(from -> !from.isAfter(day.today())).forEach(days::add);
        return days.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    private static Registration.Employer employer(Row row) {
        int first = row.what().indexOf('|');
        int last = row.what().lastIndexOf('|');
        return new Registration.Employer(
                EnterpriseId.of(row.what().substring(0, first)),
                row.what().substring(first + 1, last),
                row.what().substring(last + 1));
    }

    private static Likeness likeness(Row row) {
        var part = row.what().split("\\|", -1);
        return new Likeness(DocumentId.of(part[0]), part[1], DocumentId.of(part[2]), part[3]);
    }

    private static Row one(List<Row> rows, String kind) {
        return maybe(rows, kind)
                .orElseThrow(() -> new Tampered(
                        "registration " + rows.getFirst().registration() + " has no row of " + kind + " for today"));
    }

    private static Optional<Row> maybe(List<Row> rows, String kind) {
        return rows.stream().filter(row -> row.kind().equals(kind)).findFirst();
    }
}
