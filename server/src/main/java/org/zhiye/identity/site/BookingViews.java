package org.zhiye.identity.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.identity.Slip;
import org.zhiye.identity.site.BookingPage.Booked;
import org.zhiye.identity.site.BookingPage.Next;
import org.zhiye.identity.site.BookingPage.Place;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Language;
import org.zhiye.shared.PersonId;
import org.zhiye.web.Problems;

/** Puts together what somebody sees of sites and of the own booking. */
@Component
public class BookingViews {
    private final Visits visits;
    private final Sites sites;
    private final Offer offer;
    private final Booking booking;
    private final ReferenceData reference;

    BookingViews(Visits visits, Sites sites, Offer offer, Booking booking, ReferenceData reference) {
        this.visits = visits;
        this.sites = sites;
        this.offer = offer;
        this.booking = booking;
        this.reference = reference;
    }

    /** What is asked for; empty: nothing yet. */
    record Asked(String site, @Nullable LocalDate day, String typed) {}

    BookingPage page(PersonId me, Slip slip, Asked asked, Problems problems, Language language) {
        var open = open(slip.province());
        var last = booking.last(slip, sites.rules(slip.province()));
        var days = new HashMap<SiteId, List<Offer.OfDay>>();
        open.forEach(site -> days.put(site.id(), offer.days(site, last)));
        var booked = visits.open(me).orElse(null);
        var chosen = chosen(open, asked.site(), booked);
        var shown = chosen == null ? List.<Offer.OfDay>of() : Objects.requireNonNull(days.get(chosen.id()));
        var day = day(shown, asked.day());
        return new BookingPage(
                reference.provinces().name(slip.province(), language),
                open.stream()
                        .map(site -> place(site, next(site, days), language))
                        .toList(),
                chosen == null ? "" : chosen.id().toString(),
                shown.stream()
                        .map(it -> new BookingPage.OfDay(
                                it.day(), SiteViews.weekday(it.day().getDayOfWeek(), language), it.free()))
                        .toList(),
                day == null ? null : day.day(),
                day == null
                        ? List.of()
                        : day.slots().stream()
                                .map(it -> new BookingPage.Slot(it.at(), it.free()))
                                .toList(),
                booked(me, language).orElse(null),
                suggestion(open, chosen, days),
                last,
                asked.typed(),
                problems);
    }

    private List<Site> open(String province) {
        return sites.of(province).stream().filter(Site::open).toList();
    }

    private static @Nullable Site chosen(List<Site> open, String asked, @Nullable Visit booked) {
        return open.stream()
                .filter(site -> site.id().toString().equals(asked))
                .findFirst()
                .or(() -> open.stream()
                        .filter(site -> booked != null && site.id().equals(booked.site()))
                        .findFirst())
                .or(() -> open.size() == 1 ? Optional.of(open.getFirst()) : Optional.empty())
                .orElse(null);
    }

    /** The one that was asked for, else the first that has a place left. */
    private static Offer.@Nullable OfDay day(List<Offer.OfDay> days, @Nullable LocalDate asked) {
        return days.stream()
                .filter(it -> it.day().equals(asked))
                .findFirst()
                .or(() -> days.stream().filter(it -> it.free() > 0).findFirst())
                .orElse(null);
    }

    private static @Nullable Next next(Site site, Map<SiteId, List<Offer.OfDay>> days) {
        return days.getOrDefault(site.id(), List.of()).stream()
                .filter(it -> it.free() > 0)
                .findFirst()
                .flatMap(it -> it.next().map(slot -> new Next(site.id().toString(), site.name(), it.day(), slot.at())))
                .orElse(null);
    }

    /** At the chosen site if it has one, else the earliest elsewhere. */
    private static @Nullable Next suggestion(
            List<Site> open, @Nullable Site chosen, Map<SiteId, List<Offer.OfDay>> days) {
        var here = chosen == null ? null : next(chosen, days);
        return here != null
                ? here
                : open.stream()
                        .map(site -> next(site, days))
                        .filter(Objects::nonNull)
                        .min(Comparator.comparing(Next::day).thenComparing(Next::at))
                        .orElse(null);
    }

    private Place place(Site site, @Nullable Next next, Language language) {
        return new Place(
                site.id().toString(),
                site.name(),
                site.address(),
                site.phone(),
                site.bring(),
                SiteViews.week(site, language),
                next);
    }

    /** The sites of a province that take people, for who comes without a booking. */
    public List<Place> places(String province, Language language) {
        return open(province).stream().map(site -> place(site, null, language)).toList();
    }

    /** All sites that take people, by province. */
    public Map<String, List<Place>> everywhere(Language language) {
        return sites.open().stream()
                .collect(Collectors.groupingBy(
                        Site::province, Collectors.mapping(site -> place(site, null, language), Collectors.toList())));
    }

    /** What somebody has booked, or where they are now. */
    public Optional<Booked> booked(PersonId me, Language language) {
        return visits.open(me).flatMap(it -> sites.find(it.site()).map(site -> booked(it, site, language)));
    }

    private Booked booked(Visit it, Site site, Language language) {
        int hours = sites.rules(site.province()).cancelHours();
        boolean arrived = it.state() == Visit.State.ARRIVED;
        return new Booked(
                site.name(),
                site.address(),
                site.phone(),
                site.bring(),
                it.day(),
                SiteViews.weekday(it.day().getDayOfWeek(), language),
                it.at(),
                !arrived && booking.mayChange(it, hours),
                hours,
                arrived);
    }
}
