package org.zhiye.account;

import java.util.Locale;
import java.util.regex.Pattern;
import org.zhiye.shared.Normal;

/** The names that officers and agents log in with: 3 to 32 letters, digits, dots, hyphens, underscores; case does not count. */
public final class Usernames {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9._-]{2,31}");

    private Usernames() {}

    public static String normal(String typed) {
        return Normal.compact(typed).toLowerCase(Locale.ROOT);
    }

    public static boolean isOne(String normal) {
        return SHAPE.matcher(normal).matches();
    }
}
