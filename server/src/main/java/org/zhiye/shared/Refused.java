package org.zhiye.shared;

import java.util.List;

/** A rule says no. Not a defect: it carries its reason and the message's arguments, and no stack trace. */
public final class Refused extends RuntimeException {
    private final transient Reason reason;
    private final transient List<Object> arguments;

    public Refused(Reason reason, Object... arguments) {
        super(reason.key(), null, false, false);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public Reason reason() {
        return reason;
    }

    /** What the message's places {0}, {1} … take; never personal data. */
    public List<Object> arguments() {
        return arguments;
    }
}
