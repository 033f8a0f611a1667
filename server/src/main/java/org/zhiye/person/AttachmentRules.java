package org.zhiye.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.zhiye.shared.IdDocumentType;

/** Which attachments a holder of each type of identity document shows, and what they are called: a passport has no back. */
final class AttachmentRules {
    private static final Map<IdDocumentType, Map<AttachmentKind, String>> RULES = read();

    private AttachmentRules() {}

    /** What is asked for, in the order of the page. */
    static List<AttachmentKind> needed(IdDocumentType type) {
        return List.copyOf(rules(type).keySet());
    }

    /** The message that names it for this type of document. */
    static String label(AttachmentKind kind, IdDocumentType type) {
        return Objects.requireNonNullElse(rules(type).get(kind), "attachment." + kind.slug());
    }

    private static Map<AttachmentKind, String> rules(IdDocumentType type) {
        return Objects.requireNonNull(RULES.get(type));
    }

    private static Map<IdDocumentType, Map<AttachmentKind, String>> read() {
        var rules = new EnumMap<IdDocumentType, Map<AttachmentKind, String>>(IdDocumentType.class);
        lines().stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(cells -> rules.computeIfAbsent(
                                IdDocumentType.valueOf(cells[0]), type -> new EnumMap<>(AttachmentKind.class))
                        .put(AttachmentKind.valueOf(cells[1]), cells[2]));
        for (IdDocumentType type : IdDocumentType.values()) {
            if (!rules.containsKey(type)) {
                throw new IllegalStateException("attachments.csv says nothing of " + type);
            }
        }
        return rules;
    }

    private static List<String> lines() {
        try {
            var text = new ClassPathResource("person/attachments.csv").getContentAsString(StandardCharsets.UTF_8);
            return new ArrayList<>(text.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
