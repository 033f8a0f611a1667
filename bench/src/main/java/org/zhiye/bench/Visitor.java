package org.zhiye.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Somebody's browser: keeps cookies, follows nothing by itself. */
public final class Visitor {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String address;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private String agent = "";

    public Visitor(String address) {
        this.address = address;
    }

    /** One who is logged in already. */
    public Visitor(String address, String session) {
        this(address);
        cookies.put("zhiye", session);
    }

    /**
     * An answer.
     *
     * @param location where it leads; empty if nowhere
     */
    public record Answer(int status, String location, String body) {
        /** The page, if it is one. */
        public String page() {
            if (status != 200) {
                throw new IllegalStateException("answered " + status + " " + location + ": " + Form.words(body));
            }
            return body;
        }

        /** Where a form that was taken leads. */
        public String leadsTo() {
            if (status != 303) {
                throw new IllegalStateException("answered " + status + ": " + Form.words(body));
            }
            return location;
        }
    }

    /** The same browser under another name. */
    public Visitor calling(String name) {
        agent = name;
        return this;
    }

    /** Asks for a page. */
    public Answer get(String path) throws IOException {
        return send(request(path).GET());
    }

    /** Asks a service. */
    public String json(String path) throws IOException {
        return send(request(path).header("Accept", "application/json").GET()).page();
    }

    /** Sends a form. */
    public Answer post(Form form) throws IOException {
        return post(
                form.action(),
                "application/x-www-form-urlencoded",
                form.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Sends something. */
    public Answer post(String path, String type, byte[] body) throws IOException {
        return send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
        if (!agent.isEmpty()) {
            request.header("User-Agent", agent);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(
                    answer.statusCode(),
                    here(answer.headers().firstValue("Location").orElse("")),
                    answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private String here(String location) {
        return location.startsWith(address) ? location.substring(address.length()) : location;
    }

    private void keep(String cookie) {
        var pair = cookie.substring(0, Math.max(cookie.indexOf(';'), 0));
        int at = pair.indexOf('=');
        if (at > 0) {
            cookies.put(pair.substring(0, at), pair.substring(at + 1));
        }
    }
}
