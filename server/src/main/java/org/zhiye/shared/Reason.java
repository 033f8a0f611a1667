package org.zhiye.shared;

/** Why something was refused, as a code that stays the same in every language. */
public interface Reason {
    /** The key of the message that tells a person what happened and what to do. */
    String key();
}
