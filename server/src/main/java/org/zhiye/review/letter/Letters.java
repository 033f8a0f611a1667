package org.zhiye.review.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.filing.Filing;
import org.zhiye.filing.FilingLine;
import org.zhiye.ground.BusinessClock;
import org.zhiye.ground.Day;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Uuid7;
import org.zhiye.vault.Tampered;
import org.zhiye.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

/** Writes the letters and finds them again. The number is counted per authority, kind and year, without gaps. */
@Component
public class Letters {
    private static final String FACTS = "letter.facts";
    private static final String COLUMNS =
            "select id, number, kind, filing, person, office, made_on, made_at, facts, mac from letter ";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final LetterTable table;
    private final Day day;
    private final ReferenceData reference;
    private final LetterWords words;
    private final JsonMapper json = JsonMapper.shared();

    Letters(JdbcClient jdbc, Vault vault, LetterTable table, Day day, ReferenceData reference, LetterWords words) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.table = table;
        this.day = day;
        this.reference = reference;
        this.words = words;
    }

    /** A line that is refused. */
    public record Refusal(String specialty, String ground, String facts) {}

    /**
     * What the acceptance says.
     *
     * @param it the case before it is accepted: its turn began when the authority received it
     */
    public LetterFacts acceptance(Filing it) {
        return facts(it, received(it), null, false, List.of(), false);
    }

    /** What is said where the law makes the case accepted, since nobody asked for corrections in time; as {@link #acceptance}. */
    public LetterFacts deemed(Filing it) {
        return facts(it, received(it), null, true, List.of(), false);
    }

    /**
     * What is to be corrected, and until when.
     *
     * @param it the case with its new turn
     * @param reasons field → what to mend
     */
    public LetterFacts correction(Filing it, Map<String, String> reasons) {
        var items = reasons.entrySet().stream()
                .map(e -> new LetterFacts.Item(e.getKey(), "", e.getValue()))
                .toList();
        return facts(it, submitted(it), it.due(), false, items, false);
    }

    public LetterFacts nonAcceptance(Filing it, String ground, String note) {
        return facts(it, submitted(it), null, false, List.of(new LetterFacts.Item("", ground, note)), true);
    }

    public LetterFacts refusal(Filing it, List<Refusal> refused) {
        var items = refused.stream()
                .map(r -> new LetterFacts.Item(r.specialty(), r.ground(), r.facts()))
                .toList();
        return facts(it, submitted(it), null, false, items, true);
    }

    private static LocalDate received(Filing it) {
        return it.since().atZone(BusinessClock.ZONE).toLocalDate();
    }

    private static LocalDate submitted(Filing it) {
        return it.submittedAt().atZone(BusinessClock.ZONE).toLocalDate();
    }

    private LetterFacts facts(
            Filing it,
            LocalDate received,
            @Nullable LocalDate due,
            boolean deemed,
            List<LetterFacts.Item> items,
            boolean remedies) {
        var limits = reference.policies().version(it.policy()).limits();
        return new LetterFacts(
                it.applicant(),
                it.number(),
                it.holder(),
                it.business(),
                it.enterpriseName() == null ? "" : it.enterpriseName(),
                it.lines().stream().map(FilingLine::specialty).toList(),
                received,
                due,
                deemed,
                items,
                remedies ? limits.reconsiderationDays() : 0,
                remedies ? limits.courtMonths() : 0);
    }

    /** What an employer without account is told of a case, and until when it may object. */
    public LetterFacts employerNotice(Filing it, String employer, LocalDate until) {
        return facts(it, submitted(it), until, false, List.of(new LetterFacts.Item(employer, "", "")), false);
    }

    /**
     * What an act of the authority says.
     *
     * @param act its name, as the letter writes it
     * @param ground what it rests on, as the letter writes it
     */
    public LetterFacts act(
            String person, String number, HolderType holder, String act, String ground, String reason, LocalDate on) {
        var limits = reference.policies().inForce(on).limits();
        return new LetterFacts(
                person,
                number,
                holder,
                null,
                "",
                List.of(),
                on,
                null,
                false,
                List.of(new LetterFacts.Item(act, ground, reason)),
                limits.reconsiderationDays(),
                limits.courtMonths());
    }

    /** Issues a letter of the province or, for a refusal, of the ministry. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Letter issue(Filing it, LetterKind kind, LetterFacts facts) {
        return issue(it, kind, kind == LetterKind.REFUSAL ? reference.ministry().code() : it.province(), facts);
    }

    /** Issues a letter, in the deed's transaction (2 statements). */
    @Transactional(propagation = Propagation.MANDATORY)
    public Letter issue(Filing it, LetterKind kind, String office, LetterFacts facts) {
        return issue(it.id(), it.person(), kind, office, facts);
    }

    /**
     * Issues a letter, in the deed's transaction (2 statements).
     *
     * @param filing absent: it is about no case
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Letter issue(@Nullable FilingId filing, PersonId person, LetterKind kind, String office, LetterFacts facts) {
        var letter = new Letter(
                new LetterId(Uuid7.next()),
                number(kind, office, day.today().getYear()),
                kind,
                filing,
                person,
                office,
                day.today(),
                day.now().truncatedTo(ChronoUnit.MICROS),
                facts);
        var sealed = vault.seal(person.value(), FACTS, letter.id().value(), json.writeValueAsBytes(facts));
        jdbc.sql("""
                        insert into letter (id, number, kind, filing, person, office, made_on, made_at, facts, mac)
                        values (:id, :number, :kind, :filing::uuid, :person, :office, :on, :at, :facts, :mac)""")
                .param("id", letter.id().value())
                .param("number", letter.number())
                .param("kind", kind.name())
                .param("filing", filing == null ? null : filing.value())
                .param("person", person.value())
                .param("office", office)
                .param("on", letter.madeOn())
                .param("at", Timestamp.from(letter.madeAt()))
                .param("facts", sealed)
                .param("mac", table.seal(letter, sealed))
                .update();
        return letter;
    }

    /** 沪建注受〔2026〕00012号. */
    private String number(LetterKind kind, String office, int year) {
        int serial = jdbc.sql("""
                        insert into letter_number (series, year, next) values (?, ?, 2)
                        on conflict (series, year) do update set next = letter_number.next + 1 returning next - 1""")
                .params(office + "|" + kind, year)
                .query(Integer.class)
                .single();
        var sign = reference.provinces().find(office).map(p -> p.abbreviation()).orElse("部");
        return "%s建注%s〔%d〕%05d号".formatted(sign, kind.sign(), year, serial);
    }

    /** The letters of a case, oldest first (1 statement). */
    public List<Letter> of(FilingId filing) {
        return jdbc.sql(COLUMNS + "where filing = ? order by made_at, id")
                .param(filing.value())
                .query((r, i) -> letter(r))
                .list();
    }

    /** All letters to a person, oldest first. */
    List<LetterId> of(PersonId person) {
        return jdbc.sql("select id from letter where person = ? order by made_at, id")
                .param(person.value())
                .query((r, i) -> new LetterId(r.getObject("id", UUID.class)))
                .list();
    }

    /** A person's own letter. */
    public Optional<Letter> find(LetterId id, PersonId person) {
        return jdbc.sql(COLUMNS + "where id = ? and person = ?")
                .params(id.value(), person.value())
                .query((r, i) -> letter(r))
                .optional();
    }

    /** A letter of a case that the caller may see. */
    public Optional<Letter> find(LetterId id, FilingId filing) {
        return jdbc.sql(COLUMNS + "where id = ? and filing = ?")
                .params(id.value(), filing.value())
                .query((r, i) -> letter(r))
                .optional();
    }

    private Letter letter(ResultSet r) throws SQLException {
        var id = new LetterId(r.getObject("id", UUID.class));
        var person = new PersonId(r.getObject("person", UUID.class));
        var filing = r.getObject("filing", UUID.class);
        var sealed = r.getBytes("facts");
        var plain = vault.open(person.value(), FACTS, id.value(), sealed);
        var letter = new Letter(
                id,
                r.getString("number"),
                LetterKind.valueOf(r.getString("kind")),
                filing == null ? null : new FilingId(filing),
                person,
                r.getString("office"),
                r.getObject("made_on", LocalDate.class),
                r.getTimestamp("made_at").toInstant(),
                json.readValue(plain, LetterFacts.class));
        if (!table.isSealed(letter, sealed, r.getBytes("mac"))) {
            throw new Tampered("letter " + id + " does not bear its seal");
        }
        return letter;
    }

    /** What the letter says, in words. */
    public LetterSheet inWords(Letter it) {
        return words.of(it);
    }
}
