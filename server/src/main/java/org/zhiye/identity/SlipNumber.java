package org.zhiye.identity;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhiye.shared.Normal;

/** A slip's number: 8 characters shown 4-4, without 0 O 1 I, so that it can be read out at the counter or scanned. */
public record SlipNumber(String value) {
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{8}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static SlipNumber next() {
        var number = new StringBuilder(8);
        for (int i = 0; i < 8; i++) {
            number.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new SlipNumber(number.toString());
    }

    /** What an officer typed or scanned, if it can be a slip's number. */
    static Optional<SlipNumber> read(String typed) {
        return Optional.of(Normal.documentNumber(typed))
                .filter(it -> SHAPE.matcher(it).matches())
                .map(SlipNumber::new);
    }

    public String grouped() {
        return value.substring(0, 4) + "-" + value.substring(4);
    }

    @Override
    public String toString() {
        return grouped();
    }
}
