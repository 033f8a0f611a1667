package org.zhiye.identity.alipay;

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
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A gateway of a test: it does what the test says, and remembers what it was asked. */
final class Gateways implements AutoCloseable {
    static final KeyPair OURS = pair();
    static final KeyPair THEIRS = pair();

    private final HttpServer server;
    final ConcurrentLinkedQueue<Map<String, String>> asked = new ConcurrentLinkedQueue<>();

    /** What a gateway does with a request. */
    @FunctionalInterface
    interface Handling {
        void answer(HttpExchange exchange, Map<String, String> parameters) throws IOException;
    }

    Gateways(Handling handling) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/gateway.do", exchange -> {
            try (exchange) {
                var parameters =
                        new LinkedHashMap<>(read(exchange.getRequestURI().getRawQuery()));
                parameters.putAll(read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
                asked.add(parameters);
                handling.answer(exchange, parameters);
            }
        });
        server.start();
    }

    /** One that answers this text. */
    static Gateways saying(Function<Map<String, String>, String> text) {
        return new Gateways((exchange, parameters) -> say(exchange, 200, text.apply(parameters)));
    }

    static void say(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    static Map<String, String> read(String query) {
        var parameters = new LinkedHashMap<String, String>();
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                int at = pair.indexOf('=');
                if (at > 0) {
                    parameters.put(
                            pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
                }
            }
        }
        return parameters;
    }

    /** An answer signed by Alipay's key. */
    static String signed(String method, String node) {
        return "{\"" + method.replace('.', '_') + "_response\":" + node + ",\"sign\":\""
                + Rsa2.sign(node, THEIRS.getPrivate()) + "\"}";
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/gateway.do");
    }

    Merchant merchant() {
        return new Merchant(
                address(),
                address(),
                URI.create("https://openauth.example/authorise"),
                "2021",
                OURS.getPrivate(),
                THEIRS.getPublic());
    }

    private static KeyPair pair() {
        try {
            var maker = KeyPairGenerator.getInstance("RSA");
            maker.initialize(2048);
            return maker.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** The other side takes its time. */
    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
