package org.zhiye.identity;

import java.util.UUID;
import org.zhiye.shared.Uuid7;

/** Which slip. */
public record SlipId(UUID value) {
    static SlipId next() {
        return new SlipId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
