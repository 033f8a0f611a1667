package org.zhiye.demo;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
    private static final long PERIOD = TimeUnit.SECONDS.toMillis(5);

    private final DemoClock clock;
    private volatile @Nullable Timer timer;

    DemoClockFollower(DemoClock clock) {
        this.clock = clock;
    }

    @Override
    public void start() {
        var fresh = new Timer("demo-clock", true);
        fresh.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        look();
                    }
                },
                PERIOD,
                PERIOD);
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
            running.cancel();
            timer = null;
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
