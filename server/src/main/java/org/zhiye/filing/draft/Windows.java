package org.zhiye.filing.draft;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiye.vault.Sm3;

/**
 * Two windows on one draft: a form that was opened before the other window changed something neither undoes that nor is lost.
 *
 * @param take what this form changes
 * @param differs what both windows changed, each otherwise: field → as it stands in this form; the draft keeps the other window's
 */
public record Windows(Map<String, String> take, Map<String, String> differs) {
    private static final int SHORT = 4;

    /**
     * @param typed the whole form
     * @param base the marks of the draft as this form was made from it; a field without mark is taken as it comes
     */
    public static Windows of(Draft draft, Map<String, String> typed, @Nullable String base) {
        var marks = marks(base);
        var take = new LinkedHashMap<String, String>();
        var differs = new LinkedHashMap<String, String>();
        typed.forEach((field, text) -> {
            var before = marks.get(field);
            var stored = draft.text(field);
            if (before == null || before.equals(mark(stored)) || stored.equals(text)) {
                take.put(field, text);
            } else if (!before.equals(mark(text))) {
                differs.put(field, text);
            }
        });
        return new Windows(take, differs);
    }

    /** What a form carries along: of each field a mark of how it stood. */
    static String base(Draft draft) {
        return Draft.FIELDS.stream().map(field -> mark(draft, field)).collect(Collectors.joining(" "));
    }

    /** One field's part of it. */
    static String mark(Draft draft, String field) {
        return Draft.FIELDS.contains(field) ? field + ":" + mark(draft.text(field)) : "";
    }

    private static Map<String, String> marks(@Nullable String base) {
        var marks = new HashMap<String, String>();
        Stream.of(String.valueOf(base).split(" ", Draft.FIELDS.size() + 1))
                .map(it -> it.split(":", 2))
                .filter(it -> it.length == 2)
                .forEach(it -> marks.put(it[0], it[1]));
        return marks;
    }

    private static String mark(String text) {
        return java.util.HexFormat.of()
                .formatHex(Sm3.hash(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)), 0, SHORT);
    }

    /** The draft as this form shows it: what differs stands as typed here. */
    Draft shown(Draft draft) {
        var typed = new TreeMap<>(draft.typed());
        typed.putAll(differs);
        return new Draft(
                draft.id(),
                draft.person(),
                draft.holder(),
                draft.business(),
                draft.policy(),
                typed,
                draft.version(),
                draft.savedAt());
    }
}
