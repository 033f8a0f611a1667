package org.zhiye.shared;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An identity document: type, issuing country (ISO 3166 alpha-3) and normalised number. Masks itself.
 * Anything else is {@link Refused} with a {@link ValueReason}.
 */
public record IdDocument(IdDocumentType type, String country, String number) {
    public static final String CHINA = "CHN";

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
    private static final Pattern HK_MACAO_WITH_RENEWALS = Pattern.compile("[HM]\\d{10}");

    public IdDocument {
        country = type.asksCountry() ? Normal.documentNumber(country) : CHINA;
        number = IdNumber.longForm(Normal.documentNumber(number));
        if (!COUNTRIES.contains(country)) {
            throw new Refused(ValueReason.COUNTRY);
        }
        check(type, number);
    }

    /** A document of a type that is issued in China. */
    public static IdDocument of(IdDocumentType type, String number) {
        return new IdDocument(type, CHINA, number);
    }

    /** The number as log-in and uniqueness see it: a Hong Kong or Macao permit is its letter and 8 digits, the last two count renewals. */
    public String identifyingNumber() {
        return loginNumber(number);
    }

    /** What a blind index over documents is made of: type, country, identifying number. */
    public String canonical() {
        return type + "|" + country + "|" + identifyingNumber();
    }

    /** A number typed at log-in, of whatever type, in the form of {@link #identifyingNumber}; never throws. */
    public static String loginNumber(String typed) {
        var number = IdNumber.longForm(Normal.documentNumber(typed));
        return HK_MACAO_WITH_RENEWALS.matcher(number).matches() ? number.substring(0, 9) : number;
    }

    /** Birth date, where the number carries it; else it is asked. */
    public Optional<LocalDate> birthDate() {
        return type.carriesBirthDateAndSex(number) ? Optional.of(IdNumber.birthDate(number)) : Optional.empty();
    }

    /** Sex, where the number carries it; else it is asked. */
    public Optional<Sex> sex() {
        return type.carriesBirthDateAndSex(number) ? Optional.of(IdNumber.sex(number)) : Optional.empty();
    }

    /** 310***********6021; of shorter numbers the first and the last two: E1****78. */
    public String masked() {
        int points = number.length();
        int head = points >= 15 ? 3 : Math.min(2, points / 4);
        int tail = points >= 15 ? 4 : Math.min(2, points / 4);
        return number.substring(0, head) + "*".repeat(points - head - tail) + number.substring(points - tail);
    }

    @Override
    public String toString() {
        return type + " " + masked();
    }

    private static void check(IdDocumentType type, String number) {
        if (number.isEmpty()) {
            throw new Refused(ValueReason.EMPTY);
        }
        if (type == IdDocumentType.IDENTITY_CARD) {
            var checked = new IdNumber(number);
            if (IdDocumentType.HK_MACAO_TW_RESIDENCE
                    .pattern()
                    .matcher(checked.value())
                    .matches()) {
                throw new Refused(ValueReason.ID_IS_RESIDENCE_PERMIT);
            }
        }
        if (type.alwaysCarriesBirthDateAndSex()) {
            IdNumber.checkShape(number);
        }
        if (!type.pattern().matcher(number).matches()) {
            throw new Refused(ValueReason.DOCUMENT_NUMBER);
        }
        if (type.carriesBirthDateAndSex(number)) {
            IdNumber.birthDate(number);
            if (IdNumber.check(number) != number.charAt(17)) {
                throw new Refused(ValueReason.ID_CHECK_DIGIT);
            }
        }
    }
}
