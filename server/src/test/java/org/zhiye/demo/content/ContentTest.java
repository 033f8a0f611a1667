package org.zhiye.demo.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Accounts;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.ReferenceData;
import org.zhiye.qualification.Qualifications;
import org.zhiye.register.Registers;
import org.zhiye.register.Registration;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Subject;
import org.zhiye.trail.Trail;

/** The content in small: the ten named ones, the roster, one province's officers and 40 enterprises. */
@ZhiyeTest
class ContentTest {
    private static final LocalDate BEGUN = LocalDate.of(2026, 11, 23);

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Staging staging;

    @Autowired
    Lists lists;

    @Autowired
    Enrolment enrolment;

    @Autowired
    Steps steps;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReferenceData reference;

    @Autowired
    Enterprises enterprises;

    @Autowired
    Accounts accounts;

    @Autowired
    Qualifications qualifications;

    @Autowired
    Registers registers;

    @Autowired
    Trail trail;

    @Test
    void everybody_is_what_the_part_says() {
        var cast = new Cast(BEGUN, reference);
        var firms = Firms.make(reference.provinces().offered(), 40);
        transactions.executeWithoutResult(all -> lists.enterprises(firms));
        transactions.executeWithoutResult(all -> lists.roster(cast.roster()));
        transactions.executeWithoutResult(all -> lists.roster(cast.named()));
        transactions.executeWithoutResult(all -> {
            staging.officers(cast.officers().stream()
                    .filter(it -> it.jurisdiction().equals("99"))
                    .toList());
            staging.agents(cast.agents(), firms);
            staging.practitioners(cast.named());
            var employers = new HashMap<Player, Firm>();
            cast.named().forEach(it -> employers.put(it, first(firms, it.province())));
            enrolment.enrol(cast.named(), employers, BEGUN);
        });

        assertThat(cast.named()).allSatisfy(this::isWhatThePartSays);
        assertThat(cast.roster()).allSatisfy(it -> {
            assertThat(accounts.byDocument(it.document())).isEmpty();
            assertThat(qualifications.of(it.document(), it.name()))
                    .hasSize(it.specialties().size());
        });
        var huajian = enterprises.find(first(firms, "31").uscc()).orElseThrow();
        assertThat(huajian.name()).isEqualTo("上海华建二局建设工程有限公司");
        assertThat(enterprises.hasAgent(huajian.id())).isTrue();
    }

    private static Firm first(java.util.List<Firm> firms, String province) {
        return firms.stream()
                .filter(it -> it.employs() && it.province().equals(province))
                .findFirst()
                .orElseThrow();
    }

    private void isWhatThePartSays(Player it) {
        var person = accounts.byDocument(it.document()).orElseThrow();
        assertThat(accounts.nameOf(new AccountId(person.value()))).isEqualTo(it.name());
        assertThat(qualifications.of(it.document(), it.name()))
                .hasSize(it.state().isQualified() ? it.specialties().size() : 0);
        var deeds = trail.of(Subject.of(person), null, 10);
        var found = registers.of(person);
        var to = Enrolment.validTo(it, BEGUN);
        if (to == null) {
            assertThat(found).isEmpty();
            assertThat(deeds).isNotEmpty();
            return;
        }
        assertThat(deeds).hasSizeGreaterThan(1);
        assertThat(found).singleElement().satisfies(registration -> {
            assertThat(registration.holder())
                    .isEqualTo(
                            it.state() == State.PROVISIONAL
                                    ? HolderType.CONSTRUCTOR_1_PROVISIONAL
                                    : HolderType.CONSTRUCTOR_1);
            assertThat(registration.lines())
                    .extracting(Registration.Line::specialty)
                    .containsExactlyInAnyOrderElementsOf(it.specialties());
            assertThat(registration.validOn(BEGUN)).isTrue();
            assertThat(to.isBefore(BEGUN.plusDays(90))).isEqualTo(it.state() == State.NEAR_EXPIRY);
        });
    }

    @Test
    void a_step_is_done_once_and_not_at_all_if_it_fails() {
        var done = new AtomicInteger();
        var step = "test-" + System.nanoTime();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> steps.once(step, () -> {
                    throw new IllegalStateException("in the middle");
                }));
        steps.once(step, done::incrementAndGet);
        steps.once(step, done::incrementAndGet);

        assertThat(done).hasValue(1);
    }
}
