package org.zhiye.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.account.Visitors;
import org.zhiye.enterprise.Firms;
import org.zhiye.ground.Caller;
import org.zhiye.person.Applicants;
import org.zhiye.policy.HolderType;
import org.zhiye.register.Enrolments;
import org.zhiye.register.Registers;
import org.zhiye.register.Registration;

@ZhiyeTest
class EmployersGoneTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    EmployersGone job;

    @Autowired
    Firms firms;

    @Autowired
    Applicants applicants;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Registers registers;

    @Autowired
    Logins logins;

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whom_a_bankrupt_employer_employs_lapses_the_same_day_and_can_register_again() {
        var firm = firms.add("31");
        var person = applicants.ready("秦越");
        var id = enrolments.enrol(
                person.id(),
                person.name(),
                HolderType.CONSTRUCTOR_1,
                new Enrolments.Employer(firm.id(), firm.name(), firm.province()),
                LocalDate.of(2025, 3, 1),
                LocalDate.of(2028, 2, 29),
                "JZ");
        run();
        assertThat(registers.find(id).orElseThrow().state()).isEqualTo(Registration.State.VALID);
        jdbc.sql("update enterprise set state = 'BANKRUPT' where id = ?")
                .param(firm.id().value())
                .update();
        run();
        assertThat(registers.find(id).orElseThrow().state()).isEqualTo(Registration.State.LAPSED);
        assertThat(run()).isZero();
        assertThat(logins.in(person).open("/filings/constructor-1/rereg").text())
                .contains("原注册已经注销、失效或者到期");
    }

    private int run() {
        return Caller.system("test").act(() -> job.run(TODAY));
    }
}
