package org.zhiye.policy;

import java.util.List;
import java.util.stream.Stream;
import org.zhiye.shared.Language;

/**
 * One version of a text in one language.
 *
 * @param sections the first may be without a heading
 * @param hash SHA-256 of the text, 64 lower-case hexadecimal digits; kept with a consent
 */
public record LegalText(
        TextKind kind, String version, Language language, String title, List<Section> sections, String hash) {
    public LegalText {
        sections = List.copyOf(sections);
    }

    /** A heading, empty before the first, and its paragraphs. */
    public record Section(String heading, List<String> paragraphs) {
        public Section {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** All paragraphs in order, headings included. */
    public List<String> paragraphs() {
        return sections.stream()
                .flatMap(s -> s.heading().isEmpty()
                        ? s.paragraphs().stream()
                        : Stream.concat(Stream.of(s.heading()), s.paragraphs().stream()))
                .toList();
    }
}
