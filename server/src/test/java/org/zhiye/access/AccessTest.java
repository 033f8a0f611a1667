package org.zhiye.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.util.LinkedMultiValueMap;
import org.zhiye.Browser;
import org.zhiye.Browsers;
import org.zhiye.Scans;
import org.zhiye.ZhiyeTest;
import org.zhiye.shared.Role;
import org.zhiye.web.Scope;

/**
 * The access table, tried: each row with nobody logged in, with every other role, with the right role and somebody else's thing, and each
 * form without its token. A new handler is tried from its first build on.
 */
@ZhiyeTest
@ResourceLock("publication")
@ResourceLock("editions")
class AccessTest {
    /** Nobody holds it yet: the interface for other systems comes later. */
    private static final List<Role> ROLES =
            Arrays.stream(Role.values()).filter(role -> role != Role.API_CLIENT).toList();

    /** What may be sent without a form: the clock of a demonstration, moved by a command of its guide. */
    private static final List<String> WITHOUT_TOKEN = List.of("POST /demo/clock");

    /** Pages whose thing must be in a state that the fixtures' are not in; the tests named have it in that state. */
    private static final List<String> OTHER_STATE = List.of(
            "POST /progress/{id}/correct", // SubmissionTest
            "POST /admin/staff/{id}/revoke"); // StaffTest

    /** What undoes others' fixtures comes last. */
    private static final List<String> LAST = List.of("/remove", "/discard", "/withdraw", "/again");

    /** An identity card's or a mobile number as such; hotlines are shorter, ids have dashes. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9A-Za-z-])(\\d{17}[0-9X]|1[3-9]\\d{9})(?![0-9A-Za-z-])");

    private static final String TOKEN = "_csrf";
    private static final byte[] FILE = Scans.png();

    @Autowired
    ApplicationContext application;

    @Autowired
    Browsers browsers;

    @Autowired
    Things things;

    private List<Row> rows = List.of();
    private final Map<Role, Browser> outsiders = new EnumMap<>(Role.class);

    @BeforeEach
    void read() {
        rows = Row.all(application);
    }

    @Test
    void nobody_who_is_not_logged_in_comes_in() {
        var softly = new SoftAssertions();
        for (Row row : rows) {
            var role = row.roles().stream().findFirst().orElse(Role.PRACTITIONER);
            var address = row.address(things.own(row, role));
            var visitor = visitor();
            var answer = send(visitor, row, address, true);
            if (row.isPublic()) {
                softly.assertThat(answer.header("Location")).as(row.key()).doesNotContain("/login?next");
                softly.assertThat(answer.status()).as(row.key()).isNotIn(401, 403, 500);
                continue;
            }
            softly.assertThat(answer.status()).as(row.key()).isEqualTo(303);
            softly.assertThat(answer.header("Location")).as(row.key()).contains("login?");
            if (row.method().equals("GET")) {
                softly.assertThat(visitor.request(HttpMethod.HEAD, address, Map.of())
                                .status())
                        .as("HEAD " + row.path())
                        .isEqualTo(303);
            }
        }
        softly.assertAll();
    }

    @Test
    void every_other_role_is_refused() {
        var softly = new SoftAssertions();
        int tried = 0;
        for (Row row : guarded().toList()) {
            if (row.scope() == Scope.ACCOUNT) {
                continue;
            }
            var address = row.address(things.own(row, row.roles().getFirst()));
            for (Role role : ROLES) {
                if (!row.roles().contains(role)) {
                    tried++;
                    softly.assertThat(send(outsider(role), row, address, true).status())
                            .as(row.key() + " as " + role)
                            .isEqualTo(403);
                }
            }
        }
        softly.assertAll();
        assertThat(tried).isGreaterThan(900);
    }

    /** Without this the next test would prove nothing. */
    @Test
    void who_may_use_it_finds_the_own_thing() {
        var softly = new SoftAssertions();
        for (Row row : guarded()
                .filter(Things::hasObject)
                .sorted(Comparator.comparing(AccessTest::rank))
                .toList()) {
            if (OTHER_STATE.contains(row.key())) {
                continue;
            }
            for (Role role : row.roles()) {
                var answer = send(things.insider(role, row), row, row.address(things.own(row, role)), true);
                if (row.method().equals("GET")) {
                    softly.assertThat(answer.status())
                            .as(row.key() + " as " + role)
                            .isEqualTo(200);
                } else {
                    softly.assertThat(answer.status())
                            .as(row.key() + " as " + role + ": " + answer.text())
                            .isIn(200, 303, 409, 422);
                }
            }
        }
        things.renew();
        softly.assertAll();
    }

    private static int rank(Row row) {
        return row.method().equals("GET")
                ? -2
                : LAST.indexOf(
                        LAST.stream().filter(row.path()::endsWith).findFirst().orElse(""));
    }

    @Test
    void what_is_somebody_elses_is_as_if_it_were_not_there() {
        var softly = new SoftAssertions();
        int tried = 0;
        for (Row row : guarded().filter(Things::hasObject).toList()) {
            for (Role role : row.roles()) {
                if (Things.isOpenTo(row, role)) {
                    continue;
                }
                tried += compare(row, outsider(role), things.foreign(row, role), role.name(), softly);
            }
        }
        for (Row row : rows) {
            if (row.isPublic() && Things.hasObject(row)) {
                tried += compare(row, visitor(), things.foreign(row, Role.PRACTITIONER), "visitor", softly);
            }
        }
        softly.assertAll();
        assertThat(tried).isGreaterThan(80);
    }

    /** Each way in which the address can be half or wholly somebody else's answers the very bytes of one that leads nowhere. */
    private int compare(Row row, Browser browser, Map<String, String> foreign, String who, SoftAssertions softly) {
        var missing = Things.missing(row, foreign);
        var nothing = answer(browser, row, missing, foreign);
        softly.assertThat(nothing).as(row.key() + " as " + who + ", missing").startsWith("404");
        if (!Things.belongsToSomebody(row)) {
            return 1;
        }
        int tried = 1;
        for (String name : foreign.keySet()) {
            var half = new TreeMap<>(missing);
            half.put(name, java.util.Objects.requireNonNull(foreign.get(name)));
            softly.assertThat(answer(browser, row, half, foreign))
                    .as(row.key() + " as " + who + ", foreign " + name)
                    .isEqualTo(nothing);
            tried++;
        }
        softly.assertThat(answer(browser, row, foreign, foreign))
                .as(row.key() + " as " + who + ", foreign")
                .isEqualTo(nothing);
        return tried + 1;
    }

    /** Status, headers and body; the ids of the address itself and what is drawn anew for each answer are taken out. */
    private String answer(Browser browser, Row row, Map<String, String> ids, Map<String, String> foreign) {
        var answer = send(browser, row, row.address(ids), true);
        var text = answer.status() + "\n" + answer.headers() + "\n" + answer.body();
        for (String id : Stream.concat(ids.values().stream(), foreign.values().stream())
                .filter(it -> it.length() == 36)
                .toList()) {
            text = text.replace(id, "ID");
        }
        return text.replaceAll("(name=\"deed\" value=\")[^\"]*", "$1")
                .replaceAll("(captchaToken\" value=\"|/captcha\\.png\\?[a-z]+=)[^\"]*", "$1");
    }

    @Test
    void a_form_without_its_token_is_refused() {
        var softly = new SoftAssertions();
        for (Row row : rows) {
            if (row.method().equals("GET") || row.method().equals("ANY") || WITHOUT_TOKEN.contains(row.key())) {
                continue;
            }
            var role = row.roles().stream().findFirst().orElse(Role.PRACTITIONER);
            var browser = row.isPublic() ? visitor() : outsider(role);
            var address = row.address(things.own(row, role));
            softly.assertThat(send(browser, row, address, false).forwarded())
                    .as(row.key())
                    .isEqualTo("/stale");
            softly.assertThat(browser.status()).as(row.key()).isNotIn(303, 404, 422);
        }
        softly.assertAll();
    }

    @Test
    void no_other_method_is_answered() {
        var softly = new SoftAssertions();
        for (Row row : guarded().toList()) {
            var role = row.roles().stream().findFirst().orElse(Role.PRACTITIONER);
            var browser = outsider(role);
            var address = row.address(things.own(row, role));
            for (HttpMethod method : List.of(HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.PATCH)) {
                var fields = Map.of(TOKEN, token(browser));
                softly.assertThat(browser.request(method, address, fields).status())
                        .as(method + " " + row.path())
                        .isEqualTo(405);
            }
            softly.assertThat(browser.request(HttpMethod.POST, address, Map.of("_method", "DELETE", TOKEN, "x"))
                            .forwarded())
                    .as("POST as DELETE " + row.path())
                    .isEqualTo("/stale");
        }
        softly.assertAll();
    }

    @Test
    void every_page_forbids_what_no_page_of_ours_does_and_names_nobodys_numbers_in_links() {
        var softly = new SoftAssertions();
        for (Row row : rows) {
            if (!row.method().equals("GET")) {
                continue;
            }
            var role = row.roles().stream().findFirst().orElse(Role.PRACTITIONER);
            var browser = row.isPublic() ? visitor() : things.insider(role, row);
            var answer = send(browser, row, row.address(things.own(row, role)), true);
            var policy = answer.header("Content-Security-Policy");
            // a browser's own viewer of PDF styles its frame inline; nothing else may, and nothing runs
            boolean paper = answer.header("Content-Type").startsWith("application/pdf");
            softly.assertThat(paper ? policy.replace("style-src 'unsafe-inline'", "") : policy)
                    .as(row.key())
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            softly.assertThat(answer.header("X-Content-Type-Options"))
                    .as(row.key())
                    .isEqualTo("nosniff");
            softly.assertThat(answer.headers("Set-Cookie")).as(row.key()).allMatch(it -> it.contains("HttpOnly"));
            if (!row.isPublic()) {
                softly.assertThat(answer.header("Cache-Control")).as(row.key()).contains("no-store");
            }
            for (String attribute : List.of("href", "src", "action", "formaction")) {
                softly.assertThat(answer.page().select("[" + attribute + "]").eachAttr(attribute))
                        .as(row.key())
                        .noneMatch(NUMBER.asPredicate());
            }
        }
        softly.assertAll();
    }

    private Stream<Row> guarded() {
        return rows.stream().filter(row -> !row.isPublic());
    }

    private Browser outsider(Role role) {
        return outsiders.computeIfAbsent(role, things::outsider);
    }

    private Browser visitor() {
        return browsers.open().open("/login");
    }

    private final Map<Browser, String> tokens = new java.util.IdentityHashMap<>();

    private String token(Browser browser) {
        return tokens.computeIfAbsent(browser, it -> {
            var here = it.page().select("input[name=_csrf]").attr("value");
            return here.isEmpty()
                    ? it.open("/me/password").page().select("input[name=_csrf]").attr("value")
                    : here;
        });
    }

    private Browser send(Browser browser, Row row, String address, boolean withToken) {
        if (row.method().equals("GET") || row.method().equals("ANY")) {
            browser.accept(row.forScripts() ? "application/json" : "text/html");
            return browser.request(HttpMethod.GET, address, Map.of());
        }
        var fields = new LinkedMultiValueMap<String, String>();
        if (withToken) {
            fields.add(TOKEN, token(browser));
        }
        browser.accept(row.forScripts() ? "application/json" : "text/html");
        return row.file().isPresent()
                ? browser.uploadOnly(address, row.file().get(), FILE, fields)
                : browser.postOnly(address, fields);
    }
}
