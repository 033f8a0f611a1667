package org.zhiye.publicsite;

import org.zhiye.shared.CheckCode;

/** Answers for a certificate, always, whatever became of it. */
interface CertificateCheck {
    /** By the code that is printed under the QR. */
    Verdict byCode(CheckCode code);

    /** By the token in the QR's address. */
    Verdict byToken(String token);
}
