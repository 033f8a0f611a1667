package org.zhiye.identity.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.ground.DailyJob;
import org.zhiye.ground.Day;
import org.zhiye.ground.Deeds;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Refused;

/**
 * What time does to visits: who did not come is marked, and what a site does not offer any more is given back. Visit by visit, each in its
 * own transaction.
 */
@Component
class VisitJobs implements DailyJob {
    private static final Logger LOG = LoggerFactory.getLogger(VisitJobs.class);

    private final Visits visits;
    private final Sites sites;
    private final Deeds deeds;
    private final ReferenceData reference;
    private final Day day;
    private final TransactionTemplate transaction;

    VisitJobs(
            Visits visits,
            Sites sites,
            Deeds deeds,
            ReferenceData reference,
            Day day,
            PlatformTransactionManager transactions) {
        this.visits = visits;
        this.sites = sites;
        this.deeds = deeds;
        this.reference = reference;
        this.day = day;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "identity.visits";
    }

    @Override
    public int run(LocalDate today) {
        int done = each(visits.over(today), this::over);
        return done + sites.open().stream().mapToInt(this::drop).sum();
    }

    /** Gives back what a site does not offer any more, and tells. @return how many */
    int drop(Site site) {
        return each(
                visits.booked(site.id(), day.today()),
                it -> Optional.of(it)
                        .filter(booked -> !offered(site, booked) && visits.cancel(booked))
                        .map(booked -> new VisitDeed.Dropped(when(booked))));
    }

    private boolean offered(Site site, Visit it) {
        return site.slots(it.day(), reference.workingDays()).contains(Objects.requireNonNull(it.at()));
    }

    private Optional<Deed> over(Visit it) {
        return switch (it.state()) {
            case BOOKED -> turned(it, Visit.State.NO_SHOW).map(missed -> new VisitDeed.Missed(when(missed)));
            case ARRIVED -> turned(it, Visit.State.LEFT).map(left -> new VisitDeed.Left(when(left)));
            case CANCELLED, DONE, NO_SHOW, LEFT -> Optional.empty();
        };
    }

    private Optional<Visit> turned(Visit it, Visit.State to) {
        Predicate<Visit> mine = visit -> visits.turn(visit, visit.state(), to);
        return Optional.of(it).filter(mine);
    }

    VisitDeed.When when(Visit it) {
        return VisitDeed.When.of(it, sites.find(it.site()).map(Site::name).orElse(""));
    }

    int each(List<Visit> all, Function<Visit, Optional<? extends Deed>> work) {
        int done = 0;
        for (Visit it : all) {
            try {
                done += Boolean.TRUE.equals(transaction.execute(status -> alone(it, work))) ? 1 : 0;
            } catch (Refused e) {
                LOG.warn("visit {} stays as it is: {}", it.id(), e.reason().key());
            }
        }
        return done;
    }

    private boolean alone(Visit it, Function<Visit, Optional<? extends Deed>> work) {
        deeds.lock(it.person().value());
        // read again under the lock: it may have been moved
        var now = visits.find(it.id()).filter(visit -> visit.equals(it));
        var deed = now.flatMap(visit -> work.apply(visit));
        deed.ifPresent(deeds::happened);
        return deed.isPresent();
    }
}
