package org.zhiye.outbox.sms;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.zhiye.ground.BusinessClock;
import org.zhiye.outbox.NotSent;
import org.zhiye.outbox.Report;
import org.zhiye.outbox.Sms;
import org.zhiye.outbox.SmsProvider;
import org.zhiye.outbox.Trouble;
import org.zhiye.outbox.Waiting;
import org.zhiye.shared.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Aliyun dysmsapi, version 2017-05-25: SendSms, and QuerySendDetails for reports. Our request id travels as OutId. */
final class Aliyun implements SmsProvider {
    static final String NAME = "aliyun";
    private static final String VERSION = "2017-05-25";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String DELIVERED = "3";
    private static final String FAILED = "2";
    private static final JsonMapper JSON = new JsonMapper();

    private final SmsSettings.Aliyun settings;
    private final SmsTemplates templates;
    private final Wire wire;
    private final Supplier<Instant> clock;

    Aliyun(SmsSettings.Aliyun settings, SmsTemplates templates, Wire wire, Supplier<Instant> clock) {
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
                        "PhoneNumbers", message.to().value(),
                        "SignName", Objects.requireNonNull(settings.sign()),
                        "TemplateCode", filled.code(),
                        "TemplateParam", JSON.writeValueAsString(named(message, filled)),
                        "OutId", message.request().toString()));
        return answer.path("BizId").asString("");
    }

    private Map<String, String> named(Sms message, SmsTemplates.Filled filled) {
        var places = templates.places(message.kind(), filled.language());
        var named = new TreeMap<String, String>();
        for (int i = 0; i < places.size(); i++) {
            named.put(SmsTemplates.variable(places.get(i)), filled.values().get(i));
        }
        return named;
    }

    @Override
    public Optional<String> taken(Sms message) {
        var now = clock.get();
        // what was sent a minute before midnight lies in the records of the day before
        return Stream.of(now, now.minus(HOUR))
                .map(it -> LocalDate.ofInstant(it, BusinessClock.ZONE))
                .distinct()
                .flatMap(day -> details(message.to().value(), "", day).stream())
                .filter(it ->
                        it.path("OutId").asString("").equals(message.request().toString()))
                .findFirst()
                .map(it -> it.path("BizId").asString(""));
    }

    @Override
    public boolean reports() {
        return true;
    }

    @Override
    public List<Report> reports(List<Waiting> waiting) {
        var reports = new ArrayList<Report>();
        for (Waiting it : waiting) {
            try {
                details(it.to().value(), it.carrierId(), it.day()).stream()
                        .filter(row -> row.path("OutId")
                                .asString("")
                                .equals(it.request().toString()))
                        .forEach(row -> report(it.request(), row).ifPresent(reports::add));
            } catch (NotSent e) {
                if (reports.isEmpty()) {
                    throw e;
                }
                // what was learned counts; the others are asked for again
                break;
            }
        }
        return reports;
    }

    private static Optional<Report> report(UUID request, JsonNode row) {
        return switch (row.path("SendStatus").asString("")) {
            case DELIVERED -> Optional.of(new Report(request, true, "DELIVERED"));
            case FAILED ->
                Optional.of(new Report(request, false, row.path("ErrCode").asString("")));
            default -> Optional.empty();
        };
    }

    private List<JsonNode> details(String number, String bizId, LocalDate day) {
        var parameters = new HashMap<>(Map.of(
                "PhoneNumber",
                number,
                "SendDate",
                day.format(DateTimeFormatter.BASIC_ISO_DATE),
                "PageSize",
                "50",
                "CurrentPage",
                "1"));
        if (!bizId.isEmpty()) {
            parameters.put("BizId", bizId);
        }
        var rows = new ArrayList<JsonNode>();
        call("QuerySendDetails", parameters)
                .path("SmsSendDetailDTOs")
                .path("SmsSendDetailDTO")
                .forEach(rows::add);
        return rows;
    }

    private JsonNode call(String action, Map<String, String> parameters) {
        var answer = wire.send(
                request(action, parameters, clock.get(), UUID.randomUUID().toString()));
        var body = body(answer);
        var code = body.path("Code").asString("");
        if (code.equals("OK")) {
            return body;
        }
        throw new NotSent(
                AliyunCodes.trouble(answer.status(), code), code.isEmpty() ? "HTTP_" + answer.status() : code);
    }

    /** As it is sent. */
    HttpRequest request(String action, Map<String, String> parameters, Instant at, String nonce) {
        var endpoint = settings.endpoint();
        var query = Acs3.query(parameters);
        var hash = Sha256.hex("");
        var signed = new TreeMap<>(Map.of(
                "host", host(endpoint),
                "x-acs-action", action,
                "x-acs-content-sha256", hash,
                "x-acs-date", STAMP.format(at),
                "x-acs-signature-nonce", nonce,
                "x-acs-version", VERSION));
        var authorization = Acs3.authorization(
                "POST",
                query,
                signed,
                hash,
                Objects.requireNonNull(settings.keyId()),
                Objects.requireNonNull(settings.keySecret()));
        var request = HttpRequest.newBuilder(endpoint.resolve("/?" + query))
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .POST(BodyPublishers.noBody());
        // the client writes the host itself
        signed.entrySet().stream()
                .filter(it -> !it.getKey().equals("host"))
                .forEach(it -> request.header(it.getKey(), it.getValue()));
        return request.build();
    }

    /** As it stands in the request: without the scheme's own port. */
    static String host(URI endpoint) {
        return endpoint.getPort() < 0 ? endpoint.getHost() : endpoint.getHost() + ":" + endpoint.getPort();
    }

    private static JsonNode body(Wire.Answer answer) {
        try {
            var body = JSON.readTree(answer.body());
            if (body != null && body.isObject()) {
                return body;
            }
        } catch (JacksonException e) {
            // its message would hold a part of the answer
        }
        throw new NotSent(unreadable(answer.status()), "HTTP_" + answer.status());
    }

    /** An answer that says nothing: a good status may mean that it was taken. */
    static Trouble unreadable(int status) {
        return status / 100 == 2 ? Trouble.UNSURE : Trouble.DOWN;
    }
}
