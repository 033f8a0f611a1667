package org.zhiye.outbox.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.aliyun.dysmsapi20170525.models.QuerySendDetailsRequest;
import com.aliyun.dysmsapi20170525.models.SendSmsRequest;
import com.aliyun.tea.TeaException;
import com.aliyun.tea.TeaRequest;
import com.aliyun.teaopenapi.models.Config;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiye.outbox.Report;
import org.zhiye.outbox.Trouble;
import org.zhiye.outbox.Waiting;
import org.zhiye.shared.Sha256;
import tools.jackson.databind.json.JsonMapper;

/** Our client and Aliyun's own one speak the same protocol: each signs what the other takes, and both read the same out of an answer. */
class AliyunTest {
    private static final String KEY = "LTAI-test";
    private static final String SECRET = "a secret of this test";
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private final Loopback server = new Loopback();

    @AfterEach
    void stop() {
        server.close();
    }

    private Aliyun ours() {
        var settings = new SmsSettings.Aliyun(server.uri(), KEY, SECRET, "执业注册", 35);
        return new Aliyun(settings, Approved.all(), new Wire(Duration.ofSeconds(1)), () -> NOW);
    }

    private com.aliyun.dysmsapi20170525.Client theirs() throws Exception {
        return new com.aliyun.dysmsapi20170525.Client(new Config()
                .setAccessKeyId(KEY)
                .setAccessKeySecret(SECRET)
                .setProtocol("http")
                .setConnectTimeout(2000)
                .setReadTimeout(2000)
                .setEndpoint(server.host()));
    }

    private static SendSmsRequest request() {
        return new SendSmsRequest()
                .setPhoneNumbers("13800138000")
                .setSignName("执业注册")
                .setTemplateCode("SMS_1")
                .setTemplateParam("{\"p1\":\"1+2*3~4 \\\"𠮷\\\" &=%\"}")
                .setOutId(UUID.randomUUID().toString());
    }

    @Test
    void aliyuns_own_code_signs_our_request_the_same() throws Exception {
        server.answers(200, "{\"Code\":\"OK\",\"BizId\":\"900619746936498440^0\"}");
        ours().send(Approved.hard());
        ours().send(Approved.code());
        for (Loopback.Request sent : server.requests()) {
            var tea = new TeaRequest();
            tea.method = sent.method();
            tea.pathname = sent.path();
            tea.query = sent.query();
            tea.headers = new TreeMap<>(sent.headers());
            tea.headers.keySet().removeIf(name -> !name.startsWith("x-acs-") && !name.equals("host"));
            var signed = com.aliyun.openapiutil.Client.getAuthorization(
                    tea, Acs3.ALGORITHM, sent.header("x-acs-content-sha256"), KEY, SECRET);
            assertThat(sent.header("authorization")).isEqualTo(signed);
            assertThat(sent.header("x-acs-content-sha256")).isEqualTo(Sha256.hex(sent.body()));
        }
    }

    @Test
    void we_accept_what_aliyuns_own_client_signs() throws Exception {
        server.answers(200, "{\"Code\":\"OK\",\"BizId\":\"1^0\",\"RequestId\":\"r\",\"Message\":\"OK\"}");
        theirs().sendSms(request());
        var sent = server.last();
        var names = sent.header("authorization").replaceAll(".*SignedHeaders=([^,]*),.*", "$1");
        var signed = new TreeMap<String, String>();
        Arrays.stream(names.split(";")).forEach(name -> signed.put(name, sent.header(name)));
        assertThat(sent.header("authorization"))
                .isEqualTo(Acs3.authorization(
                        sent.method(), Acs3.query(sent.query()), signed, Sha256.hex(sent.body()), KEY, SECRET));
        assertThat(sent.header("x-acs-action")).isEqualTo("SendSms");
        assertThat(sent.header("x-acs-version")).isEqualTo("2017-05-25");
    }

    @Test
    void both_send_the_same_parameters() throws Exception {
        server.answers(200, "{\"Code\":\"OK\",\"BizId\":\"1^0\"}");
        theirs().sendSms(request());
        var theirs = server.last().query();
        ours().send(Approved.hard());
        var ours = server.last().query();
        assertThat(ours.keySet()).isEqualTo(theirs.keySet());
        assertThat(server.last().header("x-acs-date")).isEqualTo("2026-11-23T02:00:00Z");
    }

    @Test
    void a_message_travels_as_template_and_named_parameters_and_brings_back_the_carriers_id() {
        server.answers(200, "{\"Code\":\"OK\",\"BizId\":\"900619746936498440^0\"}");
        var message = Approved.hard();
        assertThat(ours().send(message)).isEqualTo("900619746936498440^0");
        var query = server.last().query();
        assertThat(query)
                .containsEntry("PhoneNumbers", message.to().value())
                .containsEntry("SignName", "执业注册")
                .containsEntry("OutId", message.request().toString());
        var parameters = new JsonMapper().readTree(query.get("TemplateParam"));
        assertThat(parameters.path("p1").asString()).isEqualTo("SB-1+2*3~4 \"𠮷\" &=%/?");
        assertThat(parameters.path("p2").asString()).isEqualTo("2026-11-23");
    }

    // the SDK throws a TeaException for an error status, and gives back the body for 200: both ways the code is the
    // same as ours
    @ParameterizedTest
    @CsvSource({
        "200, isv.BUSINESS_LIMIT_CONTROL, LIMIT",
        "200, isv.DAY_LIMIT_CONTROL, LIMIT",
        "200, isv.MOBILE_NUMBER_ILLEGAL, NUMBER",
        "200, isv.BLACK_KEY_CONTROL_LIMIT, CONTENT",
        "200, isv.SMS_SIGNATURE_ILLEGAL, CONFIGURATION",
        "200, isv.SMS_TEMPLATE_ILLEGAL, CONFIGURATION",
        "200, isv.TEMPLATE_MISSING_PARAMETERS, CONFIGURATION",
        "200, isv.PARAM_LENGTH_LIMIT, CONFIGURATION",
        "200, isv.AMOUNT_NOT_ENOUGH, CONFIGURATION",
        "200, isv.OUT_OF_SERVICE, CONFIGURATION",
        "200, isp.RAM_PERMISSION_DENY, CONFIGURATION",
        "200, isp.SYSTEM_ERROR, DOWN",
        "400, SignatureDoesNotMatch, CONFIGURATION",
        "404, InvalidAccessKeyId.NotFound, CONFIGURATION",
        "400, InvalidTimeStamp.Expired, CONFIGURATION",
        "400, Throttling.User, LATER",
        "503, ServiceUnavailable, DOWN",
        "500, InternalError, DOWN",
    })
    void both_read_the_same_code_and_we_know_what_to_do(int status, String code, Trouble trouble) throws Exception {
        server.answers(status, "{\"Code\":\"" + code + "\",\"Message\":\"电话 13800138000\",\"RequestId\":\"r\"}");
        var refusal = Approved.refusal(ours());
        assertThat(refusal.trouble()).isEqualTo(trouble);
        assertThat(refusal.reason()).isEqualTo(code);
        assertThat(refusal.toString()).doesNotContain("13800138000");
        assertThat(codeOf(theirs())).isEqualTo(code);
    }

    private static String codeOf(com.aliyun.dysmsapi20170525.Client client) throws Exception {
        try {
            return client.sendSms(request()).body.code;
        } catch (TeaException e) {
            return e.getCode();
        }
    }

    @Test
    void whatever_the_other_side_does_an_answer_comes_in_time() {
        assertThat(Approved.refusal(with(server.breaksOff())).trouble()).isEqualTo(Trouble.UNSURE);
        assertThat(Approved.refusal(with(server.drips())).trouble()).isEqualTo(Trouble.UNSURE);
        assertThat(Approved.refusal(with(server.stalls())).trouble()).isEqualTo(Trouble.UNSURE);
        assertThat(Approved.refusal(with(server.floods())).trouble()).isEqualTo(Trouble.UNSURE);
        assertThat(Approved.refusal(with(server.answers(200, "<html>login to this network</html>")))
                        .trouble())
                .isEqualTo(Trouble.UNSURE);
        assertThat(Approved.refusal(with(server.answers(200, ""))).trouble()).isEqualTo(Trouble.UNSURE);
        assertThat(Approved.refusal(with(server.answers(502, "<html>bad gateway</html>")))
                        .trouble())
                .isEqualTo(Trouble.DOWN);
        server.close();
        assertThat(Approved.refusal(ours()).trouble()).isEqualTo(Trouble.DOWN);
    }

    private Aliyun with(Loopback it) {
        assertThat(it).isSameAs(server);
        return ours();
    }

    @Test
    void reports_are_read_as_aliyuns_own_client_reads_them() throws Exception {
        var done = new Waiting(UUID.randomUUID(), "1^0", Approved.code().to(), LocalDate.of(2026, 11, 23));
        var failed = new Waiting(UUID.randomUUID(), "2^0", Approved.code().to(), LocalDate.of(2026, 11, 23));
        var open = new Waiting(UUID.randomUUID(), "3^0", Approved.code().to(), LocalDate.of(2026, 11, 23));
        var rows = String.join(
                ",",
                detail(done.request(), 3, "DELIVERED"),
                detail(failed.request(), 2, "MOBILE_ACCOUNT_ABNORMAL"),
                detail(open.request(), 1, ""));
        server.answers(
                200,
                "{\"Code\":\"OK\",\"Message\":\"OK\",\"RequestId\":\"r\",\"TotalCount\":\"3\",\"SmsSendDetailDTOs\":{\"SmsSendDetailDTO\":["
                        + rows + "]}}");
        assertThat(ours().reports(List.of(done, failed, open)))
                .containsExactly(
                        new Report(done.request(), true, "DELIVERED"),
                        new Report(failed.request(), false, "MOBILE_ACCOUNT_ABNORMAL"));
        assertThat(server.last().query())
                .containsEntry("SendDate", "20261123")
                .containsEntry("BizId", "3^0")
                .containsEntry("PageSize", "50");
        var ours = server.last().query().keySet();
        var theirs = theirs().querySendDetails(new QuerySendDetailsRequest()
                .setPhoneNumber("13800138000")
                .setBizId("3^0")
                .setSendDate("20261123")
                .setPageSize(50L)
                .setCurrentPage(1L));
        assertThat(server.last().query().keySet()).isEqualTo(ours);
        assertThat(theirs.body.smsSendDetailDTOs.smsSendDetailDTO)
                .extracting(it -> it.outId + " " + it.sendStatus + " " + it.errCode)
                .containsExactly(
                        done.request() + " 3 DELIVERED",
                        failed.request() + " 2 MOBILE_ACCOUNT_ABNORMAL",
                        open.request() + " 1 ");
    }

    private static String detail(UUID outId, int status, String code) {
        return "{\"OutId\":\"" + outId + "\",\"SendStatus\":" + status + ",\"ErrCode\":\"" + code
                + "\",\"PhoneNum\":\"13800138000\",\"BizId\":\"9^0\"}";
    }

    @Test
    void a_message_whose_answer_was_lost_is_found_again_by_our_own_id() {
        var message = Approved.code();
        server.answers(
                200,
                "{\"Code\":\"OK\",\"SmsSendDetailDTOs\":{\"SmsSendDetailDTO\":[" + detail(message.request(), 1, "")
                        + "]}}");
        assertThat(ours().taken(message)).contains("9^0");
        assertThat(ours().taken(Approved.code())).isEmpty();
        assertThat(server.last().header("x-acs-action")).isEqualTo("QuerySendDetails");
    }

    @Test
    void without_a_template_nothing_is_asked() {
        var none = new Aliyun(
                new SmsSettings.Aliyun(server.uri(), KEY, SECRET, "执业注册", 35),
                new SmsTemplates(Approved.KINDS, List.of(org.zhiye.shared.Language.ZH_HANS), List.of()),
                new Wire(),
                () -> NOW);
        assertThat(catchThrowable(() -> none.send(Approved.code())))
                .isInstanceOfSatisfying(
                        org.zhiye.outbox.NotSent.class,
                        e -> assertThat(e.trouble()).isEqualTo(Trouble.CONFIGURATION));
        assertThat(server.requests()).isEmpty();
    }
}
