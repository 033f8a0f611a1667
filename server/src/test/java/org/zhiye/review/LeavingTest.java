package org.zhiye.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiye.TestDay;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.enterprise.Firms;
import org.zhiye.filing.Cases;
import org.zhiye.filing.Filed;
import org.zhiye.filing.Outcome;
import org.zhiye.filing.Stage;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.register.Enrolments;
import org.zhiye.review.served.ServedNotice;
import org.zhiye.review.served.ServedNotices;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Role;

/** A person leaves an employer: notices served, silence, refusal, objection. In March 2026, before the cases of other tests. */
@ZhiyeTest
@ResourceLock("publication")
class LeavingTest {
    private static final LocalDate BEGUN = LocalDate.of(2026, 3, 2);

    @Autowired
    Cases cases;

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
    Enrolments enrolments;

    @Autowired
    ServedNotices served;

    @Autowired
    EmployerDesk employers;

    @Autowired
    Timekeeper timekeeper;

    private Cases.Case cancelled(boolean proved) {
        return on(BEGUN, () -> {
            var holder = registered.holder(
                    logins.practitioner(),
                    "31",
                    HolderType.CONSTRUCTOR_1,
                    LocalDate.of(2025, 1, 6),
                    LocalDate.of(2028, 1, 5));
            var wanted = holder.wants(Business.CANCEL, "");
            return filed.submitted(holder.person(), proved ? wanted.endProved() : wanted);
        });
    }

    @Test
    void an_employer_that_says_nothing_is_passed_by_and_may_still_object() {
        var it = cancelled(false);
        assertThat(served.of(bench.now(it))).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(ServedNotice.Kind.CANCEL_ASKED);
            assertThat(notice.how()).isEqualTo(ServedNotice.How.LETTER);
        });
        var due = Objects.requireNonNull(bench.now(it).due());
        run(due);
        assertThat(bench.now(it).stage()).isEqualTo(Stage.WITH_ENTERPRISE);
        run(due.plusDays(1));
        assertThat(bench.now(it).stage()).isEqualTo(Stage.PROVINCE_ACCEPTANCE);
        var agent = cases.agent(it.company());
        on(
                due.plusDays(1),
                () -> logins.in(agent)
                        .open("/enterprise/notices")
                        .open("/enterprise/notices/" + it.id())
                        .submit("/enterprise/notices/" + it.id(), Map.of("objection", "项目尚未完工，工作没有交接")));
        // the reviewers read it, and the person; nothing waits for it
        on(due.plusDays(1), () -> {
            var officer =
                    logins.in(walker.officer(Role.PROVINCE_ACCEPTOR, "31").id()).open("/review/cases/" + it.id());
            assertThat(officer.text()).contains("已提出异议", "项目尚未完工，工作没有交接");
            var person = logins.in(it.person()).open("/progress/" + it.id());
            assertThat(person.text()).contains("已告知企业", "企业环节按规定跳过", "企业提出异议");
            return officer;
        });
        assertThat(walker.through(it).outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(bench.trail(it))
                .containsSubsequence("filing.submitted", "review.served", "review.passed_by", "review.objected");
    }

    @Test
    void a_refusal_keeps_its_reason_and_the_case_goes_on_when_the_time_is_over() {
        var it = cancelled(false);
        var agent = bench.agent(it);
        on(BEGUN.plusDays(1), () -> agent.act(() -> employers.decline(agent, it.id(), "合同未到期", DeedKey.fresh())));
        assertThat(bench.told(it.person().account())).contains("notice.review.end_refused");
        var due = Objects.requireNonNull(bench.now(it).due());
        run(due);
        assertThat(bench.now(it).stage()).isEqualTo(Stage.WITH_ENTERPRISE);
        assertThat(bench.told(agent.id())).doesNotContain("notice.review.employer_reminded");
        run(due.plusDays(1));
        assertThat(bench.now(it).stage()).isEqualTo(Stage.PROVINCE_ACCEPTANCE);
        var officer =
                logins.in(walker.officer(Role.PROVINCE_ACCEPTOR, "31").id()).open("/review/cases/" + it.id());
        assertThat(officer.text()).contains("不予确认", "合同未到期");
    }

    @Test
    void the_enterprise_is_asked_whether_the_employment_has_ended_and_answers_so() {
        var it = cancelled(false);
        on(BEGUN, () -> {
            var agent = logins.in(cases.agent(it.company()));
            var page = "/enterprise/confirmations/" + it.id();
            agent.open(page);
            assertThat(agent.text()).contains("已与贵单位解除聘用关系吗", "确认解除聘用").doesNotContain("非本单位人员");
            agent.submit(page, Bench.answer("confirm"));
            assertThat(agent.text()).contains("已确认解除聘用");
            agent.open("/enterprise/confirmations");
            assertThat(agent.text()).contains("已确认解除聘用");
            return agent;
        });
        assertThat(bench.now(it).stage()).isEqualTo(Stage.PROVINCE_ACCEPTANCE);
    }

    @Test
    void whoever_proves_the_end_does_not_wait_and_the_employer_is_told_by_letter() {
        var it = cancelled(true);
        assertThat(bench.now(it).stage()).isEqualTo(Stage.PROVINCE_ACCEPTANCE);
        assertThat(served.of(bench.now(it))).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(ServedNotice.Kind.CANCEL_TOLD);
            assertThat(notice.mayObject(BEGUN)).isTrue();
        });
        var person = logins.in(it.person()).open("/progress/" + it.id());
        person.open(person.page().select("a:contains(告知书)").attr("href"));
        assertThat(person.text()).contains(it.company().name(), "如有异议");
    }

    @Test
    void a_former_employer_is_told_of_a_change_and_objects_within_its_days() {
        var person = logins.practitioner();
        var former = cases.company("31", Firms.name());
        var agent = cases.agent(former);
        var next = cases.company("31", Firms.name());
        var it = on(BEGUN, () -> {
            var registration = enrolments.enrol(
                    person.id(),
                    person.name(),
                    HolderType.CONSTRUCTOR_1_PROVISIONAL,
                    new Enrolments.Employer(former.id(), former.name(), "31"),
                    LocalDate.of(2025, 1, 6),
                    LocalDate.of(2028, 1, 5),
                    "JZ");
            return filed.submitted(
                    person,
                    Filed.Wanted.of(
                            Business.CHANGE,
                            HolderType.CONSTRUCTOR_1_PROVISIONAL,
                            "2018",
                            next,
                            registration,
                            former,
                            List.of("JZ")));
        });
        assertThat(bench.told(agent)).contains("notice.review.served.change_told");
        var until = served.of(bench.now(it)).getFirst().until();
        var page = "/enterprise/notices/" + it.id();
        on(until.plusDays(1), () -> {
            var late = logins.in(agent).open(page);
            assertThat(late.page().select("textarea[name=objection]")).isEmpty();
            return late;
        });
        on(until, () -> {
            var browser = logins.in(agent).open(page).submit(page, Map.of());
            assertThat(browser.status()).isEqualTo(422);
            browser.submit(page, Map.of("objection", "竞业限制期未满"));
            assertThat(browser.text()).contains("已提出异议", "竞业限制期未满");
            return browser;
        });
        // whom it does not concern does not find it
        assertThat(logins.in(cases.agent(next)).open(page).status()).isEqualTo(404);
        bench.confirmed(it);
        var officer =
                logins.in(walker.officer(Role.PROVINCE_ACCEPTOR, "31").id()).open("/review/cases/" + it.id());
        assertThat(officer.text()).contains("竞业限制期未满", former.name(), next.name());
        assertThat(told(person)).contains("notice.review.objected");
        assertThat(walker.through(it).outcome()).isEqualTo(Outcome.GRANTED);
    }

    private List<String> told(Logins.Person person) {
        return bench.told(new AccountId(person.id().value()));
    }

    private void run(LocalDate day) {
        TestDay.on(day, () -> Caller.system("test").act(() -> timekeeper.run(day)));
    }

    private static <T> T on(LocalDate day, Supplier<T> work) {
        var made = new java.util.concurrent.atomic.AtomicReference<T>();
        TestDay.on(day, () -> made.set(work.get()));
        return made.get();
    }
}
