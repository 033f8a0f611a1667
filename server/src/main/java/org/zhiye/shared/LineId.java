package org.zhiye.shared;

import java.util.UUID;

/** Which specialty line of a case. */
public record LineId(UUID value) {
    public static LineId of(String text) {
        return new LineId(Uuid7.parse(text));
    }

    public static LineId next() {
        return new LineId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
