package org.zhiye.review.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.ground.GroundReason;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.LineId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Uuid7;

/** The lists and who stands on them. */
@Component
class Batches {
    private static final String BATCH = """
            select id, holder, business, year, number, noticed_on, noticed_at, until, announced_on, announced_at, open from batch\s""";
    private static final String LINE =
            "select n, filing, line, name, employer, province, specialty, state, stuck from batch_line ";
    private static final String OPEN = "state in ('LISTED', 'NOTICED', 'STUCK')";

    private final JdbcClient jdbc;

    Batches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of a year; without gaps. */
    int number(HolderType holder, Business business, int year) {
        return jdbc.sql("""
                        insert into batch_number (holder, business, year, next) values (?, ?, ?, 2)
                        on conflict (holder, business, year) do update set next = batch_number.next + 1 returning next - 1""")
                .params(holder.name(), business.name(), year)
                .query(Integer.class)
                .single();
    }

    /**
     * Stores a new list with its lines (2 statements).
     *
     * @throws Refused if a line has come onto another list meanwhile
     */
    void add(Batch it, AccountId by, List<BatchLine> lines) {
        jdbc.sql("""
                        insert into batch (id, holder, business, year, number, noticed_on, noticed_at, noticed_by, until,
                                           announced_on, announced_at, announced_by, announcement, open)
                        values (:id, :holder, :business, :year, :number, :noticedOn, :noticedAt, :noticedBy, :until,
                                :announcedOn, :announcedAt, :announcedBy, :announcement, :open)""")
                .param("id", it.id().value())
                .param("holder", it.holder().name())
                .param("business", it.business().name())
                .param("year", it.year())
                .param("number", it.number())
                .param("noticedOn", it.noticedOn())
                .param("noticedAt", timestamp(it.noticedAt()))
                .param("noticedBy", it.noticedOn() == null ? null : by.value())
                .param("until", it.until())
                .param("announcedOn", it.announcedOn())
                .param("announcedAt", timestamp(it.announcedAt()))
                .param("announcedBy", it.announced() ? by.value() : null)
                .param("announcement", it.announced() ? Uuid7.next() : null)
                .param("open", it.open())
                .update();
        try {
            jdbc.sql("""
                            insert into batch_line (batch, n, filing, line, name, employer, province, specialty)
                            select :batch, u.n, u.filing, u.line, u.name, u.employer, u.province, u.specialty
                              from unnest(:ns::integer[], :filings::uuid[], :lines::uuid[], :names::text[], :employers::text[],
                                          :provinces::text[], :specialties::text[])
                                       as u(n, filing, line, name, employer, province, specialty)""")
                    .param("batch", it.id().value())
                    .param("ns", lines.stream().map(BatchLine::n).toArray(Integer[]::new))
                    .param("filings", ids(lines, l -> l.filing().value()))
                    .param("lines", ids(lines, l -> l.line().value()))
                    .param("names", texts(lines, BatchLine::name))
                    .param("employers", texts(lines, BatchLine::employer))
                    .param("provinces", texts(lines, BatchLine::province))
                    .param("specialties", texts(lines, BatchLine::specialty))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        }
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static UUID[] ids(List<BatchLine> lines, Function<BatchLine, UUID> id) {
        return lines.stream().map(id).toArray(UUID[]::new);
    }

    private static String[] texts(List<BatchLine> lines, Function<BatchLine, String> text) {
        return lines.stream().map(text).toArray(String[]::new);
    }

    Optional<Batch> find(BatchId id) {
        return jdbc.sql(BATCH + "where id = ?")
                .param(id.value())
                .query((r, i) -> batch(r))
                .optional();
    }

    /** Sets the legal date, once. */
    boolean announce(BatchId id, LocalDate on, Instant at, AccountId by) {
        return jdbc.sql("""
                                update batch set announced_on = ?, announced_at = ?, announced_by = ?, announcement = ?
                                 where id = ? and announced_on is null""")
                        .params(on, Timestamp.from(at), by.value(), Uuid7.next(), id.value())
                        .update()
                == 1;
    }

    /** The newest lists: running ones first. */
    List<Batch> newest(int limit) {
        return jdbc.sql(BATCH
                        + "order by announced_at is not null, coalesce(noticed_at, announced_at) desc, id limit ?")
                .param(limit)
                .query((r, i) -> batch(r))
                .list();
    }

    /** Lists on which something is left to be done, although they are published: work that was cut off. */
    List<BatchId> unfinished() {
        return jdbc.sql("""
                        select distinct b.id from batch b join batch_line l on l.batch = b.id
                         where l.state = 'LISTED' or b.announced_at is not null and l.state = 'NOTICED'""")
                .query((r, i) -> new BatchId(r.getObject(1, UUID.class)))
                .list();
    }

    /** The lines of so many people, in the list's order. */
    List<BatchLine> lines(BatchId id, int after, int people) {
        return jdbc.sql(LINE + "where batch = ? and n > ? and n <= ? order by n, specialty")
                .params(id.value(), after, after + people)
                .query((r, i) -> line(r))
                .list();
    }

    /** A case's lines on a list that are not finished; locked, so that two workers don't take the same. */
    List<BatchLine> open(BatchId id, FilingId filing) {
        return jdbc.sql(LINE + "where batch = ? and filing = ? and " + OPEN
                        + " order by specialty for update skip locked")
                .params(id.value(), filing.value())
                .query((r, i) -> line(r))
                .list();
    }

    /** The cases with lines in one of these states, in the list's order. */
    List<FilingId> cases(BatchId id, BatchLine.State... states) {
        return jdbc.sql(
                        "select filing from batch_line where batch = ? and state = any(?) group by filing order by min(n)")
                .params(
                        id.value(),
                        java.util.Arrays.stream(states).map(Enum::name).toArray(String[]::new))
                .query((r, i) -> new FilingId(r.getObject(1, UUID.class)))
                .list();
    }

    void mark(BatchId id, Collection<BatchLine> lines, BatchLine.State state, @Nullable String stuck) {
        jdbc.sql("update batch_line set state = :state, stuck = :stuck where batch = :batch and line = any(:lines)")
                .param("state", state.name())
                .param("stuck", stuck)
                .param("batch", id.value())
                .param("lines", ids(List.copyOf(lines), l -> l.line().value()))
                .update();
    }

    /** How many people there are, and how many lines in each state. */
    record Tally(int people, int lines, int entered, int gone, int stuck) {
        int open() {
            return lines - entered - gone;
        }
    }

    Tally tally(BatchId id) {
        return jdbc.sql("""
                        select coalesce(max(n), 0), count(*), count(*) filter (where state = 'ENTERED'), count(*) filter (where state = 'GONE'),
                               count(*) filter (where state = 'STUCK') from batch_line where batch = ?""")
                .param(id.value())
                .query((r, i) -> new Tally(r.getInt(1), r.getInt(2), r.getInt(3), r.getInt(4), r.getInt(5)))
                .single();
    }

    private static Batch batch(ResultSet r) throws SQLException {
        var noticed = r.getTimestamp("noticed_at");
        var announced = r.getTimestamp("announced_at");
        return new Batch(
                new BatchId(r.getObject("id", UUID.class)),
                HolderType.valueOf(r.getString("holder")),
                Business.valueOf(r.getString("business")),
                r.getInt("year"),
                r.getInt("number"),
                r.getObject("noticed_on", LocalDate.class),
                noticed == null ? null : noticed.toInstant(),
                r.getObject("until", LocalDate.class),
                r.getObject("announced_on", LocalDate.class),
                announced == null ? null : announced.toInstant(),
                r.getBoolean("open"));
    }

    private static BatchLine line(ResultSet r) throws SQLException {
        return new BatchLine(
                r.getInt("n"),
                new FilingId(r.getObject("filing", UUID.class)),
                new LineId(r.getObject("line", UUID.class)),
                r.getString("name"),
                r.getString("employer"),
                r.getString("province"),
                r.getString("specialty"),
                BatchLine.State.valueOf(r.getString("state")),
                r.getString("stuck"));
    }
}
