package org.zhiye.shell;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks twice a second whether the embedded server lives, and has it started again when it does not: nobody else would. */
final class EmbeddedWatch implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedWatch.class);
    private static final Duration EVERY = Duration.ofMillis(500);

    private final EmbeddedDatabase database;
    private boolean troubled;

    private EmbeddedWatch(EmbeddedDatabase database) {
        this.database = database;
    }

    static void over(EmbeddedDatabase database) {
        Thread.ofPlatform().name("embedded-database").daemon().start(new EmbeddedWatch(database));
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(EVERY);
                database.revive();
                troubled = false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException | RuntimeException e) {
                // the dead server's last processes may still hold its memory: the next try comes soon
                if (!troubled) {
                    LOG.warn("The embedded database can't be started again yet: {}", e.toString());
                }
                troubled = true;
            }
        }
    }
}
