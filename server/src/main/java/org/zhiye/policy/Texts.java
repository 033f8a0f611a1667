package org.zhiye.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.zhiye.shared.Language;

/** The texts that people consent to, every version that was ever published; each is read when it is first asked for. */
public final class Texts {
    /**
     * A version in one language, and the hash with which it was published.
     *
     * @param from its first day; the one that came first, and those of before texts had a first day, begin with {@link LocalDate#MIN}
     */
    record Published(TextKind kind, String version, LocalDate from, Language language, String hash) {}

    /** A version and its first day. */
    public record Dated(String version, LocalDate from) {}

    private record Key(TextKind kind, String version, Language language) {}

    private final Map<Key, Published> published = new LinkedHashMap<>();
    private final Map<TextKind, List<Dated>> versions = new EnumMap<>(TextKind.class);
    private final Map<Published, LegalText> texts = new ConcurrentHashMap<>();
    private final Function<Published, LegalText> reader;

    /** @param published oldest first */
    Texts(Collection<Published> published, Function<Published, LegalText> reader) {
        this.reader = reader;
        for (var each : published) {
            this.published.put(new Key(each.kind(), each.version(), each.language()), each);
            var dated = new Dated(each.version(), each.from());
            var versions = this.versions.computeIfAbsent(each.kind(), _k -> new ArrayList<>());
            if (!versions.contains(dated)) {
                versions.add(dated);
            }
        }
        for (var kind : TextKind.values()) {
            // a stable order: of those that begin on one day the one published last holds
            versions(kind).sort(Comparator.comparing(Dated::from));
        }
    }

    /** The version that is shown and consented to on a day; days before the first are served by the first. */
    public String current(TextKind kind, LocalDate day) {
        var current = versions(kind).getFirst();
        for (Dated it : versions(kind)) {
            if (!it.from().isAfter(day)) {
                current = it;
            }
        }
        return current.version();
    }

    public LegalText current(TextKind kind, LocalDate day, Language language) {
        return text(kind, current(kind, day), language);
    }

    /** A version's first day; {@link LocalDate#MIN} if it has none. */
    public LocalDate from(TextKind kind, String version) {
        return versions(kind).stream()
                .filter(it -> it.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no text " + kind + " " + version))
                .from();
    }

    /** The versions that come into force after a day, the next one first. */
    public List<Dated> coming(TextKind kind, LocalDate day) {
        return versions(kind).stream().filter(it -> it.from().isAfter(day)).toList();
    }

    private List<Dated> versions(TextKind kind) {
        var all = versions.get(kind);
        if (all == null) {
            throw new IllegalStateException("no text of " + kind);
        }
        return all;
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
