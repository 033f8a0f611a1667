package org.zhiye.identity.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Day;
import org.zhiye.identity.SlipId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;

/**
 * The tables of visits and slots. A place is taken by one statement that counts and takes at once: of two people for the last place one is
 * told.
 */
@Component
public class Visits {
    private static final String SELECT =
            "select id, slip, person, site, day, at, state, arrived_at, done_at from visit ";

    private static final String TAKE = """
            insert into visit_slot (site, day, at, capacity, taken) values (:site, :day, :at, :capacity, 1)
            on conflict (site, day, at) do update set taken = visit_slot.taken + 1, capacity = excluded.capacity
             where visit_slot.taken < excluded.capacity""";

    private final JdbcClient jdbc;
    private final Day day;

    Visits(JdbcClient jdbc, Day day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    /** @throws Refused if the slot is full */
    private void take(Site site, LocalDate on, LocalTime at) {
        int taken = jdbc.sql(TAKE)
                .param("site", site.id().value())
                .param("day", on)
                .param("at", at)
                .param("capacity", site.capacity())
                .update();
        if (taken == 0) {
            throw new Refused(SiteReason.SLOT_FULL);
        }
    }

    private void giveBack(Visit it) {
        jdbc.sql("update visit_slot set taken = taken - 1 where site = ? and day = ? and at = ? and taken > 0")
                .params(it.site().value(), it.day(), Objects.requireNonNull(it.at()))
                .update();
    }

    /** @throws Refused if the slot is full */
    VisitId book(SlipId slip, PersonId person, Site site, LocalDate on, LocalTime at) {
        take(site, on, at);
        var id = VisitId.next();
        jdbc.sql("""
                        insert into visit (id, slip, person, site, day, at, state, booked_at)
                        values (?, ?, ?, ?, ?, ?, 'BOOKED', ?)""")
                .params(id.value(), slip.value(), person.value(), site.id().value(), on, at, Timestamp.from(day.now()))
                .update();
        return id;
    }

    /** @throws Refused if the slot is full */
    void move(Visit it, Site site, LocalDate on, LocalTime at) {
        // both slots in one order, so that two who change places do not wait for each other
        jdbc.sql("""
                        select 1 from visit_slot where (site, day, at) in ((:a, :aDay, :aAt), (:b, :bDay, :bAt))
                         order by site, day, at for update""")
                .param("a", it.site().value())
                .param("aDay", it.day())
                .param("aAt", it.at())
                .param("b", site.id().value())
                .param("bDay", on)
                .param("bAt", at)
                .query(Integer.class)
                .list();
        take(site, on, at);
        giveBack(it);
        jdbc.sql("update visit set site = ?, day = ?, at = ?, booked_at = ?, reminded_at = null where id = ?")
                .params(
                        site.id().value(),
                        on,
                        at,
                        Timestamp.from(day.now()),
                        it.id().value())
                .update();
    }

    /** The place is free again. @return false if it was not booked any more */
    boolean cancel(Visit it) {
        boolean mine = turn(it, Visit.State.BOOKED, Visit.State.CANCELLED);
        if (mine) {
            giveBack(it);
        }
        return mine;
    }

    /** @return false if it was not in that state any more */
    boolean turn(Visit it, Visit.State from, Visit.State to) {
        return jdbc.sql("update visit set state = ? where id = ? and state = ?")
                        .params(to.name(), it.id().value(), from.name())
                        .update()
                == 1;
    }

    /** Who had booked is there. @return false if it was not booked any more */
    boolean arrived(Visit it) {
        return jdbc.sql("update visit set state = 'ARRIVED', arrived_at = ? where id = ? and state = 'BOOKED'")
                        .params(Timestamp.from(day.now()), it.id().value())
                        .update()
                == 1;
    }

    /** Somebody is there without a booking. */
    VisitId walkedIn(SlipId slip, PersonId person, SiteId site) {
        var id = VisitId.next();
        jdbc.sql("""
                        insert into visit (id, slip, person, site, day, state, arrived_at)
                        values (?, ?, ?, ?, ?, 'ARRIVED', ?)""")
                .params(id.value(), slip.value(), person.value(), site.value(), day.today(), Timestamp.from(day.now()))
                .update();
        return id;
    }

    /** It was decided: whoever is there today is done. */
    void done(Visit it) {
        jdbc.sql("update visit set state = 'DONE', done_at = greatest(?, arrived_at) where id = ?"
                        + " and state in ('BOOKED', 'ARRIVED')")
                .params(Timestamp.from(day.now()), it.id().value())
                .update();
    }

    /** @return false if it is no longer booked, or was reminded of */
    boolean reminded(Visit it) {
        return jdbc.sql(
                                "update visit set reminded_at = now() where id = ? and state = 'BOOKED' and day = ? and reminded_at is null")
                        .params(it.id().value(), it.day())
                        .update()
                == 1;
    }

    Optional<Visit> find(VisitId id) {
        return one("where id = ?", id.value());
    }

    /** The person's booking, or the visit that is going on. */
    public Optional<Visit> open(PersonId person) {
        return one("where person = ? and state in ('BOOKED', 'ARRIVED')", person.value());
    }

    /** What is known of a slip's coming, newest first. */
    public Optional<Visit> of(SlipId slip) {
        return one("where slip = ? and state <> 'CANCELLED' order by day desc, id desc limit 1", slip.value());
    }

    /** A person's, newest first. */
    List<Visit> all(PersonId person) {
        return list("where person = ? order by day desc, at desc, id", person.value());
    }

    /** Who comes to a site on a day: by slot, then who came without a booking as they came. */
    public List<Visit> on(SiteId site, LocalDate on, int most) {
        return list(
                "where site = ? and day = ? and state <> 'CANCELLED' order by at nulls last, arrived_at, id limit "
                        + most,
                site.value(),
                on);
    }

    /** Bookings of a site from a day on. */
    List<Visit> booked(SiteId site, LocalDate from) {
        return list("where site = ? and day >= ? and state = 'BOOKED' order by day, at, id", site.value(), from);
    }

    /** Bookings of a day of which nobody was reminded. */
    List<Visit> toRemind(LocalDate on) {
        return list("where day = ? and state = 'BOOKED' and reminded_at is null order by at, id", on);
    }

    /** What is not over though its day is. */
    List<Visit> over(LocalDate today) {
        return list("where day < ? and state in ('BOOKED', 'ARRIVED') order by day, id", today);
    }

    /** How many places are taken, by day and slot. */
    Map<LocalDate, Map<LocalTime, Integer>> taken(SiteId site, LocalDate from, LocalDate to) {
        var taken = new HashMap<LocalDate, Map<LocalTime, Integer>>();
        jdbc.sql("select day, at, taken from visit_slot where site = ? and day between ? and ? and taken > 0")
                .params(site.value(), from, to)
                .query(row -> {
                    taken.computeIfAbsent(row.getObject("day", LocalDate.class), it -> new HashMap<>())
                            .put(row.getObject("at", LocalTime.class), row.getInt("taken"));
                });
        return taken;
    }

    private Optional<Visit> one(String which, Object... parameters) {
        return list(which, parameters).stream().findFirst();
    }

    private List<Visit> list(String which, Object... parameters) {
        return jdbc.sql(SELECT + which)
                .params(parameters)
                .query((row, i) -> visit(row))
                .list();
    }

    private static Visit visit(ResultSet row) throws SQLException {
        var arrived = row.getTimestamp("arrived_at");
        var done = row.getTimestamp("done_at");
        return new Visit(
                new VisitId(row.getObject("id", UUID.class)),
                new SlipId(row.getObject("slip", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                new SiteId(row.getObject("site", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getObject("at", LocalTime.class),
                Visit.State.valueOf(row.getString("state")),
                instant(arrived),
                instant(done));
    }

    private static @org.jspecify.annotations.Nullable Instant instant(@org.jspecify.annotations.Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
