package org.zhiye.filing;

import java.util.ArrayList;
import java.util.List;
import org.zhiye.filing.draft.Asking;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.Language;
import org.zhiye.web.Messages;
import org.zhiye.web.SummaryLine;

/** A declaration, ready to be read; the document number masked. */
public final class DeclarationLines {
    private DeclarationLines() {}

    public static List<SummaryLine> of(
            Filing filing, Declaration it, ReferenceData reference, Messages messages, Language language) {
        var lines = new ArrayList<SummaryLine>();
        lines.add(new SummaryLine(
                messages.text(language, "filing.section.profession"), reference.name(filing.holder(), language)));
        lines.add(new SummaryLine(
                messages.text(language, "filing.declared.name"), it.who().name()));
        lines.add(new SummaryLine(messages.text(language, "filing.declared.document"), masked(it.who())));
        lines.addAll(Asking.lines(
                new Asking.Wished(
                        it.employer() == null ? "" : it.employer().name(),
                        it.employer() == null ? "" : it.employer().uscc(),
                        it.contract(),
                        it.wish(),
                        filing.business() == org.zhiye.policy.Business.CANCEL),
                reference,
                messages,
                language));
        var specialties = specialties(filing, it, reference, language);
        if (!specialties.isEmpty()) {
            lines.add(new SummaryLine(messages.text(language, "filing.section.specialties"), specialties));
        }
        lines.add(new SummaryLine(
                messages.text(language, "filing.declared.papers"),
                it.kinds().stream()
                        .map(kind -> DocumentWords.label(kind, messages, language))
                        .toList()));
        if (!it.consents().isEmpty()) {
            lines.add(consents(it, messages, language));
        }
        lines.add(new SummaryLine(messages.text(language, "filing.declared.at"), Words.time(it.at())));
        return lines;
    }

    /** With the qualification where one is behind it. */
    private static List<String> specialties(Filing filing, Declaration it, ReferenceData reference, Language language) {
        if (!it.specialties().isEmpty()) {
            return it.specialties().stream()
                    .map(s -> reference.specialties().name(s.code(), language) + "　" + s.number() + "　" + s.issued())
                    .toList();
        }
        return filing.lines().stream()
                .map(FilingLine::specialty)
                .filter(code -> !code.isEmpty())
                .map(code -> reference.specialties().name(code, language))
                .toList();
    }

    private static SummaryLine consents(Declaration it, Messages messages, Language language) {
        return new SummaryLine(
                messages.text(language, "filing.section.consents"),
                it.consents().stream()
                        .map(c -> "《"
                                + org.zhiye.policy.TextKind.valueOf(c.kind())
                                        .words()
                                        .in(language) + "》 " + c.version() + "　" + Words.time(c.at()))
                        .toList());
    }

    private static String masked(Declaration.Who who) {
        return new IdDocument(IdDocumentType.valueOf(who.documentType()), who.documentCountry(), who.documentNumber())
                .masked();
    }
}
