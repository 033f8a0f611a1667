package org.zhiye.identity.site;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.NotThere;
import org.zhiye.identity.Identities;
import org.zhiye.identity.Slip;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;

/** The person's side: books a slot for the slip, takes another, gives it back. */
@Component
public class Booking {
    private final Visits visits;
    private final Sites sites;
    private final Offer offer;
    private final Identities identities;
    private final Deeds deeds;
    private final Day day;

    Booking(Visits visits, Sites sites, Offer offer, Identities identities, Deeds deeds, Day day) {
        this.visits = visits;
        this.sites = sites;
        this.offer = offer;
        this.identities = identities;
        this.deeds = deeds;
        this.day = day;
    }

    /**
     * Books a slot, or moves the booking there.
     *
     * @return where to lead
     * @throws Refused if it is full or not offered, there is no slip for the site's province, or it is too late to move
     */
    @Transactional
    public String book(PersonId me, DeedKey key, SiteId id, LocalDate on, LocalTime at) {
        var form = List.of(id, on, at);
        var done = deeds.begin(new AccountId(me.value()), key, "visit.book", form, me.value(), VisitDeed.SLIP);
        if (done.isPresent()) {
            return done.get();
        }
        var site = sites.hold(id).orElseThrow(NotThere::new);
        var slip = slip(me, site.province());
        var rules = sites.rules(site.province());
        if (on.isAfter(last(slip, rules)) || !offer.has(site, on, at)) {
            throw new Refused(SiteReason.SLOT_NOT_OFFERED);
        }
        var before = visits.open(me).orElse(null);
        if (before == null) {
            var visit = visits.book(slip.id(), me, site, on, at);
            deeds.happened(new VisitDeed.Booked(new VisitDeed.When(visit, me, site.name(), on, at)));
        } else {
            refuseLate(before);
            visits.move(before, site, on, at);
            deeds.happened(new VisitDeed.Moved(new VisitDeed.When(before.id(), me, site.name(), on, at)));
        }
        return VisitDeed.SLIP;
    }

    /**
     * @return where to lead
     * @throws Refused if there is none, or it is too late
     */
    @Transactional
    public String cancel(PersonId me, DeedKey key) {
        var done = deeds.begin(new AccountId(me.value()), key, "visit.cancel", "", me.value(), VisitDeed.SLIP);
        if (done.isPresent()) {
            return done.get();
        }
        var it = visits.open(me)
                .filter(visit -> visit.state() == Visit.State.BOOKED)
                .orElseThrow(() -> new Refused(SiteReason.NOT_BOOKED));
        refuseLate(it);
        if (!visits.cancel(it)) {
            throw new Refused(SiteReason.NOT_BOOKED);
        }
        deeds.happened(new VisitDeed.Cancelled(VisitDeed.When.of(it, name(it.site()))));
        return VisitDeed.SLIP;
    }

    private void refuseLate(Visit it) {
        int hours = sites.find(it.site())
                .map(site -> sites.rules(site.province()).cancelHours())
                .orElse(0);
        if (it.state() != Visit.State.BOOKED || !mayChange(it, hours)) {
            throw new Refused(SiteReason.TOO_LATE_TO_CHANGE, hours);
        }
    }

    boolean mayChange(Visit it, int hours) {
        return day.now().plus(Duration.ofHours(hours)).isBefore(it.begins());
    }

    private Slip slip(PersonId me, String province) {
        return identities
                .slip(me)
                .filter(it -> it.usable(day.today()) && it.province().equals(province))
                .orElseThrow(() -> new Refused(SiteReason.NO_SLIP));
    }

    /** The last day that can be booked: neither too far ahead, nor past the slip's last one. */
    LocalDate last(Slip slip, SiteRules rules) {
        var ahead = day.today().plusDays(rules.bookDays());
        return slip.lastDay().isBefore(ahead) ? slip.lastDay() : ahead;
    }

    private String name(SiteId id) {
        return sites.find(id).map(Site::name).orElse("");
    }
}
