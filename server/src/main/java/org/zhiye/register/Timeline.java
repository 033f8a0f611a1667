package org.zhiye.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Day;
import org.zhiye.register.Facts.Fact;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Uuid7;

/**
 * The one routine that writes facts. What is said of some days replaces what was said of them: the known time of the touched rows ends,
 * their earlier and later days go on as rows of their own, the new piece begins. The caller holds the lock of the person's head.
 */
@Component
final class Timeline {
    // one statement over all that is known of a person: known time moves on over all tables together
    private static final String LAST = """
            with r as (select id from registration where person = :person)
            select coalesce(max(greatest(known_from, nullif(known_to, 'infinity'))), to_timestamp(0)) from (
                select known_from, known_to from employment where person = :person
                union all select known_from, known_to from bar where person = :person
                union all select known_from, known_to from specialty_line where registration in (select id from r)
                union all select known_from, known_to from holder where registration in (select id from r)
                union all select known_from, known_to from standing where registration in (select id from r)
                union all select known_from, known_to from likeness where registration in (select id from r)
                union all select known_from, known_to from hold where registration in (select id from r)) facts""";

    private final JdbcClient jdbc;
    private final Facts facts;
    private final Day day;

    Timeline(JdbcClient jdbc, Facts facts, Day day) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.day = day;
    }

    /** A row as it is held now. */
    record Held(
            UUID id,
            UUID owner,
            List<@Nullable Object> value,
            LocalDate from,
            @Nullable LocalDate to,
            Instant known,
            @Nullable UUID by) {
        private Fact ended(Moment moment) {
            return new Fact(id, owner, Track.pack(value), from, to, known, moment.at(), by, moment.by());
        }
    }

    private record Piece(
            List<? extends @Nullable Object> value,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID by) {}

    /** The present moment, later than everything that is known of the person, whatever the clock does. */
    Moment moment(PersonId person, @Nullable UUID by) {
        var last = jdbc.sql(LAST)
                .param("person", person.value())
                .query((row, i) -> row.getTimestamp(1).toInstant())
                .single();
        var now = day.now().truncatedTo(ChronoUnit.MICROS);
        return new Moment(now.isAfter(last) ? now : Facts.after(last), by);
    }

    /** Rows that are held of these days. */
    List<Held> held(Track track, LocalDate from, @Nullable LocalDate to) {
        return rows(track, "valid && ?::daterange", Facts.range(from, to));
    }

    List<Held> enteredBy(Track track, UUID grant) {
        return rows(track, "entered_by = ?", grant);
    }

    List<Held> byId(Track track, UUID id) {
        return rows(track, "id = ?", id);
    }

    /** A new row beside the others; the database refuses what overlaps. */
    UUID add(
            Track track,
            List<? extends @Nullable Object> value,
            LocalDate from,
            @Nullable LocalDate to,
            Moment moment) {
        return insert(track, List.of(new Piece(value, from, to, moment.by())), moment)
                .getFirst();
    }

    /** From now on this is said of these days; nothing is written if it was said already. */
    void put(
            Track track,
            List<? extends @Nullable Object> value,
            LocalDate from,
            @Nullable LocalDate to,
            Moment moment) {
        var touched = held(track, from, to);
        if (touched.size() == 1 && said(touched.getFirst(), value, from, to)) {
            return;
        }
        replace(track, touched, new Piece(value, from, to, moment.by()), moment);
    }

    /** From now on nothing is said of these days. */
    void cut(Track track, LocalDate from, @Nullable LocalDate to, Moment moment) {
        cut(track, held(track, from, to), from, to, moment);
    }

    /** As the other, for some of the rows. */
    void cut(Track track, List<Held> touched, LocalDate from, @Nullable LocalDate to, Moment moment) {
        end(track, touched, moment);
        insert(track, remainders(touched, from, to), moment);
    }

    /** From now on these rows are not held. */
    void end(Track track, List<Held> touched, Moment moment) {
        if (touched.isEmpty()) {
            return;
        }
        var ids = touched.stream().map(Held::id).toArray(UUID[]::new);
        var macs = touched.stream()
                .map(it -> facts.seal(track.person().value(), track.kind().table(), it.ended(moment)))
                .toArray(byte[][]::new);
        jdbc.sql("update " + track.kind().table()
                        + " f set known_to = ?, ended_by = ?, mac = x.mac from unnest(?::uuid[], ?::bytea[]) x(id, mac)"
                        + " where f.id = x.id")
                .param(Facts.stamp(moment.at()))
                .param(moment.by())
                .param(ids)
                .param(macs)
                .update();
    }

    private void replace(Track track, List<Held> touched, Piece piece, Moment moment) {
        end(track, touched, moment);
        var pieces = new ArrayList<>(remainders(touched, piece.from(), piece.to()));
        pieces.add(piece);
        insert(track, pieces, moment);
    }

    private static boolean said(
            Held row, List<? extends @Nullable Object> value, LocalDate from, @Nullable LocalDate to) {
        boolean covers = !row.from().isAfter(from)
                && (row.to() == null || (to != null && !row.to().isBefore(to)));
        return covers && Track.pack(row.value()).equals(Track.pack(value));
    }

    /** What the touched rows say of other days; whoever entered it has entered it still. */
    private static List<Piece> remainders(List<Held> touched, LocalDate from, @Nullable LocalDate to) {
        var pieces = new ArrayList<Piece>();
        for (Held it : touched) {
            if (it.from().isBefore(from)) {
                pieces.add(new Piece(it.value(), it.from(), from.minusDays(1), it.by()));
            }
            if (to != null && (it.to() == null || it.to().isAfter(to))) {
                pieces.add(new Piece(it.value(), to.plusDays(1), it.to(), it.by()));
            }
        }
        return pieces;
    }

    private List<UUID> insert(Track track, List<Piece> pieces, Moment moment) {
        var kind = track.kind();
        var ids = new ArrayList<UUID>();
        for (Piece it : pieces) {
            var fact = new Fact(
                    Uuid7.next(), track.owner(), Track.pack(it.value()), it.from(), it.to(), moment.at(), it.by());
            var statement = jdbc.sql("insert into " + kind.table() + " (id, " + kind.owner() + ", "
                            + String.join(", ", kind.columns()) + ", valid, known_from, entered_by, mac) values (?, ?, "
                            + "?, ".repeat(kind.columns().size()) + "?::daterange, ?, ?, ?)")
                    .param(fact.id())
                    .param(track.owner());
            for (Object part : it.value()) {
                statement = statement.param(part);
            }
            statement
                    .param(Facts.range(it.from(), it.to()))
                    .param(Facts.stamp(moment.at()))
                    .param(it.by())
                    .param(facts.seal(track.person().value(), kind.table(), fact))
                    .update();
            ids.add(fact.id());
        }
        return ids;
    }

    private List<Held> rows(Track track, String which, Object value) {
        var kind = track.kind();
        var statement = jdbc.sql("select id, " + kind.owner() + " as owner, " + String.join(", ", kind.columns())
                        + ", lower(valid) as begins, upper(valid) - 1 as ends, known_from, entered_by from "
                        + kind.table() + " where known_to = 'infinity' and " + kind.owner() + " = ? and " + which
                        + (track.only() == null ? "" : " and " + kind.columns().getFirst() + " = ?")
                        + " order by lower(valid), id")
                .param(track.owner())
                .param(value);
        return (track.only() == null ? statement : statement.param(track.only()))
                .query((row, i) -> held(kind, row))
                .list();
    }

    private static Held held(Track.Kind kind, ResultSet row) throws SQLException {
        var value = new ArrayList<@Nullable Object>();
        for (String column : kind.columns()) {
            value.add(row.getObject(column));
        }
        return new Held(
                row.getObject("id", UUID.class),
                row.getObject("owner", UUID.class),
                value,
                row.getObject("begins", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getTimestamp("known_from").toInstant(),
                row.getObject("entered_by", UUID.class));
    }
}
