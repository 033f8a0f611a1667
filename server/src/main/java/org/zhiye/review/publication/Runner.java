package org.zhiye.review.publication;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DailyJob;
import org.zhiye.ground.GroundReason;
import org.zhiye.ground.NotThere;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.Refused;

/**
 * Does what follows from published lists, case by case, each in its own transaction. Cut off anywhere, it goes on where it stopped: at
 * the next start, with the daily jobs, or when the publisher asks again; nothing is done twice.
 */
@Component
public class Runner implements DailyJob, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

    private final Batches batches;
    private final OneCase one;
    private final ExecutorService behind = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("publication-", 0).factory());
    private volatile boolean closed;

    Runner(Batches batches, OneCase one) {
        this.batches = batches;
        this.one = one;
    }

    /** Does all that is left on a list, in the caller's name. */
    public void run(BatchId id) {
        work(id, Long.MAX_VALUE);
    }

    /**
     * Does what can be done in this time, and the rest behind the answer.
     *
     * @return whether it is finished
     */
    boolean begin(BatchId id, Duration most) {
        if (work(id, System.nanoTime() + most.toNanos())) {
            return true;
        }
        var caller = Caller.current();
        behind.execute(() -> caller.act(() -> {
            run(id);
            return true;
        }));
        return false;
    }

    private boolean work(BatchId id, long until) {
        var batch = batches.find(id).orElseThrow(NotThere::new);
        return batch.announced()
                ? each(
                        batches.cases(id, BatchLine.State.LISTED, BatchLine.State.NOTICED, BatchLine.State.STUCK),
                        until,
                        filing -> announce(batch, filing))
                : each(batches.cases(id, BatchLine.State.LISTED), until, filing -> one.notice(batch, filing));
    }

    private boolean each(List<FilingId> cases, long until, java.util.function.Consumer<FilingId> work) {
        for (FilingId filing : cases) {
            if (closed || System.nanoTime() > until) {
                return false;
            }
            work.accept(filing);
        }
        return true;
    }

    /** A case that the register refuses is marked with the reason and does not hold the others. */
    private void announce(Batch batch, FilingId filing) {
        try {
            one.announce(batch, filing);
        } catch (Refused e) {
            LOG.warn("case {} can't be entered: {}", filing, e.reason().key());
            one.stuck(batch, filing, e.reason().key());
        } catch (NotThere e) {
            LOG.warn("case {} can't be entered: something that it needs is not there any more", filing);
            one.stuck(batch, filing, GroundReason.CHANGED_MEANWHILE.key());
        }
    }

    @Override
    public String name() {
        return "review.publication";
    }

    @Override
    public int run(LocalDate today) {
        var unfinished = batches.unfinished();
        unfinished.forEach(this::run);
        return unfinished.size();
    }

    /** What was cut off when the application ended. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        behind.execute(() -> Caller.system(name()).act(() -> {
            batches.unfinished().forEach(this::run);
            return true;
        }));
    }

    @Override
    public void close() {
        closed = true;
        behind.shutdown();
    }
}
