package org.zhiye.enterprise.missing;

import java.util.UUID;
import org.zhiye.shared.Uuid7;

/** Which request to add an enterprise. */
public record RequestId(UUID value) {
    static RequestId next() {
        return new RequestId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
