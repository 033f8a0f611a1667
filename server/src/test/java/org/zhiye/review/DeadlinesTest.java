package org.zhiye.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiye.TestDay;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.filing.Cases;
import org.zhiye.filing.LineStage;
import org.zhiye.filing.Outcome;
import org.zhiye.filing.Stage;
import org.zhiye.filing.Turn;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.shared.Role;

/**
 * What happens when nobody does anything. All this is in March 2026, long before the day of the other tests: their cases are not due
 * when the job runs here.
 */
@ZhiyeTest
@ResourceLock("publication")
class DeadlinesTest {
    /** a Monday */
    private static final LocalDate BEGUN = march(2);

    @Autowired
    Cases cases;

    @Autowired
    Bench bench;

    @Autowired
    Logins logins;

    @Autowired
    Timekeeper timekeeper;

    @Autowired
    AcceptanceDesk acceptances;

    @Test
    void silence_of_the_employer_closes_the_case_after_its_last_day() {
        var it = on(BEGUN, () -> cases.submitted("JZ"));
        assertThat(bench.now(it).due()).isEqualTo(march(9));
        run(march(9));
        assertThat(bench.now(it).open()).isTrue();
        run(march(10));
        run(march(10));
        assertThat(bench.now(it).outcome()).isEqualTo(Outcome.UNANSWERED);
        assertThat(bench.trail(it)).endsWith("review.unanswered").containsOnlyOnce("review.unanswered");
        assertThat(bench.told(it.person().account())).endsWith("notice.review.unanswered");
    }

    @Test
    void who_does_not_ask_for_corrections_in_time_has_accepted_on_the_day_of_receipt() {
        var it = on(BEGUN, () -> bench.confirmed("JZ"));
        assertThat(bench.now(it).due()).isEqualTo(march(9));
        run(march(12));
        var now = bench.now(it);
        assertThat(now.stage()).isEqualTo(Stage.PROVINCE_REVIEW);
        assertThat(now.turn()).isEqualTo(Turn.PROVINCE);
        // twenty working days from the receipt, not from the day on which the job ran
        assertThat(now.due()).isEqualTo(march(30));
        var person = logins.in(it.person());
        person.open("/progress/" + it.id());
        person.open(person.page().select("a:contains(受理通知书)").attr("href"));
        assertThat(person.text()).contains("2026 年 3 月 2 日收到", "自收到之日起即为受理");
    }

    @Test
    void the_ministry_too_accepts_by_letting_its_days_pass() {
        var it = on(BEGUN, () -> bench.opined(bench.accepted(bench.confirmed("JZ"))));
        run(march(10));
        assertThat(bench.now(it).stage()).isEqualTo(Stage.LINES);
        assertThat(bench.now(it).due()).isEqualTo(march(30));
    }

    @Test
    void a_correction_that_does_not_come_counts_as_withdrawn() {
        var it = on(BEGUN, () -> {
            var sent = bench.confirmed("JZ");
            var officer = bench.officer(Role.PROVINCE_ACCEPTOR, "31");
            officer.act(() -> acceptances.sendBack(officer, sent.id(), Map.of("CONTRACT", "请补充"), DeedKey.fresh()));
            return sent;
        });
        assertThat(bench.now(it).turn()).isEqualTo(Turn.PERSON);
        assertThat(bench.now(it).due()).isEqualTo(march(30));
        run(march(30));
        assertThat(bench.now(it).open()).isTrue();
        run(march(31));
        assertThat(bench.now(it).outcome()).isEqualTo(Outcome.NOT_CORRECTED);
    }

    @Test
    void reviewers_who_are_late_are_shown_and_nothing_is_decided_for_them() {
        var it = on(BEGUN, () -> bench.accepted(bench.confirmed("JZ")));
        run(march(31));
        assertThat(bench.now(it).stage()).isEqualTo(Stage.PROVINCE_REVIEW);
        TestDay.on(march(31), () -> {
            var reviewer = logins.in(logins.officer(Role.PROVINCE_REVIEWER, "31"));
            reviewer.open("/review?q=" + bench.now(it).number());
            assertThat(reviewer.text()).contains("逾期 1 个工作日");
        });
    }

    @Test
    void a_notice_that_is_over_leads_to_the_announcement_whose_time_counts_from_its_end() {
        var it = on(BEGUN, () -> {
            var granted = bench.granted("JZ");
            bench.noticed(bench.officer(Role.PUBLISHER, "*"));
            return granted;
        });
        assertThat(bench.now(it).turn()).isEqualTo(Turn.NOBODY);
        assertThat(bench.now(it).due()).isEqualTo(march(16));
        run(march(16));
        assertThat(bench.now(it).lines().getFirst().stage()).isEqualTo(LineStage.PUBLIC_NOTICE);
        run(march(18));
        var now = bench.now(it);
        assertThat(now.lines().getFirst().stage()).isEqualTo(LineStage.ANNOUNCEMENT);
        assertThat(now.turn()).isEqualTo(Turn.MINISTRY);
        // ten working days after the notice's last day
        assertThat(now.due()).isEqualTo(march(30));
    }

    @Test
    void a_line_that_waits_for_its_list_is_the_ministrys_turn() {
        var it = on(BEGUN, () -> bench.granted("JZ"));
        assertThat(bench.now(it).turn()).isEqualTo(Turn.MINISTRY);
        assertThat(bench.now(it).due()).isNull();
        run(march(31));
        assertThat(bench.now(it).lines().getFirst().stage()).isEqualTo(LineStage.PUBLIC_NOTICE);
    }

    @Test
    void the_employer_is_reminded_on_the_second_and_the_fourth_day() {
        var it = on(BEGUN, () -> cases.submitted("JZ"));
        var agent = cases.agent(it.company());
        for (int day = 3; day <= 7; day++) {
            run(march(day));
            run(march(day));
        }
        assertThat(bench.told(agent))
                .containsExactly("notice.review.employer_reminded", "notice.review.employer_reminded");
        assertThat(bench.trail(it)).containsExactly("review.reminded", "review.reminded");
        assertThat(bench.now(it).open()).isTrue();
    }

    @Test
    void where_nobody_acts_for_the_employer_the_person_is_reminded() {
        var it = on(BEGUN, () -> cases.submitted("JZ"));
        run(march(6));
        assertThat(bench.told(it.person().account())).containsExactly("notice.review.employer_silent");
    }

    private void run(LocalDate day) {
        TestDay.on(day, () -> Caller.system("test").act(() -> timekeeper.run(day)));
    }

    private static <T> T on(LocalDate day, Supplier<T> work) {
        var made = new AtomicReference<T>();
        TestDay.on(day, () -> made.set(work.get()));
        return made.get();
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }
}
