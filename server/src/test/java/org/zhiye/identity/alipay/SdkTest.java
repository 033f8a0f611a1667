package org.zhiye.identity.alipay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.alipay.api.AlipayApiException;
import com.alipay.api.AlipayConfig;
import com.alipay.api.DefaultAlipayClient;
import com.alipay.api.internal.util.AlipayLogger;
import com.alipay.api.internal.util.AlipaySignature;
import com.alipay.api.request.AlipaySystemOauthTokenRequest;
import com.alipay.api.request.AlipayUserCertdocCertverifyConsultRequest;
import com.alipay.api.request.AlipayUserCertdocCertverifyPreconsultRequest;
import com.alipay.api.request.AlipayUserCertifyOpenCertifyRequest;
import com.alipay.api.request.AlipayUserCertifyOpenInitializeRequest;
import com.alipay.api.request.AlipayUserCertifyOpenQueryRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.zhiye.Browsers;
import org.zhiye.ZhiyeTest;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.web.PublicAddress;

/** Alipay's own kit and ours agree: it against our stand-in, and our client against a gateway that verifies and signs by it. */
@ZhiyeTest
class SdkTest {
    private static final Alipay.Who WHO = new Alipay.Who(
            "林晓峰", "IDENTITY_CARD", new IdDocument(IdDocumentType.IDENTITY_CARD, "CN", "11010519491231002X"));

    @Autowired
    StandIn standIn;

    @Autowired
    PublicAddress address;

    @Autowired
    Browsers browsers;

    @BeforeAll
    static void quiet() {
        // it would write names and numbers
        AlipayLogger.setNeedEnableLogger(false);
    }

    private DefaultAlipayClient kit() throws AlipayApiException {
        var merchant = standIn.merchant();
        var config = new AlipayConfig();
        config.setServerUrl(merchant.gateway().toString());
        config.setAppId(merchant.appId());
        config.setPrivateKey(Gateways.base64(merchant.key().getEncoded()));
        config.setAlipayPublicKey(Gateways.base64(merchant.alipayKey().getEncoded()));
        config.setSignType("RSA2");
        config.setFormat("json");
        config.setCharset("UTF-8");
        return new DefaultAlipayClient(config);
    }

    /** As a phone of this owner answers on the page that the stand-in shows. */
    private String decided(URI page, boolean self) {
        var browser = browsers.open().open(page.getRawPath() + "?" + page.getRawQuery());
        assertThat(browser.status()).as(browser.text()).isEqualTo(200);
        var owner = self
                ? "self"
                : browser.page().select("input[name=owner]").last().attr("value");
        browser.submitOnly("/demo/alipay/decide", Map.of("owner", owner, "answer", "yes"));
        return String.valueOf(browser.header("Location"));
    }

    @Test
    void the_kit_authorises_at_our_stand_in() throws AlipayApiException {
        for (boolean self : new boolean[] {true, false}) {
            var announce = new AlipayUserCertdocCertverifyPreconsultRequest();
            announce.setBizContent(
                    "{\"user_name\":\"林晓峰\",\"cert_type\":\"IDENTITY_CARD\",\"cert_no\":\"11010519491231002X\"}");
            var announced = kit().execute(announce);
            assertThat(announced.isSuccess()).as(announced.getBody()).isTrue();
            var back = decided(
                    new Alipay(api(), standIn.merchant())
                            .authorise(announced.getVerifyId(), "word", address.of("/a/return")),
                    self);
            var token = new AlipaySystemOauthTokenRequest();
            token.setGrantType("authorization_code");
            token.setCode(back.replaceAll(".*auth_code=", ""));
            var got = kit().execute(token);
            assertThat(got.getAccessToken()).as(got.getBody()).isNotEmpty();
            assertThat(kit().execute(token).isSuccess())
                    .as("a code is used once")
                    .isFalse();
            var consult = new AlipayUserCertdocCertverifyConsultRequest();
            consult.setBizContent("{\"verify_id\":\"" + announced.getVerifyId() + "\"}");
            var answer = kit().execute(consult, got.getAccessToken());
            assertThat(answer.isSuccess()).as(answer.getBody()).isTrue();
            assertThat(answer.getPassed()).isEqualTo(self ? "T" : "F");
        }
    }

    @Test
    void the_kit_compares_a_face_at_our_stand_in() throws AlipayApiException {
        var open = new AlipayUserCertifyOpenInitializeRequest();
        open.setBizContent(
                "{\"outer_order_no\":\"ZHIYE0000000001\",\"biz_code\":\"FACE\",\"identity_param\":{\"identity_type\":"
                        + "\"CERT_INFO\",\"cert_type\":\"IDENTITY_CARD\",\"cert_name\":\"林晓峰\",\"cert_no\":\"11010519491231002X\"},"
                        + "\"merchant_config\":{\"return_url\":\"" + address.of("/a/return?state=word") + "\"}}");
        var opened = kit().execute(open);
        assertThat(opened.isSuccess()).as(opened.getBody()).isTrue();
        var query = new AlipayUserCertifyOpenQueryRequest();
        query.setBizContent("{\"certify_id\":\"" + opened.getCertifyId() + "\"}");
        assertThat(kit().execute(query).getPassed()).isEqualTo("F");
        var certify = new AlipayUserCertifyOpenCertifyRequest();
        certify.setBizContent("{\"certify_id\":\"" + opened.getCertifyId() + "\"}");
        // the kit makes the address of the page, signed by it
        var page = kit().pageExecute(certify, "GET").getBody();
        decided(URI.create("http://x/demo/alipay/gateway.do?" + URI.create(page).getRawQuery()), true);
        assertThat(kit().execute(query).getPassed()).isEqualTo("T");
    }

    @Test
    void our_stand_in_refuses_what_the_kit_signed_with_another_key() throws AlipayApiException {
        var merchant = standIn.merchant();
        var config = new AlipayConfig();
        config.setServerUrl(merchant.gateway().toString());
        config.setAppId(merchant.appId());
        config.setPrivateKey(Gateways.base64(Gateways.OURS.getPrivate().getEncoded()));
        config.setAlipayPublicKey(Gateways.base64(merchant.alipayKey().getEncoded()));
        config.setSignType("RSA2");
        config.setFormat("json");
        config.setCharset("UTF-8");
        var query = new AlipayUserCertifyOpenQueryRequest();
        query.setBizContent("{\"certify_id\":\"x\"}");
        var answer = new DefaultAlipayClient(config).execute(query);
        assertThat(answer.isSuccess()).isFalse();
        assertThat(answer.getSubCode()).isEqualTo("isv.invalid-signature");
        assertThat(browsers.open()
                        .request(
                                HttpMethod.GET,
                                "/demo/alipay/gateway.do?method=alipay.user.certify.open.certify",
                                Map.of())
                        .status())
                .isEqualTo(404);
    }

    private OpenApi api() {
        return new OpenApi(standIn.merchant(), Duration.ofSeconds(2), Duration.ofSeconds(5), () -> Instant.EPOCH);
    }

    /** A gateway that trusts nothing but the kit's own verification, and signs by it. */
    private static Gateways byTheKit(String node) {
        return Gateways.saying(parameters -> {
            try {
                // V2 verifies all fields, sign_type included
                boolean right = AlipaySignature.rsaCheckV2(
                        new HashMap<>(parameters),
                        Gateways.base64(Gateways.OURS.getPublic().getEncoded()),
                        "utf-8",
                        "RSA2");
                var answer = right ? node : "{\"code\":\"40002\",\"sub_code\":\"isv.invalid-signature\"}";
                return "{\"" + parameters.get("method").replace('.', '_') + "_response\":" + answer + ",\"sign\":\""
                        + AlipaySignature.rsaSign(
                                answer,
                                Gateways.base64(Gateways.THEIRS.getPrivate().getEncoded()),
                                "utf-8",
                                "RSA2")
                        + "\"}";
            } catch (AlipayApiException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void our_client_is_understood_by_the_kits_verification_and_understands_its_signature() {
        try (var gateway =
                byTheKit("{\"code\":\"10000\",\"msg\":\"Success\",\"passed\":\"T\",\"fail_reason\":\"中文\"}")) {
            assertThat(alipay(gateway).faceWasTheirs("c1")).isTrue();
        }
        try (var gateway = byTheKit("{\"code\":\"10000\",\"msg\":\"Success\",\"certify_id\":\"c1\"}")) {
            assertThat(alipay(gateway).openFace("ORDER1", WHO, "https://zhiye.example/a/return?state=w"))
                    .isEqualTo("c1");
        }
        try (var gateway = byTheKit("{\"code\":\"10000\",\"msg\":\"Success\",\"verify_id\":\"v1\"}")) {
            assertThat(alipay(gateway).announce(WHO)).isEqualTo("v1");
        }
        try (var gateway = byTheKit("{\"access_token\":\"t1\",\"code\":\"10000\",\"passed\":\"F\"}")) {
            assertThat(alipay(gateway).isTheOne("v1", "code")).isFalse();
            assertThat(gateway.asked).hasSize(2);
        }
    }

    @Test
    void the_page_that_our_client_makes_is_the_one_that_the_kit_verifies() throws AlipayApiException {
        try (var gateway = byTheKit("{}")) {
            var page = alipay(gateway).face("c1");
            assertThat(AlipaySignature.rsaCheckV2(
                            new HashMap<>(Gateways.read(page.getRawQuery())),
                            Gateways.base64(Gateways.OURS.getPublic().getEncoded()),
                            "utf-8",
                            "RSA2"))
                    .isTrue();
        }
    }

    @Test
    void a_kit_that_signs_otherwise_is_not_believed() {
        try (var gateway = Gateways.saying(parameters -> {
            var node = "{\"code\":\"10000\",\"passed\":\"T\"}";
            return Gateways.signed(parameters.get("method"), node).replace("\"T\"", "\"T \"");
        })) {
            assertThatExceptionOfType(AlipayDown.class)
                    .isThrownBy(() -> alipay(gateway).faceWasTheirs("c1"));
        }
    }

    private static Alipay alipay(Gateways gateway) {
        var merchant = gateway.merchant();
        return new Alipay(
                new OpenApi(merchant, Duration.ofSeconds(1), Duration.ofSeconds(3), () -> Instant.EPOCH), merchant);
    }
}
