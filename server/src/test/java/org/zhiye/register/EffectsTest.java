package org.zhiye.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.TestPeople;
import org.zhiye.ZhiyeTest;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.Span;
import org.zhiye.register.Registration.Line;
import org.zhiye.register.Registration.State;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.RegistrationId;
import org.zhiye.vault.Vault;

/** What each decision leaves in the register. The day is 2026-11-23; everybody is registered from 2026-11-20 to 2029-11-19. */
@ZhiyeTest
class EffectsTest {
    private static final LocalDate FROM = LocalDate.of(2026, 11, 20);
    private static final LocalDate TO = LocalDate.of(2029, 11, 19);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

    @Autowired
    Registrar registrar;

    @Autowired
    Registers registers;

    @Autowired
    Extracts extracts;

    @Autowired
    Enrolments enrolments;

    private PersonId person() {
        return TestPeople.verified(jdbc, vault, "林晓峰");
    }

    private RegistrationId enrolled(String... specialties) {
        return enrolments.enrol(person(), "林晓峰", specialties);
    }

    /** What both ways of reading say, which must be the same. */
    private Registration now(RegistrationId id) {
        var read = registers.find(id).orElseThrow();
        assertThat(extracts.find(id).orElseThrow().registration()).isEqualTo(read);
        return read;
    }

    private void act(RegistrationId id, Consumer<UUID> deed) {
        enrolments.act(id, deed);
    }

    private void refused(RegisterReason reason, Runnable deed) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(deed::run)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void a_further_specialty_has_its_own_validity_and_the_number_stays() {
        var id = enrolled("JZ");
        var number = now(id).number();
        act(id, by -> registrar.add(id, "SZ", TODAY, TODAY.plusYears(3).minusDays(1), by));
        assertThat(now(id).lines())
                .containsExactly(
                        new Line("JZ", FROM, TO),
                        new Line("SZ", TODAY, TODAY.plusYears(3).minusDays(1)));
        assertThat(now(id).number()).isEqualTo(number);
        refused(RegisterReason.SPECIALTY_RUNS, () -> act(id, by -> registrar.add(id, "SZ", TODAY, TO, by)));
    }

    @Test
    void a_renewal_follows_the_old_validity_without_a_gap() {
        var id = enrolled("JZ");
        var added = new Span(TO.plusDays(1), TO.plusYears(3));
        act(id, by -> registrar.renew(id, "JZ", added, by));
        assertThat(now(id).lines()).containsExactly(new Line("JZ", FROM, TO), new Line("JZ", added.from(), added.to()));
        refused(
                RegisterReason.RENEWAL_NOT_ADJACENT,
                () -> act(id, by -> registrar.renew(id, "JZ", new Span(TO.plusYears(4), TO.plusYears(7)), by)));
    }

    @Test
    void with_another_employer_validities_stay_and_the_first_character_of_the_number_follows() {
        var id = enrolled("JZ");
        var before = now(id).number();
        act(id, by -> registrar.changeEmployer(id, EnterpriseId.next(), "广东建工集团", "44", "粤", TODAY, by));
        var after = now(id);
        assertThat(after.employer()).isNotNull();
        assertThat(after.employer().name()).isEqualTo("广东建工集团");
        assertThat(after.lines()).containsExactly(new Line("JZ", FROM, TO));
        assertThat(after.number().value()).isEqualTo("粤" + before.digits());
        assertThat(registers.find(before)).as("by the former number").contains(after);
        assertThat(registers.find(before.forms().getLast()))
                .as("by the former number in the old form")
                .contains(after);

        act(id, by -> registrar.changeEmployer(id, EnterpriseId.next(), "上海某公司", "31", "沪", TODAY.plusDays(1), by));
        assertThat(now(id).number()).as("back where it was").isEqualTo(before);
    }

    @Test
    void a_cancelled_registration_is_cut_and_can_be_registered_again_under_its_number() {
        var person = person();
        var id = enrolments.enrol(person, "林晓峰", "JZ", "SZ");
        var number = now(id).number();
        enrolments.turn(id, State.CANCELLED);
        var over = now(id);
        assertThat(over.state()).isEqualTo(State.CANCELLED);
        assertThat(over.employer()).isNull();
        assertThat(over.lines()).allSatisfy(line -> assertThat(line.to()).isEqualTo(TODAY.minusDays(1)));
        refused(RegisterReason.REGISTRATION_OVER, () -> act(id, by -> registrar.add(id, "JD", TODAY, TO, by)));

        var later = TODAY.plusMonths(2);
        var to = later.plusYears(3).minusDays(1);
        var enterprise = EnterpriseId.next();
        act(id, by -> {
            registrar.enterAgain(entry(person, enterprise, "JZ", later, to, by));
            registrar.enterAgain(entry(person, enterprise, "SZ", later, to, by));
        });
        org.zhiye.TestDay.on(later, () -> {
            var again = now(id);
            assertThat(again.state()).isEqualTo(State.VALID);
            assertThat(again.number().digits()).isEqualTo(number.digits());
            assertThat(again.number().province()).isEqualTo("粤");
            assertThat(again.validOn(to, PastEnd.NEVER)).isTrue();
            assertThat(again.lines()).hasSize(4);
            assertThat(again.name()).isEqualTo("林晓锋");
        });
        refused(
                RegisterReason.REGISTRATION_STANDS,
                () -> act(id, by -> registrar.enterAgain(entry(person, enterprise, "JD", later, to, by))));
    }

    @Test
    void a_rescinded_grant_was_wrong_from_its_first_day_and_what_was_known_before_stays_answerable() {
        var id = enrolled("JZ");
        var before = jdbc.sql("select max(known_from) from standing where registration = ?")
                .param(id.value())
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
        enrolments.turn(id, State.RESCINDED);
        assertThat(now(id).lines()).isEmpty();
        assertThat(now(id).state()).isEqualTo(State.RESCINDED);
        assertThat(registers.asAt(id, FROM, before)).hasValueSatisfying(then -> {
            assertThat(then.state()).isEqualTo(State.VALID);
            assertThat(then.lines()).containsExactly(new Line("JZ", FROM, TO));
        });
        assertThat(registers.asAt(id, FROM, before.plusSeconds(3600)))
                .hasValueSatisfying(then -> assertThat(then.state()).isEqualTo(State.RESCINDED));
    }

    @Test
    void a_rescinded_addition_leaves_the_rest_standing() {
        var id = enrolled("JZ");
        var grant = UUID.randomUUID();
        act(id, by -> registrar.add(id, "SZ", TODAY, TO, grant));
        act(id, by -> registrar.rescind(id, "C02", grant, TODAY.plusDays(3), by));
        assertThat(now(id).state()).isEqualTo(State.VALID);
        assertThat(now(id).lines()).containsExactly(new Line("JZ", FROM, TO));
        assertThat(now(id).employer()).isNotNull();
    }

    @Test
    void a_suspended_registration_is_resumed_and_nothing_is_entered_meanwhile() {
        var id = enrolled("JZ");
        enrolments.turn(id, State.SUSPENDED);
        assertThat(now(id).state()).isEqualTo(State.SUSPENDED);
        refused(RegisterReason.REGISTRATION_SUSPENDED, () -> act(id, by -> registrar.add(id, "SZ", TODAY, TO, by)));
        org.zhiye.TestDay.on(TODAY.plusDays(9), () -> enrolments.turn(id, State.VALID));
        assertThat(now(id).state()).as("today").isEqualTo(State.SUSPENDED);
        org.zhiye.TestDay.on(
                TODAY.plusDays(9), () -> assertThat(now(id).state()).isEqualTo(State.VALID));
    }

    @Test
    void a_new_name_holds_from_its_day_on_and_the_same_name_writes_nothing() {
        var id = enrolled("JZ");
        enrolments.rename(id, "林晓锋");
        assertThat(now(id).name()).isEqualTo("林晓锋");
        assertThat(registers.asAt(id, TODAY.minusDays(1), java.time.Instant.parse("2030-01-01T00:00:00Z")))
                .hasValueSatisfying(then -> assertThat(then.name()).isEqualTo("林晓峰"));
        var rows = "select count(*) from holder where registration = ?";
        long count = jdbc.sql(rows).param(id.value()).query(Long.class).single();
        enrolments.rename(id, "林晓锋");
        assertThat(jdbc.sql(rows).param(id.value()).query(Long.class).single()).isEqualTo(count);
    }

    @Test
    void a_practice_seal_is_made_anew_99_times_at_most() {
        var id = enrolled("JZ");
        act(id, by -> {
            for (int n = 1; n <= 99; n++) {
                assertThat(registrar.remakeSeal(id, by)).isEqualTo(n);
            }
        });
        assertThat(now(id).sealNumber()).isEqualTo(now(id).number() + "(99)");
        refused(RegisterReason.SEAL_NUMBERS_USED_UP, () -> act(id, by -> registrar.remakeSeal(id, by)));
    }

    @Test
    void holds_lock_until_they_end_and_bars_last_until_their_day() {
        var person = person();
        var id = enrolments.enrol(person, "林晓峰", "JZ");
        var author = new AccountId(UUID.randomUUID());
        var span = new Span(TODAY, TODAY.plusDays(60));
        var holds = new java.util.ArrayList<UUID>();
        act(id, by -> holds.add(registrar.hold(id, "涉嫌挂证|调查", author, span, by)));
        assertThat(now(id).heldOn(TODAY)).isTrue();
        assertThat(now(id).holds()).singleElement().satisfies(hold -> {
            assertThat(hold.reason()).isEqualTo("涉嫌挂证|调查");
            assertThat(hold.to()).isEqualTo(span.to());
        });
        act(id, by -> registrar.endHold(holds.getFirst(), TODAY.plusDays(10), by));
        assertThat(now(id).heldOn(TODAY.plusDays(9))).isTrue();
        assertThat(now(id).heldOn(TODAY.plusDays(10))).isFalse();
        refused(
                RegisterReason.HOLD_OVER,
                () -> act(id, by -> registrar.endHold(holds.getFirst(), TODAY.plusDays(11), by)));

        act(id, by -> registrar.bar(person, "R07", TODAY, TODAY.plusYears(2), by));
        assertThat(registers.book(person).bars()).singleElement().satisfies(bar -> {
            assertThat(bar.ground()).isEqualTo("R07");
            assertThat(bar.runsOn(TODAY.plusYears(2))).isTrue();
            assertThat(bar.runsOn(TODAY.plusYears(2).plusDays(1))).isFalse();
        });
    }

    private static Entry entry(
            PersonId person, EnterpriseId enterprise, String specialty, LocalDate from, LocalDate to, UUID by) {
        return new Entry(
                person,
                HolderType.CONSTRUCTOR_1,
                "林晓锋",
                enterprise,
                "广东建工集团",
                "44",
                "粤",
                2018,
                specialty,
                from,
                to,
                by);
    }
}
