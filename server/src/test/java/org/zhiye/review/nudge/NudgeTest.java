package org.zhiye.review.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiye.TestDay;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.filing.Cases;
import org.zhiye.ground.DeedKey;
import org.zhiye.review.Bench;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;

/** 催办: only an office that is late is reminded, and not every day. */
@ZhiyeTest
class NudgeTest {
    private static final LocalDate BEGUN = LocalDate.of(2026, 3, 2);

    @Autowired
    Cases cases;

    @Autowired
    Bench bench;

    @Autowired
    Logins logins;

    @Autowired
    NudgeDesk desk;

    @Autowired
    Nudges nudges;

    @Test
    void an_office_that_is_late_is_reminded_once_in_three_working_days() {
        var it = on(
                BEGUN,
                () -> bench.accepted(bench.confirmed(
                        cases.submitted(logins.practitioner(), cases.company("65", "乌鲁木齐天山建设有限公司"), "JZ"))));
        var reviewer = logins.officer(Role.PROVINCE_REVIEWER, "65");
        var elsewhere = logins.officer(Role.PROVINCE_REVIEWER, "64");
        var due = Objects.requireNonNull(bench.now(it).due());
        assertThat(on(due, () -> refused(it))).isTrue();
        var late = due.plusDays(1);
        assertThat(on(late, () -> refused(it))).isFalse();
        assertThat(on(late, () -> refused(it))).isTrue();
        assertThat(bench.told(reviewer)).containsOnlyOnce("notice.review.nudged");
        assertThat(bench.told(elsewhere)).doesNotContain("notice.review.nudged");
        var may = on(late, () -> nudges.may(bench.now(it)));
        assertThat(may.sent()).isOne();
        var from = Objects.requireNonNull(may.from());
        assertThat(on(from.minusDays(1), () -> refused(it))).isTrue();
        assertThat(on(from, () -> refused(it))).isFalse();
        assertThat(on(from, () -> nudges.may(bench.now(it))).sent()).isEqualTo(2);
        assertThat(bench.trail(it)).containsSubsequence("review.nudged", "review.nudged");
    }

    private boolean refused(Cases.Case it) {
        try {
            desk.nudge(it.person().id(), it.id(), DeedKey.fresh());
            return false;
        } catch (Refused e) {
            return true;
        }
    }

    private static <T> T on(LocalDate day, Supplier<T> work) {
        var made = new java.util.concurrent.atomic.AtomicReference<T>();
        TestDay.on(day, () -> made.set(work.get()));
        return made.get();
    }
}
