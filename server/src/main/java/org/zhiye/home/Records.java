package org.zhiye.home;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiye.account.ClosingHindrance;
import org.zhiye.account.Keeper;
import org.zhiye.filing.Filing;
import org.zhiye.filing.Filings;
import org.zhiye.ground.Day;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.PastEnd;
import org.zhiye.register.Registers;
import org.zhiye.register.Registration;
import org.zhiye.shared.PersonId;

/** What stands in an account's way out: its cases and registrations, while they run; and what is kept of them afterwards. */
@Component
class Records implements ClosingHindrance, Keeper {
    private final Filings filings;
    private final Registers registers;
    private final ReferenceData reference;
    private final Day day;

    Records(Filings filings, Registers registers, ReferenceData reference, Day day) {
        this.reference = reference;
        this.filings = filings;
        this.registers = registers;
        this.day = day;
    }

    @Override
    public List<Hindrance> of(PersonId person) {
        var all = new ArrayList<Hindrance>();
        for (Filing filing : filings.of(person)) {
            if (filing.open()) {
                all.add(new Hindrance("close.open_case", List.of(filing.number()), "/progress/" + filing.id()));
            }
        }
        for (Registration registration : registers.of(person)) {
            if (standing(registration)) {
                all.add(new Hindrance(
                        "close.registered", List.of(registration.number().toString()), "/filings"));
            }
        }
        return all;
    }

    /** In force, also past its end where that goes on; or suspended, and coming back. */
    private boolean standing(Registration it) {
        var today = day.today();
        return it.validOn(today, PastEnd.of(reference.policies(), it.holder(), today))
                || it.state() == Registration.State.SUSPENDED;
    }

    @Override
    public boolean keeps(PersonId person) {
        return !filings.of(person).isEmpty() || !registers.of(person).isEmpty();
    }
}
