package org.zhiye.review.report;

import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import org.zhiye.account.Logins;
import org.zhiye.filing.Cases;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Grant;
import org.zhiye.register.Registers;
import org.zhiye.register.Registration;
import org.zhiye.review.Bench;
import org.zhiye.shared.Role;

/** Reports of employers, for tests. */
@TestComponent
public class Reported {
    private final ReportDesk desk;
    private final Registers registers;
    private final Cases cases;
    private final Bench bench;

    Reported(ReportDesk desk, Registers registers, Cases cases, Bench bench) {
        this.desk = desk;
        this.registers = registers;
        this.cases = cases;
        this.bench = bench;
    }

    /** The person's registration, reported by this enterprise, as if it were the employer. */
    public ReportId reported(Logins.Person person, Cases.Company by) {
        var known = registers.of(person.id()).getFirst();
        Objects.requireNonNull(known.employer());
        Caller me = bench.caller(
                cases.agent(by),
                java.util.List.of(new Grant(Role.ENTERPRISE_AGENT, by.id().toString())));
        var employer = new Registration.Employer(by.id(), by.name(), by.province());
        return me.act(() -> desk.report(me, known, employer, "K6", "合同已于上月解除", DeedKey.fresh()));
    }
}
