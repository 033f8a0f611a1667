package org.zhiye.demo.alipay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhiye.identity.alipay.Merchant;
import org.zhiye.identity.alipay.Rsa2;
import org.zhiye.identity.alipay.StandIn;
import org.zhiye.web.PublicAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Alipay's gateway in small: a server of its own on a port that the system chooses, with keys that it makes for this run. It verifies each
 * request over all its fields, {@code sign_type} included, and signs each answer. It holds what it was asked in memory, up to a limit.
 */
@Component
@Profile("demo")
final class LocalGateway implements StandIn, DisposableBean {
    static final String APP = "2021000000000000";

    private static final int HELD = 2000;
    private static final int LONGEST = 65_536;
    private static final int BITS = 2048;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final PublicAddress address;
    private final Map<String, Question> questions = bounded();
    private final Map<String, Owner> codes = bounded();
    private final Map<String, Owner> tokens = bounded();
    private @Nullable HttpServer server;
    private @Nullable Merchant merchant;
    private @Nullable KeyPair own;

    LocalGateway(PublicAddress address) {
        this.address = address;
    }

    /** Somebody, as Alipay knows them. */
    record Owner(String name, String number) {
        @Override
        public String toString() {
            return "Owner[…]";
        }
    }

    /**
     * What is asked of a phone.
     *
     * @param face whether the face is compared
     * @param about who is said to hold the phone
     * @param back where the phone is led afterwards; absent: the authorisation's address says it
     * @param answer what the comparison of the face came to; absent: not yet
     */
    record Question(
            boolean face,
            Owner about,
            @Nullable String back,
            @Nullable Boolean answer) {}

    @Override
    public synchronized Merchant merchant() {
        var made = merchant;
        if (made == null) {
            try {
                var ours = pair();
                own = pair();
                var listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
                listening.createContext("/gateway.do", this::answer);
                listening.start();
                server = listening;
                var port = listening.getAddress().getPort();
                made = new Merchant(
                        URI.create("http://127.0.0.1:" + port + "/gateway.do"),
                        URI.create(address.of("/demo/alipay/gateway.do")),
                        URI.create(address.of("/demo/alipay/authorise")),
                        APP,
                        ours.getPrivate(),
                        own.getPublic());
                merchantKey = ours;
                merchant = made;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return made;
    }

    private @Nullable KeyPair merchantKey;

    private static KeyPair pair() {
        try {
            var maker = KeyPairGenerator.getInstance("RSA");
            maker.initialize(BITS);
            return maker.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readNBytes(LONGEST), StandardCharsets.UTF_8);
            var parameters =
                    new LinkedHashMap<>(parameters(exchange.getRequestURI().getRawQuery()));
            parameters.putAll(parameters(body));
            var bytes = answer(parameters).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    static Map<String, String> parameters(@Nullable String query) {
        var parameters = new LinkedHashMap<String, String>();
        for (String pair : String.valueOf(query == null ? "" : query).split("&", -1)) {
            int at = pair.indexOf('=');
            if (at > 0) {
                parameters.put(
                        URLDecoder.decode(pair.substring(0, at), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    private String answer(Map<String, String> parameters) {
        var method = parameters.getOrDefault("method", "");
        if (!isSigned(parameters)) {
            return signed("error_response", no("40002", "isv.invalid-signature"));
        }
        var content = JSON.readTree(parameters.getOrDefault("biz_content", "{}"));
        var answer = switch (method) {
            case "alipay.user.certdoc.certverify.preconsult" -> announced(content);
            case "alipay.system.oauth.token" -> token(parameters);
            case "alipay.user.certdoc.certverify.consult" -> consulted(content, parameters);
            case "alipay.user.certify.open.initialize" -> opened(content);
            case "alipay.user.certify.open.query" -> queried(content);
            default -> no("40004", "isv.invalid-method");
        };
        return signed(method.replace('.', '_') + "_response", answer);
    }

    /** Whether a request is the merchant's: each field of it is under the signature. */
    boolean isSigned(Map<String, String> parameters) {
        merchant();
        return parameters.getOrDefault("app_id", "").equals(APP)
                && parameters.getOrDefault("sign_type", "").equals("RSA2")
                && Rsa2.verifies(
                        Rsa2.content(parameters),
                        parameters.getOrDefault("sign", ""),
                        java.util.Objects.requireNonNull(merchantKey).getPublic());
    }

    private String signed(String node, Map<String, ?> answer) {
        var text = JSON.writeValueAsString(answer);
        var key = java.util.Objects.requireNonNull(own).getPrivate();
        return "{\"" + node + "\":" + text + ",\"sign\":\"" + Rsa2.sign(text, key) + "\"}";
    }

    private static Map<String, ?> no(String code, String sub) {
        return Map.of("code", code, "msg", "Business Failed", "sub_code", sub, "sub_msg", sub);
    }

    private static Map<String, ?> yes(Map<String, ?> more) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("code", "10000");
        answer.put("msg", "Success");
        answer.putAll(more);
        return answer;
    }

    private Map<String, ?> announced(JsonNode content) {
        var about = new Owner(
                content.path("user_name").asString(""), content.path("cert_no").asString(""));
        if (about.name().isEmpty() || about.number().isEmpty()) {
            return no("40004", "isv.missing-parameter");
        }
        var id = fresh();
        questions.put(id, new Question(false, about, null, null));
        return yes(Map.of("verify_id", id));
    }

    private Map<String, ?> token(Map<String, String> parameters) {
        var owner = codes.remove(parameters.getOrDefault("code", ""));
        if (owner == null) {
            return no("40002", "isv.code-invalid");
        }
        var token = fresh();
        tokens.put(token, owner);
        // the real one's answer bears no code when all is well
        return Map.of("access_token", token, "user_id", "2088000000000000", "expires_in", "1296000");
    }

    private Map<String, ?> consulted(JsonNode content, Map<String, String> parameters) {
        var question = questions.get(content.path("verify_id").asString(""));
        var owner = tokens.get(parameters.getOrDefault("auth_token", ""));
        if (question == null || owner == null) {
            return no("40004", "isv.invalid-token");
        }
        return owner.equals(question.about())
                ? yes(Map.of("passed", "T"))
                : yes(Map.of("passed", "F", "fail_reason", "CERT_MISMATCH"));
    }

    private Map<String, ?> opened(JsonNode content) {
        var who = content.path("identity_param");
        var about = new Owner(
                who.path("cert_name").asString(""), who.path("cert_no").asString(""));
        var id = fresh();
        questions.put(
                id,
                new Question(
                        true,
                        about,
                        content.path("merchant_config").path("return_url").asString(""),
                        null));
        return yes(Map.of("certify_id", id));
    }

    private Map<String, ?> queried(JsonNode content) {
        var question = questions.get(content.path("certify_id").asString(""));
        if (question == null) {
            return no("40004", "isv.invalid-certify-id");
        }
        return yes(Map.of("passed", Boolean.TRUE.equals(question.answer()) ? "T" : "F"));
    }

    @Nullable
    Question question(String id) {
        return questions.get(id);
    }

    /** The phone's owner authorises. @return the code with which the merchant gets a token, once */
    String authorised(Owner owner) {
        var code = fresh();
        codes.put(code, owner);
        return code;
    }

    /** The face was compared. */
    void compared(String id, Question question, Owner owner) {
        questions.put(id, new Question(true, question.about(), question.back(), owner.equals(question.about())));
    }

    private static String fresh() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static <V> Map<String, V> bounded() {
        return Collections.synchronizedMap(new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > HELD;
            }
        });
    }

    @Override
    public synchronized void destroy() {
        if (server != null) {
            server.stop(0);
        }
    }
}
