package org.zhiye.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form: one kill at each of two points, and the checker finds what is planted. */
class DrillTest {
    @Test
    void nothing_is_lost_and_what_is_planted_is_found(@TempDir Path home) throws Exception {
        try (var scene = Scene.open(home, false, 12)) {
            var row = new Row("short form");
            var crew = new Crew(scene);
            for (String point : new String[] {"before-commit filing.submitted 2", "after-commit filing.submitted 3"}) {
                var tasks = crew.submissions(6);
                var left = Kills.at(scene, point, row, () -> scene.client().work(tasks, 3));
                scene.client().work(left, 3);
            }
            var entries = scene.ledger().read();
            row.judged(entries, scene.check());
            System.out.print(Row.head() + row.line());

            assertThat(scene.client().unanswered()).isZero();
            assertThat(entries).hasSizeGreaterThanOrEqualTo(12);
            assertThat(entries.stream().filter(it -> it.state() == Entry.State.ACKED))
                    .hasSize(12);
            assertThat(row.sound()).as(row.line()).isTrue();

            plantALoss(scene, entries.getFirst());
            plantADouble(scene, entries.get(1));
            plantSomethingStuck(scene);
            Files.writeString(
                    scene.product()
                            .data()
                            .resolve("files/00")
                            .resolve(UUID.randomUUID().toString()),
                    "nobody's");

            var found = scene.judged(0);
            assertThat(found.said().toString())
                    .contains("lost: cases of " + entries.getFirst())
                    .contains("doubled: messages of " + entries.get(1))
                    .contains("doubled: first steps of " + entries.get(1))
                    .contains("stuck: message in the outbox")
                    .contains("stuck: line left behind by its case")
                    .contains("orphan: file without a row");
        }
    }

    private static void plantALoss(Scene scene, Entry of) throws SQLException {
        var filing = "(select id from filing where person = '" + of.account() + "')";
        for (String table : new String[] {"filing_line", "declaration", "filing_step"}) {
            asSuperuser(scene, "delete from " + table + " where filing in " + filing);
        }
        asSuperuser(scene, "delete from filing where person = '" + of.account() + "'");
    }

    private static void plantADouble(Scene scene, Entry of) throws SQLException {
        asSuperuser(
                scene,
                "insert into inbox (id, account, key, arguments, link, at)"
                        + " select gen_random_uuid(), account, key, arguments, link, at from inbox where account = '"
                        + of.account() + "'");
        asSuperuser(
                scene,
                "insert into filing_step (filing, n, step, by_kind, by_office, at)"
                        + " select s.filing, 2, s.step, s.by_kind, '', s.at from filing_step s join filing f on f.id = s.filing"
                        + " where f.person = '" + of.account() + "'");
    }

    private static void plantSomethingStuck(Scene scene) throws SQLException {
        asSuperuser(
                scene,
                "insert into outbox (id, kind, subject, account, template, params, next_at, made_at)"
                        + " select gen_random_uuid(), 'SMS', 'x', id, 'notice.filing.submitted', '\\x00', now() + interval '9 years',"
                        + " now() - interval '1 hour' from account limit 1");
        asSuperuser(
                scene,
                "update filing_line set stage = 'MINISTRY_OPINION', turn = 'MINISTRY'"
                        + " where id = (select id from filing_line order by id desc limit 1)");
    }

    private static void asSuperuser(Scene scene, String sql) throws SQLException {
        try (var connection = scene.as("postgres");
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
        }
    }

    @Test
    void a_ledger_reads_the_last_that_was_written(@TempDir Path home) throws Exception {
        var ledger = new Ledger(home.resolve("ledger"));
        var one = ledger.sent(Entry.Kind.SUBMIT, UUID.randomUUID(), "draft", UUID.randomUUID());
        ledger.sent(Entry.Kind.UPLOAD, UUID.randomUUID(), "SIGNATURE", UUID.randomUUID());
        ledger.answered(one, Entry.State.ACKED, "/progress/x");
        assertThat(ledger.read()).extracting(Entry::state).containsExactly(Entry.State.ACKED, Entry.State.SENT);
    }
}
