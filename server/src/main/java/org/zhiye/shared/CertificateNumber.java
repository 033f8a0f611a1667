package org.zhiye.shared;

import java.util.regex.Pattern;

/**
 * A certificate's number (证书编号): eight digits.
 * Anything else is {@link Refused} with {@link ValueReason#CERTIFICATE_NUMBER}.
 */
public record CertificateNumber(String value) {
    private static final Pattern SHAPE = Pattern.compile("\\d{8}");

    public CertificateNumber {
        value = Normal.documentNumber(value);
        if (value.isEmpty()) {
            throw new Refused(ValueReason.EMPTY);
        }
        if (!SHAPE.matcher(value).matches()) {
            throw new Refused(ValueReason.CERTIFICATE_NUMBER);
        }
    }

    public static CertificateNumber of(String typed) {
        return new CertificateNumber(typed);
    }

    /** @param serial 1 … 99,999,999 */
    public static CertificateNumber of(long serial) {
        return new CertificateNumber("%08d".formatted(serial));
    }

    /** In two groups, for reading out: 0001 8342. */
    public String grouped() {
        return value.substring(0, 4) + " " + value.substring(4);
    }

    @Override
    public String toString() {
        return value;
    }
}
