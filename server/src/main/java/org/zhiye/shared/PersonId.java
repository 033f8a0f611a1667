package org.zhiye.shared;

import java.util.UUID;

/** Which practitioner. */
public record PersonId(UUID value) {
    public static PersonId of(String text) {
        return new PersonId(Uuid7.parse(text));
    }

    public static PersonId next() {
        return new PersonId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
