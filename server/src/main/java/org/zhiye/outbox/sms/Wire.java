package org.zhiye.outbox.sms;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.zhiye.outbox.NotSent;
import org.zhiye.outbox.Trouble;

/** One request and its whole answer within a time, whatever the other side does: dead, slow, dripping, endless, half an answer. */
final class Wire {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int MOST = 256 * 1024;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Duration patience;

    Wire() {
        this(PATIENCE);
    }

    /** @param patience until the last byte of the answer */
    Wire(Duration patience) {
        this.patience = patience;
    }

    /** What came back. */
    record Answer(int status, String body) {
        @Override
        public String toString() {
            return "status " + status;
        }
    }

    /** @throws NotSent {@link Trouble#DOWN} if it did not go out, {@link Trouble#UNSURE} if it did and no whole answer came */
    Answer send(HttpRequest request) {
        var under = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST));
        try {
            HttpResponse<byte[]> response = under.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
        } catch (TimeoutException e) {
            under.cancel(true);
            throw new NotSent(Trouble.UNSURE, "TIME_OUT");
        } catch (InterruptedException e) {
            under.cancel(true);
            Thread.currentThread().interrupt();
            throw new NotSent(Trouble.UNSURE, "INTERRUPTED");
        } catch (ExecutionException e) {
            throw broken(java.util.Objects.requireNonNull(e.getCause()));
        }
    }

    private static NotSent broken(Throwable cause) {
        boolean neverOut = cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnresolvedAddressException
                || cause instanceof SSLException;
        if (neverOut) {
            return new NotSent(Trouble.DOWN, cause.getClass().getSimpleName());
        }
        if (cause instanceof IOException) {
            return new NotSent(Trouble.UNSURE, cause.getClass().getSimpleName());
        }
        throw new IllegalStateException(cause);
    }
}
