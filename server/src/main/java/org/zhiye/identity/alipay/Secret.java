package org.zhiye.identity.alipay;

import java.security.SecureRandom;
import java.util.Base64;

/** 128 random bits for an address; the database keeps their fingerprint. */
final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private Secret() {}

    static String fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
