package org.zhiye.filing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiye.account.ClosingHindrance;
import org.zhiye.account.Keeper;
import org.zhiye.account.LockedItems;
import org.zhiye.ground.Day;
import org.zhiye.policy.Business;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.PastEnd;
import org.zhiye.register.Registers;
import org.zhiye.register.Registration;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.PersonId;

/** What open cases and valid registrations mean for the account: what stands under review, and why it can't be closed yet. */
@Component
class OpenCases implements LockedItems, ClosingHindrance, Keeper {
    private final Filings filings;
    private final Declarations declarations;
    private final Registers registers;
    private final ReferenceData reference;
    private final JdbcClient jdbc;
    private final Day day;

    OpenCases(
            Filings filings,
            Declarations declarations,
            Registers registers,
            ReferenceData reference,
            JdbcClient jdbc,
            Day day) {
        this.filings = filings;
        this.declarations = declarations;
        this.registers = registers;
        this.reference = reference;
        this.jdbc = jdbc;
        this.day = day;
    }

    @Override
    public Set<Item> lockedOf(PersonId person) {
        var locked = EnumSet.noneOf(Item.class);
        filings.where("f.person = ? and f.open and f.business = ?", person.value(), Business.INFO.name())
                .forEach(it -> lock(locked, declarations.newest(it)));
        return locked;
    }

    private static void lock(Set<Item> locked, Declaration it) {
        var change = it.wish().change();
        if (change == null) {
            return;
        }
        var who = it.who();
        if (!change.name().equals(who.name())) {
            locked.add(Item.NAME);
        }
        if (!change.documentNumber().equals(who.documentNumber())
                || IdDocumentType.valueOf(change.documentType()) != IdDocumentType.valueOf(who.documentType())) {
            locked.add(Item.DOCUMENT);
        }
    }

    @Override
    public List<Hindrance> of(PersonId person) {
        var hindrances = new ArrayList<Hindrance>();
        filings.where("f.person = ? and f.open", person.value())
                .forEach(it -> hindrances.add(
                        new Hindrance("filing.close.case_open", List.of(it.number()), "/progress/" + it.id())));
        registers.of(person).stream()
                .filter(this::valid)
                .forEach(it -> hindrances.add(new Hindrance(
                        "filing.close.registered",
                        List.of(it.number().value()),
                        Menu.address(it.holder(), Business.CANCEL))));
        return hindrances;
    }

    private boolean valid(Registration it) {
        return it.validOn(day.today(), PastEnd.of(reference.policies(), it.holder(), day.today()));
    }

    @Override
    public boolean keeps(PersonId person) {
        return jdbc.sql("select exists (select 1 from filing where person = ?)")
                        .param(person.value())
                        .query(Boolean.class)
                        .single()
                || !registers.of(person).isEmpty();
    }
}
