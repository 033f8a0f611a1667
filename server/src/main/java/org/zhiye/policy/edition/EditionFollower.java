package org.zhiye.policy.edition;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.policy.DueDates;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.Source;
import org.zhiye.policy.Tables;

/** Goes by the newest edition: looks every five seconds whether another node published one, and counts due dates anew by a new calendar. */
@Component
public class EditionFollower implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(EditionFollower.class);
    private static final long PERIOD = TimeUnit.SECONDS.toMillis(5);

    private final EditionTable table;
    private final ReferenceData reference;
    private final ObjectProvider<DueDates> dueDates;
    private volatile long used;
    private volatile long behind;
    private final Object taking = new Object();
    private volatile List<Timer> timers = List.of();

    EditionFollower(
            EditionTable table,
            ReferenceData reference,
            ObjectProvider<DueDates> dueDates,
            Day day,
            MeterRegistry meters) {
        this.table = table;
        this.reference = reference;
        this.dueDates = dueDates;
        Gauge.builder("zhiye.editions.behind", () -> behind)
                .description("published editions that this node does not go by")
                .register(meters);
        Gauge.builder(
                        "zhiye.holidays.missing",
                        () -> reference.workingDays().missingYear(day.today()).orElse(0))
                .description("the year whose table of holidays is missing and due; 0: none")
                .register(meters);
    }

    /** Takes over what was published since it looked last. */
    void look() {
        synchronized (taking) {
            long newest = table.newest();
            if (newest != used) {
                behind = newest - used;
                reference.use(tables(table));
                used = newest;
                behind = 0;
                LOG.info("policy and tables are those of edition {}", newest);
            }
        }
    }

    /** Counts due dates anew by calendars that were published a moment ago. It may take long, so taking over does not wait for it. */
    synchronized void recount() {
        for (var it : table.recounts()) {
            recount(it.year());
            if (it.last()) {
                table.recounted(it.year());
            }
        }
    }

    public static Tables tables(EditionTable table) {
        return new Tables(Composition.of(
                Source.shipped(),
                table.published().stream().map(Edition::proposal).toList()));
    }

    private void recount(int year) {
        int changed = Caller.system("holidays")
                .act(() -> dueDates.stream()
                        .mapToInt(it -> it.recompute(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                        .sum());
        if (changed > 0) {
            LOG.info("{} due dates counted anew by the calendar of {}", changed, year);
        }
    }

    @Override
    public void start() {
        timers = List.of(every("editions", this::look), every("due-dates", this::recount));
    }

    private static Timer every(String name, Runnable work) {
        var timer = new Timer(name, true);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        watch(name, work);
                    }
                },
                PERIOD,
                PERIOD);
        return timer;
    }

    // whatever goes wrong, it tries again; until then the node goes on by what it has
    private static void watch(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("{}: it is tried again", name, e);
        }
    }

    @Override
    public void stop() {
        timers.forEach(Timer::cancel);
        timers = List.of();
    }

    @Override
    public boolean isRunning() {
        return !timers.isEmpty();
    }
}
