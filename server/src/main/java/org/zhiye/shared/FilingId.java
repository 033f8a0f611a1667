package org.zhiye.shared;

import java.util.UUID;

/** Which case. */
public record FilingId(UUID value) {
    public static FilingId of(String text) {
        return new FilingId(Uuid7.parse(text));
    }

    public static FilingId next() {
        return new FilingId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
