package org.zhiye.demo.content;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiye.ground.DeedKey;
import org.zhiye.identity.Slip;
import org.zhiye.identity.site.Booking;
import org.zhiye.identity.site.Hours;
import org.zhiye.identity.site.Reception;
import org.zhiye.identity.site.Site;
import org.zhiye.identity.site.SiteDesk;
import org.zhiye.identity.site.SiteId;
import org.zhiye.identity.site.SiteRules;
import org.zhiye.identity.site.Sites;
import org.zhiye.person.PersonFacts;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;

/** Where the demonstration's provinces verify people, who waited there, and who has booked. */
@Component
class Sittings {
    /** Provinces where the crowd's new ones have booked. */
    static final List<String> BOOKED = List.of("31", "31", "11");

    private static final Hours USUAL = Hours.read("09:00-11:40, 13:30-16:50");
    private static final int SLOT = 20;
    private static final int LONGEST = 33;
    private static final int LEAST = 3;

    private static final List<Place> PLACES = List.of(
            new Place("31", "静安区行政服务中心建设专窗", "上海市静安区秣陵路 38 号 1 楼", "021-60000131", "停车凭证可在窗口盖章"),
            new Place("31", "浦东新区政务服务中心 18 号窗口", "上海市浦东新区合欢路 2 号 2 楼", "021-60000231", ""),
            new Place("11", "市政务服务中心 B 岛 12 号窗口", "北京市丰台区西三环南路 1 号 3 层", "010-60000111", ""),
            new Place("33", "杭州市市民之家建设窗口", "杭州市上城区解放东路 18 号 D 座", "0571-60000133", ""),
            new Place("44", "广州市政务服务中心建设专区", "广州市天河区华利路 61 号 3 楼", "020-60000144", "进楼需出示本人身份证"));

    private final SiteDesk desk;
    private final Sites sites;
    private final Booking booking;
    private final Reception reception;
    private final Callers callers;
    private final Steps steps;
    private final ReferenceData reference;

    Sittings(
            SiteDesk desk,
            Sites sites,
            Booking booking,
            Reception reception,
            Callers callers,
            Steps steps,
            ReferenceData reference) {
        this.desk = desk;
        this.sites = sites;
        this.booking = booking;
        this.reception = reception;
        this.callers = callers;
        this.steps = steps;
        this.reference = reference;
    }

    private record Place(String province, String name, String address, String phone, String bring) {}

    /** The sites, before anybody comes. */
    void publish(Past past) {
        steps.once("sites", () -> {
            PLACES.forEach(it -> publish(it, past));
            callers.as(
                    callers.officer(Role.PROVINCE_SUPERVISOR, Prefixes.of("33") + "-supervisor", "33"),
                    Past.at(past.ago(120), 30),
                    me -> {
                        desk.rule(me, DeedKey.fresh(), new SiteRules("33", 4, 14, SiteRules.Photo.OFFERED, false, -1));
                        return true;
                    });
        });
    }

    private void publish(Place it, Past past) {
        var week = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        for (int weekday = DayOfWeek.MONDAY.getValue(); weekday <= DayOfWeek.FRIDAY.getValue(); weekday++) {
            week.put(DayOfWeek.of(weekday), USUAL);
        }
        var site = new Site(
                SiteId.next(),
                it.province(),
                it.name(),
                it.address(),
                it.phone(),
                it.bring(),
                SLOT,
                2,
                true,
                0,
                week,
                Map.of());
        var supervisor =
                callers.officer(Role.PROVINCE_SUPERVISOR, Prefixes.of(it.province()) + "-supervisor", it.province());
        callers.as(supervisor, Past.at(past.ago(120), 10), me -> {
            desk.set(me, DeedKey.fresh(), null, site);
            return true;
        });
    }

    private Optional<Site> site(String province, long seed) {
        var all = sites.of(province);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get((int) (seed % all.size())));
    }

    /** Somebody came without a booking, some minutes before an officer decided. */
    void came(Player it, Slip slip, Instant decided) {
        site(slip.province(), it.seed()).ifPresent(site -> {
            var officer = callers.officer(Role.DESK_OFFICER, Staff.desk(slip.province()), slip.province());
            var waited = Duration.ofMinutes(LEAST + it.seed() * 11 % (LONGEST - LEAST));
            callers.as(
                    officer, decided.minus(waited), me -> reception.arrive(me, DeedKey.fresh(), slip, site.id(), ""));
        });
    }

    /** The n-th of those who book takes the n-th slot from the first day on. */
    void book(Player it, PersonFacts facts, String province, int n, LocalDate begun) {
        var site = site(province, 0).orElseThrow();
        var day = begun;
        for (int left = n; ; day = day.plusDays(1)) {
            var slots = site.slots(day, reference.workingDays());
            if (left < slots.size()) {
                take(it, facts.id(), facts, site, day, slots.get(left));
                return;
            }
            left -= slots.size();
        }
    }

    private void take(Player it, PersonId person, PersonFacts facts, Site site, LocalDate day, LocalTime at) {
        var evening = Past.moment(day.minusDays(1), LocalTime.of(23, 30));
        callers.as(
                Callers.practitioner(it, facts),
                evening,
                me -> booking.book(person, DeedKey.fresh(), site.id(), day, at));
    }
}
