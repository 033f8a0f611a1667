package org.zhiye.review.publication;

import java.util.UUID;
import org.zhiye.shared.Uuid7;

/** Which list. */
public record BatchId(UUID value) {
    static BatchId next() {
        return new BatchId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
