package org.zhiye.shared;

import java.util.regex.Pattern;

/**
 * A case's number, readable over the telephone: two letters of the business, year, eight digits (CS-2026-00018342). Takes
 * lower-case, full-width, spaces and missing hyphens.
 * Anything else is {@link Refused} with {@link ValueReason#CASE_NUMBER}.
 */
public record CaseNumber(String value) {
    private static final Pattern SHAPE = Pattern.compile("([A-Z]{2})(\\d{4})(\\d{8})");

    public CaseNumber {
        var typed = Normal.documentNumber(value);
        if (typed.isEmpty()) {
            throw new Refused(ValueReason.EMPTY);
        }
        var matcher = SHAPE.matcher(typed);
        if (!matcher.matches()) {
            throw new Refused(ValueReason.CASE_NUMBER);
        }
        value = matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3);
    }

    public static CaseNumber of(String typed) {
        return new CaseNumber(typed);
    }

    /**
     * The number of a new case.
     *
     * @param prefix the two letters of the business
     * @param serial 1 … 99,999,999
     */
    public static CaseNumber of(String prefix, int year, long serial) {
        return new CaseNumber("%s-%04d-%08d".formatted(prefix, year, serial));
    }

    /** The two letters of the business. */
    public String prefix() {
        return value.substring(0, 2);
    }

    public int year() {
        return Integer.parseInt(value, 3, 7, 10);
    }

    @Override
    public String toString() {
        return value;
    }
}
