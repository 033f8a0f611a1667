package org.zhiye.shared;

import java.util.regex.Pattern;

/**
 * A mobile number of mainland China, 11 digits. Takes +86, 0086, spaces, hyphens and full-width digits. Masks itself.
 * Anything else is {@link Refused} with {@link ValueReason#MOBILE}.
 */
public record MobileNumber(String value) {
    private static final Pattern SHAPE = Pattern.compile("(?:(?:\\+|00)?86)?(1[3-9]\\d{9})");

    public MobileNumber {
        var typed = Normal.documentNumber(value);
        if (typed.isEmpty()) {
            throw new Refused(ValueReason.EMPTY);
        }
        var matcher = SHAPE.matcher(typed);
        if (!matcher.matches()) {
            throw new Refused(ValueReason.MOBILE);
        }
        value = matcher.group(1);
    }

    public static MobileNumber of(String typed) {
        return new MobileNumber(typed);
    }

    /** 138****6021. */
    public String masked() {
        return value.substring(0, 3) + "****" + value.substring(7);
    }

    @Override
    public String toString() {
        return masked();
    }
}
