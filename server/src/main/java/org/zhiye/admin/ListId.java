package org.zhiye.admin;

import java.util.UUID;
import org.zhiye.shared.Uuid7;

/** Which uploaded list. */
public record ListId(UUID value) {
    static ListId next() {
        return new ListId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
