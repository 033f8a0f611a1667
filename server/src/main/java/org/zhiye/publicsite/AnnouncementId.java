package org.zhiye.publicsite;

import java.util.UUID;

/** A published list's address. */
public record AnnouncementId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
