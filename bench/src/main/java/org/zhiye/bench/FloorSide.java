package org.zhiye.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The floor's side of a pair: {@code floor/submit.sql} by pgbench, on the same server. */
final class FloorSide {
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+)");

    private final Database database;
    private final int people;
    private final Map<String, Long> sizes = new LinkedHashMap<>();

    FloorSide(Database database, int people) {
        this.database = database;
        this.people = people;
    }

    /** Makes its tables, and takes the sizes of what the product has just written. */
    void prepare() throws IOException, SQLException {
        database.run("schema.sql");
        sizes.put("declaration", database.number("select coalesce(avg(length(body)), 3000)::int from declaration"));
        sizes.put("arguments", database.number("select coalesce(avg(length(arguments)), 100)::int from inbox"));
        sizes.put(
                "trail",
                database.number(
                        "select coalesce(avg(length(body)), 300)::int from trail where deed = 'filing.submitted'"));
        sizes.put("params", 160L);
    }

    Arm run(int clients) throws IOException, SQLException {
        database.run("reset.sql");
        database.quiet();
        int each = people / clients;
        double millis = Processor.millis(database.handle());
        var arguments =
                new ArrayList<>(List.of("-M", "prepared", "-c", clients + "", "-j", "2", "-t", each + "", "-D", "i=0"));
        arguments.addAll(List.of("-D", "each=" + each));
        sizes.forEach((name, size) -> arguments.addAll(List.of("-D", name + "=" + size)));
        var said = pgbench("submit.sql", arguments);
        double used = (Processor.millis(database.handle()) - millis) / (each * clients);
        return new Arm(number(TPS, said), 0, used, 4, 1, 0, number(LATENCY, said), 0);
    }

    /** Reads per second; for calibration. */
    double reads() throws IOException {
        return number(
                TPS, pgbench("read.sql", List.of("-M", "prepared", "-c", "2", "-T", "2", "-D", "people=" + people)));
    }

    private String pgbench(String script, List<String> arguments) throws IOException {
        var command = new ArrayList<>(
                List.of("pgbench", "-n", "-h", "127.0.0.1", "-p", database.port() + "", "-U", "postgres"));
        command.addAll(List.of("-f", Database.script(script).toString()));
        command.addAll(arguments);
        command.add("zhiye");
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0 || said.contains("aborted")) {
                throw new IOException("pgbench: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return said;
    }

    private static double number(Pattern pattern, String said) throws IOException {
        var found = pattern.matcher(said);
        if (!found.find()) {
            throw new IOException("pgbench: " + said);
        }
        return Double.parseDouble(found.group(1));
    }

    /** The same statements without pgbench, once for the first person: they fit the product's tables of today. */
    void once() throws IOException, SQLException {
        database.run("reset.sql");
        var values = new LinkedHashMap<>(sizes);
        values.put("n", 1L);
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            for (String sql : Files.readString(Database.script("submit.sql"))
                    .replaceAll("(?m)^(--|\\\\).*$", "")
                    .split(";\\s*\\n")) {
                var filled = Pattern.compile("(?<!:):([a-z]+)")
                        .matcher(sql)
                        .replaceAll(name -> Matcher.quoteReplacement(String.valueOf(values.get(name.group(1)))));
                if (!filled.isBlank()) {
                    statement.execute(filled);
                }
            }
        }
        if (database.number("select count(*) from floor.trail_open") != 1) {
            throw new IllegalStateException("the floor did not submit");
        }
    }
}
