package org.zhiye.certificate;

import java.time.Instant;

/**
 * No certificate can be issued at the moment (电子证书暂时不可用).
 *
 * @see CertificateDesk
 */
final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Instant until;
    private final boolean planned;

    /**
     * @param because the operator's words; empty: the signing service does not answer
     * @param until when it ends, or when it is worth trying again
     * @param planned whether it was announced
     */
    Unavailable(String because, Instant until, boolean planned) {
        super(because, null, false, false);
        this.until = until;
        this.planned = planned;
    }

    Instant until() {
        return until;
    }

    boolean planned() {
        return planned;
    }
}
