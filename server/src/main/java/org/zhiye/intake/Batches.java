package org.zhiye.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.shared.Refused;

/**
 * Takes a list batch by batch, each in its own transaction, in constant memory: while the database works on one batch the next is read. A
 * list that was stopped goes on after the last batch that was committed.
 */
final class Batches {
    private static final int BATCH = 5_000;
    private static final int ROOM = 4 << 20;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final TransactionTemplate transactions;

    Batches(JdbcClient jdbc, JdbcTemplate template, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.template = template;
        this.transactions = transactions;
    }

    /** Rows that were read and wait for the database, in the text format of COPY. */
    private record Batch(long first, long last, byte[] rows, Report.Gathering gathering) {}

    /** @param end what is done after the last batch, in a transaction */
    Report take(ListKind listed, Source source, BiConsumer<ListKind, Report> end) {
        var gathering = new Report.Gathering(listed.name());
        // one connection at a time, and none while the next batch is read
        try (var database = Executors.newSingleThreadExecutor()) {
            var encoding = Encoding.of(source);
            gathering.encoding(encoding);
            var kind = listed.opened(HexFormat.of().formatHex(encoding.sha256()), true);
            gathering.doneBefore(kind.done());
            try (var rows = new Rows(source, encoding, kind.columns())) {
                gathering.unused(rows.unused());
                Future<Batch> working = null;
                for (var batch = read(kind, rows, encoding); batch != null; batch = read(kind, rows, encoding)) {
                    gathering.add(await(working));
                    var next = batch;
                    working = database.submit(() -> write(kind, next, rows.header(kind.blamed())));
                }
                gathering.add(await(working));
            }
            var report = gathering.done();
            if (report.rows() == 0 && kind.done() == 0) {
                throw new Refused(IntakeReason.LIST_EMPTY);
            }
            transactions.executeWithoutResult(status -> end.accept(kind, report));
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Batch read(ListKind kind, Rows rows, Encoding encoding) {
        var gathering = new Report.Gathering(kind.name());
        gathering.encoding(encoding);
        var cells = new ArrayList<Cells>(BATCH);
        for (var row = rows.next(); row != null; row = cells.size() < BATCH ? rows.next() : null) {
            if (row.row() > kind.done()) {
                cells.add(row);
            }
        }
        if (cells.isEmpty()) {
            return null;
        }
        // checking and sealing costs more than all the rest: every core that is free takes a share
        var taken = cells.parallelStream().map(it -> Taken.of(kind, it)).toList();
        var out = new StringBuilder(ROOM);
        for (Taken it : taken) {
            gathering.row();
            if (it.line() != null) {
                gathering.group(it.group());
                out.append(it.line());
            } else {
                it.cells().wrong().forEach(gathering::wrong);
            }
        }
        return new Batch(
                cells.getFirst().row(),
                cells.getLast().row(),
                out.toString().getBytes(StandardCharsets.UTF_8),
                gathering);
    }

    /**
     * A row that was read.
     *
     * @param line for COPY; absent: something is wrong
     */
    private record Taken(
            Cells cells, @Nullable String line, @Nullable String group) {
        static Taken of(ListKind kind, Cells cells) {
            var values = kind.read(cells);
            return cells.right()
                    ? new Taken(cells, Copy.line(cells.row(), values), kind.group(values))
                    : new Taken(cells, null, null);
        }
    }

    private Batch write(ListKind kind, Batch batch, String header) {
        var gathering = batch.gathering();
        transactions.executeWithoutResult(status -> {
            jdbc.sql("set local statement_timeout = '2min'").update();
            // a batch finds its rows by index, however long the table has become since it was last looked at
            jdbc.sql("set local enable_hashjoin = off").update();
            jdbc.sql("set local enable_mergejoin = off").update();
            Intakes.lock(jdbc);
            jdbc.sql("create temporary table staged (row integer primary key, " + String.join(", ", kind.staged())
                            + ") on commit drop")
                    .update();
            template.execute(
                    (ConnectionCallback<Long>) connection -> copy(connection.unwrap(PGConnection.class), batch));
            Intakes.dropRepetitions(jdbc, kind, header, gathering);
            if (!kind.guard().isEmpty()) {
                chunk(kind.guard(), batch).update();
            }
            chunk(kind.compare(), batch).query(row -> {
                Intakes.compared(row, gathering);
            });
            chunk(kind.write(), batch).update();
            kind.batched(batch.last(), gathering.done());
        });
        return batch;
    }

    private JdbcClient.StatementSpec chunk(String sql, Batch batch) {
        return jdbc.sql(sql).param("from", batch.first()).param("to", batch.last());
    }

    private static long copy(PGConnection connection, Batch batch) throws SQLException {
        var in = connection.getCopyAPI().copyIn("copy staged from stdin");
        try {
            in.writeToCopy(batch.rows(), 0, batch.rows().length);
            return in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    private static Report.@Nullable Gathering await(@Nullable Future<Batch> working) {
        if (working == null) {
            return null;
        }
        try {
            return working.get().gathering();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a list was taken; it goes on when it is taken again", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
