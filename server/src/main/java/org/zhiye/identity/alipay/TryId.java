package org.zhiye.identity.alipay;

import java.util.UUID;
import org.zhiye.shared.Uuid7;

/** Which try. */
public record TryId(UUID value) {
    static TryId next() {
        return new TryId(Uuid7.next());
    }

    /** Our number of the order at Alipay: 32 letters and digits. */
    String order() {
        return value.toString().replace("-", "");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
