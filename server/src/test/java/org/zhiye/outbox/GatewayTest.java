package org.zhiye.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhiye.Mobiles;
import org.zhiye.shared.Uuid7;

class GatewayTest {
    private final AtomicReference<String> seen = new AtomicReference<>("");
    private HttpServer server;
    private int status = 202;

    @BeforeEach
    void gateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            seen.set(headers.getFirst("Idempotency-Key") + " " + headers.getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Gateway client() {
        return new Gateway(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sms"), "secret");
    }

    @Test
    void a_message_is_posted_with_its_request_id() {
        var id = Uuid7.next();
        var mobile = Mobiles.fresh();
        client().send(id, mobile, "您好");
        assertThat(seen.get())
                .startsWith(id + " Bearer secret ")
                .contains("\"requestId\":\"" + id + "\"", "\"to\":\"+86" + mobile.value() + "\"", "\"text\":\"您好\"");
    }

    @Test
    void what_it_calls_wrong_is_not_tried_again() {
        status = 422;
        assertThat(refusal().forGood()).isTrue();
    }

    @Test
    void its_troubles_pass() {
        status = 503;
        assertThat(refusal().forGood()).isFalse();
        server.stop(0);
        assertThat(refusal().forGood()).isFalse();
    }

    private NotSent refusal() {
        return catchThrowableOfType(NotSent.class, () -> client().send(Uuid7.next(), Mobiles.fresh(), "x"));
    }
}
