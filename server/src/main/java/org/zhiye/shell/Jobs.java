package org.zhiye.shell;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhiye.ground.BusinessClock;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DailyJob;
import org.zhiye.ground.Day;
import org.zhiye.ground.MinuteJob;

/** Runs the day's jobs once a day and the minute's jobs each minute, on one node. */
@Configuration(proxyBeanMethods = false)
class Jobs {
    private static final LocalTime EARLY = LocalTime.of(0, 5);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    @Bean
    RecurringTask<Void> daily(List<DailyJob> jobs, Day day) {
        return task(
                "daily", EARLY, jobs.stream().filter(job -> !job.inTheMorning()).toList(), day);
    }

    @Bean
    RecurringTask<Void> inTheMorning(List<DailyJob> jobs, Day day) {
        return task(
                "morning", MORNING, jobs.stream().filter(DailyJob::inTheMorning).toList(), day);
    }

    private static RecurringTask<Void> task(String name, LocalTime at, List<DailyJob> jobs, Day day) {
        return Tasks.recurring(name, Schedules.daily(BusinessClock.ZONE, at)).execute((instance, context) -> {
            for (DailyJob job : jobs) {
                Caller.system(job.name()).act(() -> job.run(day.today()));
            }
        });
    }

    @Bean
    RecurringTask<Void> minutely(List<MinuteJob> jobs) {
        return Tasks.recurring("minutely", Schedules.fixedDelay(MINUTE)).execute((instance, context) -> {
            for (MinuteJob job : jobs) {
                Caller.system(job.name()).act(() -> {
                    job.run();
                    return job;
                });
            }
        });
    }
}
