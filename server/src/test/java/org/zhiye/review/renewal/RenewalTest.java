package org.zhiye.review.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiye.TestDay;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.filing.Cases;
import org.zhiye.filing.Filed;
import org.zhiye.filing.FilingLine;
import org.zhiye.filing.Outcome;
import org.zhiye.filing.Stage;
import org.zhiye.ground.Caller;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.Periods;
import org.zhiye.register.Enrolments;
import org.zhiye.register.Registers;
import org.zhiye.register.Registration;
import org.zhiye.review.Bench;
import org.zhiye.review.Registered;
import org.zhiye.review.Walker;

/** Renewals by time. In 2025, where no other test's registrations end. */
@ZhiyeTest
@ResourceLock("publication")
class RenewalTest {
    private static final LocalDate END = LocalDate.of(2025, 5, 31);
    private static final LocalDate LATER_END = LocalDate.of(2025, 12, 31);

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
    Registers registers;

    @Autowired
    Renewing renewing;

    private Registered.Holder holder(LocalDate end) {
        return registered.holder(
                logins.practitioner(), "31", HolderType.CONSTRUCTOR_1_PROVISIONAL, LocalDate.of(2022, 6, 1), end);
    }

    private Cases.Case filed(Registered.Holder it, LocalDate on) {
        return on(on, () -> filed.submitted(it.person(), it.wants(Business.RENEWAL, "JZ")));
    }

    @Test
    void filed_in_time_and_not_decided_it_is_granted_by_law_when_the_validity_has_ended() {
        var holder = holder(END);
        var it = filed(holder, END.minusDays(30));
        on(END.minusDays(29), () -> walker.until(it, now -> now.stage() == Stage.PROVINCE_REVIEW));
        run(END);
        assertThat(bench.now(it).open()).isTrue();
        run(END.plusDays(1));
        run(END.plusDays(1));
        var now = bench.now(it);
        assertThat(now.outcome()).isEqualTo(Outcome.DEEMED_GRANTED);
        var lines = registers.find(holder.registration()).orElseThrow().lines();
        assertThat(lines.getLast())
                .isEqualTo(new Registration.Line("JZ", END.plusDays(1), Periods.lastDay(END.plusDays(1), 3)));
        assertThat(bench.trail(it)).containsOnlyOnce("review.deemed_granted");
        assertThat(bench.told(holder.person().account())).contains("notice.review.deemed_granted");
    }

    @Test
    void filed_a_day_late_nothing_is_deemed_of_it() {
        var it = filed(holder(END), END.minusDays(29));
        on(END.minusDays(28), () -> walker.until(it, now -> now.stage() == Stage.PROVINCE_REVIEW));
        run(END.plusDays(1));
        assertThat(bench.now(it).stage()).isEqualTo(Stage.PROVINCE_REVIEW);
    }

    @Test
    void what_waits_for_the_employer_is_not_with_the_authority() {
        var it = filed(holder(END), END.minusDays(60));
        run(END.plusDays(1));
        assertThat(bench.now(it).stage()).isEqualTo(Stage.WITH_ENTERPRISE);
    }

    @Test
    void lines_move_alone_one_that_has_not_ended_is_reviewed_on() {
        var holder = holder(END);
        enrolments.enrol(
                holder.person().id(),
                holder.person().name(),
                HolderType.CONSTRUCTOR_1_PROVISIONAL,
                new Enrolments.Employer(holder.company().id(), holder.company().name(), "31"),
                LocalDate.of(2023, 1, 1),
                LATER_END,
                "SZ");
        var it = on(
                END.minusDays(40), () -> filed.submitted(holder.person(), holder.wants(Business.RENEWAL, "JZ", "SZ")));
        on(END.minusDays(39), () -> walker.until(it, now -> now.stage() == Stage.PROVINCE_REVIEW));
        run(END.plusDays(1));
        var now = bench.now(it);
        assertThat(now.stage()).isEqualTo(Stage.PROVINCE_REVIEW);
        assertThat(now.lines()).extracting(FilingLine::outcome).containsExactly(Outcome.DEEMED_GRANTED, null);
        var closed = on(END.plusDays(2), () -> walker.through(it));
        assertThat(closed.lines())
                .extracting(FilingLine::outcome)
                .containsExactly(Outcome.DEEMED_GRANTED, Outcome.GRANTED);
        assertThat(registers.find(holder.registration()).orElseThrow().lines()).hasSize(4);
    }

    @Test
    void the_holder_is_warned_once_at_each_of_the_days_unless_the_renewal_is_filed() {
        var end = LocalDate.of(2025, 9, 30);
        var holder = holder(end);
        var filing = holder(end);
        for (int before = 95; before > 85; before--) {
            run(end.minusDays(before));
        }
        assertThat(warnings(holder)).isOne();
        filed(filing, end.minusDays(80));
        for (int before : List.of(61, 60, 59, 41, 40, 39, 20, 1)) {
            run(end.minusDays(before));
        }
        assertThat(warnings(holder)).isEqualTo(3);
        assertThat(warnings(filing)).isOne();
    }

    private long warnings(Registered.Holder it) {
        return bench.told(it.person().account()).stream()
                .filter("notice.review.renewal_due"::equals)
                .count();
    }

    private void run(LocalDate day) {
        TestDay.on(day, () -> Caller.system("test").act(() -> renewing.run(day)));
    }

    private static <T> T on(LocalDate day, Supplier<T> work) {
        var made = new java.util.concurrent.atomic.AtomicReference<T>();
        TestDay.on(day, () -> made.set(work.get()));
        return made.get();
    }
}
