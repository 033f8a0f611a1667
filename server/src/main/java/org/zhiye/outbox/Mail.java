package org.zhiye.outbox;

import java.util.UUID;

/** An e-mail, plain text. */
public record Mail(UUID request, String to, String subject, String text) {
    @Override
    public String toString() {
        return "Mail " + request;
    }
}
