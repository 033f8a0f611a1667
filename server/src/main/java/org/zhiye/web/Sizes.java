package org.zhiye.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The size of type: asked for in the address, else remembered in a cookie. */
final class Sizes {
    static final String COOKIE = "zhiye-size";
    static final String PARAMETER = "size";
    static final String LARGE = "l";
    static final String NORMAL = "m";

    private Sizes() {}

    static boolean large(HttpServletRequest request) {
        var asked = asked(request);
        return LARGE.equals(asked == null ? remembered(request) : asked);
    }

    static @Nullable String asked(HttpServletRequest request) {
        if (request.getQueryString() == null || !request.getQueryString().contains(PARAMETER + "=")) {
            return null;
        }
        var asked = request.getParameter(PARAMETER);
        return LARGE.equals(asked) || NORMAL.equals(asked) ? asked : null;
    }

    private static @Nullable String remembered(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return null;
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(COOKIE)) {
                return cookie.getValue();
            }
        }
        return null;
    }
}
