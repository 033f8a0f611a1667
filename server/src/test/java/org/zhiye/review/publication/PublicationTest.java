package org.zhiye.review.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.Crowd;
import org.zhiye.TestDay;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.filing.Cases;
import org.zhiye.filing.FilingDesk;
import org.zhiye.filing.LineStage;
import org.zhiye.filing.Outcome;
import org.zhiye.filing.Stage;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.register.Registers;
import org.zhiye.review.Bench;
import org.zhiye.review.ReviewDeed;
import org.zhiye.review.ReviewReason;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;

@ZhiyeTest
@ResourceLock("publication")
class PublicationTest {
    private static final LocalDate AFTER = LocalDate.of(2026, 12, 8);

    @Autowired
    Cases cases;

    @Autowired
    Bench bench;

    @Autowired
    Logins logins;

    @Autowired
    FilingDesk filings;

    @Autowired
    PublicationDesk desk;

    @Autowired
    Runner runner;

    @Autowired
    Registers registers;

    @Autowired
    Announcements announcements;

    @Autowired
    JdbcClient jdbc;

    @Test
    void an_announcement_that_is_cut_off_goes_on_where_it_stopped() {
        var all = List.of(bench.granted("JZ"), bench.granted("JD", "SZ"), bench.granted("KY"));
        var publisher = bench.officer(Role.PUBLISHER, "*");
        var batch = bench.noticed(publisher);
        var seen = new AtomicInteger();
        TestDay.on(AFTER, () -> {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> bench.during(
                            deed -> {
                                if (deed.what() == ReviewDeed.What.ANNOUNCED && seen.incrementAndGet() == 2) {
                                    throw new IllegalStateException("cut off");
                                }
                            },
                            () -> bench.announced(publisher, batch)));
        });
        assertThat(all.stream().filter(this::entered).count()).isLessThan(3);
        // on another day: the legal date stays
        TestDay.on(AFTER.plusDays(3), () -> {
            bench.announced(publisher, batch);
            bench.announced(publisher, batch);
            Caller.system("test").act(() -> runner.run(AFTER.plusDays(3)));
        });
        for (Cases.Case it : all) {
            assertThat(bench.now(it).outcome()).isEqualTo(Outcome.GRANTED);
            assertThat(bench.trail(it)).containsOnlyOnce("review.announced");
            assertThat(bench.told(it.person().account())).containsOnlyOnce("notice.review.announced");
            var registration = registers.of(it.person().id());
            assertThat(registration).hasSize(1);
            assertThat(registration.getFirst().firstRegistered()).isEqualTo(AFTER);
            assertThat(registration.getFirst().lines())
                    .hasSize(bench.now(it).lines().size());
        }
        assertThat(announcements(publisher, batch)).isEqualTo(1);
    }

    @Test
    void a_notice_that_is_cut_off_goes_on_where_it_stopped() {
        var all = List.of(bench.granted("JZ"), bench.granted("JD"));
        var publisher = bench.officer(Role.PUBLISHER, "*");
        var seen = new AtomicInteger();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> bench.during(
                        deed -> {
                            if (deed.what() == ReviewDeed.What.NOTICED && seen.incrementAndGet() == 2) {
                                throw new IllegalStateException("cut off");
                            }
                        },
                        () -> bench.noticed(publisher)));
        Caller.system("test").act(() -> runner.run(LocalDate.of(2026, 11, 24)));
        for (Cases.Case it : all) {
            assertThat(bench.trail(it)).containsOnlyOnce("review.noticed");
            assertThat(bench.now(it).due()).isEqualTo(LocalDate.of(2026, 12, 7));
        }
    }

    @Test
    void many_who_announce_at_once_enter_everybody_once() {
        var all = List.of(bench.granted("JZ"), bench.granted("JD"), bench.granted("SZ"), bench.granted("KY"));
        var publisher = bench.officer(Role.PUBLISHER, "*");
        var batch = bench.noticed(publisher);
        TestDay.on(
                AFTER,
                () -> publisher.act(() -> {
                    desk.announce(publisher, batch, DeedKey.fresh());
                    return batch;
                }));
        Crowd.of(
                6,
                () -> publisher.act(() -> {
                    runner.run(batch);
                    return true;
                }));
        for (Cases.Case it : all) {
            assertThat(registers.of(it.person().id())).hasSize(1);
            assertThat(bench.trail(it)).containsOnlyOnce("review.announced");
        }
    }

    @Test
    void nothing_is_announced_before_the_notice_is_over() {
        var it = bench.granted("JZ");
        var publisher = bench.officer(Role.PUBLISHER, "*");
        var batch = bench.noticed(publisher);
        var page = "/publication/batches/" + batch;
        TestDay.on(AFTER.minusDays(1), () -> {
            var browser = logins.in(publisher.id()).open(page);
            assertThat(browser.text()).contains("公示期至 2026 年 12 月 7 日，期满后才能发布公告");
            assertThat(browser.page().select("form[action$=/announce]")).isEmpty();
            var token = browser.page().select("input[name=_csrf]").attr("value");
            browser.request(HttpMethod.POST, page + "/announce", Map.of("_csrf", token));
            assertThat(browser.status()).isEqualTo(422);
            assertThat(browser.text()).contains("公示期至 2026-12-07，期满前不能公告");
        });
        assertThat(registers.of(it.person().id())).isEmpty();
    }

    @Test
    void who_withdraws_during_the_notice_is_not_announced() {
        var stays = bench.granted("JZ");
        var leaves = bench.granted("JZ");
        var publisher = bench.officer(Role.PUBLISHER, "*");
        var batch = bench.noticed(publisher);
        filings.withdraw(leaves.person().id(), leaves.id(), DeedKey.fresh());
        TestDay.on(AFTER, () -> bench.announced(publisher, batch));
        assertThat(bench.now(leaves).outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(registers.of(leaves.person().id())).isEmpty();
        assertThat(entered(stays)).isTrue();
    }

    @Test
    void a_case_that_the_register_refuses_does_not_hold_the_others() {
        var works = bench.granted("JZ");
        var employed = bench.granted("JZ");
        jdbc.sql("""
                        insert into employment (id, person, enterprise, enterprise_name, province, valid, known_from, mac)
                        values (gen_random_uuid(), ?, gen_random_uuid(), '外省建设公司', '11', '[2026-01-01,)', now(), '\\x00')""").param(employed.person().id().value()).update();
        var publisher = bench.officer(Role.PUBLISHER, "*");
        var batch = bench.noticed(publisher);
        TestDay.on(AFTER, () -> {
            bench.announced(publisher, batch);
            var page = logins.in(publisher.id()).open("/publication/batches/" + batch);
            assertThat(page.text()).contains("未能登记", "登记中该人员已有其他聘用企业", "继续登记");
        });
        assertThat(entered(works)).isTrue();
        assertThat(bench.now(employed).stage()).isEqualTo(Stage.LINES);
        assertThat(bench.now(employed).lines().getFirst().stage()).isNotEqualTo(LineStage.ENDED);
    }

    @Test
    void an_empty_list_is_not_published() {
        var publisher = bench.officer(Role.PUBLISHER, "*");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> publisher.act(() -> desk.notice(
                        publisher,
                        org.zhiye.policy.HolderType.CONSTRUCTOR_1_PROVISIONAL,
                        org.zhiye.policy.Business.RENEWAL,
                        DeedKey.fresh())))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(ReviewReason.NOTHING_TO_PUBLISH));
    }

    @Test
    void what_everybody_reads_holds_names_employers_and_specialties() {
        var it = bench.granted("JZ", "JD");
        var publisher = bench.officer(Role.PUBLISHER, "*");
        var batch = bench.noticed(publisher);
        var item = announcements.find(batch.value()).orElseThrow();
        assertThat(item.until()).isEqualTo(LocalDate.of(2026, 12, 7));
        var people = announcements.people(item, "", 0, 5000);
        assertThat(people).anySatisfy(person -> assertThat(person.specialties()).containsExactly("JD", "JZ"));
        assertThat(people).extracting(Announcements.Person::n).isSorted().doesNotHaveDuplicates();
        assertThat(it.company().name()).isEqualTo(people.getFirst().employer());
    }

    private boolean entered(Cases.Case it) {
        return !registers.of(it.person().id()).isEmpty();
    }

    private int announcements(Caller publisher, BatchId batch) {
        return jdbc.sql(
                        "select count(*) from trail where subject = ? and deed = 'publication.announced' and object = ?")
                .params(publisher.id().value(), batch.toString())
                .query(Integer.class)
                .single();
    }
}
