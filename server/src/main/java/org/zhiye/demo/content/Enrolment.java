package org.zhiye.demo.content;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhiye.enterprise.Enterprise;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Deeds;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.Entry;
import org.zhiye.register.Registrar;
import org.zhiye.register.Registration;
import org.zhiye.shared.PersonId;

/** Enters into the register those who are registered already when the demonstration begins. */
@Component
class Enrolment {
    private static final int YEARS = 3;
    private static final String ENDED_CONTRACT = "I04";

    private static final int DAYS_TO_ENTRY = 3;
    private final Enterprises enterprises;
    private final Registrar registrar;
    private final Deeds deeds;
    private final ReferenceData reference;
    private final Callers callers;

    Enrolment(Enterprises enterprises, Registrar registrar, Deeds deeds, ReferenceData reference, Callers callers) {
        this.enterprises = enterprises;
        this.registrar = registrar;
        this.deeds = deeds;
        this.reference = reference;
        this.callers = callers;
    }

    /** Nothing for those who are not registered; in the caller's transaction. */
    void enrol(Player it, PersonId person, Firm firm, Past past, LocalDate begun) {
        var to = validTo(it, begun);
        if (to == null) {
            return;
        }
        var day = past.verified(it).plusDays(DAYS_TO_ENTRY);
        var moment = Past.at(day, it.seed() * 11);
        callers.as(Caller.system("demo.content"), moment, me -> enter(it, person, firm, to, day));
    }

    private boolean enter(Player it, PersonId person, Firm firm, LocalDate to, LocalDate day) {
        var employer = enterprises.find(firm.uscc()).orElseThrow();
        deeds.lock(person.value());
        var from = to.minusYears(YEARS).plusDays(1);
        var lines = new LinkedHashMap<String, String>();
        Registrar.Entered last = null;
        for (String specialty : registered(it)) {
            last = registrar.enter(entry(it, person, employer, specialty, from, to));
            lines.put(specialty, from + "/" + to);
        }
        if (it.state() == State.CANCELLED) {
            var entered = java.util.Objects.requireNonNull(last);
            registrar.end(entered.registration(), Registration.State.CANCELLED, ENDED_CONTRACT, day, new UUID(0, 0));
        }
        deeds.happened(
                new Enrolled(person, java.util.Objects.requireNonNull(last).number(), lines));
        return true;
    }

    /** Who may add one is registered for the first alone. */
    static List<String> registered(Player it) {
        return it.state() == State.MAY_ADD ? it.specialties().subList(0, 1) : it.specialties();
    }

    private Entry entry(
            Player it, PersonId person, Enterprise employer, String specialty, LocalDate from, LocalDate to) {
        return new Entry(
                person,
                it.state().isProvisional() ? HolderType.CONSTRUCTOR_1_PROVISIONAL : HolderType.CONSTRUCTOR_1,
                it.name(),
                employer.id(),
                employer.name(),
                employer.province(),
                reference.provinces().entry(employer.province()).abbreviation(),
                it.qualified().getYear(),
                specialty,
                from,
                to,
                // no case: it was there before
                new UUID(0, 0));
    }

    /** The last day of the validity; null for those who are not registered. */
    static @org.jspecify.annotations.Nullable LocalDate validTo(Player it, LocalDate begun) {
        return switch (it.state()) {
            case FRESH, VERIFIED, FILING, OVER_AGE, ROSTER -> null;
            case REGISTERED, MAY_ADD, PROVISIONAL, CANCELLED -> begun.plusDays(200 + it.seed() * 31 % 700);
            case NEAR_EXPIRY, PROVISIONAL_NEAR_EXPIRY -> begun.plusDays(30 + it.seed() * 7 % 50);
            case LAPSED -> begun.minusDays(10 + it.seed() * 11 % 200);
        };
    }
}
