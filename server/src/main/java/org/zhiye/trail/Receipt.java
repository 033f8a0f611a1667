package org.zhiye.trail;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.UUID;
import org.zhiye.shared.Normal;

/**
 * Proof that an entry was made: its id and 80 bits of its seal. A receipt whose entry can't be found proves a loss.
 *
 * @param code 16 characters without 0 O 1 I, shown 4-4-4-4
 */
public record Receipt(UUID entry, String code) {
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int BYTES = 10;
    private static final int CHARACTERS = 16;

    public Receipt {
        code = Normal.documentNumber(code);
        if (code.length() != CHARACTERS || !code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("not a receipt's code");
        }
    }

    static Receipt of(UUID entry, byte[] mac) {
        var bits = new BigInteger(1, Arrays.copyOf(mac, BYTES));
        var code = new StringBuilder(CHARACTERS);
        for (int i = CHARACTERS - 1; i >= 0; i--) {
            code.append(ALPHABET.charAt(bits.shiftRight(5 * i).intValue() & 31));
        }
        return new Receipt(entry, code.toString());
    }

    /**
     * The bits of a seal that a code stands for.
     *
     * @param typed with or without hyphens, in either case
     * @throws IllegalArgumentException if it is no code
     */
    static byte[] bits(String typed) {
        var code = new Receipt(new UUID(0, 0), typed).code();
        var bits = BigInteger.ZERO;
        for (int i = 0; i < CHARACTERS; i++) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(code.charAt(i))));
        }
        var bytes = new byte[BYTES];
        for (int i = BYTES - 1; i >= 0; i--) {
            bytes[i] = bits.byteValue();
            bits = bits.shiftRight(8);
        }
        return bytes;
    }

    /** Reads {@link #toString}. */
    static Receipt parse(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a receipt");
        }
        return new Receipt(UUID.fromString(text.substring(0, slash)), text.substring(slash + 1));
    }

    /** As it is shown: ABCD-EFGH-JKLM-NPQR. */
    public String grouped() {
        return front() + back();
    }

    /** Where there is no room for it in one line: ABCD-EFGH-. */
    public String front() {
        return code.substring(0, 4) + "-" + code.substring(4, 8) + "-";
    }

    /** What comes after {@link #front}: JKLM-NPQR. */
    public String back() {
        return code.substring(8, 12) + "-" + code.substring(12);
    }

    @Override
    public String toString() {
        return entry + "/" + grouped();
    }
}
