package org.zhiye.identity.alipay;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.zhiye.ground.BusinessClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The protocol of the open platform. Answers count only when they are signed by Alipay's key, whole, and in time; what is asked and
 * answered is never logged.
 */
final class OpenApi {
    /** An answer is a few hundred bytes. */
    private static final int LONGEST = 65_536;

    /** A slow gateway must not take the places of everybody else's requests. */
    private static final int AT_ONCE = 16;

    private static final String SUCCESS = "10000";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(BusinessClock.ZONE);

    private final Merchant merchant;
    private final Duration timeout;
    private final Supplier<Instant> now;
    private final HttpClient http;
    private final Semaphore places = new Semaphore(AT_ONCE);

    OpenApi(Merchant merchant, Duration connectTimeout, Duration timeout, Supplier<Instant> now) {
        this.merchant = merchant;
        this.timeout = timeout;
        this.now = now;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build();
    }

    /**
     * Asks, and once more if nothing came: only what can be asked twice.
     *
     * @throws AlipayDown if twice no answer came that can be believed
     * @throws AlipayRefused if Alipay says no
     */
    JsonNode askTwice(String method, Map<String, String> parameters) {
        try {
            return ask(method, parameters);
        } catch (AlipayDown first) {
            return ask(method, parameters);
        }
    }

    /**
     * Asks once.
     *
     * @throws AlipayDown if no answer came that can be believed
     * @throws AlipayRefused if Alipay says no
     */
    JsonNode ask(String method, Map<String, String> parameters) {
        var text = post(form(signed(method, parameters)));
        var answer = RawAnswer.read(text, method.replace('.', '_') + "_response");
        if (answer.node() == null) {
            var error = RawAnswer.read(text, "error_response");
            if (error.verifies(merchant.alipayKey())) {
                throw refused(error.json());
            }
            throw new AlipayDown("an answer without its node, or an unsigned error");
        }
        if (!answer.verifies(merchant.alipayKey())) {
            throw new AlipayDown("an answer that does not bear Alipay's signature");
        }
        var json = answer.json();
        // the answer to a token bears no code when all is well
        if (!json.path("code").asString(SUCCESS).equals(SUCCESS)) {
            throw refused(json);
        }
        return json;
    }

    private static RuntimeException refused(JsonNode json) {
        var code = json.path("sub_code").asString(json.path("code").asString("?"));
        // their own trouble says nothing of the person
        boolean theirs = code.startsWith("isp.") || code.equals("20000") || code.equals("ACQ.SYSTEM_ERROR");
        return theirs ? new AlipayDown("their trouble: " + safe(code)) : new AlipayRefused(safe(code));
    }

    /** Codes are words of theirs: what is none of that shape is not passed on. */
    private static String safe(String code) {
        return code.matches("[A-Za-z0-9._-]{1,64}") ? code : "?";
    }

    /** The address to which a phone is sent with a signed request. */
    URI page(String method, Map<String, String> parameters) {
        return URI.create(merchant.pages() + "?" + form(signed(method, parameters)));
    }

    private Map<String, String> signed(String method, Map<String, String> parameters) {
        var all = new LinkedHashMap<String, String>();
        all.put("app_id", merchant.appId());
        all.put("method", method);
        all.put("format", "JSON");
        all.put("charset", "utf-8");
        all.put("sign_type", "RSA2");
        all.put("timestamp", TIMESTAMP.format(now.get()));
        all.put("version", "1.0");
        all.putAll(parameters);
        all.put("sign", Rsa2.sign(Rsa2.content(all), merchant.key()));
        return all;
    }

    static Map<String, String> content(Map<String, ?> content) {
        return Map.of("biz_content", JSON.writeValueAsString(content));
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String post(String form) {
        if (!places.tryAcquire()) {
            throw new AlipayDown("too many wait for answers already");
        }
        try {
            return sent(form);
        } finally {
            places.release();
        }
    }

    private String sent(String form) {
        var request = HttpRequest.newBuilder(merchant.gateway())
                .timeout(timeout)
                .header("Content-Type", "application/x-www-form-urlencoded;charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var answer = http.sendAsync(
                request,
                info -> HttpResponse.BodySubscribers.limiting(
                        HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8), LONGEST));
        try {
            // the request's own time-out ends with the head of the answer: a body may still drip
            var got = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (got.statusCode() != 200) {
                throw new AlipayDown("status " + got.statusCode());
            }
            return got.body();
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new AlipayDown("no whole answer in time");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new AlipayDown("interrupted");
        } catch (ExecutionException | CompletionException e) {
            throw new AlipayDown(reason(e));
        }
    }

    private static String reason(Throwable e) {
        return e.getCause() instanceof IOException cause ? cause.getClass().getSimpleName() : "no answer";
    }
}
