package org.zhiye.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiye.TestDay;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.filing.Cases;
import org.zhiye.filing.FilingLine;
import org.zhiye.filing.LineStage;
import org.zhiye.filing.Turn;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;

/** 会审: other ministries give their opinions on their own lines, side by side. */
@ZhiyeTest
class JointReviewTest {
    private static final LocalDate BEGUN = LocalDate.of(2026, 3, 2);

    @Autowired
    Cases cases;

    @Autowired
    Bench bench;

    @Autowired
    Logins logins;

    @Autowired
    JointDesk joint;

    @Autowired
    Timekeeper timekeeper;

    private Cases.Case waiting(String... specialties) {
        return bench.withMinistry(bench.opined(bench.accepted(bench.confirmed(specialties))));
    }

    @Test
    void two_ministries_review_one_case_at_the_same_time_each_its_own_lines() {
        var it = waiting("GL", "JZ", "TL");
        assertThat(bench.now(it).lines())
                .extracting(FilingLine::stage)
                .containsExactly(LineStage.JOINT_REVIEW, LineStage.MINISTRY_OPINION, LineStage.JOINT_REVIEW);
        var page = "/review/cases/" + it.id();
        var transport = logins.in(logins.officer(Role.JOINT_REVIEWER, "GL,GH"));
        transport.open("/review?q=" + bench.now(it).number());
        assertThat(transport.text()).contains("会审", "林晓峰");
        transport.open(transport.page().select("tbody a").attr("href"));
        assertThat(transport.page().select("input[name=opinion_GL]")).isNotEmpty();
        assertThat(transport.page().select("input[name=opinion_TL]")).isEmpty();
        assertThat(transport.page().select("input[name=opinion_JZ]")).isEmpty();
        // the other ministry has it open at the same time
        var railway = logins.in(logins.officer(Role.JOINT_REVIEWER, "TL")).open(page);
        assertThat(railway.page().select("input[name=opinion_TL]")).isNotEmpty();
        transport.submit(page + "/opinion", Map.of("opinion_GL", "disagree"));
        assertThat(transport.status()).isEqualTo(422);
        transport.submit(
                page + "/opinion", Map.of("opinion_GL", "disagree", "ground_GL", "R03", "facts_GL", "公路专业学时不足"));
        assertThat(transport.text()).contains("已办理");
        railway.submit(page + "/opinion", Map.of("opinion_TL", "agree"));
        assertThat(bench.now(it).lines()).allMatch(line -> line.stage() == LineStage.MINISTRY_OPINION);
        var ministry = logins.in(logins.officer(Role.MINISTRY_REVIEWER, "*")).open(page);
        assertThat(ministry.text()).contains("省级意见：同意", "交通运输部意见：不同意", "国家铁路局意见：同意", "公路专业学时不足");
        assertThat(bench.trail(it)).containsSubsequence("review.joined", "review.joined");
    }

    @Test
    void nobody_speaks_for_another_ministry_or_sees_a_case_without_own_lines() {
        var it = waiting("GL");
        var other = bench.officer(Role.JOINT_REVIEWER, "TL");
        assertThat(logins.in(other.id()).open("/review/cases/" + it.id()).status())
                .isEqualTo(404);
        var both = bench.officer(Role.JOINT_REVIEWER, "TL,MH");
        assertThatThrownBy(() -> both.act(
                        () -> joint.join(both, it.id(), List.of(OpinionDesk.OnLine.agree("GL")), DeedKey.fresh())))
                .isInstanceOf(org.zhiye.ground.NotThere.class);
        var two = waiting("GL", "TL");
        assertThatThrownBy(() -> other.act(
                        () -> joint.join(other, two.id(), List.of(OpinionDesk.OnLine.agree("GL")), DeedKey.fresh())))
                .isInstanceOf(Refused.class);
        assertThat(bench.now(two).lines()).allMatch(line -> line.stage() == LineStage.JOINT_REVIEW);
    }

    @Test
    void an_overdue_joint_review_stays_the_supervisors_are_told_once_and_may_pass_it_by_with_a_reason() {
        var supervisor = bench.officer(Role.MINISTRY_SUPERVISOR, "*");
        var it = on(BEGUN, () -> waiting("GL"));
        var due = java.util.Objects.requireNonNull(bench.now(it).due());
        assertThat(bench.now(it).turn()).isEqualTo(Turn.OTHER);
        assertThatThrownBy(() -> passBy(supervisor, it, due)).isInstanceOf(Refused.class);
        run(due.plusDays(1));
        run(due.plusDays(2));
        assertThat(bench.now(it).lines().getFirst().stage()).isEqualTo(LineStage.JOINT_REVIEW);
        assertThat(bench.trail(it)).containsOnlyOnce("review.joint_overdue");
        on(due.plusDays(2), () -> {
            var page = "/review/cases/" + it.id();
            var browser = logins.in(supervisor.id()).open(page);
            assertThat(browser.text()).contains("会审逾期", "交通运输部");
            browser.submit(page + "/joint", Map.of());
            assertThat(browser.status()).isEqualTo(422);
            browser.submit(page + "/joint", Map.of("pass_GL", "true", "reason", "会审部门书面告知本批无意见"));
            assertThat(browser.status()).isEqualTo(200);
            return browser;
        });
        assertThat(bench.now(it).lines().getFirst().stage()).isEqualTo(LineStage.MINISTRY_OPINION);
        var ministry = logins.in(logins.officer(Role.MINISTRY_REVIEWER, "*")).open("/review/cases/" + it.id());
        assertThat(ministry.text()).contains("会审逾期，继续办理", "会审部门书面告知本批无意见");
    }

    private void passBy(Caller me, Cases.Case it, LocalDate day) {
        TestDay.on(day, () -> me.act(() -> joint.passBy(me, it.id(), java.util.Set.of("GL"), "急", DeedKey.fresh())));
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
