package org.zhiye.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Uploads are held in memory, since they may not touch the disk in clear: so many bytes of them at once and no more, whoever sends them.
 * Others wait with their bytes still in the network, for a while; then they are told to come back.
 */
final class UploadRoom extends OncePerRequestFilter {
    private static final int UNIT = 64 * 1024;
    private static final int LARGEST = 11 * 1024 * 1024;
    // three to four times as much is in memory while a request is taken apart; more at once is no faster, since
    // pictures
    // are decoded on a core or two
    private static final int ROOM = 24 * 1024 * 1024 / UNIT;

    private final Semaphore room = new Semaphore(ROOM, true);
    private final Duration patience;

    UploadRoom(Duration patience) {
        this.patience = patience;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int units = units(request.getContentLengthLong());
        if (!taken(units)) {
            Admission.full(response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            room.release(units);
        }
    }

    /** One that is too large is refused by its length and never read; one of unknown length may be the largest. */
    private static int units(long length) {
        long bytes = length > LARGEST ? 0 : length < 0 ? LARGEST : length;
        return (int) (bytes / UNIT) + 1;
    }

    private boolean taken(int units) {
        try {
            return room.tryAcquire(units, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
