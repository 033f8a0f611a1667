package org.zhiye.identity;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.account.Accounts;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Day;
import org.zhiye.ground.Grant;
import org.zhiye.identity.site.Site;
import org.zhiye.identity.site.SiteId;
import org.zhiye.identity.site.Sites;
import org.zhiye.identity.site.Visit;
import org.zhiye.identity.site.Visits;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Language;
import org.zhiye.shared.Role;
import org.zhiye.web.Choice;
import org.zhiye.web.Tone;

/** Who comes on a day to the site where an officer sits. */
@Component
class DayList {
    private static final int SHOWN = 500;

    private final JdbcClient jdbc;
    private final Sites sites;
    private final Visits visits;
    private final Slips slips;
    private final Accounts accounts;
    private final Day day;

    DayList(JdbcClient jdbc, Sites sites, Visits visits, Slips slips, Accounts accounts, Day day) {
        this.jdbc = jdbc;
        this.sites = sites;
        this.visits = visits;
        this.slips = slips;
        this.accounts = accounts;
        this.day = day;
    }

    /** The sites of the officer's provinces that are open. */
    private List<Site> open(Caller officer) {
        var places = officer.jurisdiction(Role.DESK_OFFICER).orElse("");
        return places.equals(Grant.EVERYWHERE)
                ? sites.open()
                : Arrays.stream(places.split(",", -1))
                        .flatMap(province -> sites.of(province).stream())
                        .filter(Site::open)
                        .toList();
    }

    /** Where the officer sits: as last chosen, else the first. */
    Optional<Site> site(Caller officer) {
        return site(officer, open(officer));
    }

    private Optional<Site> site(Caller officer, List<Site> open) {
        var chosen = jdbc.sql("select site from officer_site where officer = ?")
                .param(officer.id().value())
                .query((row, i) -> new SiteId(row.getObject(1, java.util.UUID.class)))
                .optional();
        return open.stream()
                .filter(it -> chosen.isPresent() && it.id().equals(chosen.get()))
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    /** The officer sits there from now on. @return false if it is none of the officer's provinces */
    boolean sit(Caller officer, SiteId where) {
        boolean own = open(officer).stream().anyMatch(it -> it.id().equals(where));
        if (own) {
            jdbc.sql("""
                            insert into officer_site (officer, site) values (?, ?)
                            on conflict (officer) do update set site = excluded.site""").params(officer.id().value(), where.value()).update();
        }
        return own;
    }

    static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** @param asked absent: today */
    DeskPage.@Nullable OfDay of(Caller officer, @Nullable LocalDate asked, Language language) {
        var open = open(officer);
        var site = site(officer, open).orElse(null);
        if (site == null) {
            return null;
        }
        var on = asked == null ? day.today() : asked;
        var all = visits.on(site.id(), on, SHOWN);
        var known = slips.all(all.stream().map(Visit::slip).toList());
        var names = all.isEmpty()
                ? Map.<AccountId, String>of()
                : accounts.namesOf(all.stream()
                        .map(it -> new AccountId(it.person().value()))
                        .toList());
        return new DeskPage.OfDay(
                site.id().toString(),
                open.stream()
                        .map(it -> new Choice(it.id().toString(), it.name()))
                        .toList(),
                on,
                on.minusDays(1),
                on.plusDays(1),
                on.equals(day.today()),
                count(all, it -> it.at() != null),
                count(all, it -> it.at() != null && it.arrivedAt() != null),
                count(all, it -> it.at() == null),
                count(all, it -> it.state() == Visit.State.DONE),
                count(all, it -> it.state() == Visit.State.NO_SHOW),
                all.stream().map(it -> visitor(it, known.get(it.slip()), names)).toList());
    }

    private static long count(List<Visit> all, java.util.function.Predicate<Visit> which) {
        return all.stream().filter(which).count();
    }

    private DeskPage.Visitor visitor(Visit it, @Nullable Slip slip, Map<AccountId, String> names) {
        boolean failed = slip != null && slip.state() == Slip.State.FAILED;
        return new DeskPage.Visitor(
                it.slip().toString(),
                slip == null ? "" : slip.number().grouped(),
                names.getOrDefault(new AccountId(it.person().value()), ""),
                it.at(),
                it.state() == Visit.State.DONE
                        ? "slip.state." + (failed ? "failed" : "passed")
                        : "visit.state." + it.state().name().toLowerCase(Locale.ROOT),
                tone(it, failed),
                it.arrivedAt(),
                waited(it),
                it.state() == Visit.State.BOOKED && it.day().equals(day.today()));
    }

    private static Tone tone(Visit it, boolean failed) {
        return switch (it.state()) {
            case BOOKED -> Tone.PLAIN;
            case ARRIVED -> Tone.WAIT;
            case DONE -> failed ? Tone.NO : Tone.OK;
            case NO_SHOW, LEFT, CANCELLED -> Tone.NO;
        };
    }

    private @Nullable Long waited(Visit it) {
        Instant arrived = it.arrivedAt();
        if (arrived == null) {
            return null;
        }
        var until = it.doneAt() != null ? it.doneAt() : it.state() == Visit.State.ARRIVED ? day.now() : null;
        return until == null
                ? null
                : Math.max(0, Duration.between(arrived, until).toMinutes());
    }

    /** What is known of the coming of a slip's person. */
    DeskSlipPage.Coming coming(Caller officer, Slip slip) {
        var here = site(officer).filter(it -> it.province().equals(slip.province()));
        var visit = visits.open(slip.person());
        var booked = visit.filter(it -> it.at() != null)
                .map(it -> Stream.of(
                                sites.find(it.site()).map(Site::name).orElse(""), it.day(), String.valueOf(it.at()))
                        .map(String::valueOf)
                        .collect(java.util.stream.Collectors.joining(" ")))
                .orElse("");
        return new DeskSlipPage.Coming(
                here.map(Site::name).orElse(""),
                booked,
                visit.map(Visit::arrivedAt).orElse(null));
    }
}
