package org.zhiye.account;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of a secret that is random enough to need no key. */
final class Fingerprint {
    private Fingerprint() {}

    static byte[] of(byte[] secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
