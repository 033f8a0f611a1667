package org.zhiye.filing;

import java.util.List;
import org.zhiye.filing.rule.Finding;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.Language;
import org.zhiye.web.Tone;

/**
 * What a rule found, ready to be read.
 *
 * @param specialty the specialty's name; empty for the whole case
 * @param mend the page where it is mended; empty: nowhere
 */
public record FindingLine(
        String key, List<String> arguments, String specialty, String article, String mend, Tone tone) {

    /** One line for each finding, in the reader's language. */
    public static List<FindingLine> of(
            List<Finding> findings, HolderType holder, ReferenceData reference, Language language) {
        return findings.stream()
                .map(it -> line(it, holder, reference, language))
                .toList();
    }

    private static FindingLine line(Finding it, HolderType holder, ReferenceData reference, Language language) {
        var specialty = it.specialty().isEmpty() ? "" : reference.specialties().name(it.specialty(), language);
        return new FindingLine(
                it.key(),
                it.arguments(),
                specialty,
                reference.citation(holder, it.rule().name()).in(language),
                it.verdict() == Verdict.MET ? "" : it.rule().mend(),
                tone(it.verdict()));
    }

    private static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case MET -> Tone.OK;
            case CANT_TELL -> Tone.WAIT;
            case NOT_MET -> Tone.NO;
        };
    }
}
