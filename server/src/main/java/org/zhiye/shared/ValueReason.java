package org.zhiye.shared;

import java.util.Locale;

/** Why a typed value is not taken; each is shown beside its field. */
public enum ValueReason implements Reason {
    /** Nothing was typed. */
    EMPTY,
    /** {0} = the most characters that are taken. */
    NAME_TOO_LONG,
    /** {0} = the character. */
    NAME_EMOJI,
    NAME_DIGIT,
    NAME_MARKUP,
    /** A control or direction character that cannot be seen; {0} = its code point. */
    NAME_HIDDEN_CHARACTER,
    /** A character that only one vendor's font knows; {0} = its code point. */
    NAME_PRIVATE_CHARACTER,
    /** Letters neither Chinese nor Latin; {0} = the character. */
    NAME_SCRIPT,
    /** {0} = the character. */
    NAME_CHARACTER,
    /** A middle dot, hyphen or apostrophe at an end or doubled. */
    NAME_SHAPE,
    ID_LENGTH,
    ID_CHARACTERS,
    ID_PROVINCE,
    ID_DATE,
    ID_CHECK_DIGIT,
    /** The number belongs to a residence permit for people of Hong Kong, Macao and Taiwan; another type was chosen. */
    ID_IS_RESIDENCE_PERMIT,
    DOCUMENT_NUMBER,
    COUNTRY,
    MOBILE,
    USCC_LENGTH,
    USCC_CHARACTERS,
    USCC_CHECK,
    REGISTRATION_NUMBER,
    CHECK_CODE_LENGTH,
    CHECK_CODE_CHARACTERS,
    CASE_NUMBER,
    CERTIFICATE_NUMBER;

    private final String key = "value." + name().toLowerCase(Locale.ROOT).replace('_', '-');

    @Override
    public String key() {
        return key;
    }
}
