package org.zhiye.policy;

/** A row of a code table. */
public interface Coded {
    String code();

    Words name();

    /** Whether forms offer it; what is no longer offered still has a name. */
    default boolean offered() {
        return true;
    }
}
