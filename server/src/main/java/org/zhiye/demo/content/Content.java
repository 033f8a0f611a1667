package org.zhiye.demo.content;

import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Caller;
import org.zhiye.policy.ReferenceData;

/** Fills an empty installation. The application is ready when whoever is listed can log in; the crowd comes in afterwards. */
@Component
@Profile("demo")
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "zhiye.demo.content", matchIfMissing = true)
public class Content implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(Content.class);

    private final Steps steps;
    private final Staging staging;
    private final Cast cast;

    Content(Steps steps, Staging staging, JdbcClient jdbc, ReferenceData reference) {
        this.steps = steps;
        this.staging = staging;
        this.cast = new Cast(begun(jdbc), reference);
    }

    private static LocalDate begun(JdbcClient jdbc) {
        return jdbc.sql("select (made_at at time zone 'Asia/Shanghai')::date from installation")
                .query(LocalDate.class)
                .single();
    }

    /** Whom a visitor may be. */
    public List<Part> parts() {
        return cast.parts();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long start = System.nanoTime();
        Caller.system("demo.content").act(() -> {
            before();
            return true;
        });
        LOG.info("The demonstration's accounts are there after {} ms.", (System.nanoTime() - start) / 1_000_000);
    }

    private void before() {
        var password = staging.password();
        steps.once("officers", () -> staging.officers(cast.officers(), password));
        steps.once("practitioners", () -> staging.practitioners(cast.named(), password));
    }
}
