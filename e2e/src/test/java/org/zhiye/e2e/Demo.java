package org.zhiye.e2e;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** What the demonstration offers to tests: accounts, messages, the captcha's answer, the day. */
final class Demo {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Gson JSON = new Gson();
    private static final Pattern CODE = Pattern.compile("(?<!\\d)(\\d{6})(?!\\d)");
    private static final Set<String> TAKEN = new HashSet<>();

    private Demo() {}

    /** Somebody who can log in, or can sign up. */
    record Person(String role, String name, String id, String password, String mobile) {}

    /** An account with this role; {@code where}, if not empty, must stand in its description or jurisdiction. */
    static Person account(String role, String where) {
        for (JsonElement it : accounts()) {
            var account = it.getAsJsonObject();
            if (text(account, "role").equals(role) && account.toString().contains(where)) {
                return person(account);
            }
        }
        throw new AssertionError("no demo account " + role + " " + where);
    }

    /** The account of somebody of this name. */
    static Person named(String name) {
        for (JsonElement it : accounts()) {
            if (text(it.getAsJsonObject(), "name").equals(name)) {
                return person(it.getAsJsonObject());
            }
        }
        throw new AssertionError("no demo account of " + name);
    }

    /** The last account with this role: one that other tests leave alone. */
    static Person last(String role) {
        Person last = null;
        for (JsonElement it : accounts()) {
            if (text(it.getAsJsonObject(), "role").equals(role)) {
                last = person(it.getAsJsonObject());
            }
        }
        return Objects.requireNonNull(last, role);
    }

    /** Somebody of whom nobody knows anything: the roster's people are few. */
    static Person stranger(String name) {
        var random = java.util.concurrent.ThreadLocalRandom.current();
        var number = "310101199%d%02d%02d%03d"
                .formatted(random.nextInt(10), 1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(1000));
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            sum += (number.charAt(i) - '0') * (1 << (17 - i)) % 11;
        }
        var mobile = "139%08d".formatted(random.nextInt(100_000_000));
        return new Person("", name, number + "10X98765432".charAt(sum % 11), "", mobile);
    }

    /** Somebody of the roster without an account; each is given out once. */
    static synchronized Person fromRoster() {
        for (JsonElement it : accounts()) {
            var account = it.getAsJsonObject();
            if (text(account, "role").equals("ROSTER") && TAKEN.add(text(account, "id"))) {
                return person(account);
            }
        }
        throw new AssertionError("nobody of the roster is left");
    }

    private static Person person(JsonObject it) {
        var id = it.has("account") ? text(it, "account") : text(it, "id");
        return new Person(text(it, "role"), text(it, "name"), id, text(it, "password"), text(it, "mobile"));
    }

    private static JsonArray accounts() {
        return JSON.fromJson(get("/demo/accounts"), JsonArray.class);
    }

    private static String text(JsonObject it, String name) {
        return it.has(name) && !it.get(name).isJsonNull() ? it.get(name).getAsString() : "";
    }

    /** How many messages a number or an e-mail address has had. */
    static int messages(String to) {
        return received(to).size();
    }

    /** What a number or an e-mail address received, latest last. */
    static List<String> received(String to) {
        return JSON.fromJson(get("/demo/messages?to=" + encoded(to)), JsonArray.class).asList().stream()
                .map(it -> text(it.getAsJsonObject(), "text"))
                .toList();
    }

    /** The code in the newest message beyond the first so many. */
    static String code(String mobile, int before) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end) {
            var messages = received(mobile);
            for (int i = messages.size() - 1; i >= before; i--) {
                var found = CODE.matcher(messages.get(i));
                if (found.find()) {
                    return found.group(1);
                }
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no code came");
    }

    /** The day that the product goes by. */
    static LocalDate today() {
        var answer = post("/demo/clock?date=2000-01-01");
        return LocalDate.parse(text(JSON.fromJson(answer.body(), JsonObject.class), "today"));
    }

    /** Moves the day forward. */
    static void day(LocalDate date) {
        var answer = post("/demo/clock?date=" + date);
        if (answer.statusCode() != 200) {
            throw new AssertionError("the day could not be moved: " + answer.body());
        }
    }

    private static HttpResponse<String> post(String path) {
        return ask(HttpRequest.newBuilder(URI.create(Product.shared().address() + path))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private static String get(String path) {
        var answer = ask(HttpRequest.newBuilder(URI.create(Product.shared().address() + path))
                .header("Accept", "application/json")
                .build());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static HttpResponse<String> ask(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
