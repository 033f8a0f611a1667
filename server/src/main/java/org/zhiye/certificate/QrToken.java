package org.zhiye.certificate;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.zhiye.vault.Sm3;
import org.zhiye.vault.Vault;

/**
 * What stands in the QR's address: 128 bits, of which the first 80 are random and the last 48 their seal. So an address that this
 * installation never made is told from one whose copy is lost, and guessing costs the database nothing.
 */
record QrToken(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 10;
    private static final int BYTES = 16;

    static QrToken next(Vault vault) {
        var random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return new QrToken(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed(vault, random)));
    }

    /** @return empty if this installation never made it */
    static Optional<QrToken> read(Vault vault, String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != BYTES || !Arrays.equals(bytes, sealed(vault, Arrays.copyOf(bytes, RANDOM_BYTES)))) {
            return Optional.empty();
        }
        var token = new QrToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        return token.text().equals(text) ? Optional.of(token) : Optional.empty();
    }

    private static byte[] sealed(Vault vault, byte[] random) {
        var all = Arrays.copyOf(random, BYTES);
        System.arraycopy(vault.rowMac("certificate_token", random), 0, all, RANDOM_BYTES, BYTES - RANDOM_BYTES);
        return all;
    }

    byte[] hash() {
        return Sm3.hash(text.getBytes(StandardCharsets.US_ASCII));
    }

    String path() {
        return "/c/" + text;
    }

    /** Whoever has it sees the certificate. */
    @Override
    public String toString() {
        return "QrToken[…]";
    }
}
