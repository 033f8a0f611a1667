package org.zhiye.vault;

import java.time.Duration;

/** The signing key can't be used at the moment; no document is issued unsigned. */
public final class SignerUnavailable extends RuntimeException {
    /** After this long it is worth trying again: the key is opened anew. */
    public static final Duration RETRY = Duration.ofMinutes(1);

    private static final long serialVersionUID = 1L;

    public SignerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    public SignerUnavailable(String message) {
        super(message);
    }
}
