package org.zhiye.account.login;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after log-in: a page of ours, or the caller's first page. */
final class Next {
    static final String FIRST = "/start";
    private static final Pattern OURS = Pattern.compile("/[A-Za-z0-9][A-Za-z0-9/_.~-]*(\\?[A-Za-z0-9/_.~%&=+-]*)?");
    private static final int LONGEST = 300;

    private Next() {}

    /** The address if it is a path of ours and not a way in or out; else empty. */
    static String of(@Nullable String typed) {
        if (typed == null || typed.length() > LONGEST || !OURS.matcher(typed).matches() || typed.contains("..")) {
            return "";
        }
        return typed.endsWith("/login") || typed.startsWith("/logout") ? "" : typed;
    }
}
