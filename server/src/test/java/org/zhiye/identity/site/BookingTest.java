package org.zhiye.identity.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.LinkedMultiValueMap;
import org.zhiye.Browser;
import org.zhiye.PageCheck;
import org.zhiye.TestDay;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.account.Visitors;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;

/** 预约: the person's side, the supervisor's, and what time does. The day is Monday, 2026-11-23, ten in the morning. */
@ZhiyeTest
class BookingTest {
    private static final String BOOKING = "/me/verification/booking";
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final AtomicInteger NAMES = new AtomicInteger();

    @Autowired
    Counters counters;

    @Autowired
    Logins logins;

    @Autowired
    Visitors visitors;

    @Autowired
    Booking booking;

    @Autowired
    VisitJobs jobs;

    @Autowired
    Reminders reminders;

    @Autowired
    JdbcClient jdbc;

    private static String name() {
        return "认证点" + NAMES.incrementAndGet();
    }

    private Browser book(Logins.Person person, SiteId site, LocalDate day, String at) {
        var browser = logins.in(person).open(BOOKING + "?site=" + site + "&day=" + day);
        return browser.submit(BOOKING, Map.of("at", at));
    }

    private String state(Logins.Person person) {
        return jdbc.sql("select state from visit where person = ? order by id desc limit 1")
                .param(person.id().value())
                .query(String.class)
                .single();
    }

    private int taken(SiteId site) {
        return jdbc.sql("select coalesce(sum(taken), 0) from visit_slot where site = ?")
                .param(site.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void somebody_chooses_site_day_and_slot_moves_and_gives_back() {
        var person = counters.waiting("22");
        var site = counters.add("22", name(), 2);
        var other = counters.add("22", name(), 2);
        var browser = logins.in(person).open("/me/verification/slip");
        assertThat(browser.text()).contains("还没有预约", "人民路 1 号");
        browser.open(BOOKING + "?site=" + site);
        assertThat(PageCheck.faults(browser.page())).isEmpty();
        assertThat(browser.page().select(".days a").first().text())
                .as("today, what is left of it")
                .contains("2026-11-23");
        assertThat(browser.page().select("input[name=at]").eachAttr("value"))
                .doesNotContain("09:00", "10:00")
                .contains("10:30", "16:30");
        browser.submit(BOOKING, Map.of());
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().expectFirst("#at-error").text()).startsWith("请选择时段");

        book(person, site, TUESDAY, "09:30");
        browser.open("/me/verification/slip");
        assertThat(browser.text()).contains("2026 年 11 月 24 日 周二 09:30", "人民路 1 号", "可以改约或取消");
        assertThat(PageCheck.faults(browser.page())).isEmpty();
        assertThat(visitors.sms(person.mobile())).contains("2026-11-24 09:30");
        book(person, other, TUESDAY.plusDays(1), "14:00");
        assertThat(browser.open("/me/verification/slip").text()).contains("11 月 25 日 周三 14:00");
        assertThat(taken(site)).isZero();
        assertThat(taken(other)).isEqualTo(1);
        browser.submit(BOOKING + "/cancel", Map.of());
        assertThat(browser.at()).isEqualTo("/me/verification/slip");
        assertThat(browser.text()).contains("还没有预约");
        assertThat(taken(other)).isZero();
        assertThat(browser.open("/me/trail").text()).contains("预约现场认证", "改约现场认证", "取消现场认证预约");
    }

    @Test
    void too_late_it_can_neither_be_moved_nor_cancelled_and_is_gone_with_the_slip() {
        var person = counters.waiting("22");
        var site = counters.add("22", name(), 1);
        book(person, site, LocalDate.of(2026, 11, 23), "11:30");
        var browser = logins.in(person).open("/me/verification/slip");
        assertThat(browser.text()).contains("离开始不到 2 小时");
        assertThat(browser.page().select("form[action$=/booking/cancel]")).isEmpty();
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("_csrf", browser.page().expectFirst("input[name=_csrf]").attr("value"));
        assertThat(browser.postOnly(BOOKING + "/cancel", fields).status()).isEqualTo(422);
        assertThat(browser.text()).contains("不能再改约或取消");
        browser.open("/me/verification/slip").submit("/me/verification/slip/withdraw", Map.of());
        assertThat(state(person)).isEqualTo("CANCELLED");
        assertThat(taken(site)).isZero();
    }

    @Test
    void of_sixty_four_who_want_the_last_place_one_has_it() throws Exception {
        var site = counters.add("22", name(), 1);
        var people = IntStream.range(0, 64).mapToObj(i -> logins.practitioner()).toList();
        people.forEach(person -> counters.slip(person.id(), "22"));
        var results = new ArrayList<String>();
        try (var pool = Executors.newFixedThreadPool(64)) {
            var work = people.stream()
                    .<Callable<String>>map(person -> () -> tried(person, site))
                    .toList();
            for (var result : pool.invokeAll(work)) {
                results.add(result.get());
            }
        }
        assertThat(results.stream().filter("booked"::equals)).hasSize(1);
        assertThat(results.stream().filter(SiteReason.SLOT_FULL.key()::equals)).hasSize(63);
        assertThat(taken(site)).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from visit where site = ? and state = 'BOOKED'")
                        .param(site.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    // the pool of connections may be busy for a while: whoever is told to come again comes again
    private String tried(Logins.Person person, SiteId site) {
        while (true) {
            try {
                Caller.system("test")
                        .act(() -> booking.book(person.id(), DeedKey.fresh(), site, TUESDAY, LocalTime.of(9, 0)));
                return "booked";
            } catch (Refused e) {
                return e.reason().key();
            } catch (CannotCreateTransactionException | TransientDataAccessException e) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void one_person_has_one_booking_however_many_tabs_there_are() throws Exception {
        var site = counters.add("22", name(), 5);
        var person = counters.waiting("22");
        var slots = List.of("09:00", "09:30", "10:00", "10:30", "11:00", "11:30", "13:30", "14:00");
        try (var pool = Executors.newFixedThreadPool(slots.size())) {
            var work = slots.stream()
                    .<Callable<String>>map(at -> () -> Caller.system("test")
                            .act(() -> booking.book(person.id(), DeedKey.fresh(), site, TUESDAY, LocalTime.parse(at))))
                    .toList();
            for (var result : pool.invokeAll(work)) {
                assertThat(result.get()).isEqualTo("/me/verification/slip");
            }
        }
        assertThat(taken(site)).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from visit where person = ? and state = 'BOOKED'")
                        .param(person.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_full_slot_says_so_names_the_next_free_one_and_a_full_site_leads_elsewhere() {
        var site = counters.add("23", name(), 1);
        var first = counters.waiting("23");
        var second = counters.waiting("23");
        var page = logins.in(second).open(BOOKING + "?site=" + site + "&day=" + TUESDAY);
        book(first, site, TUESDAY, "09:00");
        page.submit(BOOKING, Map.of("at", "09:00"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().expectFirst("#at-error").text()).contains("刚刚约满了", "最近可约：2026-11-23 10:30");
        assertThat(page.page().select("input[value=09:00]").first().hasAttr("disabled"))
                .isTrue();

        jdbc.sql("""
                        insert into visit_slot (site, day, at, capacity, taken)
                        select :site, d::date, t::time, 1, 1
                          from generate_series(date '2026-11-23', date '2026-12-20', interval '1 day') d,
                               generate_series(timestamp '2026-11-23 09:00', timestamp '2026-11-23 16:30', interval '30 minutes') t
                        on conflict do nothing""").param("site", site.value()).update();
        page.open(BOOKING + "?site=" + site);
        assertThat(page.text()).contains("已约满");
        var other = counters.add("23", name(), 1);
        page.open(BOOKING + "?site=" + site);
        assertThat(page.text()).contains("都约满了", "最近可约的是");
        assertThat(page.page().select("#days a").attr("href")).contains(other.toString());
        assertThat(PageCheck.faults(page.page())).isEmpty();
    }

    @Test
    void a_site_of_another_province_or_a_time_that_is_not_offered_is_refused() {
        var elsewhere = counters.add("36", name(), 1);
        var here = counters.add("52", name(), 1);
        var person = counters.waiting("52");
        var browser = logins.in(person).open(BOOKING + "?site=" + here + "&day=" + TUESDAY);
        var fields = Browser.fields(browser.form(BOOKING), new LinkedMultiValueMap<>());
        fields.set("at", "09:00");
        fields.set("site", elsewhere.toString());
        assertThat(browser.postOnly(BOOKING, fields).text()).contains("没有这个省的有效取号单");
        for (var wrong : List.of("09:10", "12:30", "23:00")) {
            fields.set("site", here.toString());
            fields.set("at", wrong);
            assertThat(browser.postOnly(BOOKING, fields).text()).contains("这个时段已不能预约");
        }
        for (var day : List.of("2026-11-22", "2026-11-28", "2026-12-21", "2027-06-01")) {
            fields.set("at", "09:00");
            fields.set("day", day);
            assertThat(browser.postOnly(BOOKING, fields).text()).as(day).contains("这个时段已不能预约");
        }
        assertThat(taken(here)).isZero();
    }

    @Test
    void a_day_that_is_closed_gives_bookings_back_and_tells_their_people() {
        var site = counters.add("53", name(), 2);
        var affected = counters.waiting("53");
        var spared = counters.waiting("53");
        book(affected, site, TUESDAY, "09:30");
        book(spared, site, TUESDAY.plusDays(1), "09:30");
        var supervisor =
                logins.in(logins.officer(Role.PROVINCE_SUPERVISOR, "53")).open("/desks/" + site);
        assertThat(PageCheck.faults(supervisor.page())).isEmpty();
        supervisor.submit("/desks/" + site + "/days", Map.of("day", "2026-11-20", "reason", "搬迁"));
        assertThat(supervisor.text()).contains("请填写今天或以后的日期");
        supervisor
                .open("/desks/" + site)
                .submit("/desks/" + site + "/days", Map.of("day", "2026/11/24", "reason", "搬迁"));
        assertThat(supervisor.text()).contains("有 1 个预约的时段不再开放", "2026-11-24", "休息", "搬迁");
        assertThat(state(affected)).isEqualTo("CANCELLED");
        assertThat(state(spared)).isEqualTo("BOOKED");
        assertThat(visitors.sms(affected.mobile())).contains("预约已取消", "2026-11-24 09:30");
        supervisor.submit("/desks/" + site + "/days/remove", Map.of());
        assertThat(supervisor.page().select("#special")).isEmpty();
    }

    @Test
    void a_supervisor_publishes_a_site_and_nobody_elses() {
        var supervisor =
                logins.in(logins.officer(Role.PROVINCE_SUPERVISOR, "42")).open("/desks");
        assertThat(supervisor.text()).contains("还没有公布认证点");
        assertThat(PageCheck.faults(supervisor.page())).isEmpty();
        supervisor.open("/desks/new").submit("/desks/new", Map.of("h1", "9-12", "minutes", "3"));
        assertThat(supervisor.status()).isEqualTo(422);
        assertThat(supervisor.text()).contains("请填写认证点名称", "请填写地址", "办公时间写法不对", "5 到 240");
        var name = name();
        var right = Map.of(
                "name", name, "address", "中南路 12 号", "phone", "027-87654321", "h1", "9:00-12:00", "minutes", "20");
        supervisor.submit("/desks/new", right);
        assertThat(supervisor.text()).contains("已保存", name, "中南路 12 号", "周一 09:00-12:00");
        supervisor.open("/desks/new").submit("/desks/new", right);
        assertThat(supervisor.text()).contains("本省已有同名的认证点");
        supervisor.open("/desks").submit("/desks/rules", Map.of("bookDays", "99"));
        assertThat(supervisor.text()).contains("1 到 60");
        supervisor.submit("/desks/rules", Map.of("bookDays", "7", "photo", "OFFERED"));
        assertThat(supervisor.page().expectFirst("#bookDays").val()).isEqualTo("7");

        var address = "/desks/"
                + jdbc.sql("select id::text from verification_site where name = ?")
                        .param(name)
                        .query(String.class)
                        .single();
        var foreign = logins.in(logins.officer(Role.PROVINCE_SUPERVISOR, "31"));
        assertThat(foreign.open(address).status()).isEqualTo(404);
        assertThat(foreign.open("/desks?province=42").status()).isEqualTo(404);
        assertThat(logins.in(logins.officer(Role.DESK_OFFICER, "42"))
                        .open(address)
                        .status())
                .isEqualTo(403);
        // of two who change it at once the later is told
        var early = logins.in(logins.officer(Role.PROVINCE_SUPERVISOR, "42")).open(address);
        var late = logins.in(logins.officer(Role.PROVINCE_SUPERVISOR, "42")).open(address);
        early.submit(address, Map.of("capacity", "3"));
        assertThat(early.text()).contains("已保存");
        assertThat(late.submit(address, Map.of("capacity", "9")).status()).isEqualTo(409);
    }

    @Test
    void the_day_before_one_is_reminded_once_and_who_does_not_come_is_marked() {
        var site = counters.add("45", name(), 3);
        var person = counters.waiting("45");
        book(person, site, TUESDAY, "09:30");
        reminders.run(LocalDate.of(2026, 11, 22));
        assertThat(visitors.sms(person.mobile())).doesNotContain("明天");
        reminders.run(LocalDate.of(2026, 11, 23));
        assertThat(visitors.sms(person.mobile())).contains("明天 09:30 请到");
        reminders.run(LocalDate.of(2026, 11, 23));
        assertThat(jdbc.sql("select count(*) from trail where deed = 'visit.reminded' and subject = ?")
                        .param(person.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        TestDay.on(LocalDate.of(2026, 11, 25), () -> jobs.run(LocalDate.of(2026, 11, 25)));
        assertThat(state(person)).isEqualTo("NO_SHOW");
        assertThat(visitors.sms(person.mobile())).contains("没有到场");
        TestDay.on(LocalDate.of(2026, 11, 25), () -> {
            book(person, site, LocalDate.of(2026, 11, 26), "09:30");
            assertThat(state(person)).as("may book again").isEqualTo("BOOKED");
        });
    }
}
