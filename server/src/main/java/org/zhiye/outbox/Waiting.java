package org.zhiye.outbox;

import java.time.LocalDate;
import java.util.UUID;
import org.zhiye.shared.MobileNumber;

/**
 * A message whose report is awaited.
 *
 * @param day when the carrier took it, in Shanghai
 */
public record Waiting(UUID request, String carrierId, MobileNumber to, LocalDate day) {
    @Override
    public String toString() {
        return "Waiting " + request;
    }
}
