package org.zhiye.shared;

import java.util.UUID;

/** Which stored file. */
public record DocumentId(UUID value) {
    public static DocumentId of(String text) {
        return new DocumentId(Uuid7.parse(text));
    }

    public static DocumentId next() {
        return new DocumentId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
