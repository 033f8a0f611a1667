package org.zhiye.shared;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/**
 * The code printed under a certificate's QR (核验码): 12 characters of 60 random bits, shown 4-4-4, without 0 O 1 I so that
 * it can be read out over the telephone. Takes lower-case, spaces and hyphens.
 * Anything else is {@link Refused} with a {@link ValueReason}.
 */
public record CheckCode(String value) {
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    public CheckCode {
        value = Normal.documentNumber(value);
        if (value.isEmpty()) {
            throw new Refused(ValueReason.EMPTY);
        }
        if (!value.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw new Refused(ValueReason.CHECK_CODE_CHARACTERS);
        }
        if (value.length() != LENGTH) {
            throw new Refused(ValueReason.CHECK_CODE_LENGTH);
        }
    }

    public static CheckCode of(String typed) {
        return new CheckCode(typed);
    }

    public static CheckCode next() {
        return next(RANDOM);
    }

    /** A code from the given source of randomness; only a secure one makes codes that can't be guessed. */
    public static CheckCode next(RandomGenerator random) {
        var code = new StringBuilder(LENGTH);
        for (long bits = random.nextLong(); code.length() < LENGTH; bits >>>= 5) {
            code.append(ALPHABET.charAt((int) (bits & 31)));
        }
        return new CheckCode(code.toString());
    }

    /** As it is printed: ABCD-EFGH-JKLM. */
    public String grouped() {
        return value.substring(0, 4) + "-" + value.substring(4, 8) + "-" + value.substring(8);
    }

    @Override
    public String toString() {
        return grouped();
    }
}
