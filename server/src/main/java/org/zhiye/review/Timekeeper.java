package org.zhiye.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhiye.filing.Filing;
import org.zhiye.filing.Filings;
import org.zhiye.ground.BusinessClock;
import org.zhiye.ground.DailyJob;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Refused;

/** The cases' clock: what is due today, case by case, each in its own transaction. */
@Component
class Timekeeper implements DailyJob {
    private static final Logger LOG = LoggerFactory.getLogger(Timekeeper.class);
    private static final int AT_ONCE = 200;
    private static final String ORDER = " and f.id > ? order by f.id limit " + AT_ONCE;

    private static final String TURN_OVER = """
            f.open and f.stage in ('WITH_ENTERPRISE', 'PROVINCE_ACCEPTANCE', 'CORRECTION', 'MINISTRY_ACCEPTANCE')
            and f.turn_due < ?""";

    private static final String NOTICE_OVER = """
            f.open and f.stage = 'LINES'
            and f.id in (select l.filing from filing_line l where l.stage = 'PUBLIC_NOTICE' and l.turn = 'NOBODY' and l.turn_due < ?)""";

    private static final String JOINT_OVERDUE = """
            f.open and f.stage = 'LINES'
            and f.id in (select l.filing from filing_line l where l.stage = 'JOINT_REVIEW' and l.turn_due < ?
                            and not exists (select from once o where o.about = l.filing and o.what = 'joint:' || l.specialty))""";

    private static final String WAITING = """
            f.open and f.stage = 'WITH_ENTERPRISE' and f.turn_since < ?::date
            and not exists (select from decision d where d.filing = f.id and d.step = 'ENTERPRISE' and d.round = f.round)
            and not exists (select from reminder r where r.filing = f.id and r.working_day = ?)""";

    private final Filings filings;
    private final Overdue overdue;
    private final ReferenceData reference;

    Timekeeper(Filings filings, Overdue overdue, ReferenceData reference) {
        this.filings = filings;
        this.overdue = overdue;
        this.reference = reference;
    }

    @Override
    public String name() {
        return "review.deadlines";
    }

    @Override
    public int run(LocalDate today) {
        int done = each(TURN_OVER, it -> overdue.turn(it, today), today);
        done += each(NOTICE_OVER, it -> overdue.notice(it, today), today);
        done += each(JOINT_OVERDUE, it -> overdue.joint(it, today), today);
        for (int day : reference
                .policies()
                .inForce(today)
                .limits()
                .enterpriseReminderDays()
                .reversed()) {
            done += each(WAITING, it -> reached(it, day, today) && overdue.remind(it, day), today, day);
        }
        return done;
    }

    /** Whether so many working days have passed, and no later reminder was due already. */
    private boolean reached(Filing it, int day, LocalDate today) {
        var since = it.since().atZone(BusinessClock.ZONE).toLocalDate();
        var calendar = reference.workingDays();
        var later = reference.policies().version(it.policy()).limits().enterpriseReminderDays().stream()
                .filter(d -> d > day)
                .anyMatch(d -> !calendar.due(since, d).isAfter(today));
        return !later && !calendar.due(since, day).isAfter(today);
    }

    private int each(String condition, Predicate<Filing> work, Object... parameters) {
        int done = 0;
        var last = new UUID(0, 0);
        while (true) {
            var some = filings.where(condition + ORDER, with(last, parameters));
            for (Filing it : some) {
                done += attempt(it, work) ? 1 : 0;
            }
            if (some.size() < AT_ONCE) {
                return done;
            }
            last = some.getLast().id().value();
        }
    }

    /** One case that can't go on does not hold the others; it is tried again tomorrow. */
    private static boolean attempt(Filing it, Predicate<Filing> work) {
        try {
            return work.test(it);
        } catch (Refused e) {
            LOG.warn("case {} stays as it is: {}", it.id(), e.reason().key());
            return false;
        }
    }

    private static Object[] with(UUID last, Object... parameters) {
        var all = new java.util.ArrayList<>(List.of(parameters));
        all.add(last);
        return all.toArray();
    }
}
