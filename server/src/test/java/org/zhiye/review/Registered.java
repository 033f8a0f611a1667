package org.zhiye.review;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.zhiye.account.Logins;
import org.zhiye.enterprise.Firms;
import org.zhiye.filing.Cases;
import org.zhiye.filing.Filed;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.register.Enrolments;
import org.zhiye.shared.RegistrationId;

/** People who stand in the register for one specialty, with an employer of their own. */
@TestComponent
public class Registered {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 5);
    private static final LocalDate TO = LocalDate.of(2029, 1, 4);

    private final Cases cases;
    private final Logins logins;
    private final Enrolments enrolments;

    Registered(Cases cases, Logins logins, Enrolments enrolments) {
        this.cases = cases;
        this.logins = logins;
        this.enrolments = enrolments;
    }

    /** Somebody registered, and where. */
    public record Holder(Logins.Person person, Cases.Company company, HolderType type, RegistrationId registration) {
        /** What this one files with the own employer. */
        public Filed.Wanted wants(Business business, String... lines) {
            return Filed.Wanted.of(business, type, "2018", company, registration, company, List.of(lines));
        }
    }

    /** A constructor in Shanghai until 2029. */
    public Holder constructor() {
        return constructor("31");
    }

    public Holder constructor(String province) {
        return holder(logins.practitioner(), province, HolderType.CONSTRUCTOR_1, FROM, TO);
    }

    public Holder holder(Logins.Person person, String province, HolderType type, LocalDate from, LocalDate to) {
        var company = cases.company(province, Firms.name());
        var employer = new Enrolments.Employer(company.id(), company.name(), province);
        var registration = enrolments.enrol(person.id(), person.name(), type, employer, from, to, "JZ");
        return new Holder(person, company, type, registration);
    }
}
