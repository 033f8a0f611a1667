package org.zhiye.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/**
 * A citizen's identity number (GB 11643-1999): six digits of region, birth date, sequence, check character. Takes
 * lower-case, full-width and spaced forms and the 15-digit form of before 1999. Masks itself.
 * Anything else is {@link Refused} with a {@link ValueReason}.
 */
public record IdNumber(String value) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final String RESIDENT_OF_TAIWAN = "830000";
    // GB/T 2260
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    public IdNumber {
        value = longForm(Normal.documentNumber(value));
        checkShape(value);
        if (!PROVINCES.contains(value.substring(0, 2)) && !value.startsWith(RESIDENT_OF_TAIWAN)) {
            throw new Refused(ValueReason.ID_PROVINCE);
        }
        birthDate(value);
        if (check(value) != value.charAt(17)) {
            throw new Refused(ValueReason.ID_CHECK_DIGIT);
        }
    }

    public static IdNumber of(String typed) {
        return new IdNumber(typed);
    }

    /**
     * A lawful number for examples and demonstration.
     *
     * @param region six digits, e.g. 110101
     * @param sequence 0–999; odd for men, even for women
     */
    public static IdNumber make(String region, LocalDate birth, int sequence) {
        var body = "%s%04d%02d%02d%03d"
                .formatted(region, birth.getYear(), birth.getMonthValue(), birth.getDayOfMonth(), sequence);
        return new IdNumber(body + check(body));
    }

    public LocalDate birthDate() {
        return birthDate(value);
    }

    public Sex sex() {
        return sex(value);
    }

    /** The two digits of the province that first gave the number. */
    public String province() {
        return value.substring(0, 2);
    }

    /** 310***********6021. */
    public String masked() {
        return value.substring(0, 3) + "*".repeat(11) + value.substring(14);
    }

    @Override
    public String toString() {
        return masked();
    }

    /** The check character (ISO 7064 MOD 11-2) of a number's first 17 digits. */
    static char check(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    static void checkShape(String number) {
        if (number.isEmpty()) {
            throw new Refused(ValueReason.EMPTY);
        }
        if (number.length() != 18) {
            throw new Refused(ValueReason.ID_LENGTH);
        }
        if (!isDigits(number.substring(0, 17)) || !(isDigits(number.substring(17)) || number.endsWith("X"))) {
            throw new Refused(ValueReason.ID_CHARACTERS);
        }
    }

    static LocalDate birthDate(String number) {
        int year = Integer.parseInt(number, 6, 10, 10);
        if (year < 1800 || year > 2099) {
            throw new Refused(ValueReason.ID_DATE);
        }
        try {
            return LocalDate.of(year, Integer.parseInt(number, 10, 12, 10), Integer.parseInt(number, 12, 14, 10));
        } catch (DateTimeException noSuchDay) {
            throw new Refused(ValueReason.ID_DATE);
        }
    }

    static Sex sex(String number) {
        return (number.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** The 18-character form of a 15-digit number; anything else as it is. */
    static String longForm(String number) {
        if (number.length() != 15 || !isDigits(number)) {
            return number;
        }
        var body = number.substring(0, 6) + "19" + number.substring(6);
        return body + check(body);
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
