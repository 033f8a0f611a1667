package org.zhiye.ground;

import java.util.UUID;

/** The key that a form carries; made with the form, used with its first success. */
public record DeedKey(UUID value) {
    /** Reads a form's field; a missing or broken one counts as a new form. */
    public static DeedKey of(@org.jspecify.annotations.Nullable String text) {
        try {
            return new DeedKey(text == null ? UUID.randomUUID() : UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return new DeedKey(UUID.randomUUID());
        }
    }

    public static DeedKey fresh() {
        return new DeedKey(UUID.randomUUID());
    }
}
