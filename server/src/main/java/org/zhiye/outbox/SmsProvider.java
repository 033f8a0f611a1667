package org.zhiye.outbox;

import java.util.UUID;
import org.zhiye.shared.MobileNumber;

/** Whoever carries SMS to telephones. */
public interface SmsProvider {
    /**
     * Hands a message over; returns when the provider has it.
     *
     * @param requestId the same for each try of one message, so that the provider can tell a repetition
     * @throws NotSent if the provider does not take it
     */
    void send(UUID requestId, MobileNumber to, String text);
}
