package org.zhiye.web;

import org.jspecify.annotations.Nullable;

/** What a form's field holds. */
public final class Typed {
    private Typed() {}

    /** Empty where the field was not sent. */
    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
