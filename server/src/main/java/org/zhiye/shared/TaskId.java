package org.zhiye.shared;

import java.util.UUID;

/** Which task of a reviewer. */
public record TaskId(UUID value) {
    public static TaskId of(String text) {
        return new TaskId(Uuid7.parse(text));
    }

    public static TaskId next() {
        return new TaskId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
