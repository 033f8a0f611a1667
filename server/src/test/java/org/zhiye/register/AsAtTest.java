package org.zhiye.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.TestDay;
import org.zhiye.TestPeople;
import org.zhiye.ZhiyeTest;
import org.zhiye.ground.Day;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.Span;
import org.zhiye.register.Registration.State;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.RegistrationId;
import org.zhiye.vault.Vault;

/** A person with seven changes, one a month or a year apart; what the register says of a day depends on when it is asked. */
@ZhiyeTest
class AsAtTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 11);
    private static final LocalDate END = LocalDate.of(2030, 1, 10);
    private static final LocalDate ADDED = LocalDate.of(2027, 3, 1);
    private static final LocalDate MOVED = LocalDate.of(2027, 6, 1);
    private static final LocalDate RENAMED = LocalDate.of(2027, 9, 1);
    private static final LocalDate SUSPENDED = LocalDate.of(2028, 1, 10);
    private static final LocalDate RESUMED = LocalDate.of(2028, 2, 10);
    private static final LocalDate RENEWED = LocalDate.of(2029, 12, 3);
    private static final LocalDate RESCINDED = LocalDate.of(2030, 5, 6);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

    @Autowired
    Registrar registrar;

    @Autowired
    Registers registers;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Day day;

    private final List<Instant> known = new ArrayList<>();

    private void on(LocalDate date, RegistrationId id, Consumer<UUID> deed) {
        TestDay.on(date, () -> {
            enrolments.act(id, deed);
            known.add(day.now().plusSeconds(60));
        });
    }

    private Registration asked(RegistrationId id, LocalDate of, LocalDate then) {
        var at = then.atTime(20, 0).atZone(org.zhiye.ground.BusinessClock.ZONE).toInstant();
        return registers.asAt(id, of, at).orElseThrow();
    }

    private static List<String> running(Registration it, LocalDate on) {
        return it.lines().stream()
                .filter(line -> line.runsOn(on))
                .map(Registration.Line::specialty)
                .toList();
    }

    @Test
    void the_register_answers_for_each_day_as_it_was_known_at_each_moment() {
        var person = TestPeople.verified(jdbc, vault, "林晓峰");
        var ids = new ArrayList<RegistrationId>();
        TestDay.on(FIRST, () -> ids.add(enrolments.enrol(person, "林晓峰", FIRST, END, "JZ")));
        var id = ids.getFirst();
        var number = registers.find(id).orElseThrow().number();
        var addition = UUID.randomUUID();
        on(ADDED, id, by -> registrar.add(id, "SZ", ADDED, ADDED.plusYears(3).minusDays(1), addition));
        on(MOVED, id, by -> registrar.changeEmployer(id, EnterpriseId.next(), "广东建工", "44", "粤", MOVED, by));
        on(RENAMED, id, by -> registrar.rename(person, "林晓锋", RENAMED, by));
        on(SUSPENDED, id, by -> registrar.suspend(id, "C05", SUSPENDED, by));
        on(RESUMED, id, by -> registrar.resume(id, RESUMED, by));
        on(RENEWED, id, by -> registrar.renew(id, "JZ", new Span(END.plusDays(1), END.plusYears(3)), by));
        on(RESCINDED, id, by -> registrar.rescind(id, "C02", addition, RESCINDED, by));
        assertThat(known).isSorted().doesNotHaveDuplicates();

        // before and after the addition was known
        assertThat(running(asked(id, ADDED, ADDED.minusDays(1)), ADDED)).containsExactly("JZ");
        assertThat(running(asked(id, ADDED, ADDED), ADDED)).containsExactly("JZ", "SZ");
        // the employer, the number and the name of each time
        var shanghai = asked(id, MOVED.minusDays(1), RESCINDED);
        assertThat(shanghai.number()).isEqualTo(number);
        assertThat(shanghai.employer().name()).isEqualTo(Enrolments.EMPLOYER);
        var guangdong = asked(id, MOVED, RESCINDED);
        assertThat(guangdong.number().value()).isEqualTo("粤" + number.digits());
        assertThat(guangdong.sealNumber()).isEqualTo("粤" + number.digits() + "(00)");
        assertThat(asked(id, MOVED, MOVED.minusDays(1)).number())
                .as("nobody knew of the move")
                .isEqualTo(number);
        assertThat(asked(id, RENAMED.minusDays(1), RESCINDED).name()).isEqualTo("林晓峰");
        assertThat(asked(id, RENAMED, RESCINDED).name()).isEqualTo("林晓锋");
        // suspended for a month, which nobody knew the day before
        assertThat(asked(id, SUSPENDED, SUSPENDED.minusDays(1)).state()).isEqualTo(State.VALID);
        assertThat(asked(id, SUSPENDED, RESCINDED).state()).isEqualTo(State.SUSPENDED);
        assertThat(asked(id, RESUMED, SUSPENDED).state()).as("no end in sight").isEqualTo(State.SUSPENDED);
        assertThat(asked(id, RESUMED, RESUMED).state()).isEqualTo(State.VALID);
        // after its first end
        assertThat(asked(id, END.plusDays(1), RENEWED.minusDays(1)).validOn(END.plusDays(1), PastEnd.NEVER))
                .as("SZ ran on, JZ was not renewed yet")
                .isTrue();
        assertThat(running(asked(id, END.plusDays(1), RENEWED.minusDays(1)), END.plusDays(1)))
                .containsExactly("SZ");
        assertThat(running(asked(id, END.plusDays(1), RENEWED), END.plusDays(1)))
                .containsExactly("SZ", "JZ");
        // the addition was wrong from its first day, and before that was said it counted
        assertThat(running(asked(id, ADDED, RESCINDED), ADDED)).containsExactly("JZ");
        assertThat(running(asked(id, ADDED, RESCINDED.minusDays(1)), ADDED)).containsExactly("JZ", "SZ");
        // days of which it says nothing, moments at which it knew nothing
        assertThat(registers.asAt(id, FIRST.minusDays(1), known.getLast())).isEmpty();
        assertThat(registers.asAt(id, FIRST, known.getFirst().minusSeconds(90L * 86_400)))
                .isEmpty();
        assertThat(registers.find(id).orElseThrow().holder()).isEqualTo(HolderType.CONSTRUCTOR_1);
    }

    @Test
    void known_time_moves_on_when_the_clock_is_set_back() {
        var person = TestPeople.verified(jdbc, vault, "林晓峰");
        var id = enrolments.enrol(person, "林晓峰", "JZ");
        on(LocalDate.of(2027, 5, 5), id, by -> registrar.rename(person, "林晓锋", LocalDate.of(2027, 5, 5), by));
        on(LocalDate.of(2027, 4, 4), id, by -> registrar.remakeSeal(id, by));
        on(LocalDate.of(2027, 4, 4), id, by -> registrar.suspend(id, "C05", LocalDate.of(2027, 4, 4), by));
        var last = jdbc.sql("select max(known_from) from standing where registration = ?")
                .param(id.value())
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
        assertThat(last).isAfter(known.getFirst().minusSeconds(61));
    }
}
