package org.zhiye.filing;

import java.util.ArrayList;
import java.util.List;
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
                messages.text(language, "filing.section.profession"),
                filing.holder().words().in(language)));
        lines.add(new SummaryLine(
                messages.text(language, "filing.declared.name"), it.who().name()));
        lines.add(new SummaryLine(messages.text(language, "filing.declared.document"), masked(it.who())));
        lines.add(new SummaryLine(
                messages.text(language, "filing.section.enterprise"),
                List.of(it.employer().name()),
                it.employer().uscc(),
                "",
                ""));
        lines.add(new SummaryLine(
                messages.text(language, "filing.section.contract"), Words.contract(it.contract(), messages, language)));
        lines.add(new SummaryLine(
                messages.text(language, "filing.section.specialties"),
                it.specialties().stream()
                        .map(s ->
                                reference.specialties().name(s.code(), language) + "　" + s.number() + "　" + s.issued())
                        .toList()));
        lines.add(new SummaryLine(
                messages.text(language, "filing.declared.papers"),
                it.kinds().stream()
                        .map(kind -> messages.text(language, "filing.field." + kind))
                        .toList()));
        lines.add(new SummaryLine(
                messages.text(language, "filing.section.consents"),
                it.consents().stream()
                        .map(c -> "《"
                                + org.zhiye.policy.TextKind.valueOf(c.kind())
                                        .words()
                                        .in(language) + "》 " + c.version() + "　" + Words.time(c.at()))
                        .toList()));
        lines.add(new SummaryLine(messages.text(language, "filing.declared.at"), Words.time(it.at())));
        return lines;
    }

    private static String masked(Declaration.Who who) {
        return new IdDocument(IdDocumentType.valueOf(who.documentType()), who.documentCountry(), who.documentNumber())
                .masked();
    }
}
