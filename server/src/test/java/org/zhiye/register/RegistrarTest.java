package org.zhiye.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.TestPeople;
import org.zhiye.ZhiyeTest;
import org.zhiye.ground.Deeds;
import org.zhiye.policy.HolderType;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.trail.Done;
import org.zhiye.vault.Tampered;
import org.zhiye.vault.Vault;

@ZhiyeTest
class RegistrarTest {
    private static final LocalDate FROM = LocalDate.of(2026, 11, 20);
    private static final LocalDate TO = LocalDate.of(2029, 11, 19);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

    @Autowired
    Registrar registrar;

    @Autowired
    Deeds deeds;

    @Autowired
    Registers registers;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MeterRegistry meters;

    @Test
    void an_announced_specialty_makes_the_registration_and_the_next_one_joins_it() {
        var person = TestPeople.verified(jdbc, vault, "林晓峰");
        var enterprise = EnterpriseId.next();
        var first = enter(entry(person, enterprise, "JZ", "11"));
        var second = enter(entry(person, enterprise, "JD", "11"));

        assertThat(second.registration()).isEqualTo(first.registration());
        var found = registers.find(first.number()).orElseThrow();
        assertThat(found.name()).isEqualTo("林晓峰");
        assertThat(found.state()).isEqualTo(Registration.State.VALID);
        assertThat(found.number().value()).matches("京11120182026\\d{5}");
        assertThat(found.lines())
                .containsExactly(new Registration.Line("JD", FROM, TO), new Registration.Line("JZ", FROM, TO));
        assertThat(found.employer()).isNotNull();
        assertThat(found.sealNumber()).isEqualTo(first.number() + "(00)");
        assertThat(found.validOn(TO, PastEnd.NEVER)).isTrue();
        assertThat(found.validOn(TO.plusDays(1), PastEnd.NEVER)).isFalse();
    }

    @Test
    void the_same_specialty_twice_or_a_second_employer_is_refused() {
        var person = TestPeople.verified(jdbc, vault, "林晓峰");
        var enterprise = EnterpriseId.next();
        enter(entry(person, enterprise, "JZ", "12"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> enter(entry(person, enterprise, "JZ", "12")))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(RegisterReason.SPECIALTY_RUNS));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> enter(entry(person, EnterpriseId.next(), "SZ", "12")))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(RegisterReason.OTHER_EMPLOYER));
    }

    @Test
    void numbers_have_no_gap_and_no_double_under_64_announcements_at_once() throws InterruptedException {
        var numbers = new ConcurrentLinkedQueue<Integer>();
        var failed = new ConcurrentLinkedQueue<Exception>();
        var start = new CountDownLatch(1);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 64; i++) {
                // a quarter is rolled back after it had its number
                var refused = i % 4 == 3;
                var person = TestPeople.verified(jdbc, vault, "某人");
                pool.execute(() -> {
                    try {
                        start.await();
                        patiently(() -> announce(person, refused).ifPresent(numbers::add));
                    } catch (Exception e) {
                        failed.add(e);
                    }
                });
            }
            start.countDown();
        }
        assertThat(failed).isEmpty();
        assertThat(numbers).hasSize(48).doesNotHaveDuplicates();
        assertThat(numbers.stream().mapToInt(n -> n).max().orElse(0)).isEqualTo(48);
    }

    private Optional<Integer> announce(PersonId person, boolean refused) {
        return Objects.requireNonNull(transactions.execute(status -> {
            var number = registrar
                    .enter(entry(person, EnterpriseId.next(), "JZ", "13"))
                    .number();
            deeds.happened(new Done(person.value(), "entered"));
            if (refused) {
                status.setRollbackOnly();
            }
            return refused ? Optional.<Integer>empty() : Optional.of(number.serial());
        }));
    }

    // 64 wait for 10 connections, as in production: who waited too long comes again
    private static void patiently(Runnable work) {
        for (int tries = 1; ; tries++) {
            try {
                work.run();
                return;
            } catch (org.springframework.transaction.CannotCreateTransactionException e) {
                if (tries == 20) {
                    throw e;
                }
            }
        }
    }

    @Test
    void somebody_is_told_before_a_province_has_used_its_numbers_and_the_last_one_is_refused_loudly() {
        jdbc.sql("insert into serial (province, year, next) values ('15', 2026, 90000), ('21', 2026, 100000)")
                .update();
        enter(entry(TestPeople.verified(jdbc, vault, "某人"), EnterpriseId.next(), "JZ", "15"));
        assertThat(meters.get("zhiye.register.numbers").gauge().value()).isGreaterThanOrEqualTo(90_000);
        var late = TestPeople.verified(jdbc, vault, "某人");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> enter(entry(late, EnterpriseId.next(), "JZ", "21")))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(RegisterReason.NUMBERS_USED_UP));
    }

    @Test
    void a_fact_can_only_end_its_known_time() {
        var person = TestPeople.verified(jdbc, vault, "林晓峰");
        enter(entry(person, EnterpriseId.next(), "JZ", "14"));
        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update specialty_line set valid = '[2000-01-01,2100-01-01)'")
                        .update());
        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("delete from employment").update());
    }

    @Test
    void a_registration_under_another_persons_name_does_not_bear_its_seal() {
        var person = TestPeople.verified(jdbc, vault, "林晓峰");
        var other = TestPeople.verified(jdbc, vault, "他人");
        var id = UUID.randomUUID();
        jdbc.sql("insert into registration (id, person, profession, holder, digits, first_registered, entered_at, mac) "
                        + "values (?, ?, 'CONSTRUCTOR_1', 'CONSTRUCTOR_1', ?, '2026-01-01', now(), ?)")
                .params(id, other.value(), "1152026202699999", vault.rowMac("registration", id, person.value()))
                .update();
        jdbc.sql("insert into registration_alias (number, registration, current) values (?, ?, true)")
                .params("津1152026202699999", id)
                .update();
        assertThatExceptionOfType(Tampered.class).isThrownBy(() -> registers.of(other));
    }

    private Registrar.Entered enter(Entry entry) {
        return Objects.requireNonNull(transactions.execute(status -> {
            var entered = registrar.enter(entry);
            deeds.happened(new Done(entry.person().value(), "entered"));
            return entered;
        }));
    }

    private static Entry entry(PersonId person, EnterpriseId enterprise, String specialty, String province) {
        return new Entry(
                person,
                HolderType.CONSTRUCTOR_1,
                "林晓峰",
                enterprise,
                "上海华建二局建设工程有限公司",
                province,
                "京",
                2018,
                specialty,
                FROM,
                TO,
                UUID.randomUUID());
    }
}
