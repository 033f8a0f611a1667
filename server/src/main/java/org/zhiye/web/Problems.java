package org.zhiye.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.Normal;
import org.zhiye.shared.Reason;
import org.zhiye.shared.Refused;

/** What is wrong with a form, field by field, in the order of the form. The summary on top and the field use the same words. */
public final class Problems {
    /** One thing to mend. */
    public record Problem(String field, String key, List<Object> arguments) {}

    private final List<Problem> all = new ArrayList<>();

    public Problems add(String field, String key, Object... arguments) {
        if (at(field).isEmpty()) {
            all.add(new Problem(field, key, List.of(arguments)));
        }
        return this;
    }

    public Problems add(String field, Reason reason, Object... arguments) {
        return add(field, reason.key(), arguments);
    }

    /** Adds the problem unless the condition holds. */
    public Problems unless(boolean right, String field, String key, Object... arguments) {
        return right ? this : add(field, key, arguments);
    }

    /** Whether something but blanks was typed; if not, that is the field's problem. */
    public boolean filled(String field, @Nullable String typed, String key) {
        boolean filled = typed != null && !Normal.compact(typed).isEmpty();
        unless(filled, field, key);
        return filled;
    }

    /** Reads a field's text into a value; what the value's maker refuses becomes the field's problem. Absent if wrong. */
    public <T> @Nullable T read(String field, @Nullable String text, String key, Function<String, T> maker) {
        try {
            return maker.apply(text == null ? "" : text);
        } catch (Refused e) {
            add(field, e.reason(), e.arguments().toArray());
        } catch (IllegalArgumentException e) {
            add(field, key);
        }
        return null;
    }

    public boolean any() {
        return !all.isEmpty();
    }

    public List<Problem> all() {
        return List.copyOf(all);
    }

    public Optional<Problem> at(String field) {
        return all.stream().filter(p -> p.field().equals(field)).findFirst();
    }
}
