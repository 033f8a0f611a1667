package org.zhiye.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.zhiye.ground.Caller;

/** Lets a request through to its handler only if the handler's {@link Access} says so. */
final class AccessCheck implements HandlerInterceptor {
    /** Sent by the script of our pages: it asks for an answer, not for a page. */
    private static final String SCRIPT = "X-Requested-With";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        var access = method.getMethodAnnotation(Access.class);
        if (access == null) {
            throw new Forbidden();
        }
        var caller = Caller.current();
        if (access.scope() == Scope.PUBLIC) {
            keepPrivate(caller, response);
            return true;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!caller.loggedIn()) {
            toLogin(request, response);
            return false;
        }
        if (access.value().length > 0 && Arrays.stream(access.value()).noneMatch(caller::has)) {
            throw new Forbidden();
        }
        return true;
    }

    /** A public page shows who is logged in; and it differs by the reader's cookies. */
    private static void keepPrivate(Caller caller, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, caller.loggedIn() ? "no-store" : "no-cache");
        response.addHeader(HttpHeaders.VARY, "Cookie, Accept-Language");
    }

    private static void toLogin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = "GET".equals(request.getMethod()) ? whole(request) : null;
        var login = loginFor(request.getRequestURI())
                + (page == null ? "?expired" : "?next=" + URLEncoder.encode(page, StandardCharsets.UTF_8));
        if (request.getHeader(SCRIPT) != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, login);
    }

    private static String whole(HttpServletRequest request) {
        return request.getQueryString() == null
                ? request.getRequestURI()
                : request.getRequestURI() + "?" + request.getQueryString();
    }

    static String loginFor(String path) {
        if (path.startsWith("/enterprise/")) {
            return "/enterprise/login";
        }
        boolean staff = path.startsWith("/staff")
                || path.startsWith("/desk")
                || path.startsWith("/review")
                || path.startsWith("/admin");
        return staff ? "/staff/login" : "/login";
    }
}
