package org.zhiye.shell;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL of our own in the data directory. Its port and its passwords are remembered there, so that a server orphaned by a
 * killed application is found again and used on.
 */
final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration START = Duration.ofSeconds(60);

    private final Path home;
    private final String password;
    private final int port;
    private final Path programs;
    private final boolean fast;
    private @Nullable EmbeddedPostgres server;
    private boolean guest;
    private boolean closed;

    private EmbeddedDatabase(Path home, Path programs, int port, String password, boolean fast) {
        this.home = home;
        this.port = port;
        this.password = password;
        this.programs = programs;
        this.fast = fast;
    }

    /** Starts the server, or adopts the one that already runs on this directory; makes roles and database at first. */
    static EmbeddedDatabase start(Path data, @Nullable Path programs, boolean fast) {
        var home = data.toAbsolutePath();
        try {
            Files.createDirectories(home);
            var database = new EmbeddedDatabase(
                    home,
                    programs == null ? home.resolve("pg-bin") : programs.toAbsolutePath(),
                    remembered(home.resolve("pg.port"), EmbeddedDatabase::freePort),
                    secret(home),
                    fast);
            database.run();
            database.prepare();
            if (!database.guest) {
                EmbeddedWatch.over(database);
            }
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded database can't start in " + home, e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/zhiye";
    }

    String password() {
        return password;
    }

    private void run() throws IOException {
        if (answers()) {
            guest = ownerLives();
            LOG.info("The embedded database is still running on port {}; it is used on.", port);
            own();
            return;
        }
        own();
        var fresh = Files.notExists(home.resolve("pg/PG_VERSION"));
        var sync = fast ? "off" : "on";
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(home.resolve("pg"))
                .setCleanDataDirectory(false)
                // it ends with the context, after all that uses it; a hook of its own would end it under their feet
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(programs.toFile())
                .setPort(port)
                .setPGStartupWait(START)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", sync)
                .setServerConfig("synchronous_commit", sync)
                .setServerConfig("full_page_writes", sync)
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("max_connections", "40")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("jit", "off");
        if (!fresh) {
            builder.setConnectConfig("password", password);
        }
        server = builder.start();
        if (fresh) {
            lock();
        }
    }

    /** Starts the server again if it died under us; the same port and passwords, so that the pool finds it by itself. */
    synchronized void revive() throws IOException {
        if (closed || postmaster().isPresent()) {
            return;
        }
        LOG.warn("The embedded database has died; it is started again.");
        if (server != null) {
            server.close();
            server = null;
        }
        run();
        LOG.warn("The embedded database is back.");
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        var pidFile = home.resolve("pg/postmaster.pid");
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    }

    /** Whether the application that started the server still runs: then a command is its guest and leaves the server running. */
    private boolean ownerLives() throws IOException {
        var file = home.resolve("pg.owner");
        return Files.exists(file)
                && ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                        .isPresent();
    }

    private void own() throws IOException {
        if (!guest) {
            Files.writeString(
                    home.resolve("pg.owner"),
                    Long.toString(ProcessHandle.current().pid()));
        }
    }

    /** From trust to passwords: the superuser gets one, and the server asks for it from now on. */
    private void lock() throws IOException {
        try (var connection = connect("postgres", null);
                var statement = connection.createStatement()) {
            statement.execute("alter user postgres password '" + password + "'");
            Files.writeString(
                    home.resolve("pg/pg_hba.conf"),
                    "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void prepare() throws IOException {
        try (var connection = connect("postgres", password);
                var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select 1 from pg_database where datname = 'zhiye'")) {
                if (found.next()) {
                    return;
                }
            }
            for (String role : new String[] {"zhiye_owner", "zhiye_app", "zhiye_check"}) {
                statement.execute("create role " + role + " login password '" + password + "'");
            }
            statement.execute("create database zhiye owner zhiye_owner");
        } catch (SQLException e) {
            throw new IOException(e);
        }
        try (var connection = DriverManager.getConnection(url(), login("postgres", password));
                var statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            statement.execute("create extension if not exists pgcrypto");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private boolean answers() {
        try (var connection = connect("postgres", password)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private Connection connect(String user, @Nullable String secret) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", login(user, secret));
    }

    private static Properties login(String user, @Nullable String secret) {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("connectTimeout", "3");
        if (secret != null) {
            properties.setProperty("password", secret);
        }
        return properties;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String secret(Path home) throws IOException {
        var file = home.resolve("pg.password");
        if (Files.notExists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }

    private static int remembered(Path file, PortSource fresh) throws IOException {
        if (Files.exists(file)) {
            return Integer.parseInt(Files.readString(file).strip());
        }
        int port = fresh.get();
        Files.writeString(file, Integer.toString(port));
        return port;
    }

    private interface PortSource {
        int get() throws IOException;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (server != null) {
            server.close();
        } else if (!guest) {
            // an adopted server: SIGTERM ends it when the last connection has gone
            postmaster().ifPresent(ProcessHandle::destroy);
        }
    }
}
