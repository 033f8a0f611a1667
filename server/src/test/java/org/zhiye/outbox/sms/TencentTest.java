package org.zhiye.outbox.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.Sign;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import com.tencentcloudapi.sms.v20210111.SmsClient;
import com.tencentcloudapi.sms.v20210111.models.PullSmsSendStatusRequest;
import com.tencentcloudapi.sms.v20210111.models.SendSmsRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiye.outbox.Report;
import org.zhiye.outbox.Trouble;
import org.zhiye.outbox.Waiting;
import tools.jackson.databind.json.JsonMapper;

/** Our client and Tencent's own one speak the same protocol: each signs what the other takes, and both read the same out of an answer. */
class TencentTest {
    private static final String KEY = "AKID-test";
    private static final String SECRET = "a secret of this test";
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TAKEN =
            "{\"Response\":{\"SendStatusSet\":[{\"SerialNo\":\"5000:1045710669157053657849499619\",\"Code\":\"Ok\","
                    + "\"PhoneNumber\":\"+8613800138000\",\"Fee\":1,\"SessionContext\":\"\",\"Message\":\"send success\"}],\"RequestId\":\"r\"}}";

    private final Loopback server = new Loopback();

    @AfterEach
    void stop() {
        server.close();
    }

    private Tencent ours() {
        var settings = new SmsSettings.Tencent(server.uri(), "ap-guangzhou", KEY, SECRET, "1400006666", "执业注册", 12);
        return new Tencent(settings, Approved.all(), new Wire(Duration.ofSeconds(1)), () -> NOW);
    }

    private SmsClient theirs() {
        var http = new HttpProfile();
        http.setProtocol(HttpProfile.REQ_HTTP);
        http.setEndpoint(server.host());
        http.setReadTimeout(2);
        var profile = new ClientProfile();
        profile.setHttpProfile(http);
        return new SmsClient(new Credential(KEY, SECRET), "ap-guangzhou", profile);
    }

    private static SendSmsRequest request() {
        var it = new SendSmsRequest();
        it.setPhoneNumberSet(new String[] {"+8613800138000"});
        it.setSmsSdkAppId("1400006666");
        it.setSignName("执业注册");
        it.setTemplateId("1110");
        it.setTemplateParamSet(new String[] {"1+2*3~4 \"𠮷\" &=%"});
        it.setSessionContext(UUID.randomUUID().toString());
        return it;
    }

    @Test
    void tencents_own_primitives_sign_our_request_the_same() throws Exception {
        server.answers(200, TAKEN);
        ours().send(Approved.hard());
        var sent = server.last();
        // the signature as its documentation writes it, by the SDK's hash and HMAC
        var canonical = "POST\n/\n\ncontent-type:" + sent.header("content-type") + "\nhost:" + sent.header("host")
                + "\n\ncontent-type;host\n" + Sign.sha256Hex(sent.body());
        var scope = "2026-11-22/sms/tc3_request";
        var toSign =
                "TC3-HMAC-SHA256\n" + sent.header("x-tc-timestamp") + "\n" + scope + "\n" + Sign.sha256Hex(canonical);
        var date = Sign.hmac256(("TC3" + SECRET).getBytes(StandardCharsets.UTF_8), "2026-11-22");
        var key = Sign.hmac256(Sign.hmac256(date, "sms"), "tc3_request");
        assertThat(sent.header("authorization"))
                .isEqualTo("TC3-HMAC-SHA256 Credential=" + KEY + "/" + scope
                        + ", SignedHeaders=content-type;host, Signature="
                        + HexFormat.of().formatHex(Sign.hmac256(key, toSign)));
        assertThat(sent.header("x-tc-timestamp")).isEqualTo(Long.toString(NOW.getEpochSecond()));
    }

    @Test
    void we_sign_what_tencents_own_client_sends_byte_for_byte_the_same() throws Exception {
        server.answers(200, TAKEN);
        theirs().SendSms(request());
        var sent = server.last();
        var at = Instant.ofEpochSecond(Long.parseLong(sent.header("x-tc-timestamp")));
        // the SDK takes the service from the first part of the host, which is 127 here and sms at the carrier's
        var service = sent.header("authorization").replaceAll(".*Credential=[^/]*/[^/]*/([^/]*)/.*", "$1");
        assertThat(sent.header("authorization"))
                .isEqualTo(Tc3.authorization(service, server.host(), sent.body(), at, KEY, SECRET));
        assertThat(sent.header("x-tc-version")).isEqualTo("2021-01-11");
        assertThat(sent.header("x-tc-region")).isEqualTo("ap-guangzhou");
    }

    @Test
    void both_send_the_same_parameters() throws Exception {
        server.answers(200, TAKEN);
        theirs().SendSms(request());
        var theirs = JSON.readTree(server.last().body());
        var message = Approved.hard();
        assertThat(ours().send(message)).isEqualTo("5000:1045710669157053657849499619");
        var ours = JSON.readTree(server.last().body());
        assertThat(ours.propertyNames()).containsExactlyInAnyOrderElementsOf(theirs.propertyNames());
        assertThat(ours.path("PhoneNumberSet").path(0).asString())
                .isEqualTo("+86" + message.to().value());
        assertThat(ours.path("SessionContext").asString())
                .isEqualTo(message.request().toString());
        // twelve characters are what this carrier takes: the reader sees that something was left out
        assertThat(ours.path("TemplateParamSet").path(0).asString()).isEqualTo("SB-1+2*3~4 …");
        assertThat(ours.path("TemplateParamSet").path(1).asString()).isEqualTo("2026-11-23");
    }

    // the SDK throws for an Error, and gives a status back for a refused number: both ways the code is the same as ours
    @ParameterizedTest
    @CsvSource({
        "LimitExceeded.PhoneNumberDailyLimit, LIMIT",
        "LimitExceeded.PhoneNumberOneHourLimit, LIMIT",
        "LimitExceeded.DeliveryFrequencyLimit, LIMIT",
        "InvalidParameterValue.IncorrectPhoneNumber, NUMBER",
        "FailedOperation.PhoneNumberInBlacklist, NUMBER",
        "FailedOperation.ContainSensitiveWord, CONTENT",
        "FailedOperation.SignatureIncorrectOrUnapproved, CONFIGURATION",
        "FailedOperation.TemplateIncorrectOrUnapproved, CONFIGURATION",
        "FailedOperation.InsufficientBalanceInSmsPackage, CONFIGURATION",
        "InvalidParameterValue.TemplateParameterLengthLimit, CONFIGURATION",
        "AuthFailure.SignatureFailure, CONFIGURATION",
        "AuthFailure.SignatureExpire, CONFIGURATION",
        "UnauthorizedOperation.SmsSdkAppIdVerifyFail, CONFIGURATION",
        "RequestLimitExceeded, LATER",
        "InternalError.Timeout, DOWN",
    })
    void both_read_the_same_code_and_we_know_what_to_do(String code, Trouble trouble) throws Exception {
        server.answers(
                200,
                "{\"Response\":{\"Error\":{\"Code\":\"" + code
                        + "\",\"Message\":\"+8613800138000\"},\"RequestId\":\"r\"}}");
        var refusal = Approved.refusal(ours());
        assertThat(refusal.trouble()).isEqualTo(trouble);
        assertThat(refusal.reason()).isEqualTo(code);
        assertThat(codeOf(theirs())).isEqualTo(code);
        server.answers(200, TAKEN.replace("\"Ok\"", "\"" + code + "\""));
        assertThat(Approved.refusal(ours()).trouble()).isEqualTo(trouble);
        assertThat(codeOf(theirs())).isEqualTo(code);
    }

    private static String codeOf(SmsClient client) {
        try {
            return client.SendSms(request()).getSendStatusSet()[0].getCode();
        } catch (TencentCloudSDKException e) {
            return e.getErrorCode();
        }
    }

    @Test
    void whatever_the_other_side_does_an_answer_comes_in_time() {
        assertThat(trouble(server.breaksOff())).isEqualTo(Trouble.UNSURE);
        assertThat(trouble(server.drips())).isEqualTo(Trouble.UNSURE);
        assertThat(trouble(server.stalls())).isEqualTo(Trouble.UNSURE);
        assertThat(trouble(server.floods())).isEqualTo(Trouble.UNSURE);
        assertThat(trouble(server.answers(200, "[]"))).isEqualTo(Trouble.UNSURE);
        assertThat(trouble(server.answers(503, "busy"))).isEqualTo(Trouble.DOWN);
        server.close();
        assertThat(Approved.refusal(ours()).trouble()).isEqualTo(Trouble.DOWN);
    }

    private Trouble trouble(Loopback it) {
        assertThat(it).isSameAs(server);
        return Approved.refusal(ours()).trouble();
    }

    @Test
    void reports_are_pulled_until_none_is_left_and_read_as_tencents_own_client_reads_them() throws Exception {
        var known = new Waiting(UUID.randomUUID(), "2019:1", Approved.code().to(), LocalDate.of(2026, 11, 23));
        var bySerial = new Waiting(UUID.randomUUID(), "2019:2", Approved.code().to(), LocalDate.of(2026, 11, 23));
        var answer = "{\"Response\":{\"PullSmsSendStatusSet\":["
                + status(known.request().toString(), "2019:1", "SUCCESS", "DELIVRD") + ","
                + status("", "2019:2", "FAIL", "用户携号转网，未能送达") + ","
                + status("", "2019:99", "FAIL", "UNDELIV") + "],\"RequestId\":\"r\"}}";
        server.answers(200, answer);
        assertThat(ours().reports(List.of(known, bySerial)))
                .containsExactly(
                        new Report(known.request(), true, "DELIVERED"),
                        new Report(bySerial.request(), false, "PORTED"));
        assertThat(server.requests()).hasSize(1);
        assertThat(server.last().header("x-tc-action")).isEqualTo("PullSmsSendStatus");
        var ours = JSON.readTree(server.last().body());
        var pull = new PullSmsSendStatusRequest();
        pull.setSmsSdkAppId("1400006666");
        pull.setLimit(100L);
        var theirs = theirs().PullSmsSendStatus(pull).getPullSmsSendStatusSet();
        assertThat(JSON.readTree(server.last().body())).isEqualTo(ours);
        assertThat(theirs).extracting("ReportStatus").containsExactly("SUCCESS", "FAIL", "FAIL");
        assertThat(theirs[0].getSessionContext()).isEqualTo(known.request().toString());
    }

    private static String status(String context, String serial, String status, String description) {
        return "{\"UserReceiveTime\":1545899454,\"CountryCode\":\"86\",\"SubscriberNumber\":\"13800138000\",\"PhoneNumber\":\"+8613800138000\","
                + "\"SerialNo\":\"" + serial + "\",\"ReportStatus\":\"" + status + "\",\"Description\":\"" + description
                + "\",\"SessionContext\":\"" + context + "\"}";
    }

    @Test
    void a_message_whose_answer_was_lost_is_found_again_by_our_own_id() {
        var message = Approved.code();
        server.answers(
                200,
                "{\"Response\":{\"PullSmsSendStatusSet\":["
                        + status(message.request().toString(), "2019:7", "SUCCESS", "ok") + "],\"RequestId\":\"r\"}}");
        assertThat(ours().taken(message)).contains("2019:7");
        assertThat(ours().taken(Approved.code())).isEmpty();
        assertThat(server.last().header("x-tc-action")).isEqualTo("PullSmsSendStatusByPhoneNumber");
    }
}
