package org.zhiye.vault;

import java.security.cert.X509Certificate;
import java.util.List;

/** Signs PDF files for the issuing authority; the key may lie in a file or in a security module (HSM). Safe for many threads. */
public interface PdfSigner {
    /**
     * The signer's certificate first, then those that issued it.
     *
     * @throws SignerUnavailable if the key can't be used now
     */
    List<X509Certificate> chain();

    /**
     * Signs with the key of the first certificate, which is ECDSA on P-256.
     *
     * @param data what is signed, not its hash
     * @return the signature of SHA256withECDSA, DER (RFC 3279, 2.2.3)
     * @throws SignerUnavailable if the key can't be used now
     */
    byte[] sign(byte[] data);
}
