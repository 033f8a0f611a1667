package org.zhiye.captcha;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiye.vault.Tampered;
import org.zhiye.vault.Vault;

/**
 * What a captcha's picture shows, and for whom; travels sealed with the form, so that showing one writes nothing.
 *
 * @param until seconds since 1970
 * @param nonce what makes it usable once
 * @param visitor fingerprint of the browser's pre-session cookie
 */
record CaptchaToken(CaptchaPurpose purpose, long until, byte[] nonce, byte[] visitor, String answer) {
    static final int NONCE = 16;
    static final int VISITOR = 16;
    private static final String CONTEXT = "captcha";
    private static final char SPACE = ' ';
    private static final int LONGEST = 400;

    String sealed(Vault vault) {
        var text = (answer + SPACE + purpose).getBytes(StandardCharsets.US_ASCII);
        var plain = ByteBuffer.allocate(Long.BYTES + NONCE + VISITOR + text.length)
                .putLong(until)
                .put(nonce)
                .put(visitor)
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(vault.sealOwn(CONTEXT, plain));
    }

    /** Empty if it is none of ours. */
    static Optional<CaptchaToken> open(Vault vault, @Nullable String sealed) {
        if (sealed == null || sealed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var plain = ByteBuffer.wrap(
                    vault.openOwn(CONTEXT, Base64.getUrlDecoder().decode(sealed)));
            long until = plain.getLong();
            var nonce = new byte[NONCE];
            var visitor = new byte[VISITOR];
            plain.get(nonce).get(visitor);
            var text = StandardCharsets.US_ASCII.decode(plain).toString();
            int space = text.indexOf(SPACE);
            return Optional.of(new CaptchaToken(
                    CaptchaPurpose.valueOf(text.substring(space + 1)),
                    until,
                    nonce,
                    visitor,
                    text.substring(0, space)));
        } catch (Tampered | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean isFor(CaptchaPurpose form, byte[] browser) {
        return purpose == form && Arrays.equals(visitor, browser);
    }

    /** The same for one token, so that asking again for its picture shows nothing new. */
    long seed() {
        return ByteBuffer.wrap(nonce).getLong();
    }
}
