package org.zhiye.register;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.intake.Cells;
import org.zhiye.intake.Column;
import org.zhiye.intake.ListKind;
import org.zhiye.intake.Report;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Uuid7;
import org.zhiye.vault.Vault;

/** One list of an existing register while it is taken: known by its digest, so the same file goes on where it stopped. */
final class PastImport implements ListKind {
    private final PastList list;
    private final PastRows rows;
    private final String sha256;
    private final JdbcClient jdbc;
    private final Run run;
    private final boolean write;

    /** How far it came; counts of all batches. */
    record Run(UUID id, Instant knownAt, long done, long added, long changed, boolean ended) {}

    private PastImport(PastList list, PastRows rows, String sha256, JdbcClient jdbc, Run run, boolean write) {
        this.list = list;
        this.rows = rows;
        this.sha256 = sha256;
        this.jdbc = jdbc;
        this.run = run;
        this.write = write;
    }

    static PastImport rehearsal(PastList list, PastRows rows, String sha256, Instant now, JdbcClient jdbc) {
        return new PastImport(list, rows, sha256, jdbc, new Run(Uuid7.next(), micros(now), 0, 0, 0, false), false);
    }

    static PastImport begin(
            PastList list,
            PastRows rows,
            String sha256,
            Instant now,
            JdbcClient jdbc,
            Vault vault,
            TransactionTemplate transactions) {
        var run = Objects.requireNonNull(transactions.execute(status -> {
            jdbc.sql("insert into past_import (id, sha256, known_at) values (?, ?, ?) on conflict (sha256) do nothing")
                    .params(Uuid7.next(), sha256, Facts.stamp(now))
                    .update();
            var found = find(jdbc, sha256);
            vault.enrol(found.id());
            return found;
        }));
        return new PastImport(list, rows, sha256, jdbc, run, true);
    }

    private static Run find(JdbcClient jdbc, String sha256) {
        return jdbc.sql("""
                        select id, known_at, rows_done, added, changed, ended_at is not null as ended
                          from past_import where sha256 = ?""")
                .param(sha256)
                .query((row, i) -> new Run(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("known_at").toInstant(),
                        row.getLong("rows_done"),
                        row.getLong("added"),
                        row.getLong("changed"),
                        row.getBoolean("ended")))
                .single();
    }

    private static Instant micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public long done() {
        return run.done();
    }

    @Override
    public boolean unfinished() {
        return write
                && !run.ended()
                && find(jdbc, sha256).added() + find(jdbc, sha256).changed() > 0;
    }

    @Override
    public List<@Nullable Object> read(Cells cells) {
        return rows.read(cells, run.id(), run.knownAt(), write);
    }

    /** Province of the first registration and its year, as the number says. */
    @Override
    public @Nullable String group(List<@Nullable Object> values) {
        return values.get(PastRows.PROVINCE) == null
                ? "-"
                : values.get(PastRows.PROVINCE) + " " + values.get(PastRows.YEAR);
    }

    @Override
    public void batched(long upTo, Report batch) {
        jdbc.sql("""
                update past_import set rows_done = greatest(rows_done, ?), added = added + ?, changed = changed + ?,
                       same = same + ?, wrong = wrong + ? where id = ?""")
                .params(upTo, batch.added(), batch.changed(), batch.same(), batch.wrong(), run.id())
                .update();
    }

    @Override
    public void written() {
        jdbc.sql("update past_import set ended_at = now() where id = ?")
                .param(run.id())
                .update();
    }

    @Override
    public Deed deed(Report report) {
        var all = find(jdbc, sha256);
        return new RegistrationsImported(sha256, all.added(), all.changed());
    }

    @Override
    public String name() {
        return list.name();
    }

    @Override
    public List<Column> columns() {
        return list.columns();
    }

    @Override
    public List<String> staged() {
        return list.staged();
    }

    @Override
    public List<String> key() {
        return list.key();
    }

    @Override
    public String blamed() {
        return list.blamed();
    }

    @Override
    public String guard() {
        return list.guard();
    }

    @Override
    public String compare() {
        return list.compare();
    }

    @Override
    public String write() {
        return list.write();
    }
}
