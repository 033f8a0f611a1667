package org.zhiye.certificate;

import java.time.Instant;

/**
 * 电子证书暂时不可用.
 *
 * @param because the operator's words; empty: the signing service does not answer
 * @param until when it ends, or when to try again
 * @param again where the same button sends its form
 */
public record UnavailablePage(
        String because, Instant until, boolean planned, String again, CertificatePage.Typed typed) {}
