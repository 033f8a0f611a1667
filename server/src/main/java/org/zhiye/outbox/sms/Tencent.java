package org.zhiye.outbox.sms;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.zhiye.outbox.NotSent;
import org.zhiye.outbox.Report;
import org.zhiye.outbox.Sms;
import org.zhiye.outbox.SmsProvider;
import org.zhiye.outbox.Waiting;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tencent Cloud SMS, version 2021-01-11: SendSms, PullSmsSendStatus for reports, PullSmsSendStatusByPhoneNumber to ask for one message.
 * Our request id travels as SessionContext.
 */
final class Tencent implements SmsProvider {
    static final String NAME = "tencent";
    static final String SERVICE = "sms";
    private static final String VERSION = "2021-01-11";
    private static final int PART = 100;
    private static final int PARTS = 20;
    private static final Duration BACK = Duration.ofHours(24);
    private static final JsonMapper JSON = new JsonMapper();

    private final SmsSettings.Tencent settings;
    private final SmsTemplates templates;
    private final Wire wire;
    private final Supplier<Instant> clock;

    Tencent(SmsSettings.Tencent settings, SmsTemplates templates, Wire wire, Supplier<Instant> clock) {
        this.settings = settings;
        this.templates = templates;
        this.wire = wire;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String send(Sms message) {
        var filled = templates.fill(NAME, message, settings.longest());
        var answer = call(
                "SendSms",
                Map.of(
                        "PhoneNumberSet", List.of("+86" + message.to().value()),
                        "SmsSdkAppId", app(),
                        "SignName", Objects.requireNonNull(settings.sign()),
                        "TemplateId", filled.code(),
                        "TemplateParamSet", filled.values(),
                        "SessionContext", message.request().toString()));
        var status = answer.path("SendStatusSet").path(0);
        var code = status.path("Code").asString("");
        if (!code.equals("Ok")) {
            throw new NotSent(TencentCodes.trouble(code), code.isEmpty() ? "NO_STATUS" : code);
        }
        return status.path("SerialNo").asString("");
    }

    @Override
    public Optional<String> taken(Sms message) {
        var answer = call(
                "PullSmsSendStatusByPhoneNumber",
                Map.of(
                        "PhoneNumber",
                        "+86" + message.to().value(),
                        "SmsSdkAppId",
                        app(),
                        "BeginTime",
                        clock.get().minus(BACK).getEpochSecond(),
                        "Offset",
                        0,
                        "Limit",
                        PART));
        return statuses(answer).stream()
                .filter(it -> it.path("SessionContext")
                        .asString("")
                        .equals(message.request().toString()))
                .findFirst()
                .map(it -> it.path("SerialNo").asString(""));
    }

    @Override
    public boolean reports() {
        return true;
    }

    /** Each report is handed out once: all that are there are taken, whoever waits for them. */
    @Override
    public List<Report> reports(List<Waiting> waiting) {
        var bySerial = waiting.stream()
                .filter(it -> !it.carrierId().isEmpty())
                .collect(Collectors.toMap(Waiting::carrierId, Waiting::request, (a, b) -> a));
        var reports = new ArrayList<Report>();
        for (int part = 0; part < PARTS; part++) {
            var statuses = statuses(call("PullSmsSendStatus", Map.of("SmsSdkAppId", app(), "Limit", PART)));
            statuses.forEach(it -> request(it, bySerial).ifPresent(request -> reports.add(report(request, it))));
            if (statuses.size() < PART) {
                break;
            }
        }
        return reports;
    }

    private static Optional<UUID> request(JsonNode status, Map<String, UUID> bySerial) {
        var context = status.path("SessionContext").asString("");
        try {
            return Optional.of(UUID.fromString(context));
        } catch (IllegalArgumentException e) {
            return Optional.ofNullable(bySerial.get(status.path("SerialNo").asString("")));
        }
    }

    private static Report report(UUID request, JsonNode status) {
        boolean delivered = status.path("ReportStatus").asString("").equals("SUCCESS");
        return new Report(
                request,
                delivered,
                delivered
                        ? "DELIVERED"
                        : TencentCodes.reason(status.path("Description").asString("")));
    }

    private static List<JsonNode> statuses(JsonNode answer) {
        return StreamSupport.stream(answer.path("PullSmsSendStatusSet").spliterator(), false)
                .toList();
    }

    private String app() {
        return Objects.requireNonNull(settings.app());
    }

    private JsonNode call(String action, Map<String, Object> parameters) {
        var answer = wire.send(request(action, JSON.writeValueAsString(parameters), clock.get()));
        var response = response(answer);
        var code = response.path("Error").path("Code").asString("");
        if (!code.isEmpty()) {
            throw new NotSent(TencentCodes.trouble(code), code);
        }
        return response;
    }

    /** As it is sent. */
    HttpRequest request(String action, String body, Instant at) {
        var endpoint = settings.endpoint();
        return HttpRequest.newBuilder(endpoint.resolve("/"))
                .header("Content-Type", Tc3.TYPE)
                .header(
                        "Authorization",
                        Tc3.authorization(
                                SERVICE,
                                Aliyun.host(endpoint),
                                body,
                                at,
                                Objects.requireNonNull(settings.keyId()),
                                Objects.requireNonNull(settings.keySecret())))
                .header("X-TC-Action", action)
                .header("X-TC-Version", VERSION)
                .header("X-TC-Timestamp", Long.toString(at.getEpochSecond()))
                .header("X-TC-Region", settings.region())
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static JsonNode response(Wire.Answer answer) {
        try {
            var response = JSON.readTree(answer.body()).path("Response");
            if (response.isObject()) {
                return response;
            }
        } catch (JacksonException e) {
            // its message would hold a part of the answer
        }
        throw new NotSent(Aliyun.unreadable(answer.status()), "HTTP_" + answer.status());
    }
}
