package org.zhiye.identity.alipay;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Open pages that wait for a phone. Each is a connection of the web server and a few hundred bytes; one thread for all of them asks the
 * database once a second where their tries are, in one statement, so it does not matter which node the phone came to.
 */
@Component
class Turning implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Turning.class);
    private static final Duration PACE = Duration.ofSeconds(1);
    /** A line now and then finds out who has gone, and keeps what stands between from closing. */
    private static final int ALIVE_EVERY = 20;
    /** More pages than this ask by themselves. */
    private static final int MOST = 5000;

    private static final byte[] HELLO = bytes("retry: 3000\n\n");
    private static final byte[] ALIVE = bytes(":\n\n");
    private static final byte[] TURN = bytes("event: turn\ndata: 1\n\n");

    private final Tries tries;
    private final Map<AsyncContext, Waiting> waiting = new ConcurrentHashMap<>();
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    Turning(Tries tries) {
        this.tries = tries;
    }

    private record Waiting(UUID id, String seen) {}

    /** How many pages wait on this node. */
    int open() {
        return waiting.size();
    }

    /** Answers when the try is somewhere else than the page has seen. */
    void await(Try it, String seen, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("utf-8");
        // what stands between must not gather the lines
        response.setHeader("X-Accel-Buffering", "no");
        if (!running || waiting.size() >= MOST) {
            // no events: the page then asks by itself
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        if (!it.state().name().equals(seen)) {
            write(response, TURN);
            return;
        }
        var context = request.startAsync(request, response);
        context.setTimeout(0);
        context.addListener(new Gone(context));
        write(response, HELLO);
        waiting.put(context, new Waiting(it.id().value(), seen));
        LockSupport.unpark(thread);
    }

    private void loop() {
        int round = 0;
        while (running) {
            if (waiting.isEmpty()) {
                LockSupport.park(this);
                continue;
            }
            LockSupport.parkNanos(this, PACE.toNanos());
            round++;
            look(round % ALIVE_EVERY == 0);
        }
    }

    private void look(boolean alive) {
        Map<UUID, Try.State> states;
        try {
            states = tries.states(
                    waiting.values().stream().map(Waiting::id).distinct().toList());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("open pages wait for the database: {}", e.getClass().getSimpleName());
            return;
        }
        waiting.forEach((context, it) -> {
            var state = states.get(it.id());
            boolean turns = state == null || !state.name().equals(it.seen());
            if (turns || alive) {
                send(context, turns);
            }
        });
    }

    private void send(AsyncContext context, boolean turns) {
        try {
            write((HttpServletResponse) context.getResponse(), turns ? TURN : ALIVE);
            if (turns && waiting.remove(context) != null) {
                context.complete();
            }
        } catch (IOException | RuntimeException e) {
            // the page was closed; whatever is wrong with one must not keep the others waiting
            if (waiting.remove(context) != null) {
                end(context);
            }
        }
    }

    private static void end(AsyncContext context) {
        try {
            context.complete();
        } catch (IllegalStateException e) {
            LOG.debug("a page had ended already");
        }
    }

    private static void write(HttpServletResponse response, byte[] bytes) throws IOException {
        response.getOutputStream().write(bytes);
        response.flushBuffer();
    }

    /** Forgets a page that its own end reaches first. */
    private final class Gone implements AsyncListener {
        private final AsyncContext context;

        Gone(AsyncContext context) {
            this.context = context;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            waiting.remove(context);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            waiting.remove(context);
        }

        @Override
        public void onError(AsyncEvent event) {
            if (waiting.remove(context) != null) {
                end(context);
            }
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // nothing begins anew here
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("alipay-turning").start(this::loop);
    }

    /** Before the web server waits for its requests to end: pages come back by themselves, to another node. */
    @Override
    public void stop() {
        running = false;
        LockSupport.unpark(thread);
        waiting.keySet().forEach(context -> {
            if (waiting.remove(context) != null) {
                end(context);
            }
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
