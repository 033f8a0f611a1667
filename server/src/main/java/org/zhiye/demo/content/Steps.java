package org.zhiye.demo.content;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/** Which parts of the content are there. A step is one transaction: it was done wholly, or not at all, and by one node. */
@Component
class Steps {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Supplier<Set<String>> done;

    Steps(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.done = SingletonSupplier.of(this::read);
    }

    private Set<String> read() {
        var known = ConcurrentHashMap.<String>newKeySet();
        known.addAll(jdbc.sql("select step from demo_step").query(String.class).list());
        return known;
    }

    boolean done(String step) {
        return done.get().contains(step);
    }

    /** Does the work unless the step was done; several transactions, of which one marks the step. */
    void unless(String step, Runnable work) {
        if (!done(step)) {
            work.run();
        }
    }

    void once(String step, Runnable work) {
        unless(step, () -> {
            transaction.executeWithoutResult(status -> mark(step, work));
            done.get().add(step);
        });
    }

    private void mark(String step, Runnable work) {
        // another node may be at it
        jdbc.sql("set local lock_timeout = '60s'; set local statement_timeout = '60s'")
                .update();
        boolean mine = jdbc.sql("insert into demo_step (step) values (?) on conflict do nothing")
                        .param(step)
                        .update()
                == 1;
        if (mine) {
            work.run();
        }
    }
}
