package org.zhiye.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhiye.TestData;

class EmbeddedDatabaseTest {
    @Test
    void a_database_that_is_killed_is_started_again_with_what_it_held(@TempDir Path data) throws Exception {
        try (var database = EmbeddedDatabase.start(data, TestData.PROGRAMS, false)) {
            execute(database, "create table kept (word text)", "insert into kept values ('here')");
            var killed = postmaster(data);

            killed.destroyForcibly();
            killed.onExit().join();

            // what fails in the threads of other tests is theirs
            await().dontCatchUncaughtExceptions()
                    .atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> answers(database));
            assertThat(postmaster(data).pid()).isNotEqualTo(killed.pid());
        }
        assertThat(Files.exists(data.resolve("pg/postmaster.pid"))).isFalse();
    }

    private static ProcessHandle postmaster(Path data) throws Exception {
        var pid = Files.readAllLines(data.resolve("pg/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), "zhiye_owner", database.password());
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static boolean answers(EmbeddedDatabase database) {
        try (var connection = DriverManager.getConnection(database.url(), "zhiye_owner", database.password());
                var rows = connection.createStatement().executeQuery("select word from kept")) {
            return rows.next() && rows.getString(1).equals("here");
        } catch (SQLException e) {
            return false;
        }
    }
}
