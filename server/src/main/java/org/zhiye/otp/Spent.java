package org.zhiye.otp;

/** How a try of a code ended. */
public enum Spent {
    OK,
    WRONG,
    /** never sent, run out, already used, or replaced by a newer one */
    EXPIRED_OR_NONE,
    /** five wrong tries: a new one has to be sent */
    USED_UP;

    /** The message beside the field. */
    public String key() {
        return "otp." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
