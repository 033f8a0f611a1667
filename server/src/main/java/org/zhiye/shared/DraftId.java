package org.zhiye.shared;

import java.util.UUID;

/** Which draft of a filing. */
public record DraftId(UUID value) {
    public static DraftId of(String text) {
        return new DraftId(Uuid7.parse(text));
    }

    public static DraftId next() {
        return new DraftId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
