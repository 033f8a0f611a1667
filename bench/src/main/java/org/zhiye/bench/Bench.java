package org.zhiye.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Measures everything that docs and goals speak of, and prints one table. */
public final class Bench {
    private static final double MEGABYTE = 1024.0 * 1024;
    private static final int PAGES = 1000;

    private final PrintStream out;
    private final Path home;
    private final Size size;
    private final Figures figures = new Figures();

    /**
     * How much of it.
     *
     * @param people who submit, once in each arm
     * @param pairs kept pairs wanted
     * @param tries pairs at most
     * @param pgbench whether the floor is run; else its statements are only tried
     */
    record Size(int people, int pairs, int tries, int requests, int enterprises, int runs, boolean pgbench) {
        static final Size FULL = new Size(1600, 5, 8, 6000, 100_000, 2000, true);
        static final Size SHORT = new Size(24, 1, 1, 120, 300, 20, false);

        Size of(int others) {
            return new Size(others, pairs, tries, requests, enterprises, runs, pgbench);
        }
    }

    private Bench(PrintStream out, Path home, Size size) {
        this.out = out;
        this.home = home;
        this.size = size;
    }

    /**
     * @param args {@code short} for a run that only shows that everything is measured; {@code submit} for the submission alone, {@code pages}
     *     for the open QR pages alone, {@code photo} for the photograph of 12 megapixels alone
     */
    public static void main(String[] args) throws IOException, SQLException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var words = List.of(args);
        var home = Files.createTempDirectory("zhiye-bench");
        try {
            var size = words.contains("short") ? Size.SHORT : Size.FULL;
            if (words.contains("pages")) {
                var bench = new Bench(out, home, size.of(Math.min(size.people(), PAGES)));
                bench.openPages();
                bench.figures.print(out);
            } else if (words.contains("photo")) {
                var bench = new Bench(out, home, size);
                bench.photo(found(PhotoCost.lines(Math.max(3, size.runs() / 50))));
                bench.figures.print(out);
            } else {
                run(out, home, size, words.contains("submit"));
            }
        } finally {
            Product.remove(home);
        }
    }

    static void run(PrintStream out, Path home, Size size, boolean submissionOnly) throws IOException, SQLException {
        var bench = new Bench(out, home, size);
        if (size.pgbench() && !submissionOnly) {
            bench.starts();
        }
        bench.inUse(submissionOnly);
        bench.figures.print(out);
    }

    /** Cold and warm, with the database that it brings. */
    private void starts() throws IOException {
        var data = home.resolve("own");
        try (var cold = Product.start(data, home.resolve("own.log"), List.of())) {
            figures.add("start to ready, cold, s", cold.took().toMillis() / 1000.0, "≤ 10 on a quiet machine");
        }
        try (var warm = Product.start(data, home.resolve("own.log"), List.of())) {
            figures.add("start to ready, warm, s", warm.took().toMillis() / 1000.0, "≤ 5 on a quiet machine");
            figures.add("start to ready, warm, CPU s", Processor.millis(warm.handle()) / 1000, "with PostgreSQL's own");
        }
    }

    private void inUse(boolean submissionOnly) throws IOException, SQLException {
        try (var postgres = Postgres.start(home.resolve("database"));
                var product = Product.start(home.resolve("data"), home.resolve("product.log"), postgres.arguments())) {
            var database = new Database(postgres);
            prepare(product, submissionOnly);
            var people = staged(product, database);
            submissions(product, database, people);
            if (!submissionOnly) {
                memory(product, database, people);
                openPages(product, database, people);
                var jar = Files.size(Product.root().resolve("server/target/zhiye.jar"));
                figures.add("jar, MB", jar / MEGABYTE, "≤ 150");
                kernels();
            }
        }
    }

    private void submissions(Product product, Database database, List<Stage.Ready> people)
            throws IOException, SQLException {
        var floor = new FloorSide(database, people.size());
        var side = new ProductSide(product, database, people);
        database.run("snapshot.sql");
        // the first arms only warm up; they leave behind what the floor takes its sizes from
        var first = side.run(8);
        floor.prepare();
        floor.once();
        if (size.pgbench()) {
            side.run(8);
            pairs(new Pairs(side, floor, out));
        } else {
            figures.product(8, first);
        }
        statements(database);
    }

    private void pairs(Pairs pairs) throws IOException, SQLException {
        var eight = pairs.run(8, size.pairs(), size.tries());
        var many = pairs.run(64, size.pairs(), size.tries());
        figures.submissions(8, eight);
        figures.submissions(64, many);
        figures.add(
                "submit, 64 clients against 8",
                many.product().perSecond() / eight.product().perSecond(),
                "≥ 0.85");
    }

    /** The people; and, in the same process, what needs no pages. */
    private void prepare(Product product, boolean peopleOnly) throws IOException {
        var people = List.of(home.resolve("people").toString(), size.people() + "", "1", "huajian");
        var arguments = new ArrayList<String>();
        if (!peopleOnly) {
            arguments.addAll(List.of(home.resolve("kernels").toString(), size.enterprises() + "", size.runs() + ""));
        }
        arguments.addAll(people);
        arguments.addAll(product.arguments());
        Inside.run(peopleOnly ? Population.class : Kernels.class, home.resolve("inside.log"), arguments);
        out.println("  " + size.people() + " people are there");
    }

    private List<Stage.Ready> staged(Product product, Database database) throws IOException, SQLException {
        var people = Person.read(home.resolve("people")).stream()
                .filter(Person::practises)
                .toList();
        var ready = new Stage(product.address(), database.employer()).bring(people);
        out.println("  and stand before the button");
        return ready;
    }

    /** Where the last arm's time went inside the database. */
    private void statements(Database database) throws SQLException {
        out.println("  statements of the last arm: calls each, ms each, text");
        for (Database.Sent it : database.sent()) {
            double calls = (double) it.calls() / size.people();
            if (calls > 0.02) {
                var text = it.sql().length() > 110 ? it.sql().substring(0, 110) : it.sql();
                out.printf(
                        "  %5.2f %7.3f %s %s%n",
                        calls, it.millis() / it.calls(), it.sending() ? "(sending)" : "", text);
            }
        }
    }

    private void memory(Product product, Database database, List<Stage.Ready> people) throws IOException, SQLException {
        database.run("restage.sql");
        var result = new Mixed(product, people.subList(0, Math.min(people.size(), 200))).run(size.requests());
        var megabytes = Processor.megabytes(product.handle());
        out.println("  mixed use: " + Figures.text(result.perSecond()) + " requests/s, answers " + result.statuses());
        figures.add("memory of the JVM in mixed use, most, MB", megabytes[1], "≤ 450");
    }

    /** The open pages alone. */
    private void openPages() throws IOException, SQLException {
        try (var postgres = Postgres.start(home.resolve("database"));
                var product = Product.start(home.resolve("data"), home.resolve("product.log"), postgres.arguments())) {
            var database = new Database(postgres);
            prepare(product, true);
            var people = new ArrayList<Stage.Ready>();
            for (Person it : Person.read(home.resolve("people"))) {
                if (it.practises()) {
                    var page = new Visitor(product.address(), it.session())
                            .get("/me")
                            .page();
                    people.add(new Stage.Ready(it, "", Form.token(page), "", UUID.randomUUID()));
                }
            }
            openPages(product, database, people);
        }
    }

    /** Desktops that wait for a phone. */
    private void openPages(Product product, Database database, List<Stage.Ready> people)
            throws IOException, SQLException {
        // who is verified needs no code
        database.run("unverify.sql");
        var some = people.subList(0, Math.min(people.size(), PAGES));
        var found = new OpenPages(product, some).run(database, database.handle());
        var name = "open QR pages (" + found.open() + ")";
        figures.add(name + ", JVM CPU ms for each second of waiting", found.cpuMillis(), "≤ 20");
        figures.add(name + ", PostgreSQL CPU ms for each second of waiting", found.databaseMillis(), "≤ 20");
        figures.add(name + ", memory of the JVM, MB more", found.megabytes(), "");
        figures.add(name + ", threads more", (double) found.threads(), "≤ 2");
        figures.add(name + ", connections of the database in all", (double) found.connections(), "≤ 10 of the product");
        figures.add(name + ", scan to turn, p50 in ms", at(found.turned(), 0.5), "");
        figures.add(name + ", scan to turn, p99 in ms", at(found.turned(), 0.99), "≤ 1500");
        figures.add(name + ", another page meanwhile, p99 in ms", at(found.pages(), 0.99), "");
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
    }

    private void kernels() throws IOException {
        var found = found(Files.readAllLines(home.resolve("kernels")));
        figures.add("captcha picture, CPU ms", number(found, "captcha"), "≤ 0.10");
        figures.add("certificate PDF, CPU ms", number(found, "certificate"), "≤ 15 (issue: 150 on the clock)");
        figures.add("certificate PDF, kB", number(found, "certificate-bytes") / 1024, "≤ 100");
        figures.add(
                "suggestions, enterprises in the directory", number(found, "enterprises"), "100,000 and the content's");
        figures.add("suggestions, p50 in ms", number(found, "suggest-p50"), "");
        figures.add("suggestions, p99 in ms", number(found, "suggest-p99"), "≤ 5");
        photo(found);
    }

    private void photo(Map<String, Double> found) {
        double whole = number(found, "photo");
        double floor = number(found, "photo-floor");
        figures.add("photo of 12 megapixels, CPU ms", whole, "≤ 400");
        figures.add("decoded, scaled and encoded alone, CPU ms", floor, "");
        figures.add("face found in it, CPU ms", number(found, "photo-face"), "");
        figures.add("photo against bare decoding and its face", whole / (floor + number(found, "photo-face")), "≤ 1.5");
    }

    private static Map<String, Double> found(List<String> lines) {
        Map<String, Double> found = new HashMap<>();
        for (String line : lines) {
            found.put(
                    line.substring(0, line.indexOf('\t')), Double.parseDouble(line.substring(line.indexOf('\t') + 1)));
        }
        return found;
    }

    private static double number(Map<String, Double> found, String name) {
        @Nullable Double number = found.get(name);
        if (number == null) {
            throw new IllegalStateException("nothing was measured for " + name);
        }
        return number;
    }
}
