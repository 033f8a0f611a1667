package org.zhiye.identity.alipay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;

/** What a gateway may do wrong, and what then counts: nothing. */
class OpenApiTest {
    private static final Alipay.Who WHO = new Alipay.Who(
            "林晓峰", "IDENTITY_CARD", new IdDocument(IdDocumentType.IDENTITY_CARD, "CN", "11010519491231002X"));
    private static final String YES = "{\"code\":\"10000\",\"msg\":\"Success\",\"passed\":\"T\"}";
    private static final String QUERY = "alipay.user.certify.open.query";

    private static Alipay alipay(Gateways gateway) {
        var merchant = gateway.merchant();
        return new Alipay(
                new OpenApi(merchant, Duration.ofSeconds(1), Duration.ofMillis(700), () -> Instant.EPOCH), merchant);
    }

    private static void counts(Gateways gateway, int asked) {
        try (gateway) {
            long began = System.nanoTime();
            assertThatExceptionOfType(AlipayDown.class)
                    .isThrownBy(() -> alipay(gateway).faceWasTheirs("c1"))
                    .satisfies(e -> assertThat(String.valueOf(e.getMessage())).doesNotContain("林晓峰", "1101"));
            assertThat(gateway.asked).hasSize(asked);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(6));
        }
    }

    @Test
    void a_signed_answer_counts_whatever_the_spelling_of_its_json() {
        var odd =
                "{ \"msg\" : \"a \\\"}{ b\" ,\"code\":\"10000\",\"passed\":\"T\",\"material_info\":\"{\\\"x\\\":[1]}\"}";
        try (var gateway = Gateways.saying(p -> Gateways.signed(QUERY, odd))) {
            assertThat(alipay(gateway).faceWasTheirs("c1")).isTrue();
        }
        try (var gateway = Gateways.saying(p -> "{\"sign\":\"" + Rsa2.sign(YES, Gateways.THEIRS.getPrivate())
                + "\", \"alipay_user_certify_open_query_response\" : " + YES + "}")) {
            assertThat(alipay(gateway).faceWasTheirs("c1")).isTrue();
        }
    }

    @Test
    void a_wrong_signature_or_none_counts_for_nothing() {
        counts(Gateways.saying(p -> Gateways.signed(QUERY, YES).replace("\"T\"", "\"t\"")), 2);
        counts(
                Gateways.saying(
                        p -> Gateways.signed(QUERY, YES.replace("T", "F")).replace("\"F\"", "\"T\"")),
                2);
        counts(Gateways.saying(p -> "{\"alipay_user_certify_open_query_response\":" + YES + "}"), 2);
        counts(
                Gateways.saying(p -> "{\"alipay_user_certify_open_query_response\":" + YES + ",\"sign\":\""
                        + Rsa2.sign(YES, Gateways.OURS.getPrivate()) + "\"}"),
                2);
        // the signature of another answer's node
        counts(Gateways.saying(p -> Gateways.signed("alipay.system.oauth.token", YES)), 2);
        // two nodes of the name: the first is the one that is verified and read
        counts(
                Gateways.saying(p -> "{\"alipay_user_certify_open_query_response\":" + YES.replace("T", "F")
                        + ",\"alipay_user_certify_open_query_response\":" + YES + ",\"sign\":\""
                        + Rsa2.sign(YES, Gateways.THEIRS.getPrivate()) + "\"}"),
                2);
    }

    @Test
    void a_body_that_is_no_answer_counts_for_nothing() {
        counts(Gateways.saying(p -> "<html>系统繁忙</html>"), 2);
        counts(Gateways.saying(p -> ""), 2);
        counts(Gateways.saying(p -> "{\"alipay_user_certify_open_query_response\":{\"code\":"), 2);
        counts(Gateways.saying(p -> "x".repeat(200_000)), 2);
        counts(Gateways.saying(p -> Gateways.signed(QUERY, "{\"code\":\"10000\"}")), 1);
        counts(Gateways.saying(p -> Gateways.signed(QUERY, "\"T\"")), 1);
        counts(new Gateways((exchange, p) -> Gateways.say(exchange, 502, Gateways.signed(QUERY, YES))), 2);
    }

    @Test
    void an_error_with_status_200_is_told_apart() {
        var theirs = "{\"code\":\"20000\",\"msg\":\"Service Currently Unavailable\",\"sub_code\":\"isp.unknow-error\"}";
        counts(Gateways.saying(p -> Gateways.signed(QUERY, theirs)), 2);
        // an error that nobody signed is nobody's word
        counts(
                Gateways.saying(
                        p -> "{\"error_response\":{\"code\":\"40002\",\"sub_code\":\"isv.invalid-signature\"}}"),
                2);
        var no =
                "{\"code\":\"40004\",\"msg\":\"Business Failed\",\"sub_code\":\"CERTIFY_ID_EXPIRED\",\"sub_msg\":\"林晓峰\"}";
        try (var gateway = Gateways.saying(p -> Gateways.signed(QUERY, no))) {
            assertThatExceptionOfType(AlipayRefused.class)
                    .isThrownBy(() -> alipay(gateway).faceWasTheirs("c1"))
                    .withMessage("refused: CERTIFY_ID_EXPIRED");
            assertThat(gateway.asked).hasSize(1);
        }
    }

    @Test
    void a_gateway_that_is_slow_drips_or_is_dead_is_given_up_in_time() {
        counts(
                new Gateways((exchange, p) -> {
                    Gateways.pause(5000);
                    Gateways.say(exchange, 200, Gateways.signed(QUERY, YES));
                }),
                2);
        counts(
                new Gateways((exchange, p) -> {
                    // the head comes at once, the body a byte at a time
                    var bytes = Gateways.signed(QUERY, YES).getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, bytes.length);
                    for (byte each : bytes) {
                        exchange.getResponseBody().write(each);
                        exchange.getResponseBody().flush();
                        Gateways.pause(50);
                    }
                }),
                2);
        var dead = Gateways.saying(p -> "");
        dead.close();
        assertThatExceptionOfType(AlipayDown.class)
                .isThrownBy(() -> alipay(dead).faceWasTheirs("c1"));
    }

    @Test
    void a_slow_gateway_takes_few_places() throws InterruptedException {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var turnedAway = new AtomicInteger();
        try (var gateway = new Gateways((exchange, p) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Gateways.pause(3000);
            now.decrementAndGet();
        })) {
            var merchant = gateway.merchant();
            var alipay = new Alipay(
                    new OpenApi(merchant, Duration.ofSeconds(5), Duration.ofSeconds(20), () -> Instant.EPOCH),
                    merchant);
            var threads = new java.util.ArrayList<Thread>();
            for (int i = 0; i < 60; i++) {
                threads.add(Thread.ofVirtual().start(() -> {
                    try {
                        alipay.isTheOne("v1", "code");
                    } catch (AlipayDown e) {
                        if (String.valueOf(e.getMessage()).startsWith("too many")) {
                            turnedAway.incrementAndGet();
                        }
                    }
                }));
            }
            for (Thread each : threads) {
                each.join();
            }
        }
        assertThat(most.get()).isBetween(1, 16);
        assertThat(turnedAway.get()).isPositive();
    }

    @Test
    void a_lost_answer_is_asked_for_again_where_that_is_safe_and_a_code_is_sent_once() {
        var times = new AtomicInteger();
        try (var gateway = new Gateways((exchange, p) -> {
            if (times.incrementAndGet() == 1) {
                exchange.close();
            } else {
                Gateways.say(
                        exchange,
                        200,
                        Gateways.signed(
                                "alipay.user.certdoc.certverify.preconsult",
                                "{\"code\":\"10000\",\"verify_id\":\"v1\"}"));
            }
        })) {
            assertThat(alipay(gateway).announce(WHO)).isEqualTo("v1");
        }
        try (var gateway = new Gateways((exchange, p) -> exchange.close())) {
            assertThatExceptionOfType(AlipayDown.class)
                    .isThrownBy(() -> alipay(gateway).isTheOne("v1", "code"));
            assertThat(gateway.asked).hasSize(1);
        }
    }

    @Test
    void each_request_is_signed_over_all_its_fields() {
        try (var gateway = Gateways.saying(p -> Gateways.signed(
                "alipay.user.certdoc.certverify.preconsult", "{\"code\":\"10000\",\"verify_id\":\"v1\"}"))) {
            alipay(gateway).announce(WHO);
            var asked = gateway.asked.poll();
            assertThat(asked)
                    .containsEntry("sign_type", "RSA2")
                    .containsEntry("charset", "utf-8")
                    .containsEntry("timestamp", "1970-01-01 08:00:00");
            assertThat(Rsa2.verifies(Rsa2.content(asked), asked.get("sign"), Gateways.OURS.getPublic()))
                    .isTrue();
            var altered = new java.util.HashMap<>(asked);
            altered.put("sign_type", "RSA");
            assertThat(Rsa2.verifies(Rsa2.content(altered), asked.get("sign"), Gateways.OURS.getPublic()))
                    .isFalse();
            assertThat(Rsa2.content(Map.of("b", "2", "a", "1", "empty", "", "sign", "x")))
                    .isEqualTo("a=1&b=2");
        }
    }
}
