package org.zhiye.policy.edition;

import java.util.UUID;
import org.zhiye.shared.Uuid7;

/** Which edition. */
public record EditionId(UUID value) {
    static EditionId next() {
        return new EditionId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
