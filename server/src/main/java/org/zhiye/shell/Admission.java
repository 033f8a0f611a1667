package org.zhiye.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhiye.web.PlainPage;

/**
 * Lets 64 requests work at once and 200 wait for a second at most; the rest is told to come back. Log-in, submission and verification
 * keep a share of their own, so that a flood of other pages does not shut them out.
 */
final class Admission extends OncePerRequestFilter {
    private static final int WORKING = 56;
    private static final int RESERVED = 8;
    private static final int WAITING = 200;
    private static final long WAIT_MILLIS = 1000;

    private final Semaphore open = new Semaphore(WORKING, true);
    private final Semaphore reserved = new Semaphore(RESERVED, true);
    private final AtomicInteger waiting = new AtomicInteger();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var place = take(request);
        if (place == null) {
            PlainPage.BUSY.answer(response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            place.release();
        }
    }

    private @org.jspecify.annotations.Nullable Semaphore take(HttpServletRequest request) {
        if (open.tryAcquire()) {
            return open;
        }
        if (favoured(request.getRequestURI()) && reserved.tryAcquire()) {
            return reserved;
        }
        if (waiting.incrementAndGet() > WAITING) {
            waiting.decrementAndGet();
            return null;
        }
        try {
            return open.tryAcquire(WAIT_MILLIS, TimeUnit.MILLISECONDS) ? open : null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            waiting.decrementAndGet();
        }
    }

    private static boolean favoured(String path) {
        return path.endsWith("/login")
                || path.endsWith("/submit")
                || path.startsWith("/verify")
                || path.startsWith("/c/");
    }
}
