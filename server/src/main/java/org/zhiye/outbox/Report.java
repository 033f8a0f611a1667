package org.zhiye.outbox;

import java.util.UUID;

/**
 * What became of a message.
 *
 * @param reason the carrier's code
 */
public record Report(UUID request, boolean delivered, String reason) {
    public Report {
        reason = NotSent.code(reason);
    }
}
