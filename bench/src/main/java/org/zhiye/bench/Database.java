package org.zhiye.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the bench does to the database beside the product: sets the stage anew before each arm, and reads the counters after it. */
final class Database {
    private final Postgres postgres;

    Database(Postgres postgres) {
        this.postgres = postgres;
    }

    static Path script(String name) {
        return Product.root().resolve("bench/floor").resolve(name);
    }

    /** Runs a file of statements. */
    void run(String script) throws IOException, SQLException {
        execute(Files.readString(script(script)));
    }

    private void execute(String... statements) throws SQLException {
        try (var connection = postgres.as("postgres");
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** As quiet as a database gets: what the arm before left behind is cleared away and written out. */
    void quiet() throws SQLException {
        execute("vacuum (analyze)", "checkpoint", "select pg_stat_statements_reset()");
    }

    long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    String text(String sql) throws SQLException {
        try (var connection = postgres.as("postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    UUID employer() throws SQLException {
        return UUID.fromString(text("select enterprise from account where username = 'huajian'"));
    }

    /** The next transaction's number: only transactions that write take one. */
    long transactions() throws SQLException {
        return number("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
    }

    /**
     * A statement of the product.
     *
     * @param calls how often it was sent
     * @param millis inside the database, all calls together
     * @param sending whether it belongs to the outbox's worker and not to the deed
     */
    record Sent(String sql, long calls, double millis, boolean sending) {}

    /** The product's statements since the last {@link #quiet}, the most frequent first; without begin and commit. */
    List<Sent> sent() throws SQLException {
        try (var connection = postgres.as("postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select s.query, s.calls, s.total_exec_time from pg_stat_statements s join pg_roles r on r.oid = s.userid
                         where r.rolname = 'zhiye_app' and s.query !~* '^(begin|commit|rollback|set |show )' order by s.calls desc""")) {
            var all = new ArrayList<Sent>();
            while (rows.next()) {
                var sql = rows.getString(1).replaceAll("\\s+", " ");
                boolean sending = sql.contains("local_inbox")
                        || sql.startsWith("delete from outbox")
                        || sql.startsWith("with due as")
                        || (sql.contains("from account where id = $1") && sql.contains("mobile_sealed"));
                all.add(new Sent(sql, rows.getLong(2), rows.getDouble(3), sending));
            }
            return all;
        }
    }

    Connection connection() throws SQLException {
        return postgres.as("postgres");
    }

    ProcessHandle handle() throws IOException {
        return postgres.handle();
    }

    int port() {
        return postgres.port();
    }
}
