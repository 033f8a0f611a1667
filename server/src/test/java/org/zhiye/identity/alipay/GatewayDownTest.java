package org.zhiye.identity.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import org.zhiye.Browser;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.account.Sessions;
import org.zhiye.ground.Day;
import org.zhiye.identity.Identities;
import org.zhiye.policy.ReferenceData;
import org.zhiye.web.PublicAddress;

/** What becomes of a try while Alipay's gateway can't be reached or believed: nobody is verified, nobody is stuck. */
@ZhiyeTest
class GatewayDownTest {
    private static final PhoneSteps.Handset PHONE = new PhoneSteps.Handset("cookie", "AlipayClient", "192.0.2.1");
    private static final String TOKEN = "alipay.system.oauth.token";
    private static final String NO = "{\"code\":\"20000\",\"sub_code\":\"isp.unknow-error\"}";

    @Autowired
    Logins logins;

    @Autowired
    Tries tries;

    @Autowired
    AlipayDesk desk;

    @Autowired
    PhoneSteps healthy;

    @Autowired
    AlipaySettings settings;

    @Autowired
    ObjectProvider<StandIn> standIn;

    @Autowired
    ReferenceData reference;

    @Autowired
    Day day;

    @Autowired
    Sessions sessions;

    @Autowired
    PublicAddress address;

    @Autowired
    Identities identities;

    private record Scene(Logins.Person person, Browser desktop, String token) {}

    private Scene begun(Way way) {
        var person = logins.practitioner();
        var desktop = logins.in(person).open("/me/verification");
        desktop.submit(AlipayDesk.PAGE, Map.of("way", way.name(), "province", "31"));
        var link = URI.create(desktop.page().select("a[href*=/a/]").attr("href"));
        return new Scene(person, desktop, link.getPath().substring("/a/".length()));
    }

    /** A phone's steps with Alipay behind this gateway. */
    private PhoneSteps behind(Gateways gateway) {
        var merchant = gateway.merchant();
        var offer = new AlipayOffer(settings, standIn, reference, day);
        var api = new OpenApi(merchant, Duration.ofMillis(500), Duration.ofMillis(500), () -> Instant.EPOCH);
        ReflectionTestUtils.setField(offer, "alipay", new Alipay(api, merchant));
        return new PhoneSteps(tries, desk, offer, sessions, address);
    }

    private static Gateways dead() {
        var gateway = Gateways.saying(p -> "");
        gateway.close();
        return gateway;
    }

    static Stream<Arguments> gateways() {
        return Stream.of(
                gateway("dead", GatewayDownTest::dead),
                gateway(
                        "slow",
                        () -> new Gateways((exchange, p) -> {
                            Gateways.pause(2000);
                            Gateways.say(exchange, 200, Gateways.signed(TOKEN, NO));
                        })),
                gateway(
                        "drips",
                        () -> new Gateways((exchange, p) -> {
                            exchange.sendResponseHeaders(200, 100);
                            for (int i = 0; i < 100; i++) {
                                exchange.getResponseBody().write('{');
                                exchange.getResponseBody().flush();
                                Gateways.pause(50);
                            }
                        })),
                gateway(
                        "wrong signature",
                        () -> Gateways.saying(p -> Gateways.signed(TOKEN, "{\"access_token\":\"t\"}")
                                .replace("\"t\"", "\"u\""))),
                gateway(
                        "200 with an error that nobody signed",
                        () -> Gateways.saying(p -> "{\"error_response\":{\"code\":\"40002\"}}")),
                gateway("200 with its own error", () -> Gateways.saying(p -> Gateways.signed(TOKEN, NO))),
                gateway("a page", () -> Gateways.saying(p -> "<html>系统繁忙</html>")));
    }

    private static Arguments gateway(String name, Supplier<Gateways> made) {
        return Arguments.of(name, made);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gateways")
    void an_authorisation_that_nobody_confirms_verifies_nobody_and_the_desktop_says_what_to_do(
            String name, Supplier<Gateways> made) {
        var it = begun(Way.AUTHORISE);
        var word = state(healthy.scan(it.token(), PHONE).to());
        try (var gateway = made.get()) {
            var told = behind(gateway).back(word, "code", PHONE);
            assertThat(told.word()).as(name).isEqualTo(PhoneSteps.Word.FAILED);
            assertThat(told.why()).isEqualTo("alipay.ended.down");
        }
        assertThat(identities.of(it.person().id())).isEmpty();
        assertThat(it.desktop().open(AlipayDesk.PAGE).text()).contains("支付宝没有给出可以采信的答复", "请稍后重新显示二维码再试", "现场认证");
        assertThat(healthy.back(word, "code", PHONE).word())
                .as("the same code again")
                .isEqualTo(PhoneSteps.Word.USED);
        it.desktop().submit(AlipayDesk.PAGE, Map.of("way", "AUTHORISE", "province", "31"));
        assertThat(it.desktop().page().select("svg.qr path")).hasSize(1);
    }

    @Test
    void a_scan_while_the_gateway_is_dead_uses_nothing_up() {
        for (Way way : Way.values()) {
            var it = begun(way);
            try (var gateway = dead()) {
                assertThat(behind(gateway).scan(it.token(), PHONE).word()).isEqualTo(PhoneSteps.Word.DOWN);
            }
            assertThat(healthy.scan(it.token(), PHONE).to()).isNotNull();
        }
    }

    @Test
    void a_face_that_was_compared_while_the_gateway_died_can_be_asked_for_again() {
        var it = begun(Way.FACE);
        assertThat(healthy.scan(it.token(), PHONE).to()).isNotNull();
        var word = Secret.fresh();
        var open = tries.byToken(it.token()).orElseThrow();
        assertThat(tries.scan(open, PHONE.fingerprint(), word)).isTrue();
        try (var gateway = dead()) {
            var steps = behind(gateway);
            assertThat(steps.back(word, null, PHONE).word()).isEqualTo(PhoneSteps.Word.DOWN);
            assertThat(steps.back(word, null, PHONE).word()).isEqualTo(PhoneSteps.Word.DOWN);
        }
        assertThat(tries.byToken(it.token()).orElseThrow().state()).isEqualTo(Try.State.SCANNED);
        assertThat(identities.of(it.person().id())).isEmpty();
    }

    private static String state(@Nullable URI to) {
        return Objects.requireNonNull(
                Gateways.read(Objects.requireNonNull(to).getRawQuery()).get("state"));
    }
}
