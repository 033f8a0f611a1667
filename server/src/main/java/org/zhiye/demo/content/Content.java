package org.zhiye.demo.content;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.zhiye.ground.Caller;
import org.zhiye.policy.ReferenceData;

/** Fills an empty installation. The application is ready when whoever is listed can log in; the crowd comes in afterwards. */
@Component
@Profile("demo")
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "zhiye.demo.content", matchIfMissing = true)
public class Content implements ApplicationRunner, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Content.class);
    private static final int FIRMS = 5_000;
    private static final int CROWD = 280;
    private static final int AT_ONCE = 20;
    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(10);

    private final Steps steps;
    private final Staging staging;
    private final Lists lists;
    private final Enrolment enrolment;
    private final Supplier<Cast> cast;
    private final Supplier<List<Firm>> firms;
    private final Supplier<List<Player>> crowd;
    private volatile @Nullable Thread behind;
    private volatile boolean stopping;

    Content(Steps steps, Staging staging, Lists lists, Enrolment enrolment, JdbcClient jdbc, ReferenceData reference) {
        this.steps = steps;
        this.staging = staging;
        this.lists = lists;
        this.enrolment = enrolment;
        // asked later: the installation is written after this is made
        this.cast = SingletonSupplier.of(() -> new Cast(begun(jdbc), reference));
        this.firms = SingletonSupplier.of(() -> Firms.make(reference.provinces().offered(), FIRMS));
        this.crowd = SingletonSupplier.of(() -> cast.get().crowd(CROWD));
    }

    private static LocalDate begun(JdbcClient jdbc) {
        return jdbc.sql("select (made_at at time zone 'Asia/Shanghai')::date from installation")
                .query(LocalDate.class)
                .single();
    }

    /** Whom a visitor may be. */
    public List<Part> parts() {
        return cast.get().parts();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long start = System.nanoTime();
        asTheSystem(this::before);
        LOG.info("The demonstration's accounts are there after {} ms.", millis(start));
        behind = Thread.ofPlatform().name("demo-crowd").daemon().start(this::fillUp);
    }

    private void before() {
        steps.once("enterprises", () -> lists.enterprises(firms.get()));
        steps.once("roster", () -> lists.roster(everybody()));
        steps.once("officers", () -> staging.officers(cast.get().officers()));
        steps.once("agents", () -> staging.agents(cast.get().agents(), firms.get()));
        steps.once("practitioners", () -> staging.practitioners(cast.get().named()));
        steps.once(
                "register",
                () -> enrolment.enrol(
                        cast.get().named(),
                        employers(cast.get().named()),
                        cast.get().begun()));
    }

    private List<Player> everybody() {
        return Stream.of(cast.get().named(), cast.get().roster(), crowd.get())
                .flatMap(List::stream)
                .toList();
    }

    private void fillUp() {
        long start = System.nanoTime();
        try {
            asTheSystem(this::after);
            LOG.info("The demonstration's crowd is there after {} ms.", millis(start));
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.error("The demonstration's crowd is not complete; the next start goes on with it.", e);
            }
        }
    }

    /** In small steps, so that nobody waits for the crowd's locks. */
    private void after() {
        var all = crowd.get();
        for (int i = 0; i < all.size() && !stopping; i += AT_ONCE) {
            var some = all.subList(i, Math.min(all.size(), i + AT_ONCE));
            steps.once("crowd-" + i, () -> {
                staging.practitioners(some);
                enrolment.enrol(some, employers(some), cast.get().begun());
            });
        }
    }

    private Map<Player, Firm> employers(List<Player> players) {
        var employers = new HashMap<Player, Firm>();
        for (Player it : players) {
            var near = firms.get().stream()
                    .filter(firm -> firm.employs() && firm.province().equals(it.province()))
                    .toList();
            // the named ones work where somebody can log in
            employers.put(it, near.get(it.seed() < Cast.FIRST_OF_CROWD ? 0 : (int) (it.seed() * 7 % near.size())));
        }
        return employers;
    }

    private static void asTheSystem(Runnable work) {
        Caller.system("demo.content").act(() -> {
            work.run();
            return true;
        });
    }

    private static long millis(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        var running = behind;
        if (running != null) {
            running.join(PATIENCE);
        }
    }
}
