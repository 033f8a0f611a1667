package org.zhiye.home;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhiye.document.Documents;
import org.zhiye.filing.Declaration;
import org.zhiye.filing.Declarations;
import org.zhiye.filing.DocumentWords;
import org.zhiye.filing.Filing;
import org.zhiye.filing.Filings;
import org.zhiye.ground.Export;
import org.zhiye.ground.OwnData;
import org.zhiye.person.People;
import org.zhiye.person.PersonFacts;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.Registers;
import org.zhiye.register.Registration;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.PersonId;
import org.zhiye.web.Messages;

/** Applications with what was declared, and registrations, for who takes the own data out. */
@Component
class OwnRecords implements OwnData {
    private final Filings filings;
    private final Declarations declarations;
    private final Registers registers;
    private final People people;
    private final Documents documents;
    private final ReferenceData data;
    private final Messages messages;

    OwnRecords(
            Filings filings,
            Declarations declarations,
            Registers registers,
            People people,
            Documents documents,
            ReferenceData data,
            Messages messages) {
        this.filings = filings;
        this.declarations = declarations;
        this.registers = registers;
        this.people = people;
        this.documents = documents;
        this.data = data;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "records";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void write(PersonId person, Export out) {
        var cases = filings.of(person);
        if (!cases.isEmpty()) {
            out.table(
                    "applications",
                    out.words("export.applications"),
                    words(out, "number", "business", "employer", "submitted", "closed", "result"),
                    () -> cases.stream().map(it -> row(it, out)));
            var known = wallet(people.facts(person));
            cases.forEach(it -> declared(it, known, out));
        }
        var registrations = registers.of(person);
        if (!registrations.isEmpty()) {
            out.table(
                    "registrations",
                    out.words("export.registrations"),
                    words(out, "register_number", "seal", "state", "employer", "specialties", "first"),
                    () -> registrations.stream().map(it -> row(it, out)));
        }
    }

    private static List<String> words(Export out, String... names) {
        return Stream.of(names).map(it -> out.words("export.records." + it)).toList();
    }

    private static List<String> row(Filing it, Export out) {
        var outcome = it.outcome();
        return List.of(
                it.number(),
                it.business().words().in(out.language()),
                it.enterpriseName() == null ? "" : it.enterpriseName(),
                out.time(it.submittedAt()),
                out.time(it.closedAt()),
                out.words(
                        outcome == null
                                ? "export.records.open"
                                : "filing.outcome." + outcome.name().toLowerCase(Locale.ROOT)));
    }

    private List<String> row(Registration it, Export out) {
        var employer = it.employer();
        var lines = it.lines().stream()
                .map(line -> data.specialties().name(line.specialty(), out.language()) + " " + line.from() + " – "
                        + line.to())
                .collect(Collectors.joining("; "));
        return List.of(
                it.number().toString(),
                it.sealNumber(),
                out.words("lookup.state." + it.state().name().toLowerCase(Locale.ROOT)),
                employer == null ? "" : employer.name(),
                lines,
                it.firstRegistered().toString());
    }

    /** What stands in the wallet goes out with it. */
    private static Set<DocumentId> wallet(PersonFacts facts) {
        var known = new HashSet<DocumentId>();
        facts.attachments().values().forEach(it -> known.add(it.document()));
        facts.papers().values().forEach(it -> known.addAll(it.documents()));
        return known;
    }

    private void declared(Filing filing, Set<DocumentId> known, Export out) {
        var person = filing.person().value();
        for (Declaration declaration : declarations.of(filing)) {
            declaration
                    .documents()
                    .forEach((kind, paper) -> documents
                            .find(DocumentId.of(paper.id()), person)
                            .filter(it -> known.add(it.id()))
                            .ifPresent(it -> out.file(
                                    filing.number().toLowerCase(Locale.ROOT) + "-" + declaration.round() + "-"
                                            + kind.toLowerCase(Locale.ROOT).replace('_', '-') + ".jpeg",
                                    filing.number() + " " + DocumentWords.label(kind, messages, out.language()),
                                    () -> documents.open(it))));
        }
    }
}
