package org.zhiye.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhiye.account.Sessions;
import org.zhiye.ground.Caller;

/** Finds out who calls: one read, and none where the browser has no session or asks for a static file. */
final class SessionFilter extends OncePerRequestFilter {
    static final String SECONDS_LEFT = "zhiye.secondsLeft";
    private static final int DEVICE = 120;

    private final Sessions sessions;
    private final SessionCookie cookie;

    SessionFilter(Sessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = caller(request);
        caller.enter();
        try {
            chain.doFilter(request, response);
        } finally {
            Caller.leave();
        }
    }

    private Caller caller(HttpServletRequest request) {
        var id = cookie.current(request);
        if (id.isPresent()) {
            var alive = sessions.find(id.get(), request.getRemoteAddr());
            if (alive.isPresent()) {
                request.setAttribute(SECONDS_LEFT, alive.get().secondsLeft());
                return alive.get().caller();
            }
        }
        return Caller.nobody(request.getRemoteAddr(), device(request));
    }

    private static String device(HttpServletRequest request) {
        var device = request.getHeader("User-Agent");
        if (device == null) {
            return "";
        }
        return device.length() > DEVICE ? device.substring(0, DEVICE) : device;
    }
}
