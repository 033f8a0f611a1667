package org.zhiye.shared;

/**
 * A unified social credit code (GB 32100-2015): registering department, category, region, the body's own code
 * (characters 9–17, with the check of GB 11714-1997), check character.
 * Anything else is {@link Refused} with a {@link ValueReason}.
 */
public record Uscc(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    public Uscc {
        value = Normal.documentNumber(value);
        if (value.isEmpty()) {
            throw new Refused(ValueReason.EMPTY);
        }
        if (value.length() != 18) {
            throw new Refused(ValueReason.USCC_LENGTH);
        }
        if (!value.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw new Refused(ValueReason.USCC_CHARACTERS);
        }
        if (bodyCheck(value) != value.charAt(16) || check(value) != value.charAt(17)) {
            throw new Refused(ValueReason.USCC_CHECK);
        }
    }

    public static Uscc of(String typed) {
        return new Uscc(typed);
    }

    /** Whether the text could be a credit code, checked or not; for a search box that takes names too. */
    public static boolean looksLike(String typed) {
        var code = Normal.documentNumber(typed);
        return code.length() == 18 && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /**
     * A lawful code of an enterprise (91) for demonstration.
     *
     * @param region six digits, e.g. 310000
     * @param serial 0 … 31⁶ − 1; each gives another code
     */
    public static Uscc make(String region, long serial) {
        var body = new StringBuilder("91").append(region).append("MA");
        for (long divisor = 31L * 31 * 31 * 31 * 31; divisor > 0; divisor /= 31) {
            body.append(ALPHABET.charAt((int) (serial / divisor % 31)));
        }
        body.append(bodyCheck(body));
        return new Uscc(body.append(check(body)).toString());
    }

    /** The registering authority's region, six digits (GB/T 2260). */
    public String region() {
        return value.substring(2, 8);
    }

    @Override
    public String toString() {
        return value;
    }

    private static char check(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(code.charAt(i));
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    // GB 11714 counts A = 10 … Z = 35, unlike GB 32100
    private static char bodyCheck(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += BODY_WEIGHTS[i] * Character.digit(code.charAt(8 + i), 36);
        }
        return "0X987654321".charAt(sum % 11);
    }
}
