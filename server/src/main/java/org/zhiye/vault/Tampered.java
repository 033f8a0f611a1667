package org.zhiye.vault;

/** A sealed value or row does not match its seal. */
public final class Tampered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Tampered(String message) {
        super(message);
    }

    Tampered(String message, Throwable cause) {
        super(message, cause);
    }
}
