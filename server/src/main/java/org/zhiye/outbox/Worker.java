package org.zhiye.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Sends what is queued: woken by each commit, and once a second by itself. No transaction is open while the provider is spoken to.
 */
@Component
final class Worker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    // who is woken by one commit takes along what commits right after it: a batch costs two transactions, whatever its
    // size
    private static final Duration GATHER = Duration.ofMillis(20);

    private final Queue queue;
    private final Dispatch dispatch;
    private final MeterRegistry meters;
    private final boolean command;
    private final Semaphore bell = new Semaphore(0);
    private final ReentrantLock turn = new ReentrantLock();
    private volatile @Nullable Thread thread;

    Worker(Queue queue, Dispatch dispatch, MeterRegistry meters, Environment environment) {
        this.queue = queue;
        this.dispatch = dispatch;
        this.meters = meters;
        for (Outgoing.Kind kind : Outgoing.Kind.values()) {
            meters.gauge("zhiye.outbox.queued", Tags.of("kind", kind.name()), queue, it -> it.waiting(kind));
            count("sent", kind, 0);
            count("failed", kind, 0);
        }
        this.command = environment.containsProperty("zhiye.command");
    }

    void wake() {
        bell.release();
    }

    /** Sends all that is due; one batch at a time on each node. */
    void deliver() {
        turn.lock();
        try {
            while (batchWent()) {
                // the next of the same subjects may go now
            }
        } finally {
            turn.unlock();
        }
    }

    /** @return whether there may be more to send at once */
    private boolean batchWent() {
        var ended = new ConcurrentLinkedQueue<Outcome.Ended>();
        var again = new AtomicBoolean();
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            queue.claim()
                    .forEach(row -> each.execute(() -> {
                        switch (dispatch.attempt(row)) {
                            case Outcome.Ended it -> {
                                ended.add(it);
                                counted(it);
                            }
                            case Outcome.Again it -> {
                                count("failed", row.kind(), 1);
                                queue.again(it);
                                if (it.after().isZero()) {
                                    again.set(true);
                                }
                            }
                            case Outcome.Defect it -> count("failed", row.kind(), 1);
                        }
                    }));
        }
        if (!ended.isEmpty()) {
            queue.done(List.copyOf(ended));
        }
        return !ended.isEmpty() || again.get();
    }

    private void counted(Outcome.Ended it) {
        if (it.delivery() != null) {
            boolean failed = it.delivery().state() == Outcome.Delivery.State.FAILED;
            count(failed ? "failed" : "sent", it.delivery().kind(), 1);
        }
    }

    private void count(String what, Outgoing.Kind kind, int by) {
        meters.counter("zhiye.outbox." + what, "kind", kind.name()).increment(by);
    }

    @Override
    public void start() {
        // known before it begins: it ends as soon as it finds that there is no thread
        var working = Thread.ofVirtual().name("outbox").unstarted(this::work);
        thread = working;
        working.start();
    }

    private void work() {
        boolean troubled = false;
        while (thread != null) {
            try {
                if (bell.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                    Thread.sleep(GATHER);
                    bell.drainPermits();
                }
                deliver();
                troubled = false;
            } catch (DataAccessException | TransactionException e) {
                if (!troubled) {
                    LOG.warn(
                            "the outbox waits for the database: {}",
                            e.getClass().getSimpleName());
                }
                troubled = true;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void stop() {
        var working = thread;
        thread = null;
        if (working != null) {
            wake();
            try {
                working.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** A command leaves the queue to the nodes that serve. */
    @Override
    public boolean isAutoStartup() {
        return !command;
    }
}
