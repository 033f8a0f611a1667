package org.zhiye.shared;

import java.util.regex.Pattern;

/** The kinds of identity document that an account can stand on. */
public enum IdDocumentType {
    /** 居民身份证 (GB 11643). */
    IDENTITY_CARD("[1-8]\\d{5}(18|19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{3}[\\dX]", Checksum.MOD_11_2),
    /** 港澳台居民居住证. */
    HK_MACAO_TW_RESIDENCE(
            "(81|82|83)0000(19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{3}[\\dX]", Checksum.MOD_11_2),
    /** 港澳居民来往内地通行证. */
    HK_MACAO_PERMIT("[HM]\\d{8}(\\d{2})?", Checksum.NONE),
    /** 台湾居民来往大陆通行证. */
    TW_PERMIT("\\d{8}(\\d{2})?", Checksum.NONE),
    /** 外国人永久居留身份证: 15 characters, or since 2023 18 characters with a check. */
    FOREIGN_PR_CARD(
            "([A-Z]{3}\\d{12}|9\\d{5}(19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{3}[\\dX])",
            Checksum.MOD_11_2_IF_18),
    /** 护照; its country is asked. */
    PASSPORT("[A-Z0-9]{5,20}", Checksum.NONE),
    /** 军官证. */
    MILITARY_OFFICER("[\\u4e00-\\u9fa5]{0,6}字?第?\\d{4,12}号?", Checksum.NONE);

    private enum Checksum {
        NONE,
        MOD_11_2,
        MOD_11_2_IF_18
    }

    private final Pattern pattern;
    private final Checksum checksum;

    IdDocumentType(String pattern, Checksum checksum) {
        this.pattern = Pattern.compile(pattern);
        this.checksum = checksum;
    }

    /** The shape of a normalised number. */
    public Pattern pattern() {
        return pattern;
    }

    /** Whether this number of this type carries birth date, sex and a check character. */
    public boolean carriesBirthDateAndSex(String normalisedNumber) {
        return switch (checksum) {
            case NONE -> false;
            case MOD_11_2 -> true;
            case MOD_11_2_IF_18 -> normalisedNumber.length() == 18;
        };
    }

    /** Whether every number of this type carries birth date and sex, so that a form need not ask. */
    public boolean alwaysCarriesBirthDateAndSex() {
        return checksum == Checksum.MOD_11_2;
    }

    /** Whether the issuing country is asked; all other types are issued in China. */
    public boolean asksCountry() {
        return this == PASSPORT;
    }

    /** Whether the ethnic group (GB/T 3304) is asked: of citizens with a resident identity card only. */
    public boolean asksEthnicGroup() {
        return this == IDENTITY_CARD;
    }
}
