package org.zhiye.identity.site;

import java.util.UUID;
import org.zhiye.shared.Uuid7;

/** Which visit. */
public record VisitId(UUID value) {
    static VisitId next() {
        return new VisitId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
