package org.zhiye.certificate;

import java.util.Locale;
import org.zhiye.shared.Reason;

/** Why no certificate is issued now, or not as asked. */
public enum CertificateReason implements Reason {
    CERTIFICATE_CANCELLED,
    CERTIFICATE_LAPSED,
    CERTIFICATE_RESCINDED,
    CERTIFICATE_REVOKED,
    CERTIFICATE_SUSPENDED,
    CERTIFICATE_EXPIRED,
    /** The validity is over; the registration goes on until renewal opens, but a certificate can't say so. */
    CERTIFICATE_CONTINUES,
    CERTIFICATE_NO_EMPLOYER,
    /** {0} = until when: the password was reset or the mobile number changed a while ago */
    CERTIFICATE_GUARDED,
    CERTIFICATE_PHOTO_MISSING,
    CERTIFICATE_SIGNATURE_MISSING,
    CERTIFICATE_BOTH_MISSING,
    /** {0} = the character that can't be printed yet */
    CERTIFICATE_UNDRAWABLE,
    /** {0} = copies a day */
    CERTIFICATE_TOO_MANY,
    /** The copy's window is over, or the register has moved on. */
    CERTIFICATE_COPY_VOID,
    /** The register's rows don't bear their seals. */
    CERTIFICATE_NOT_PROVED,
    WINDOW_END_UNREADABLE,
    WINDOW_END_PAST,
    /** {0} = the last day possible */
    WINDOW_END_LATE,
    /** {0} = characters */
    TERM_TOO_LONG,
    /** {0} = the character that can't be printed */
    TERM_UNDRAWABLE,
    TERM_HIDDEN_CHARACTER;

    @Override
    public String key() {
        return "refused." + name().toLowerCase(Locale.ROOT);
    }
}
