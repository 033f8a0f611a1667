package org.zhiye.demo;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks every five seconds whether another node has moved the day. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "zhiye.demo.content", matchIfMissing = true)
class DemoClockFollower implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DemoClockFollower.class);
    private static final int SECONDS = 5;

    private final DemoClock clock;
    private volatile @org.jspecify.annotations.Nullable ScheduledExecutorService timer;

    DemoClockFollower(DemoClock clock) {
        this.clock = clock;
    }

    @Override
    public void start() {
        var fresh = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("demo-clock").daemon().factory());
        var _ = fresh.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
        timer = fresh;
    }

    private void look() {
        try {
            clock.follow();
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("the day could not be read", e);
        }
    }

    @Override
    public void stop() {
        var running = timer;
        if (running != null) {
            running.shutdownNow();
            timer = null;
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
