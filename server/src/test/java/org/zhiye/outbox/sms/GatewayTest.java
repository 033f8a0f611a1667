package org.zhiye.outbox.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zhiye.outbox.Trouble;

class GatewayTest {
    private final Loopback server = new Loopback();

    @AfterEach
    void stop() {
        server.close();
    }

    private Gateway client() {
        return new Gateway(URI.create(server.uri() + "/sms"), "secret", new Wire(Duration.ofSeconds(2)));
    }

    @Test
    void a_message_is_posted_with_its_request_id() {
        var message = Approved.code();
        client().send(message);
        assertThat(server.last().header("idempotency-key"))
                .isEqualTo(message.request().toString());
        assertThat(server.last().header("authorization")).isEqualTo("Bearer secret");
        assertThat(server.last().body())
                .contains(
                        "\"requestId\":\"" + message.request() + "\"",
                        "\"to\":\"+86" + message.to().value() + "\"",
                        "\"text\":\"文字\"");
    }

    @Test
    void what_it_calls_wrong_is_not_tried_again() {
        server.answers(422, "");
        assertThat(Approved.refusal(client()).trouble()).isEqualTo(Trouble.NUMBER);
    }

    @Test
    void its_troubles_pass() {
        server.answers(429, "");
        assertThat(Approved.refusal(client()).trouble()).isEqualTo(Trouble.LATER);
        server.answers(503, "");
        assertThat(Approved.refusal(client()).trouble()).isEqualTo(Trouble.DOWN);
        server.close();
        assertThat(Approved.refusal(client()).trouble()).isEqualTo(Trouble.DOWN);
    }
}
