package org.zhiye.review.letter;

import java.util.Locale;

/** The letters that an authority writes in a case. */
public enum LetterKind {
    /** 受理通知书 (行政许可法 art. 32) */
    ACCEPTANCE("受"),
    /** 补正通知书: all corrections, once */
    CORRECTION("补"),
    /** 不予受理决定书 */
    NON_ACCEPTANCE("不受"),
    /** 不予注册决定书, with reasons and remedies (行政许可法 art. 38) */
    REFUSAL("不予");

    private final String sign;

    LetterKind(String sign) {
        this.sign = sign;
    }

    /** What tells its series from others of the same authority and year. */
    String sign() {
        return sign;
    }

    /** The message with its name. */
    public String key() {
        return "letter." + name().toLowerCase(Locale.ROOT);
    }
}
