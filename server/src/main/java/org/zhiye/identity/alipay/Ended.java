package org.zhiye.identity.alipay;

import java.util.Locale;

/** Why a try ended without success. */
public enum Ended {
    /** The account that authorised, or the face, is not that of the name and number given. */
    MISMATCH,
    /** The person did not authorise. */
    REFUSED,
    /** No answer came that can be believed. */
    DOWN,
    /** Alipay does not do it for this person. */
    NOT_DONE,
    /** Name or number changed between scan and answer. */
    CHANGED,
    /** The log-in that showed the code was over. */
    LOGGED_OUT,
    /** Another account that is verified has the document. */
    TAKEN;

    /** As the asker is told: who can't log in has no personal data to correct first. */
    String key(Asker asker) {
        return asker instanceof Asker.Stranger && this == MISMATCH ? "lost.ended.mismatch" : key();
    }

    public String key() {
        return "alipay.ended." + name().toLowerCase(Locale.ROOT);
    }
}
