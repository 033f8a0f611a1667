package org.zhiye.drills;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import org.zhiye.bench.Product;
import org.zhiye.drills.Client.Task;

/** All points, three times each, and the table. Its exit code is 0 only if nothing was lost, doubled or stuck. */
public final class Drill {
    private static final int TIMES = 3;
    private static final int CLIENTS = 4;
    private static final int PER_KILL = 10;
    private static final int CASES = 18;
    private static final int UPLOADS = 8;

    private final PrintStream out;
    private final SplittableRandom random = new SplittableRandom(20261128);
    private final List<Row> rows = new ArrayList<>();

    private Drill(PrintStream out) {
        this.out = out;
    }

    /** @param args {@code external} or {@code embedded} for the drills with that kind of database alone; nothing for all */
    public static void main(String[] args) throws IOException, SQLException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var only = args.length > 0 ? args[0] : "";
        var home = Files.createTempDirectory("zhiye-drills");
        var drill = new Drill(out);
        if (!only.equals("embedded")) {
            drill.external(home.resolve("external"));
        }
        if (!only.equals("external")) {
            drill.embedded(home.resolve("embedded"));
        }
        out.print(Row.head());
        drill.rows.forEach(row -> out.print(row.line()));
        boolean sound = drill.rows.stream().allMatch(Row::sound);
        if (sound) {
            Product.remove(home);
        } else {
            out.println("ledger, logs and data are kept in " + home);
        }
        System.exit(sound ? 0 : 1);
    }

    private void external(Path home) throws IOException, SQLException {
        int people = 2 * TIMES * PER_KILL + TIMES * UPLOADS + CASES;
        try (var scene = Scene.open(home, false, people)) {
            drill(scene, "before the commit of a submission", row -> submissions(scene, "before-commit", row));
            drill(scene, "after its commit, before the outbox sends", row -> submissions(scene, "after-commit", row));
            drill(scene, "while an upload's file is being written", row -> uploads(scene, row));
            drill(scene, "anywhere in the decisions, from outside", row -> decisions(scene, row));
            drill(scene, "inside an announcement batch", row -> batch(scene, row));
            drill(scene, "inside the certificate's writing", row -> certificates(scene, row));
            chains(scene);
        }
    }

    private void embedded(Path home) throws IOException, SQLException {
        try (var scene = Scene.open(home, true, 2 * TIMES * PER_KILL)) {
            drill(scene, "the application alone; its database is adopted", row -> adopted(scene, row));
            drill(
                    scene,
                    "kill -9 of the embedded PostgreSQL",
                    row -> new DatabaseDrill(scene, new Crew(scene)).run(row, TIMES, PER_KILL));
            chains(scene);
        }
    }

    private interface Drilled {
        void run(Row row) throws IOException, SQLException;
    }

    /** One row; where it can't be drilled to its end it says so, and the others go on. */
    private void drill(Scene scene, String words, Drilled drilled) throws IOException, SQLException {
        out.println("… " + words);
        var row = new Row(words);
        rows.add(row);
        var known = scene.ledger().size();
        try {
            drilled.run(row);
            row.judged(scene.ledger().since(known), scene.check());
        } catch (IllegalStateException e) {
            row.failed(String.valueOf(e.getMessage()));
            scene.endNowhere();
            if (!scene.product().alive()) {
                scene.product().startAgain();
            }
        }
        out.print(row.line());
    }

    private static void submissions(Scene scene, String moment, Row row) throws IOException {
        for (int i = 0; i < TIMES; i++) {
            var tasks = new Crew(scene).submissions(PER_KILL);
            var point = moment + " filing.submitted " + (2 + 3 * i);
            finish(scene, Kills.at(scene, point, row, () -> scene.client().work(tasks, CLIENTS)));
        }
    }

    /** What was left over is done in peace. */
    private static void finish(Scene scene, List<Task> left) throws IOException {
        var rest = scene.client().work(left, CLIENTS);
        scene.client().askAgain();
        if (!rest.isEmpty()) {
            throw new IllegalStateException(rest.size() + " could not be done though the product is back");
        }
    }

    private static void uploads(Scene scene, Row row) throws IOException {
        for (int i = 0; i < TIMES; i++) {
            var tasks = new Crew(scene).uploads(UPLOADS);
            finish(
                    scene,
                    Kills.whileWriting(
                            scene, 1 + i * 2, row, () -> scene.client().work(tasks, CLIENTS)));
        }
    }

    private void decisions(Scene scene, Row row) throws IOException {
        var crew = new Crew(scene);
        var before = scene.ledger().read().size();
        finish(scene, crew.submissions(CASES));
        var cases = scene.ledger().read().stream()
                .skip(before)
                .map(entry -> UUID.fromString(entry.answer().substring("/progress/".length())))
                .toList();
        List<Function<UUID, Task>> steps =
                List.of(crew::confirm, crew::accept, crew::opine, crew::acceptForMinistry, crew::decide);
        for (int i = 0; i < steps.size(); i++) {
            var tasks = cases.stream().map(steps.get(i)).toList();
            boolean kill = i % 2 == 0;
            var most = Duration.ofMillis(150 + random.nextInt(250));
            finish(
                    scene,
                    kill ? Kills.after(scene, most, row, () -> scene.client().work(tasks, CLIENTS)) : tasks);
        }
    }

    private static void batch(Scene scene, Row row) throws IOException, SQLException {
        var crew = new Crew(scene);
        finish(scene, List.of(crew.notice()));
        UUID batch;
        String until;
        try (var reader = scene.reader()) {
            batch = UUID.fromString(reader.texts("select id::text from batch order by noticed_at desc")
                    .getFirst());
            until = reader.texts("select until::text from batch where id = ?", batch)
                    .getFirst();
        }
        scene.day(LocalDate.parse(until).plusDays(1).toString());
        // announced, and nobody entered yet; then in the middle of a case; then between two cases
        scene.endAt("after-commit publication.announced 1");
        scene.client().work(List.of(crew.announce(batch)), 1);
        for (String next : List.of("before-commit review.announced 4", "after-commit review.announced 5")) {
            ended(scene);
            row.killed();
            scene.endAt(next);
            scene.product().startAndEnd(Duration.ofMinutes(2));
        }
        ended(scene);
        scene.endNowhere();
        row.killed(scene.product().startAgain().toMillis() / 1000.0);
        row.retried(scene.client().askAgain());
    }

    private static void ended(Scene scene) {
        if (!scene.product().awaitEnd(Duration.ofSeconds(30))) {
            throw new IllegalStateException("the point was not reached");
        }
    }

    /** The PDF begins to be written; it is written and its deed not yet committed; it is committed and nobody was told. */
    private static void certificates(Scene scene, Row row) throws IOException {
        var crew = new Crew(scene);
        var tasks = scene.ledger().read().stream()
                .filter(entry -> entry.kind() == Entry.Kind.SUBMIT && entry.state() == Entry.State.ACKED)
                .skip(2L * TIMES * PER_KILL)
                .map(entry -> crew.take(scene.person(entry.account())))
                .toList();
        Kills.Work[] work = new Kills.Work[TIMES];
        for (int i = 0; i < TIMES; i++) {
            var part = Kills.parts(tasks, i, TIMES);
            work[i] = () -> scene.client().work(part, CLIENTS);
        }
        finish(scene, Kills.whileWriting(scene, 2, row, work[0]));
        finish(scene, Kills.at(scene, "before-commit certificate.taken 2", row, work[1]));
        finish(scene, Kills.at(scene, "after-commit certificate.taken 3", row, work[2]));
    }

    private void adopted(Scene scene, Row row) throws IOException {
        for (int i = 0; i < TIMES; i++) {
            var tasks = new Crew(scene).submissions(PER_KILL);
            finish(
                    scene,
                    Kills.after(
                            scene,
                            Duration.ofMillis(30 + random.nextInt(60)),
                            row,
                            () -> scene.client().work(tasks, CLIENTS)));
        }
    }

    /** The product's own verifier, over every chain. */
    private void chains(Scene scene) throws IOException {
        int code = scene.product().command("verify-trail");
        out.println("verify-trail: " + (code == 0 ? "every chain is whole" : "ended with " + code));
        if (code != 0) {
            var row = new Row("the operation trail");
            row.failed("verify-trail ended with " + code);
            rows.add(row);
        }
    }
}
