package org.zhiye.identity.site;

import java.util.UUID;
import org.zhiye.shared.Uuid7;

/** Which site. */
public record SiteId(UUID value) {
    public static SiteId next() {
        return new SiteId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
