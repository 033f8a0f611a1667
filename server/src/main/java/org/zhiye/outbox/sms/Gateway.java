package org.zhiye.outbox.sms;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiye.outbox.NotSent;
import org.zhiye.outbox.Sms;
import org.zhiye.outbox.SmsProvider;
import org.zhiye.outbox.Trouble;
import tools.jackson.databind.json.JsonMapper;

/**
 * An operator's SMS gateway: {@code POST {"requestId", "to", "text"}}, with the request id as {@code Idempotency-Key}. 2xx: taken; 400
 * and 422: never to be taken; 429: later; anything else: it is down.
 */
final class Gateway implements SmsProvider {
    static final String NAME = "gateway";
    private static final int BAD = 400;
    private static final int UNPROCESSABLE = 422;
    private static final int SLOWLY = 429;

    private final URI url;
    private final @Nullable String token;
    private final Wire wire;
    private final JsonMapper json = JsonMapper.builder().build();

    Gateway(URI url, @Nullable String token, Wire wire) {
        this.url = url;
        this.token = token;
        this.wire = wire;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String send(Sms message) {
        var id = message.request().toString();
        var body = json.writeValueAsString(
                Map.of("requestId", id, "to", "+86" + message.to().value(), "text", message.text()));
        var request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", id)
                .POST(BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        check(wire.send(request.build()).status());
        return "";
    }

    private static void check(int status) {
        if (status / 100 == 2) {
            return;
        }
        var trouble = switch (status) {
            case BAD, UNPROCESSABLE -> Trouble.NUMBER;
            case SLOWLY -> Trouble.LATER;
            default -> Trouble.DOWN;
        };
        throw new NotSent(trouble, "HTTP_" + status);
    }
}
