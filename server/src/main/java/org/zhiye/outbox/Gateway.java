package org.zhiye.outbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.MobileNumber;
import tools.jackson.databind.json.JsonMapper;

/**
 * An operator's SMS gateway: {@code POST {"requestId", "to", "text"}}, with the request id as {@code Idempotency-Key}. 2xx: taken;
 * 400 and 422: never to be taken; anything else: later.
 */
final class Gateway implements SmsProvider {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI url;
    private final @Nullable String token;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(3))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Gateway(URI url, @Nullable String token) {
        this.url = url;
        this.token = token;
    }

    @Override
    public void send(UUID requestId, MobileNumber to, String text) {
        var body = json.writeValueAsString(
                Map.of("requestId", requestId.toString(), "to", "+86" + to.value(), "text", text));
        var request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", requestId.toString())
                .POST(BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        check(answer(request.build()));
    }

    private int answer(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw NotSent.now(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NotSent.now("interrupted");
        }
    }

    private static void check(int status) {
        if (status / 100 == 2) {
            return;
        }
        throw status == 400 || status == 422 ? NotSent.ever("status " + status) : NotSent.now("status " + status);
    }
}
