package org.zhiye.demo.content;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DailyJob;
import org.zhiye.ground.DeedKey;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.review.publication.BatchId;
import org.zhiye.review.publication.PublicationDesk;
import org.zhiye.review.publication.Runner;
import org.zhiye.shared.Role;

/** Publishes the lists of the demonstration as the publisher does, and lets time do its part on former days. */
@Component
class Lectern {
    private static final int AFTERNOON = 400;
    private static final int MORNING = 60;
    private static final String DEADLINES = "review.deadlines";

    private final PublicationDesk publications;
    private final Runner runner;
    private final Callers callers;
    private final JdbcClient jdbc;
    private final List<DailyJob> jobs;

    Lectern(PublicationDesk publications, Runner runner, Callers callers, JdbcClient jdbc, List<DailyJob> jobs) {
        this.publications = publications;
        this.runner = runner;
        this.callers = callers;
        this.jdbc = jdbc;
        this.jobs = List.copyOf(jobs);
    }

    /** 发布公示 of all that waits; in the caller's transaction. */
    void notice(LocalDate day) {
        callers.as(publisher(), Past.at(day, AFTERNOON), me -> {
            var id = publications.notice(me, HolderType.CONSTRUCTOR_1, Business.INITIAL, DeedKey.fresh());
            runner.run(id);
            return id;
        });
    }

    /** 发布公告 of the list whose notice was published on a day; in the caller's transaction. */
    void announce(LocalDate noticed, LocalDate day) {
        var id = new BatchId(jdbc.sql("select id from batch where noticed_on = ? and announced_on is null")
                .param(noticed)
                .query(UUID.class)
                .single());
        callers.as(publisher(), Past.at(day, MORNING), me -> {
            publications.announce(me, id, DeedKey.fresh());
            runner.run(id);
            return id;
        });
    }

    /** What was due on that day; in the caller's transaction. */
    void deadlines(LocalDate day) {
        var job = jobs.stream()
                .filter(it -> it.name().equals(DEADLINES))
                .findFirst()
                .orElseThrow();
        callers.as(Caller.system(job.name()), Past.moment(day, java.time.LocalTime.of(0, 5)), me -> job.run(day));
    }

    private Caller publisher() {
        return callers.officer(Role.PUBLISHER, "mohurd-publisher", "*");
    }
}
