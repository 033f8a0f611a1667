package org.zhiye.publicsite;

import java.util.List;
import org.zhiye.policy.LegalText;

/** A text of law or rule to be read. */
public record TextPage(String title, String version, List<Part> parts) {
    /** A heading, empty before the first, and its paragraphs. */
    public record Part(String heading, List<String> paragraphs) {}

    static TextPage of(LegalText text) {
        return new TextPage(
                text.title(),
                text.version(),
                text.sections().stream()
                        .map(it -> new Part(it.heading(), it.paragraphs()))
                        .toList());
    }
}
