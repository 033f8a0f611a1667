package org.zhiye.trail;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.zhiye.ground.Caller;

/** Who did it, as the person whose trail it is sees it: officers and agents are not named there. */
public enum Who {
    SELF,
    NOT_LOGGED_IN,
    ENTERPRISE,
    OFFICE,
    SYSTEM;

    public String key() {
        return "trail.who." + name().toLowerCase(Locale.ROOT);
    }

    static Who of(Entry entry, UUID reader) {
        if (Objects.equals(entry.actor(), reader)) {
            return SELF;
        }
        var kind = entry.body().get(Body.KIND);
        return switch (kind == null ? Caller.Kind.SYSTEM : Caller.Kind.valueOf(kind)) {
            // before log-in and at sign-up nobody is logged in yet
            case NOBODY -> NOT_LOGGED_IN;
            case PRACTITIONER, STAFF -> OFFICE;
            case ENTERPRISE -> ENTERPRISE;
            case SYSTEM -> SYSTEM;
        };
    }
}
