package org.zhiye.review.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiye.Browsers;
import org.zhiye.IdDocuments;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.filing.Cases;
import org.zhiye.filing.Filed;
import org.zhiye.filing.LineStage;
import org.zhiye.filing.Outcome;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.register.Registers;
import org.zhiye.register.Registration.State;
import org.zhiye.review.Bench;
import org.zhiye.review.Registered;
import org.zhiye.review.Walker;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;

/** What needs no public notice is announced at once; and what everybody may read of it. */
@ZhiyeTest
@ResourceLock("publication")
class StraightTest {
    @Autowired
    Filed filed;

    @Autowired
    Bench bench;

    @Autowired
    Walker walker;

    @Autowired
    Logins logins;

    @Autowired
    Registered registered;

    @Autowired
    Registers registers;

    @Autowired
    Browsers browsers;

    @Autowired
    org.zhiye.person.Applicants applicants;

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient jdbc;

    private Registered.Holder registered(Logins.Person person) {
        return registered.holder(
                person, "31", HolderType.CONSTRUCTOR_1, LocalDate.of(2026, 1, 5), LocalDate.of(2029, 1, 4));
    }

    private Cases.Case waiting(Business business, String name) {
        var holder = registered(logins.practitioner(name));
        var wanted = holder.wants(business, "");
        var it = filed.submitted(
                holder.person(), business == Business.INFO ? wanted.identity("段誉之", IdDocuments.fresh()) : wanted);
        walker.until(it, now -> now.lines().getFirst().stage() == LineStage.ANNOUNCEMENT);
        return it;
    }

    @Test
    void a_cancellation_waits_at_the_publisher_and_is_announced_at_once_for_everybody_to_read() {
        var it = waiting(Business.CANCEL, "段正淳");
        var publisher = logins.in(logins.officer(Role.PUBLISHER, "*")).open("/publication");
        assertThat(publisher.text()).contains("一级建造师　办理注销手续", "不需要公示");
        publisher.submit("/publication/announcements", Map.of());
        assertThat(publisher.text()).contains("名单公告", "已登记", "段正淳");
        assertThat(bench.now(it).outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(registers.of(it.person().id()).getFirst().state()).isEqualTo(State.CANCELLED);
        var stranger = browsers.open().open("/announcements");
        stranger.open(stranger.page().select("a:contains(办理注销手续人员名单公告)").attr("href") + "?name=段正淳");
        assertThat(stranger.text()).contains("段正淳", it.company().name());
    }

    @Test
    void a_change_of_name_is_nobodys_business_outside() {
        var it = waiting(Business.INFO, "段延庆");
        var batch = walker.publish(bench.now(it));
        assertThat(bench.now(it).outcome()).isEqualTo(Outcome.GRANTED);
        var stranger = browsers.open().open("/announcements");
        assertThat(stranger.text()).doesNotContain("个人信息修改");
        assertThat(stranger.open("/announcements/" + batch).status()).isEqualTo(404);
        var publisher = logins.in(logins.officer(Role.PUBLISHER, "*")).open("/publication/batches/" + batch);
        assertThat(publisher.text()).contains("本名单不对外公布", "段延庆");
    }

    @Test
    void copies_taken_before_a_replacement_are_superseded_by_it() {
        var holder = registered(applicants.ready("段思平"));
        var page = "/me/certificates/" + holder.registration();
        logins.in(holder.person()).open(page).submitOnly(page + "/print", Map.of());
        var it = filed.submitted(
                holder.person(), holder.wants(Business.REPLACE, "").reason("P2", false));
        walker.through(it);
        assertThat(jdbc.sql("""
                        select c.superseded_at is not null from certificate_copy c join certificate k on k.id = c.certificate
                         where k.registration = ? order by c.taken_at, c.id""")
                        .param(holder.registration().value())
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
        // no tick, no new seal
        assertThat(registers.find(holder.registration()).orElseThrow().sealNumber())
                .endsWith("(00)");
    }

    @Test
    void withdrawal_and_announcement_at_the_same_instant_end_in_one_of_the_two() throws Exception {
        for (int round = 0; round < 4; round++) {
            var it = waiting(Business.CANCEL, "段智兴");
            var seen = bench.now(it);
            var start = new CountDownLatch(1);
            try (var pool = Executors.newFixedThreadPool(2)) {
                var withdrawn = pool.submit(() -> {
                    start.await();
                    try {
                        filed.withdrawn(it);
                        return true;
                    } catch (Refused | org.zhiye.ground.NotThere e) {
                        return false;
                    }
                });
                var announced = pool.submit(() -> {
                    start.await();
                    try {
                        walker.publish(seen);
                        return true;
                    } catch (Refused e) {
                        // nothing waits any more
                        return false;
                    }
                });
                start.countDown();
                announced.get();
                boolean back = withdrawn.get();
                assertThat(bench.now(it).outcome()).isEqualTo(back ? Outcome.WITHDRAWN : Outcome.GRANTED);
                assertThat(registers.of(it.person().id()).getFirst().state())
                        .isEqualTo(back ? State.VALID : State.CANCELLED);
            }
        }
    }
}
