package org.zhiye.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.zhiye.web.Messages;

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
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int LAST_DOUBLING = 10;

    private final Queue queue;
    private final SmsProvider provider;
    private final ObjectProvider<Recipients> recipients;
    private final Messages messages;
    private final Counter sent;
    private final Counter failed;
    private final boolean command;
    private final Semaphore bell = new Semaphore(0);
    private final ReentrantLock turn = new ReentrantLock();
    private volatile @Nullable Thread thread;

    Worker(
            Queue queue,
            ObjectProvider<SmsProvider> providers,
            ObjectProvider<Recipients> recipients,
            Messages messages,
            MeterRegistry meters,
            Environment environment) {
        this.queue = queue;
        this.provider = theOnly(providers);
        this.recipients = recipients;
        this.messages = messages;
        this.sent = meters.counter("zhiye.outbox.sent", "kind", "SMS");
        this.failed = meters.counter("zhiye.outbox.failed", "kind", "SMS");
        meters.gauge("zhiye.outbox.queued", Tags.of("kind", "SMS"), queue, Queue::waiting);
        this.command = environment.containsProperty("zhiye.command");
    }

    private static SmsProvider theOnly(ObjectProvider<SmsProvider> providers) {
        var found = providers.getIfUnique();
        if (found == null) {
            throw new IllegalStateException(
                    "zhiye.sms.url (ZHIYE_SMS_URL) is missing: the gateway that carries SMS. Without it nobody can sign up.");
        }
        return found;
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

    private boolean batchWent() {
        var done = new ConcurrentLinkedQueue<UUID>();
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            queue.claim()
                    .forEach(row -> each.execute(() -> {
                        if (settled(row)) {
                            done.add(row.id());
                        }
                    }));
        }
        if (!done.isEmpty()) {
            queue.done(done);
        }
        return !done.isEmpty();
    }

    /** Whether the message needs no further try. */
    private boolean settled(Queue.Claimed row) {
        if (row.late()) {
            LOG.warn("{} is too late and was dropped", row);
            failed.increment();
            return true;
        }
        try {
            send(queue.open(row));
            return true;
        } catch (NotSent e) {
            failed.increment();
            LOG.warn("{} was not sent, try {}: {}", row, row.tries(), e.getMessage());
            if (!e.forGood()) {
                queue.again(row.id(), pause(row.tries()));
            }
            return e.forGood();
        } catch (RuntimeException e) {
            // it stays leased and is tried again; the cause may hold what it was given, so only its kind is logged
            failed.increment();
            LOG.error(
                    "{} was not sent, try {}: {}",
                    row,
                    row.tries(),
                    e.getClass().getName());
            return false;
        }
    }

    private void send(Outgoing message) {
        var to = recipient(message);
        if (to.isEmpty()) {
            return;
        }
        var key = messages.has(message.template() + ".sms") ? message.template() + ".sms" : message.template();
        var text = messages.text(to.get().language(), key, message.arguments().toArray());
        provider.send(message.id(), to.get().mobile(), text);
        sent.increment();
    }

    private Optional<Recipients.Recipient> recipient(Outgoing message) {
        if (message.account() != null) {
            return recipients.getObject().of(message.account());
        }
        if (message.mobile() == null || message.language() == null) {
            throw new IllegalStateException("a message to nobody");
        }
        return Optional.of(new Recipients.Recipient(message.mobile(), message.language()));
    }

    private static Duration pause(int tries) {
        var doubled = Duration.ofSeconds(1L << Math.min(tries - 1, LAST_DOUBLING));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
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
