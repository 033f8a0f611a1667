package org.zhiye.person;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhiye.document.Documents;
import org.zhiye.ground.Export;
import org.zhiye.ground.NotThere;
import org.zhiye.ground.OwnData;
import org.zhiye.outbox.MailAddresses;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.PersonId;

/** Personal information, attachments and papers, for who takes the own data out; the pictures go with them. */
@Component
class OwnPersonData implements OwnData {
    private final People people;
    private final Documents documents;
    private final ReferenceData data;
    private final MailAddresses addresses;

    OwnPersonData(People people, Documents documents, ReferenceData data, MailAddresses addresses) {
        this.addresses = addresses;
        this.people = people;
        this.documents = documents;
        this.data = data;
    }

    @Override
    public String name() {
        return "person";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void write(PersonId person, Export out) {
        var facts = people.facts(person);
        var profile = facts.profile();
        if (profile != null) {
            profile(person, profile, out);
        }
        facts.attachments().forEach((kind, attached) -> {
            var name = kind.slug() + ".jpeg";
            out.file(name, out.words(facts.label(kind)), () -> open(person, attached.document()));
        });
        facts.papers().values().forEach(paper -> {
            int n = 0;
            for (Paper.Page page : paper.pages()) {
                n++;
                var title = out.words(paper.kind().label())
                        + (paper.kind().most() == 1 ? "" : " " + out.words("paper.page", n));
                out.file(
                        "paper-" + paper.kind().slug() + "-" + n + ".jpeg", title, () -> open(person, page.document()));
            }
        });
    }

    private void profile(PersonId person, Profile it, Export out) {
        var rows = new ArrayList<List<String>>();
        if (it.ethnic() != null) {
            rows.add(List.of(
                    out.words("profile.ethnic"),
                    data.ethnicGroups().name(Objects.requireNonNull(it.ethnic()), out.language())));
        }
        rows.add(List.of(out.words("profile.email"), it.email()));
        addresses
                .of(new AccountId(person.value()))
                .ifPresent(mail -> rows.add(List.of(
                        out.words("email.title"), out.words(mail.wanted() ? "email.wanted" : "email.unwanted"))));
        rows.add(List.of(out.words("profile.education"), data.educationLevels().name(it.education(), out.language())));
        rows.add(List.of(out.words("profile.degree"), data.degrees().name(it.degree(), out.language())));
        rows.add(List.of(out.words("profile.school"), it.school()));
        out.table(
                "profile",
                out.words("profile.title"),
                List.of(out.words("export.item"), out.words("export.value")),
                rows::stream);
    }

    private InputStream open(PersonId person, DocumentId document) {
        return documents.open(documents.find(document, person.value()).orElseThrow(NotThere::new));
    }
}
