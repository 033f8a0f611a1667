package org.zhiye.register;

import java.util.UUID;

/** Which dispute. */
public record DisputeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
