package org.zhiye.policy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.zhiye.shared.Language;

/** The texts that people consent to, every version that was ever published. */
public final class Texts {
    private record Key(TextKind kind, String version, Language language) {}

    private final Map<Key, LegalText> texts = new HashMap<>();
    private final Map<TextKind, String> newest = new EnumMap<>(TextKind.class);

    /** @param published oldest first */
    Texts(Iterable<LegalText> published) {
        for (var text : published) {
            texts.put(new Key(text.kind(), text.version(), text.language()), text);
            newest.put(text.kind(), text.version());
        }
        for (var kind : TextKind.values()) {
            for (var language : Language.values()) {
                current(kind, language);
            }
        }
    }

    /** The version that is shown and consented to now. */
    public String current(TextKind kind) {
        return Optional.ofNullable(newest.get(kind)).orElseThrow(() -> new IllegalStateException("no text of " + kind));
    }

    public LegalText current(TextKind kind, Language language) {
        return text(kind, current(kind), language);
    }

    /**
     * A version as it was published.
     *
     * @throws IllegalArgumentException if there is none
     */
    public LegalText text(TextKind kind, String version, Language language) {
        return find(kind, version, language)
                .orElseThrow(() -> new IllegalArgumentException("no text " + kind + " " + version + " " + language));
    }

    /** A version that somebody asked for. */
    public Optional<LegalText> find(TextKind kind, String version, Language language) {
        return Optional.ofNullable(texts.get(new Key(kind, version, language)));
    }
}
