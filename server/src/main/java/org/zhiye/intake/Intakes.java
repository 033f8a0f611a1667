package org.zhiye.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.postgresql.PGConnection;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.ground.Command;
import org.zhiye.ground.Deeds;
import org.zhiye.shared.Language;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Subject;
import org.zhiye.vault.Vault;
import org.zhiye.web.Messages;

/**
 * Takes lists. A list is one deed, unless its kind is taken in batches: all its right rows and the trail's entry, or nothing; a second time it changes nothing. Takes
 * seconds of processor for long lists: not for request threads.
 */
@Component
public class Intakes {
    private static final int CHUNK = 5_000;
    private static final int FLUSH = 1 << 16;
    private static final long ONE_AT_A_TIME = 0x7a68697965L;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Deeds deeds;
    private final Vault vault;
    private final Messages messages;
    private final Batches batches;
    private final TransactionTemplate transactions;

    Intakes(
            JdbcClient jdbc,
            JdbcTemplate template,
            Deeds deeds,
            Vault vault,
            Messages messages,
            TransactionTemplate transactions) {
        this.transactions = transactions;
        this.batches = new Batches(jdbc, template, transactions);
        this.jdbc = jdbc;
        this.template = template;
        this.deeds = deeds;
        this.vault = vault;
        this.messages = messages;
    }

    /**
     * What the list would change; changes nothing.
     *
     * @throws Refused if the file can't be read as such a list
     */
    @Transactional
    public Report check(ListKind kind, Source source) {
        var report = work(kind, source, false);
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return report;
    }

    /**
     * Takes the list's right rows; the wrong ones stay out and are told.
     *
     * @throws Refused if the file can't be read as such a list
     */
    public Report take(ListKind kind, Source source) {
        if (kind.inBatches()) {
            return batches.take(kind, source, this::end);
        }
        return Objects.requireNonNull(transactions.execute(status -> {
            var report = work(kind, source, true);
            end(kind, report);
            return report;
        }));
    }

    private void end(ListKind kind, Report report) {
        if (report.changesAnything() || kind.unfinished()) {
            kind.written();
            deeds.open(Subject.policy().id());
            vault.enrol(Subject.policy().id());
            deeds.happened(kind.deed(report));
        }
    }

    /** The command {@code import-<name>} for a kind of list. */
    public Command command(ListKind kind) {
        return new ImportCommand(kind, this, messages, System.out, Language.of(Locale.getDefault()));
    }

    private Report work(ListKind listed, Source source, boolean write) {
        var gathering = new Report.Gathering(listed.name());
        try {
            var encoding = Encoding.of(source);
            gathering.encoding(encoding);
            var kind = listed.opened(HexFormat.of().formatHex(encoding.sha256()), write);
            prepare(kind, write);
            var last = stage(kind, source, encoding, gathering);
            for (long from = 1; from <= last; from += CHUNK) {
                compare(kind, from, from + CHUNK - 1, gathering);
                if (write) {
                    chunk(kind.write(), from, from + CHUNK - 1).update();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return gathering.done();
    }

    private void prepare(ListKind kind, boolean write) {
        // each statement works on a chunk, but the copy lasts as long as the file
        jdbc.sql("set local statement_timeout = '10min'").update();
        // a list may come in slowly
        jdbc.sql("set local idle_in_transaction_session_timeout = '2min'").update();
        if (write) {
            lock(jdbc);
        }
        jdbc.sql("create temporary table staged (row integer primary key, " + String.join(", ", kind.staged())
                        + ") on commit drop")
                .update();
    }

    static void lock(JdbcClient jdbc) {
        jdbc.sql("set local lock_timeout = '20s'").update();
        try {
            jdbc.sql("select pg_advisory_xact_lock(?)")
                    .param(ONE_AT_A_TIME)
                    .query((row, i) -> true)
                    .single();
        } catch (CannotAcquireLockException e) {
            throw new Refused(IntakeReason.LIST_BUSY);
        }
    }

    private long stage(ListKind kind, Source source, Encoding encoding, Report.Gathering gathering) throws IOException {
        try (var rows = new Rows(source, encoding, kind.columns())) {
            gathering.unused(rows.unused());
            var last = template.execute((ConnectionCallback<Long>) connection -> {
                try {
                    return copy(connection.unwrap(PGConnection.class), kind, rows, gathering);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            if (gathering.rows() == 0) {
                throw new Refused(IntakeReason.LIST_EMPTY);
            }
            dropRepetitions(jdbc, kind, rows.header(kind.blamed()), gathering);
            return last == null ? 0 : last;
        }
    }

    private static long copy(PGConnection connection, ListKind kind, Rows rows, Report.Gathering gathering)
            throws SQLException, IOException {
        var in = connection.getCopyAPI().copyIn("copy staged from stdin");
        long last = 0;
        try {
            var buffer = new StringBuilder(FLUSH + 1024);
            for (var cells = rows.next(); cells != null; cells = rows.next()) {
                gathering.row();
                var values = kind.read(cells);
                if (cells.right()) {
                    gathering.group(kind.group(values));
                    last = cells.row();
                    buffer.append(Copy.line(last, values));
                } else {
                    cells.wrong().forEach(gathering::wrong);
                }
                if (buffer.length() > FLUSH) {
                    flush(in, buffer);
                }
            }
            flush(in, buffer);
            in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
        return last;
    }

    static void flush(org.postgresql.copy.CopyIn in, StringBuilder buffer) throws SQLException {
        var bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        in.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }

    static void dropRepetitions(JdbcClient jdbc, ListKind kind, String header, Report.Gathering gathering) {
        var key = String.join(", ", kind.key());
        jdbc.sql("""
                delete from staged s using (select row, min(row) over (partition by %s) as first from staged) r
                 where s.row = r.row and r.row > r.first returning s.row, r.first""".formatted(key)).query(row -> {
            gathering.wrong(
                    new Wrong(row.getLong(1), header, "", IntakeReason.ROW_REPEATS.key(), List.of(row.getString(2))));
        });
    }

    private void compare(ListKind kind, long from, long to, Report.Gathering gathering) {
        chunk(kind.compare(), from, to).query(row -> {
            compared(row, gathering);
        });
    }

    static void compared(ResultSet row, Report.Gathering gathering) throws SQLException {
        var verdict = row.getString("verdict");
        if (verdict.startsWith("refused.")) {
            gathering.wrong(new Wrong(row.getLong("row"), "", "", verdict, List.of(row.getString("label"))));
            return;
        }
        gathering.difference(new Report.Difference(
                row.getLong("row"), Report.Verdict.valueOf(verdict), row.getString("label"), changes(row)));
    }

    private static List<Report.Change> changes(ResultSet row) throws SQLException {
        Array array = row.getArray("changes");
        return array == null
                ? List.of()
                : Arrays.stream((String[]) array.getArray())
                        .map(change -> change.split("\t", -1))
                        .map(parts -> new Report.Change(parts[0], parts[1], parts[2]))
                        .toList();
    }

    private JdbcClient.StatementSpec chunk(String sql, long from, long to) {
        return jdbc.sql(sql).param("from", from).param("to", to);
    }
}
