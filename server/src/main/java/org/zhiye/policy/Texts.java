package org.zhiye.policy;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.zhiye.shared.Language;

/** The texts that people consent to, every version that was ever published; each is read when it is first asked for. */
public final class Texts {
    /** A version in one language, and the hash with which it was published. */
    record Published(TextKind kind, String version, Language language, String hash) {}

    private record Key(TextKind kind, String version, Language language) {}

    private final Map<Key, Published> published = new LinkedHashMap<>();
    private final Map<TextKind, String> newest = new EnumMap<>(TextKind.class);
    private final Map<Published, LegalText> texts = new ConcurrentHashMap<>();
    private final Function<Published, LegalText> reader;

    /** @param published oldest first */
    Texts(Collection<Published> published, Function<Published, LegalText> reader) {
        this.reader = reader;
        for (var each : published) {
            this.published.put(new Key(each.kind(), each.version(), each.language()), each);
            newest.put(each.kind(), each.version());
        }
        for (var kind : TextKind.values()) {
            current(kind);
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
        return Optional.ofNullable(published.get(new Key(kind, version, language)))
                .map(each -> texts.computeIfAbsent(each, this::read));
    }

    // people have consented to these very words: a published version may not change
    private LegalText read(Published each) {
        var text = reader.apply(each);
        if (!text.hash().equals(each.hash())) {
            throw new IllegalStateException("the text " + each.kind() + " " + each.version() + " "
                    + each.language().tag() + " was altered after publication; its hash is " + text.hash());
        }
        return text;
    }
}
