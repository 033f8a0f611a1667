package org.zhiye.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.TestPeople;
import org.zhiye.ZhiyeTest;
import org.zhiye.ground.Caller;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.RegistrationId;
import org.zhiye.vault.Vault;

@ZhiyeTest
class LapsesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

    @Autowired
    Lapses lapses;

    @Autowired
    Registrar registrar;

    @Autowired
    Registers registers;

    @Autowired
    Enrolments enrolments;

    private RegistrationId at(EnterpriseId enterprise) {
        var id = enrolments.enrol(TestPeople.verified(jdbc, vault, "林晓峰"), "林晓峰", "JZ", "SZ");
        enrolments.act(id, by -> registrar.changeEmployer(id, enterprise, "破产企业", "31", "沪", TODAY.minusDays(1), by));
        return id;
    }

    @Test
    void whom_a_bankrupt_enterprise_employs_is_no_longer_registered_and_is_told() {
        var enterprise = EnterpriseId.next();
        var ids = new ArrayList<RegistrationId>();
        for (int i = 0; i < 5; i++) {
            ids.add(at(enterprise));
        }
        var other = at(EnterpriseId.next());
        // stopped half-way: one had lapsed already
        enrolments.turn(ids.getFirst(), Registration.State.LAPSED);

        assertThat(lapse(enterprise)).isEqualTo(4);
        assertThat(lapse(enterprise)).as("a second time").isZero();
        assertThat(ids).allSatisfy(id -> {
            var it = registers.find(id).orElseThrow();
            assertThat(it.state()).isEqualTo(Registration.State.LAPSED);
            assertThat(it.employer()).isNull();
            assertThat(it.lines()).allSatisfy(line -> assertThat(line.to()).isBefore(TODAY));
        });
        assertThat(registers.find(other).orElseThrow().state()).isEqualTo(Registration.State.VALID);
        var person = registers.find(ids.getLast()).orElseThrow().person();
        assertThat(jdbc.sql("select count(*) from trail where subject = ? and deed = 'register.lapsed'")
                        .param(person.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private int lapse(EnterpriseId enterprise) {
        return Caller.system("test").act(() -> lapses.lapseEmployedBy(enterprise, "I01", TODAY, UUID.randomUUID()));
    }
}
