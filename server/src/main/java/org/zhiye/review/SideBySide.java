package org.zhiye.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.account.Accounts;
import org.zhiye.filing.Declaration;
import org.zhiye.filing.Filing;
import org.zhiye.filing.FilingLine;
import org.zhiye.ground.Day;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.Registers;
import org.zhiye.register.Registration;
import org.zhiye.review.CaseFilePage.Compared;
import org.zhiye.review.effect.Effects;
import org.zhiye.review.effect.NewIdentities;
import org.zhiye.review.effect.Terms;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.Language;
import org.zhiye.shared.Refused;
import org.zhiye.web.Messages;

/** What the register says beside what the case asks for, as each business needs it. */
@Component
class SideBySide {
    private final Registers registers;
    private final Accounts accounts;
    private final NewIdentities identities;
    private final Terms terms;
    private final ReferenceData reference;
    private final Messages messages;
    private final Day day;

    SideBySide(
            Registers registers,
            Accounts accounts,
            NewIdentities identities,
            Terms terms,
            ReferenceData reference,
            Messages messages,
            Day day) {
        this.registers = registers;
        this.accounts = accounts;
        this.identities = identities;
        this.terms = terms;
        this.reference = reference;
        this.messages = messages;
        this.day = day;
    }

    /** The pairs to look at; for businesses about a registration 1 statement. */
    List<Compared> of(Filing it, Declaration declared, Language language) {
        return switch (it.business()) {
            case INITIAL -> List.of();
            case CHANGE ->
                with(
                        it,
                        language,
                        (known, pairs) -> pairs.add(pair("review.employer", employer(known), after(it), language)));
            case RENEWAL -> with(it, language, (known, pairs) -> renewals(it, declared, known, pairs, language));
            case ADD ->
                with(
                        it,
                        language,
                        (known, pairs) -> pairs.add(pair(
                                "filing.section.specialties",
                                running(known, language),
                                specialties(it, language),
                                language)));
            case REREG -> with(it, language, (known, pairs) -> former(it, known, pairs, language));
            case CANCEL, REPLACE ->
                with(
                        it,
                        language,
                        (known, pairs) ->
                                pairs.add(pair("filing.section.specialties", running(known, language), "", language)));
            case INFO -> identity(declared, language);
        };
    }

    private interface Reading {
        void read(Registration known, List<Compared> into);
    }

    private List<Compared> with(Filing it, Language language, Reading reading) {
        var pairs = new ArrayList<Compared>();
        if (it.registration() == null) {
            return pairs;
        }
        registers.find(it.registration()).ifPresent(known -> {
            pairs.add(pair(
                    "review.registration",
                    known.number().value() + "　" + messages.text(language, state(known)),
                    "",
                    language));
            reading.read(known, pairs);
        });
        return pairs;
    }

    static String state(Registration known) {
        return "review.registration." + known.state().name().toLowerCase(java.util.Locale.ROOT);
    }

    private void renewals(
            Filing it, Declaration declared, Registration known, List<Compared> pairs, Language language) {
        for (FilingLine line : it.lines()) {
            var end = known.lines().stream()
                    .filter(l -> l.specialty().equals(line.specialty()))
                    .map(Registration.Line::to)
                    .max(LocalDate::compareTo);
            pairs.add(new Compared(
                    reference.specialties().name(line.specialty(), language),
                    end.map(LocalDate::toString).orElse(""),
                    end.map(last -> renewed(it, declared, last)).orElse("")));
        }
    }

    /** If it were announced today, or at its end, whichever is later. */
    private String renewed(Filing it, Declaration declared, LocalDate end) {
        try {
            return terms.renewed(it, declared.who().birthDate(), end, day.today())
                    .to()
                    .toString();
        } catch (Refused e) {
            return "—";
        }
    }

    private void former(Filing it, Registration known, List<Compared> pairs, Language language) {
        pairs.add(pair("filing.section.specialties", lines(known, language), specialties(it, language), language));
        pairs.add(pair("review.employer", employer(known), after(it), language));
    }

    private List<Compared> identity(Declaration declared, Language language) {
        var change = declared.wish().change();
        if (change == null) {
            return List.of();
        }
        var who = declared.who();
        return List.of(
                pair("filing.declared.name", who.name(), change.name(), language),
                pair(
                        "filing.declared.document",
                        document(who.documentType(), who.documentCountry(), who.documentNumber(), language),
                        document(change.documentType(), change.documentCountry(), change.documentNumber(), language),
                        language));
    }

    private String document(String type, String country, String number, Language language) {
        return reference.idDocumentTypes().name(type, language) + "　"
                + new IdDocument(IdDocumentType.valueOf(type), country, number).masked();
    }

    /** The account that has the new number already, masked; its registrations tell whether it can be merged. */
    CaseFilePage.@Nullable Other other(Filing it, Declaration declared, boolean merge) {
        if (declared.wish().change() == null || !it.open()) {
            return null;
        }
        return identities
                .other(it, declared)
                .flatMap(accounts::practitioner)
                .map(found -> new CaseFilePage.Other(
                        found.name(),
                        found.document().masked(),
                        found.verified() ? "review.other.verified" : "review.other.unverified",
                        registers.of(found.id()).stream()
                                .map(known -> known.number().value())
                                .toList(),
                        merge))
                .orElse(null);
    }

    private Compared pair(String label, String before, String after, Language language) {
        return new Compared(messages.text(language, label), before, after);
    }

    private static String employer(Registration known) {
        return Optional.ofNullable(known.employer())
                .map(Registration.Employer::name)
                .orElse("—");
    }

    private static String after(Filing it) {
        return Optional.ofNullable(it.enterpriseName()).orElse("—");
    }

    private String specialties(Filing it, Language language) {
        return it.lines().stream()
                .map(line -> reference.specialties().name(line.specialty(), language))
                .collect(Collectors.joining(language == Language.EN ? ", " : "、"));
    }

    private String running(Registration known, Language language) {
        return named(
                known.lines().stream()
                        .filter(line -> line.to().equals(Effects.end(known, line.specialty())))
                        .toList(),
                language);
    }

    private String lines(Registration known, Language language) {
        return named(known.lines(), language);
    }

    private String named(List<Registration.Line> lines, Language language) {
        return lines.stream()
                .map(line ->
                        reference.specialties().name(line.specialty(), language) + " " + line.from() + "–" + line.to())
                .collect(Collectors.joining(language == Language.EN ? ", " : "、"));
    }
}
