package org.zhiye.identity.site;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.account.Leftovers;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.GroundReason;
import org.zhiye.ground.NotThere;
import org.zhiye.identity.Slip;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;

/** The site's side: who is there, and how it ends with the slip. */
@Component
public class Reception implements Leftovers {
    private final Visits visits;
    private final Sites sites;
    private final Deeds deeds;
    private final Day day;

    Reception(Visits visits, Sites sites, Deeds deeds, Day day) {
        this.visits = visits;
        this.sites = sites;
        this.deeds = deeds;
        this.day = day;
    }

    /**
     * The person is there: as booked, or as it happens. A booking for another day or site is given back.
     *
     * @param slip an open one of the officer's province
     * @return where to lead
     */
    @Transactional
    public String arrive(Caller officer, DeedKey key, Slip slip, SiteId where, String answer) {
        var person = slip.person();
        var form = slip.id() + "|" + where;
        if (deeds.begin(officer.id(), key, "visit.arrive", form, person.value(), answer)
                .isPresent()) {
            return answer;
        }
        var site = sites.find(where)
                .filter(it -> it.province().equals(slip.province()))
                .orElseThrow(NotThere::new);
        if (!slip.usable(day.today())) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        }
        var booked = visits.open(person);
        if (booked.isPresent() && booked.get().state() == Visit.State.ARRIVED) {
            return answer;
        }
        var expected = booked.filter(it -> it.isAt(where, day.today())).filter(visits::arrived);
        if (expected.isEmpty()) {
            booked.ifPresent(this::cancel);
        }
        var when = expected.map(it -> VisitDeed.When.of(it, site.name()))
                .orElseGet(() -> new VisitDeed.When(
                        visits.walkedIn(slip.id(), person, where), person, site.name(), day.today(), null));
        deeds.happened(new VisitDeed.Arrived(when));
        return answer;
    }

    /** The slip was decided: whoever is there is done, and a booking for another day is given back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(Slip slip) {
        visits.open(slip.person()).ifPresent(it -> {
            if (it.state() == Visit.State.ARRIVED || it.day().equals(day.today())) {
                visits.done(it);
            } else {
                cancel(it);
            }
        });
    }

    /** The slip was given back, or another one stands in its place. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdrawn(PersonId person) {
        open(person).ifPresent(this::cancel);
    }

    private Optional<Visit> open(PersonId person) {
        return visits.open(person).filter(it -> it.state() == Visit.State.BOOKED);
    }

    private void cancel(Visit it) {
        if (visits.cancel(it)) {
            var site = sites.find(it.site()).map(Site::name).orElse("");
            deeds.happened(new VisitDeed.Cancelled(VisitDeed.When.of(it, site)));
        }
    }

    @Override
    public void closed(PersonId person) {
        open(person).ifPresent(visits::cancel);
    }
}
