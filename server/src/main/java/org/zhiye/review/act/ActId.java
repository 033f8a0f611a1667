package org.zhiye.review.act;

import java.util.UUID;

/** Which act. */
public record ActId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
