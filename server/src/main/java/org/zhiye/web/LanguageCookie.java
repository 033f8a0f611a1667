package org.zhiye.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.zhiye.shared.Language;

/** Remembers the language that was asked for in the address. */
final class LanguageCookie implements HandlerInterceptor {
    private static final int YEAR = 365 * 24 * 3600;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if ("GET".equals(request.getMethod()) && request.getQueryString() != null) {
            Languages.find(request.getParameter(Languages.PARAMETER))
                    .ifPresent(asked -> remember(asked, request, response));
        }
        return true;
    }

    private static void remember(Language asked, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(Languages.COOKIE, asked.tag())
                .path("/")
                .maxAge(YEAR)
                .sameSite("Lax")
                .secure(request.isSecure())
                .httpOnly(true)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
