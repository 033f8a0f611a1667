package org.zhiye.shared;

import java.util.UUID;

/** Which registration in the register. */
public record RegistrationId(UUID value) {
    public static RegistrationId of(String text) {
        return new RegistrationId(Uuid7.parse(text));
    }

    public static RegistrationId next() {
        return new RegistrationId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
