package org.zhiye.account.login;

import org.zhiye.ground.Caller;

/** The three ways to log in. */
enum Door {
    PERSON(Caller.Kind.PRACTITIONER, "/login"),
    ENTERPRISE(Caller.Kind.ENTERPRISE, "/enterprise/login"),
    STAFF(Caller.Kind.STAFF, "/staff/login");

    private final Caller.Kind kind;
    private final String path;

    Door(Caller.Kind kind, String path) {
        this.kind = kind;
        this.path = path;
    }

    Caller.Kind kind() {
        return kind;
    }

    String path() {
        return path;
    }

    /** The part of its messages' keys. */
    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
