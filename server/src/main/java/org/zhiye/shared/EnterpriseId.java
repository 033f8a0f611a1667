package org.zhiye.shared;

import java.util.UUID;

/** Which enterprise of the directory. */
public record EnterpriseId(UUID value) {
    public static EnterpriseId of(String text) {
        return new EnterpriseId(Uuid7.parse(text));
    }

    public static EnterpriseId next() {
        return new EnterpriseId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
