package org.zhiye.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.document.DocumentHolder;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;
import org.zhiye.vault.Vault;

/** The table of slips. */
@Component
class Slips implements DocumentHolder {
    private static final String REMARK = "verification_slip.remark";
    private static final String COLUMNS =
            "id, number, person, province, state, last_day, taken_at, decided_at, officer, reason, photo,"
                    + " proposed_by, proposed_human, proposed_at, proposed_seen";
    /** The officer's provinces: codes joined by commas, or everywhere. */
    private static final String MINE = "(:places = '*' or province = any(string_to_array(:places, ',')))";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Day day;

    Slips(JdbcClient jdbc, Vault vault, Day day) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.day = day;
    }

    void add(Slip slip) {
        jdbc.sql("""
                        insert into verification_slip (id, number, person, province, state, taken_on, last_day, taken_at)
                        values (?, ?, ?, ?, 'OPEN', ?, ?, ?)""")
                .params(
                        slip.id().value(),
                        slip.number().value(),
                        slip.person().value(),
                        slip.province(),
                        day.today(),
                        slip.lastDay(),
                        Timestamp.from(slip.takenAt()))
                .update();
    }

    /** Closes the person's open slip. @return which it was */
    Optional<Slip> withdraw(PersonId person) {
        return jdbc.sql(
                        "update verification_slip set state = 'WITHDRAWN' where person = ? and state = 'OPEN' returning "
                                + COLUMNS)
                .param(person.value())
                .query((row, i) -> slip(row))
                .optional();
    }

    /** The first officer passes it. @return false if somebody else was quicker */
    boolean propose(Slip slip, Caller officer, String seen) {
        return jdbc.sql("""
                        update verification_slip set proposed_by = ?, proposed_human = ?, proposed_at = ?, proposed_seen = ?
                         where id = ? and state = 'OPEN' and proposed_by is null""")
                        .params(
                                officer.id().value(),
                                Objects.requireNonNull(officer.human()),
                                Timestamp.from(day.now()),
                                seen,
                                slip.id().value())
                        .update()
                == 1;
    }

    /** The first officer's word does not hold any more. @return false if there was none */
    boolean unpropose(Slip slip) {
        return jdbc.sql("""
                        update verification_slip
                           set proposed_by = null, proposed_human = null, proposed_at = null, proposed_seen = null
                         where id = ? and state = 'OPEN' and proposed_by is not null""").param(slip.id().value()).update() == 1;
    }

    /** The officer's own photo of the person. @return false if the slip is not open any more, or passed by a first officer */
    boolean photo(Slip slip, DocumentId photo) {
        return jdbc.sql(
                                "update verification_slip set photo = ? where id = ? and state = 'OPEN' and proposed_by is null")
                        .params(photo.value(), slip.id().value())
                        .update()
                == 1;
    }

    /** Those of the officer's provinces that wait for a second officer, the longest first. */
    List<Slip> proposed(Caller officer, int most) {
        return jdbc.sql("select " + COLUMNS + " from verification_slip where state = 'OPEN' and proposed_by is not null"
                        + " and last_day >= :today and " + MINE + " order by proposed_at limit :most")
                .param("today", day.today())
                .param("places", places(officer))
                .param("most", most)
                .query((row, i) -> slip(row))
                .list();
    }

    /** Several slips, whoever asks. */
    Map<SlipId, Slip> all(Collection<SlipId> ids) {
        return jdbc
                .sql("select " + COLUMNS + " from verification_slip where id = any(?)")
                .param(ids.stream().map(SlipId::value).toArray(UUID[]::new))
                .query((row, i) -> slip(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Slip::id, it -> it));
    }

    /** The person's newest slip that was not given back. */
    Optional<Slip> newest(PersonId person) {
        return jdbc.sql("select " + COLUMNS + " from verification_slip where person = ? and state <> 'WITHDRAWN'"
                        + " order by taken_at desc, id desc limit 1")
                .param(person.value())
                .query((row, i) -> slip(row))
                .optional();
    }

    /** A slip of the officer's provinces. */
    Optional<Slip> of(Caller officer, SlipId id) {
        return jdbc.sql("select " + COLUMNS + " from verification_slip where id = :id and " + MINE)
                .param("id", id.value())
                .param("places", places(officer))
                .query((row, i) -> slip(row))
                .optional();
    }

    /** Usable slips of the officer's provinces: the one with this number, and those of these people. */
    List<Slip> search(Caller officer, @Nullable SlipNumber number, Collection<PersonId> people) {
        return jdbc.sql("select " + COLUMNS + " from verification_slip where state = 'OPEN' and last_day >= :today"
                        + " and (number = :number or person = any(:people)) and " + MINE + " order by taken_at")
                .param("today", day.today())
                .param("number", number == null ? "" : number.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("places", places(officer))
                .query((row, i) -> slip(row))
                .list();
    }

    /** What came in or was decided today in the officer's provinces, newest first. */
    List<Slip> today(Caller officer, int most) {
        return jdbc.sql("select " + COLUMNS + " from verification_slip where " + MINE
                        + " and (taken_on = :today and state <> 'WITHDRAWN' or decided_on = :today)"
                        + " order by taken_at desc, id desc limit :most")
                .param("places", places(officer))
                .param("today", day.today())
                .param("most", most)
                .query((row, i) -> slip(row))
                .list();
    }

    /** Ends an open slip. @return false if somebody else was quicker */
    boolean decide(Slip slip, Caller officer, @Nullable FailReason reason, String remark, List<DocumentId> seen) {
        return jdbc.sql("""
                        update verification_slip
                           set state = :state, reason = :reason, remark_sealed = :remark, officer = :officer,
                               officer_human = :human, decided_on = :day, decided_at = :at, seen = :seen
                         where id = :id and state = 'OPEN'""")
                        .param("state", reason == null ? "PASSED" : "FAILED")
                        .param("reason", reason == null ? null : reason.name())
                        .param("remark", remark.isEmpty() ? null : sealed(slip, remark))
                        .param("officer", officer.id().value())
                        .param("human", officer.human())
                        .param("day", day.today())
                        .param("at", Timestamp.from(day.now()))
                        .param("seen", seen.stream().map(DocumentId::value).toArray(UUID[]::new))
                        .param("id", slip.id().value())
                        .update()
                == 1;
    }

    /** What the officer wrote when it failed; empty if nothing. */
    String remark(Slip slip) {
        return jdbc.sql("select remark_sealed from verification_slip where id = ? and remark_sealed is not null")
                .param(slip.id().value())
                .query(byte[].class)
                .optional()
                .map(bytes ->
                        vault.openText(slip.person().value(), REMARK, slip.id().value(), bytes))
                .orElse("");
    }

    @Override
    public Set<DocumentId> held(Collection<DocumentId> released) {
        var asked = released.stream().map(DocumentId::value).toArray(UUID[]::new);
        var held = new HashSet<DocumentId>();
        jdbc.sql("select unnest(seen) from verification_slip where seen && ?")
                .param(asked)
                .query(UUID.class)
                .list()
                .forEach(id -> held.add(new DocumentId(id)));
        held.retainAll(released);
        return held;
    }

    private byte[] sealed(Slip slip, String remark) {
        return vault.seal(slip.person().value(), REMARK, slip.id().value(), remark);
    }

    private static String places(Caller officer) {
        return officer.jurisdiction(Role.DESK_OFFICER).orElse("");
    }

    private static Slip slip(ResultSet row) throws SQLException {
        var officer = row.getObject("officer", UUID.class);
        var decided = row.getTimestamp("decided_at");
        var reason = row.getString("reason");
        var photo = row.getObject("photo", UUID.class);
        return new Slip(
                new SlipId(row.getObject("id", UUID.class)),
                new SlipNumber(row.getString("number")),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("province"),
                Slip.State.valueOf(row.getString("state")),
                row.getObject("last_day", LocalDate.class),
                row.getTimestamp("taken_at").toInstant(),
                decided == null ? null : decided.toInstant(),
                officer == null ? null : new AccountId(officer),
                reason == null ? null : FailReason.valueOf(reason),
                photo == null ? null : new DocumentId(photo),
                proposal(row));
    }

    private static Slip.@Nullable Proposal proposal(ResultSet row) throws SQLException {
        var by = row.getObject("proposed_by", UUID.class);
        return by == null
                ? null
                : new Slip.Proposal(
                        new AccountId(by),
                        row.getObject("proposed_human", UUID.class),
                        row.getTimestamp("proposed_at").toInstant(),
                        row.getString("proposed_seen"));
    }
}
