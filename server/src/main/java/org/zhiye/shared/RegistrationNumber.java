package org.zhiye.shared;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A registration number (注册编号), e.g. 京1112019202000001: province of the present registration, level 1, province code
 * of the first registration, year of the qualification, year of the first registration, serial. Years have 2 digits in
 * the old form and 4 in the new; only the new is issued.
 * Provisional certificates were numbered freely; their numbers
 * have no parts and follow no province. Anything else is {@link Refused} with {@link ValueReason#REGISTRATION_NUMBER}.
 */
public record RegistrationNumber(String value) {
    private static final int OLD = 13;
    private static final int NEW = 17;

    /** The highest serial of a province and year. */
    public static final int LAST_SERIAL = 99_999;

    private static final Pattern SHAPE = Pattern.compile(
            "([京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新兵军])(1)(\\d{2})(?:(\\d{4})(\\d{4})|(\\d{2})(\\d{2}))(\\d{5})");

    // a word in it tells it from a regular number with a slip: 建造临字第0012345号
    private static final Pattern FREE = Pattern.compile("(?=.*临|.+\\p{IsHan})[\\p{IsHan}0-9A-Z()\\[\\]〔〕/.]{4,40}");

    public RegistrationNumber {
        value = Normal.documentNumber(value);
        if (value.isEmpty()) {
            throw new Refused(ValueReason.EMPTY);
        }
        if (!SHAPE.matcher(value).matches() && !FREE.matcher(value).matches()) {
            throw new Refused(ValueReason.REGISTRATION_NUMBER);
        }
    }

    public static RegistrationNumber of(String typed) {
        return new RegistrationNumber(typed);
    }

    /**
     * A new number, in the new form.
     *
     * @param province the province's one-character name, e.g. 京
     * @param firstProvince the province code of the first registration, e.g. 11
     * @param serial 1 … {@link #LAST_SERIAL}
     */
    public static RegistrationNumber issue(
            String province, String firstProvince, int qualificationYear, int registrationYear, int serial) {
        if (serial < 1 || serial > LAST_SERIAL) {
            throw new IllegalArgumentException("serial " + serial + " is outside 1–" + LAST_SERIAL);
        }
        return new RegistrationNumber(
                "%s1%s%04d%04d%05d".formatted(province, firstProvince, qualificationYear, registrationYear, serial));
    }

    /** Whether it has the parts of a number of this system; those of provisional certificates have none. */
    public boolean isRegular() {
        if (value.length() != OLD && value.length() != NEW) {
            return false;
        }
        for (int i = 1; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** All but the first character: what never changes and is unique. A free number as a whole. */
    public String digits() {
        return isRegular() ? value.substring(1) : value;
    }

    /** The digits in the new form: the same number in the old and in the new form has the same key. */
    public String key() {
        return isRegular() && isOldForm()
                ? "1%s%04d%04d%05d".formatted(firstProvince(), qualificationYear(), registrationYear(), serial())
                : digits();
    }

    /** The same number in each form that it may be written in. */
    public List<RegistrationNumber> forms() {
        if (!isRegular()) {
            return List.of(this);
        }
        if (isOldForm()) {
            return List.of(this, new RegistrationNumber(province() + key()));
        }
        boolean shortens = qualificationYear() / 100 == 20 && registrationYear() / 100 == 20;
        return shortens
                ? List.of(
                        this,
                        new RegistrationNumber("%s1%s%02d%02d%05d"
                                .formatted(
                                        province(),
                                        firstProvince(),
                                        qualificationYear() % 100,
                                        registrationYear() % 100,
                                        serial())))
                : List.of(this);
    }

    /** The one-character name of the province of the present registration. */
    public String province() {
        return value.substring(0, 1);
    }

    /** The same registration in another province. */
    public RegistrationNumber withProvince(String abbreviation) {
        return !isRegular() ? this : new RegistrationNumber(abbreviation + digits());
    }

    public boolean isOldForm() {
        return value.length() == OLD;
    }

    /** The two-digit code of the province of the first registration. */
    public String firstProvince() {
        return part(2, 4);
    }

    public int qualificationYear() {
        return isOldForm() ? 2000 + Integer.parseInt(part(4, 6)) : Integer.parseInt(part(4, 8));
    }

    public int registrationYear() {
        return isOldForm() ? 2000 + Integer.parseInt(part(6, 8)) : Integer.parseInt(part(8, 12));
    }

    public int serial() {
        return Integer.parseInt(value.substring(value.length() - 5));
    }

    /**
     * The number on the practice seal (执业印章号).
     *
     * @param remakes how often the seal was made anew, 0–99
     */
    public String sealNumber(int remakes) {
        return "%s(%02d)".formatted(value, remakes);
    }

    @Override
    public String toString() {
        return value;
    }

    private String part(int from, int to) {
        if (!isRegular()) {
            throw new IllegalStateException("a free number has no parts");
        }
        return value.substring(from, to);
    }
}
