package org.zhiye.review.letter;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhiye.policy.Business;

/** The letters that an authority writes in a case. */
public enum LetterKind {
    /** 受理通知书 (行政许可法 art. 32) */
    ACCEPTANCE("受"),
    /** 补正通知书: all corrections, once */
    CORRECTION("补"),
    /** 不予受理决定书 */
    NON_ACCEPTANCE("不受"),
    /** 不予注册决定书, with reasons and remedies (行政许可法 art. 38) */
    REFUSAL("不予"),
    /** 告知书 to an employer that has no account: the person goes, and it may object */
    EMPLOYER_NOTICE("告"),
    /** 决定书 of an act of the authority: rescission, revocation, cancellation, suspension, bar */
    ACT("决");

    private final String sign;

    LetterKind(String sign) {
        this.sign = sign;
    }

    /** What tells its series from others of the same authority and year. */
    String sign() {
        return sign;
    }

    /** The message with its name: what is refused differs from business to business. */
    public String key(@Nullable Business business) {
        var key = "letter." + name().toLowerCase(Locale.ROOT);
        if (this != REFUSAL || business == null) {
            return key;
        }
        return switch (business) {
            case INITIAL, ADD, REREG -> key;
            case CHANGE, RENEWAL, CANCEL, REPLACE, INFO ->
                key + "." + business.name().toLowerCase(Locale.ROOT);
        };
    }
}
