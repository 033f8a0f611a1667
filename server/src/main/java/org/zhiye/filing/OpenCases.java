package org.zhiye.filing;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiye.account.LockedItems;
import org.zhiye.policy.Business;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.PersonId;

/** What of the account stands under review while a case about it is open. */
@Component
class OpenCases implements LockedItems {
    private final Filings filings;
    private final Declarations declarations;

    OpenCases(Filings filings, Declarations declarations) {
        this.filings = filings;
        this.declarations = declarations;
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
}
