package org.zhiye.policy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhiye.shared.Language;

/** A table of codes with their names, in the order in which a form shows them. */
public final class CodeTable<T extends Coded> {
    private final Map<String, T> byCode = new LinkedHashMap<>();
    private final List<T> all;
    private final List<T> offered;

    CodeTable(Collection<? extends T> entries) {
        for (T entry : entries) {
            if (byCode.put(entry.code(), entry) != null) {
                throw new IllegalArgumentException("the code " + entry.code() + " stands twice");
            }
        }
        all = List.copyOf(byCode.values());
        offered = all.stream().filter(Coded::offered).toList();
    }

    /** The entry of a code that must exist, as those of stored rows do. */
    public T entry(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no such code: " + code));
    }

    /** The entry of a code that somebody sent. */
    public Optional<T> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Whether a form offers this code; the check of what a form sends back. */
    public boolean offers(String code) {
        return find(code).filter(Coded::offered).isPresent();
    }

    public List<T> all() {
        return all;
    }

    public List<T> offered() {
        return offered;
    }

    /** The name of a code; a code that the table has never known, as imports may bring, is shown as itself. */
    public String name(String code, Language language) {
        return find(code).map(entry -> entry.name().in(language)).orElse(code);
    }
}
