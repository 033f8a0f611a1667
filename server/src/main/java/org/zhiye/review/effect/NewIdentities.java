package org.zhiye.review.effect;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.account.Accounts;
import org.zhiye.filing.Declaration;
import org.zhiye.filing.Filing;
import org.zhiye.ground.Day;
import org.zhiye.person.Known;
import org.zhiye.person.Level;
import org.zhiye.person.Method;
import org.zhiye.person.People;
import org.zhiye.person.Wallet;
import org.zhiye.register.Registrar;
import org.zhiye.review.Rulings;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.PersonId;

/** INFO: account, verification, wallet and register take the new name or number together, or none of them does. */
@Component
public class NewIdentities {
    private final Accounts accounts;
    private final People people;
    private final Wallet wallet;
    private final Registrar registrar;
    private final Rulings rulings;
    private final Day day;

    NewIdentities(Accounts accounts, People people, Wallet wallet, Registrar registrar, Rulings rulings, Day day) {
        this.accounts = accounts;
        this.people = people;
        this.wallet = wallet;
        this.registrar = registrar;
        this.rulings = rulings;
        this.day = day;
    }

    /** The document as it shall be; absent unless name or number change. */
    public static Optional<IdDocument> document(Declaration declared) {
        return Optional.ofNullable(declared.wish().change()).map(NewIdentities::document);
    }

    private static IdDocument document(Declaration.Change to) {
        return new IdDocument(IdDocumentType.valueOf(to.documentType()), to.documentCountry(), to.documentNumber());
    }

    /** Another account that has the new number already. */
    public Optional<PersonId> other(Filing it, Declaration declared) {
        return document(declared).flatMap(accounts::byDocument).filter(found -> !found.equals(it.person()));
    }

    void take(Filing it, Declaration declared, LocalDate on) {
        var to = Objects.requireNonNull(declared.wish().change());
        var by = it.id().value();
        var ruling = rulings.of(it);
        // what the reviewer did not see is not merged: the account refuses then, and the case waits
        other(it, declared).filter(found -> ruling.merge()).ifPresent(found -> accounts.merge(it.person(), found, by));
        // the decision renews the identity under the new particulars, at no higher level than before: nobody is seen by
        // it
        var before = people.facts(it.person()).level();
        var level = before == null ? Level.REMOTE : before.changedByCase();
        accounts.changeIdentity(it.person(), to.name(), document(to), by);
        people.established(new Known(it.person(), level, Method.CASE, day.now(), it.province(), ruling.officer()));
        if (!to.name().equals(declared.who().name())) {
            registrar.rename(it.person(), to.name(), on, by);
        }
        var front = scan(declared, "NEW_ID_FRONT");
        if (front != null) {
            wallet.replaceScans(it.person(), front, scan(declared, "NEW_ID_BACK"));
        }
    }

    private static @Nullable DocumentId scan(Declaration declared, String kind) {
        var paper = declared.documents().get(kind);
        return paper == null ? null : DocumentId.of(paper.id());
    }
}
