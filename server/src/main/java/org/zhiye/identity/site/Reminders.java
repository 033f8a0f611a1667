package org.zhiye.identity.site;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiye.ground.DailyJob;

/** Who comes tomorrow is reminded, once, by message and SMS. */
@Component
class Reminders implements DailyJob {
    private final Visits visits;
    private final VisitJobs jobs;

    Reminders(Visits visits, VisitJobs jobs) {
        this.visits = visits;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "identity.reminders";
    }

    @Override
    public boolean inTheMorning() {
        return true;
    }

    @Override
    public int run(LocalDate today) {
        return jobs.each(
                visits.toRemind(today.plusDays(1)),
                it -> Optional.of(it).filter(visits::reminded).map(visit -> new VisitDeed.Reminded(jobs.when(visit))));
    }
}
