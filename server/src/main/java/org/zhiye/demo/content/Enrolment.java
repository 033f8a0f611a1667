package org.zhiye.demo.content;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhiye.account.Accounts;
import org.zhiye.enterprise.Enterprise;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.ground.Deeds;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.Entry;
import org.zhiye.register.Registrar;
import org.zhiye.shared.PersonId;

/** Enters into the register those who are registered already when the demonstration begins. */
@Component
class Enrolment {
    private static final int YEARS = 3;

    private final Accounts accounts;
    private final Enterprises enterprises;
    private final Registrar registrar;
    private final Deeds deeds;
    private final ReferenceData reference;

    Enrolment(Accounts accounts, Enterprises enterprises, Registrar registrar, Deeds deeds, ReferenceData reference) {
        this.accounts = accounts;
        this.enterprises = enterprises;
        this.registrar = registrar;
        this.deeds = deeds;
        this.reference = reference;
    }

    /** In the caller's transaction. */
    void enrol(List<Player> players, Map<Player, Firm> employers, LocalDate begun) {
        for (Player it : players) {
            if (validTo(it, begun) != null) {
                enrol(it, employers.get(it), begun);
            }
        }
    }

    private void enrol(Player it, @org.jspecify.annotations.Nullable Firm firm, LocalDate begun) {
        if (firm == null) {
            throw new IllegalStateException("no employer in province " + it.province());
        }
        var person = accounts.byDocument(it.document()).orElseThrow();
        var employer = enterprises.find(firm.uscc()).orElseThrow();
        deeds.lock(person.value());
        var to = java.util.Objects.requireNonNull(validTo(it, begun));
        var from = to.minusYears(YEARS).plusDays(1);
        var lines = new LinkedHashMap<String, String>();
        Registrar.Entered last = null;
        for (String specialty : it.specialties()) {
            last = registrar.enter(entry(it, person, employer, specialty, from, to));
            lines.put(specialty, from + "/" + to);
        }
        deeds.happened(
                new Enrolled(person, java.util.Objects.requireNonNull(last).number(), lines));
    }

    private Entry entry(
            Player it, PersonId person, Enterprise employer, String specialty, LocalDate from, LocalDate to) {
        return new Entry(
                person,
                it.state() == State.PROVISIONAL ? HolderType.CONSTRUCTOR_1_PROVISIONAL : HolderType.CONSTRUCTOR_1,
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
            case FRESH, VERIFIED, OVER_AGE, ROSTER -> null;
            case REGISTERED, PROVISIONAL -> begun.plusDays(200 + it.seed() * 31 % 700);
            case NEAR_EXPIRY -> begun.plusDays(30 + it.seed() * 7 % 50);
            case LAPSED -> begun.minusDays(10 + it.seed() * 11 % 200);
        };
    }
}
