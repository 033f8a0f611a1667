package org.zhiye.enterprise.agent;

import java.util.UUID;
import org.zhiye.shared.Uuid7;

/** Which application to act for an enterprise. */
public record ApplicationId(UUID value) {
    static ApplicationId next() {
        return new ApplicationId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
