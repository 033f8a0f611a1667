package org.zhiye.account;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What the session table knows of a session's secret id. */
final class Sha256 {
    private Sha256() {}

    static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
