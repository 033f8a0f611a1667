package org.zhiye.policy.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Sha256;
import org.zhiye.shared.Subject;
import org.zhiye.vault.RowSeals;
import org.zhiye.vault.SealedTable;
import org.zhiye.vault.Tampered;
import org.zhiye.vault.Vault;

/** The table of editions; each row sealed, and looked at whenever it is read. */
@Component
public class EditionTable implements SealedTable {
    private static final String TABLE = "edition";
    private static final Duration RECOUNT = Duration.ofSeconds(15);

    private static final String SELECT = """
            select id, kind, name, content, sha256, effective_from, why, state, prepared_by, prepared_human, prepared_at,
                   ended_by, ended_human, ended_at, no, mac from edition""";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final RowSeals seals;

    EditionTable(JdbcClient jdbc, Vault vault, RowSeals seals) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.seals = seals;
    }

    /** @return false if one of its kind and name waits already */
    boolean add(Edition it) {
        boolean waits = jdbc.sql(
                        "select exists (select from edition where kind = ? and name = ? and state = 'PREPARED')")
                .params(it.kind().name(), it.name())
                .query(Boolean.class)
                .single();
        if (waits) {
            return false;
        }
        return jdbc.sql("""
                insert into edition (id, kind, name, content, sha256, effective_from, why, prepared_by, prepared_human, prepared_at, mac)
                values (:id, :kind, :name, :content, :sha256, :from, :why, :by, :human, :at, :mac)""")
                        .param("id", it.id().value())
                        .param("kind", it.kind().name())
                        .param("name", it.name())
                        .param("content", it.proposal().content())
                        .param("sha256", it.sha256())
                        .param("from", it.effectiveFrom())
                        .param("why", it.proposal().why())
                        .param("by", it.prepared().account().value())
                        .param("human", it.prepared().human())
                        .param("at", Timestamp.from(it.prepared().at()))
                        .param("mac", seal(it))
                        .update()
                == 1;
    }

    /** Enters how its waiting ended; false if somebody was faster. */
    boolean end(Edition it) {
        var ended = java.util.Objects.requireNonNull(it.ended());
        return jdbc.sql("""
                update edition set state = :state, ended_by = :by, ended_human = :human, ended_at = :at, no = :no, mac = :mac,
                       recount_until = case when :recount then now() + cast(:recounting as interval) end
                 where id = :id and state = 'PREPARED'""")
                        .param("state", it.state().name())
                        .param("by", ended.account().value())
                        .param("human", ended.human())
                        .param("at", Timestamp.from(ended.at()))
                        .param("no", it.no())
                        .param("mac", seal(it))
                        .param("recount", it.kind() == Proposal.Kind.HOLIDAYS && it.no() != null)
                        .param("recounting", RECOUNT.toString())
                        .param("id", it.id().value())
                        .update()
                == 1;
    }

    private byte[] seal(Edition it) {
        return seals.seal(Subject.policy().id(), TABLE, it.id(), values(it));
    }

    Optional<Edition> find(EditionId id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id.value())
                .query((row, i) -> proved(row))
                .optional();
    }

    /** The latest of these kinds, with all that wait. */
    List<Edition> latest(List<Proposal.Kind> kinds, int most) {
        return jdbc.sql(SELECT + " where kind = any(?) order by state = 'PREPARED' desc, prepared_at desc, id limit ?")
                .params(kinds.stream().map(Enum::name).toArray(String[]::new), most)
                .query((row, i) -> proved(row))
                .list();
    }

    int waiting() {
        return jdbc.sql("select count(*) from edition where state = 'PREPARED'")
                .query(Integer.class)
                .single();
    }

    /** What is published, in the order in which it was. */
    List<Edition> published() {
        return jdbc.sql(SELECT + " where no is not null order by no")
                .query((row, i) -> proved(row))
                .list();
    }

    /** The number of the newest published edition; 0: none. */
    long newest() {
        return jdbc.sql("select coalesce(max(no), 0) from edition")
                .query(Long.class)
                .single();
    }

    /** A year by whose new calendar due dates are to be counted, and whether every node counts by it by now. */
    record Recount(int year, boolean last) {}

    List<Recount> recounts() {
        return jdbc.sql("select name, recount_until < now() from edition where recount_until is not null order by no")
                .query((row, i) -> new Recount(Integer.parseInt(row.getString(1)), row.getBoolean(2)))
                .list();
    }

    void recounted(int year) {
        jdbc.sql(
                        "update edition set recount_until = null where kind = 'HOLIDAYS' and name = ? and recount_until < now()")
                .param(Integer.toString(year))
                .update();
    }

    private Edition proved(ResultSet row) throws SQLException {
        var it = edition(row);
        if (!Arrays.equals(row.getBytes("mac"), vault.rowMac(TABLE, values(it)))
                || !Sha256.hex(it.proposal().content()).equals(it.sha256())) {
            throw new Tampered("edition " + it.id() + " does not bear its seal");
        }
        return it;
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                new EditionId(row.getObject("id", UUID.class)),
                new Proposal(
                        Proposal.Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("content"),
                        row.getString("why")),
                row.getString("sha256"),
                row.getObject("effective_from", LocalDate.class),
                Edition.State.valueOf(row.getString("state")),
                new Edition.By(
                        new AccountId(row.getObject("prepared_by", UUID.class)),
                        row.getObject("prepared_human", UUID.class),
                        row.getTimestamp("prepared_at").toInstant()),
                row.getTimestamp("ended_at") == null
                        ? null
                        : new Edition.By(
                                new AccountId(row.getObject("ended_by", UUID.class)),
                                row.getObject("ended_human", UUID.class),
                                row.getTimestamp("ended_at").toInstant()),
                row.getObject("no", Long.class));
    }

    private static @Nullable Object[] values(Edition it) {
        var ended = it.ended();
        return new @Nullable Object[] {
            it.id(),
            it.kind(),
            it.name(),
            it.sha256(),
            it.effectiveFrom(),
            it.proposal().why(),
            it.state(),
            it.prepared().account(),
            it.prepared().human(),
            micros(it.prepared().at()),
            ended == null ? null : ended.account(),
            ended == null ? null : ended.human(),
            ended == null ? null : micros(ended.at()),
            it.no()
        };
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public String sql() {
        return "select uuid '" + Subject.policy().id()
                + "' as subject, id::text as row_id, e.* from edition e order by id";
    }

    @Override
    public @Nullable Object[] values(ResultSet row) throws SQLException {
        return values(edition(row));
    }
}
