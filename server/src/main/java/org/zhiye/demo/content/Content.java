package org.zhiye.demo.content;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
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
    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(10);

    private final Steps steps;
    private final Overture overture;
    private final Arrivals arrivals;
    private final Script script;
    private final Supplier<World> world;
    private final Supplier<List<Part>> parts;
    private final boolean crowd;
    private volatile @Nullable Thread behind;
    private volatile boolean stopping;

    Content(
            Steps steps,
            Overture overture,
            Arrivals arrivals,
            Script script,
            JdbcClient jdbc,
            ReferenceData reference,
            @Value("${zhiye.demo.crowd:true}") boolean crowd) {
        this.crowd = crowd;
        this.steps = steps;
        this.overture = overture;
        this.arrivals = arrivals;
        this.script = script;
        // asked later: the installation is written after this is made
        this.world = SingletonSupplier.of(() -> World.of(begun(jdbc), reference));
        this.parts = SingletonSupplier.of(() -> world.get().parts());
    }

    private static LocalDate begun(JdbcClient jdbc) {
        return jdbc.sql("select (made_at at time zone 'Asia/Shanghai')::date from installation")
                .query(LocalDate.class)
                .single();
    }

    /** Whom a visitor may be. */
    public List<Part> parts() {
        return parts.get();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (steps.done("crowd")) {
            return;
        }
        long start = System.nanoTime();
        asTheSystem(() -> overture.play(world.get()));
        LOG.info("The demonstration's accounts are there after {} ms.", millis(start));
        if (!crowd) {
            return;
        }
        behind = Thread.ofPlatform().name("demo-crowd").daemon().start(this::fillUp);
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

    private void after() {
        var all = world.get();
        for (Player it : all.crowd()) {
            politely(() -> arrivals.come(it, all));
            politely(() -> script.play(it, all.employers(), all.past()));
            if (stopping) {
                return;
            }
        }
        steps.once("crowd", () -> {});
    }

    /** Works half of the time, so that nobody waits for the crowd. */
    private void politely(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        try {
            TimeUnit.NANOSECONDS.sleep(System.nanoTime() - begun);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void asTheSystem(Runnable work) {
        Caller.system(Overture.NAME).act(() -> {
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
