package org.zhiye.drills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiye.bench.Inside;
import org.zhiye.bench.Person;
import org.zhiye.bench.Population;
import org.zhiye.bench.Postgres;
import org.zhiye.bench.Product;
import org.zhiye.bench.Stage;
import org.zhiye.bench.Visitor;

/** A product with people in it, its database, and the ledger of what clients asked of it. */
public final class Scene implements AutoCloseable {
    private static final String OFFICERS =
            "huajian,sh-acceptor,sh-reviewer,mohurd-acceptor,mohurd-reviewer,mohurd-publisher";
    private static final int SETTLING_SECONDS = 45;
    /** What a worker that died had taken is free again after so long, and is sent then. */
    private static final int LEASE_SECONDS = 40;

    private final Path home;
    private final @Nullable Postgres postgres;
    private final Product product;
    private final List<Person> officers;
    private final Deque<Person> fresh;
    private final Map<UUID, Person> everybody = new HashMap<>();
    private final UUID enterprise;
    private final Ledger ledger;
    private final Client client;

    private Scene(Path home, boolean embedded, int people) throws IOException, SQLException {
        this.home = home;
        Files.createDirectories(home);
        postgres = embedded ? null : Postgres.start(home.resolve("database"));
        var settings = new ArrayList<>(postgres == null ? List.of() : postgres.arguments());
        settings.add("--zhiye.demo.faults=" + order());
        product = Product.start(home.resolve("data"), home.resolve("product.log"), settings);
        var all = populated(people);
        officers = all.stream().filter(person -> !person.practises()).toList();
        all.forEach(person -> everybody.put(person.account(), person));
        fresh = new ArrayDeque<>(all.stream().filter(Person::practises).toList());
        try (var reader = reader()) {
            enterprise = UUID.fromString(reader.texts("select enterprise::text from account where username = 'huajian'")
                    .getFirst());
        }
        ledger = new Ledger(home.resolve("ledger"));
        client = new Client(product.address(), ledger);
    }

    private List<Person> populated(int people) throws IOException {
        var file = home.resolve("people");
        var arguments = new ArrayList<>(List.of(file.toString(), Integer.toString(people), "1", OFFICERS));
        arguments.addAll(product.arguments());
        try {
            new Stored(product.data()).folders();
            Inside.run(Population.class, home.resolve("population.log"), arguments);
            return Person.read(file);
        } catch (IOException | RuntimeException e) {
            // nobody else would end what has been started
            close();
            throw e;
        }
    }

    /**
     * Starts the product on fresh data and makes people who can submit.
     *
     * @param embedded with the database that it brings; else with one that outlives it
     */
    public static Scene open(Path home, boolean embedded, int people) throws IOException, SQLException {
        return new Scene(home, embedded, people);
    }

    /** The file in which the product looks for the point at which it is to end. */
    Path order() {
        return home.resolve("faults");
    }

    /** From now on the product ends there. */
    void endAt(String point) throws IOException {
        Files.writeString(order(), point);
    }

    /** From now on it ends nowhere. */
    void endNowhere() throws IOException {
        Files.deleteIfExists(order());
    }

    Product product() {
        return product;
    }

    Client client() {
        return client;
    }

    public Ledger ledger() {
        return ledger;
    }

    Person officer(String username) {
        return Person.named(officers, username);
    }

    /** Whose account it is. */
    Person person(UUID account) {
        return Objects.requireNonNull(everybody.get(account));
    }

    /** People who have done nothing yet. */
    List<Person> people(int many) {
        var some = new ArrayList<Person>();
        for (int i = 0; i < many; i++) {
            some.add(fresh.removeFirst());
        }
        return some;
    }

    /** People who would submit next. */
    List<Stage.Ready> ready(int many) throws IOException {
        return new Stage(product.address(), enterprise).bring(people(many));
    }

    Visitor visitor(Person person) {
        return new Visitor(product.address(), person.session());
    }

    /** Moves the product's day, and does the day's jobs; today's date does them once more. */
    void day(String date) throws IOException {
        var answer = new Visitor(product.address()).post("/demo/clock?date=" + date, "text/plain", new byte[0]);
        if (answer.status() != 200) {
            throw new IllegalStateException("the day can't be " + date + ": " + answer.body());
        }
    }

    String today() throws SQLException {
        try (var reader = reader()) {
            return reader.texts(
                            "select ((now() at time zone 'Asia/Shanghai')::date + day_offset)::text from installation")
                    .getFirst();
        }
    }

    /** A connection that may only read. */
    Reader reader() throws SQLException {
        return new Reader(as("zhiye_check"));
    }

    /** A connection for a role of the database. */
    public Connection as(String role) throws SQLException {
        if (postgres != null) {
            return postgres.as(role);
        }
        try {
            var port = Files.readString(product.data().resolve("pg.port")).strip();
            var password =
                    Files.readString(product.data().resolve("pg.password")).strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/zhiye?connectTimeout=2", role, password);
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    /**
     * What the checker says once everything has had time to settle: the sweeper has been, and what a dead worker had taken is free
     * again.
     */
    public Checked check() throws IOException, SQLException {
        var files = new Stored(product.data());
        try (var superuser = as("postgres")) {
            files.age(superuser);
        }
        day(today());
        return judged(SETTLING_SECONDS);
    }

    /** What the checker says at latest after so many seconds; at once if all is well. */
    public Checked judged(int seconds) throws IOException, SQLException {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (true) {
            try (var reader = reader()) {
                var checked = Checker.all(reader, ledger.read(), new Stored(product.data()), LEASE_SECONDS);
                if (checked.sound() || System.nanoTime() > end) {
                    return checked;
                }
            }
            Product.pause(Duration.ofSeconds(1));
        }
    }

    @Override
    public void close() throws IOException {
        product.close();
        if (postgres != null) {
            postgres.close();
        }
    }
}
