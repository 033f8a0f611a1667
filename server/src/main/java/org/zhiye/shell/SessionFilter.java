package org.zhiye.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhiye.account.Sessions;
import org.zhiye.ground.Caller;
import org.zhiye.web.PlainPage;

/** Finds out who calls: one read, and none where the browser has no session or asks for a static file. */
final class SessionFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(SessionFilter.class);
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
        Caller caller;
        try {
            caller = caller(request);
        } catch (DataAccessException | TransactionException e) {
            // who calls can't be known now: an answer in words, without the database
            LOG.warn("no session can be read: {}", e.getClass().getSimpleName());
            PlainPage.BUSY.answer(response);
            return;
        }
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
