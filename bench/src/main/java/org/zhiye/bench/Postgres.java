package org.zhiye.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** A PostgreSQL of the bench's own, which outlives the product and counts its statements; set up as docs/operations.md asks for. */
public final class Postgres implements AutoCloseable {
    private static final String MAXIMUM = "120";

    private final EmbeddedPostgres server;
    private final Path home;

    private Postgres(Path home) throws IOException {
        this.home = home;
        Files.createDirectories(home);
        this.server = EmbeddedPostgres.builder()
                .setDataDirectory(home.resolve("pg"))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(home.resolve("pg-bin").toFile())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("checkpoint_timeout", "30min")
                .setServerConfig("max_connections", MAXIMUM)
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("jit", "off")
                .start();
    }

    /** Starts a fresh one with the product's roles, database and extensions. */
    public static Postgres start(Path home) throws IOException, SQLException {
        var postgres = new Postgres(home);
        try (var connection = postgres.connect("postgres", "postgres");
                var statement = connection.createStatement()) {
            for (String role : List.of("zhiye_owner", "zhiye_app", "zhiye_check")) {
                statement.execute("create role " + role + " login");
            }
            statement.execute("create database zhiye owner zhiye_owner");
        }
        try (var connection = postgres.as("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            statement.execute("create extension if not exists pgcrypto");
        }
        return postgres;
    }

    /** The product's settings for using it. */
    public List<String> arguments() {
        return List.of(
                "--zhiye.db.url=" + url("zhiye"),
                "--zhiye.db.user=zhiye_app",
                "--zhiye.db.owner-user=zhiye_owner",
                "--zhiye.db.check-user=zhiye_check");
    }

    int port() {
        return server.getPort();
    }

    /** The product's database, for a role. */
    public Connection as(String role) throws SQLException {
        return connect("zhiye", role);
    }

    private Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(url(database) + "?user=" + role);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    /** The server's first process. */
    public ProcessHandle handle() throws IOException {
        var pid = Files.readAllLines(home.resolve("pg/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
