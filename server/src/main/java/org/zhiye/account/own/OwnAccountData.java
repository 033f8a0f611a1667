package org.zhiye.account.own;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiye.account.AccountTable;
import org.zhiye.account.Consents;
import org.zhiye.account.Sessions;
import org.zhiye.account.particulars.IdentityChoices;
import org.zhiye.account.particulars.IdentityTable;
import org.zhiye.ground.Export;
import org.zhiye.ground.NotThere;
import org.zhiye.ground.OwnData;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.PersonId;

/** The account, what was consented to, and where it is logged in, for who takes the own data out. */
@Component
class OwnAccountData implements OwnData {
    private final AccountTable table;
    private final IdentityTable identities;
    private final Consents consents;
    private final Sessions sessions;
    private final IdentityChoices choices;

    OwnAccountData(
            AccountTable table,
            IdentityTable identities,
            Consents consents,
            Sessions sessions,
            IdentityChoices choices) {
        this.table = table;
        this.identities = identities;
        this.consents = consents;
        this.sessions = sessions;
        this.choices = choices;
    }

    @Override
    public String name() {
        return "account";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void write(PersonId person, Export out) {
        var id = new AccountId(person.value());
        var me = table.practitioner(id).orElseThrow(NotThere::new);
        var language = out.language();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(out.words("signup.name"), me.name()));
        rows.add(List.of(out.words("signup.type"), choices.type(me.document(), language)));
        rows.add(List.of(out.words("signup.number"), me.document().number()));
        rows.add(List.of(out.words("signup.birth"), me.birthDate().toString()));
        rows.add(List.of(out.words("signup.sex"), me.sex().name(language)));
        rows.add(List.of(out.words("signup.mobile"), me.mobile().value()));
        rows.add(List.of(out.words("export.account.verified"), out.words("export." + (me.verified() ? "yes" : "no"))));
        rows.add(List.of(
                out.words("export.account.language"),
                out.words("consents.language." + me.language().tag().toLowerCase(java.util.Locale.ROOT))));
        out.table(
                "account",
                out.words("export.account.table"),
                List.of(out.words("export.item"), out.words("export.value")),
                rows::stream);
        former(person, out);
        consented(person, out);
        loggedIn(id, out);
    }

    private void former(PersonId person, Export out) {
        var former = identities.before(person);
        if (!former.isEmpty()) {
            out.table(
                    "former-identities",
                    out.words("export.former"),
                    List.of(
                            out.words("signup.name"),
                            out.words("signup.type"),
                            out.words("signup.number"),
                            out.words("export.former.until")),
                    () -> former.stream()
                            .map(it -> List.of(
                                    it.name(),
                                    choices.type(it.document(), out.language()),
                                    it.document().number(),
                                    out.time(it.until()))));
        }
    }

    private void consented(PersonId person, Export out) {
        var given = consents.of(person);
        out.table(
                "consents",
                out.words("consents.title"),
                List.of(
                        out.words("export.consents.text"),
                        out.words("export.consents.version"),
                        out.words("export.account.language"),
                        out.words("export.consents.about"),
                        out.words("trail.when"),
                        "SHA-256"),
                () -> given.stream()
                        .map(it -> List.of(
                                it.kind().words().in(out.language()),
                                it.version(),
                                out.words("consents.language."
                                        + it.language().tag().toLowerCase(java.util.Locale.ROOT)),
                                it.about(),
                                out.time(it.at()),
                                it.hash())));
    }

    private void loggedIn(AccountId id, Export out) {
        var alive = sessions.of(id);
        out.table(
                "sessions",
                out.words("sessions.title"),
                List.of(
                        out.words("trail.device"),
                        out.words("trail.address"),
                        out.words("sessions.since"),
                        out.words("sessions.last")),
                () -> alive.stream()
                        .map(it ->
                                List.of(it.device(), it.address(), out.time(it.created()), out.time(it.lastSeen()))));
    }
}
