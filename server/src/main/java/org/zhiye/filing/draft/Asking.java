package org.zhiye.filing.draft;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.filing.Contract;
import org.zhiye.filing.Declaration;
import org.zhiye.filing.Words;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.Language;
import org.zhiye.web.Messages;
import org.zhiye.web.SummaryLine;

/** What is asked for beside the specialties, ready to be read: on the check page and in the declaration. */
public final class Asking {
    private Asking() {}

    /**
     * What is asked for.
     *
     * @param enterprise empty: none
     * @param cancels whether the reason is one for cancellation
     */
    public record Wished(
            String enterprise, String uscc, @Nullable Contract contract, Declaration.Wish wish, boolean cancels) {}

    public static List<SummaryLine> lines(Wished it, ReferenceData reference, Messages messages, Language language) {
        var lines = new ArrayList<SummaryLine>();
        if (!it.enterprise().isEmpty()) {
            lines.add(new SummaryLine(
                    messages.text(language, "filing.section.enterprise"), List.of(it.enterprise()), it.uscc(), "", ""));
        }
        if (it.contract() != null) {
            lines.add(new SummaryLine(
                    messages.text(language, "filing.section.contract"),
                    Words.contract(it.contract(), messages, language)));
        }
        var wish = it.wish();
        if (!wish.reason().isEmpty()) {
            lines.add(new SummaryLine(
                    messages.text(language, it.cancels() ? "filing.reason.cancel" : "filing.reason.replace"),
                    it.cancels()
                            ? reference.cancelReasons().name(wish.reason(), language)
                            : reference.replaceReasons().name(wish.reason(), language)));
        }
        if (wish.sealRemade()) {
            lines.add(new SummaryLine(
                    messages.text(language, "filing.section.seal"), messages.text(language, "filing.seal_remade")));
        }
        if (wish.change() != null) {
            lines.add(new SummaryLine(
                    messages.text(language, "filing.new_name"), wish.change().name()));
            lines.add(new SummaryLine(
                    messages.text(language, "filing.new_number"), number(wish.change(), reference, language)));
        }
        return lines;
    }

    private static String number(Declaration.Change it, ReferenceData reference, Language language) {
        var document =
                new IdDocument(IdDocumentType.valueOf(it.documentType()), it.documentCountry(), it.documentNumber());
        return reference.idDocumentTypes().name(it.documentType(), language) + "　" + document.masked();
    }
}
