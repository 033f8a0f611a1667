package org.zhiye.vault;

/** The signing key can't be used at the moment; no document is issued unsigned. */
public final class SignerUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SignerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    public SignerUnavailable(String message) {
        super(message);
    }
}
