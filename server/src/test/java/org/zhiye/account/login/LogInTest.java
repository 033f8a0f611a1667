package org.zhiye.account.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.zhiye.Browser;
import org.zhiye.Browsers;
import org.zhiye.IdDocuments;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.AccountSettings;
import org.zhiye.account.AccountTable;
import org.zhiye.account.Holders;
import org.zhiye.account.Logins;
import org.zhiye.account.Passwords;
import org.zhiye.account.Sessions;
import org.zhiye.account.Visitors;
import org.zhiye.captcha.Prices;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Deeds;
import org.zhiye.ground.Kernels;
import org.zhiye.otp.Budgets;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.Role;
import org.zhiye.shared.Sha256;

@ZhiyeTest
class LogInTest {
    @Autowired
    Visitors visitors;

    @Autowired
    Browsers browsers;

    @Autowired
    Logins logins;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AccountTable table;

    @Autowired
    Sessions sessions;

    @Autowired
    Kernels kernels;

    @Autowired
    Budgets budgets;

    @Autowired
    Prices prices;

    @Autowired
    Holders holders;

    @Autowired
    Deeds deeds;

    @Autowired
    AccountSettings settings;

    @Autowired
    MeterRegistry meters;

    @Autowired
    PlatformTransactionManager transactions;

    private Browser logIn(String number, String password) {
        return visitors.logIn(browsers.open(), "/login", number, password);
    }

    private static String problem(Browser browser) {
        return browser.page().select("#number-error").text();
    }

    private String username(org.zhiye.shared.AccountId id) {
        return jdbc.sql("select username from account where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private static String session(Browser browser) {
        return java.util.Objects.requireNonNull(browser.cookies().get("zhiye")).getValue();
    }

    @Test
    void number_and_password_lead_in() {
        var person = logins.practitioner();
        var browser = logIn(person.document().number(), Logins.PASSWORD);
        assertThat(browser.page().select(".who .name").text()).isEqualTo(person.name());
    }

    @Test
    void the_number_may_be_typed_as_it_stands_on_the_card() {
        var person = logins.practitioner();
        var number = person.document().number().toLowerCase(java.util.Locale.ROOT);
        var browser = logIn("　" + number.substring(0, 6) + " " + number.substring(6) + " ", Logins.PASSWORD);
        assertThat(browser.page().select(".who .name").text()).isEqualTo(person.name());
    }

    @Test
    void known_and_unknown_get_the_same_answer() {
        var known = logIn(logins.practitioner().document().number(), "wrong-password-1");
        var unknown = logIn(IdDocuments.fresh().number(), "wrong-password-1");
        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(422);
        assertThat(problem(known)).isEqualTo(problem(unknown)).isEqualTo("证件号码或密码不正确");
        assertThat(withoutTokens(known)).isEqualTo(withoutTokens(unknown));
    }

    private static String withoutTokens(Browser browser) {
        browser.page().select("input[type=hidden], #number").attr("value", "");
        browser.page().select("img, .captcha").removeAttr("src");
        return browser.page().html();
    }

    @Test
    void known_and_unknown_cost_the_same_hash() {
        // the answer to an unknown number is made with a hash of nobody: as many comparisons, all of them whole
        var known = logins.practitioner().document().number();
        assertThat(comparisons(known)).isEqualTo(1);
        assertThat(comparisons(IdDocuments.fresh().number())).isEqualTo(1);
    }

    private int comparisons(String number) {
        var made = new AtomicInteger();
        var counting = new Passwords(kernels) {
            @Override
            public boolean fits(String typed, @Nullable String hash) {
                made.incrementAndGet();
                return super.fits(typed, hash);
            }
        };
        var logIn =
                new LogIn(table, sessions, counting, budgets, prices, holders, deeds, settings, meters, transactions);
        var attempt = new LogIn.Attempt(
                Caller.Kind.PRACTITIONER,
                number,
                "wrong-password-0",
                null,
                null,
                new Devices.Device(new byte[16], Map.of()),
                "192.0.2.7");
        assertThat(logIn.check(attempt)).isInstanceOf(LogIn.Outcome.Wrong.class);
        return made.get();
    }

    @Test
    void a_new_session_id_is_given_and_the_old_one_ends() {
        var person = logins.practitioner();
        var browser = logins.in(person);
        var before = session(browser);
        visitors.logIn(browser, "/login", person.document().number(), Logins.PASSWORD);
        assertThat(session(browser)).isNotEqualTo(before);
        var thief = browsers.open().cookie("zhiye", before);
        thief.open("/start");
        assertThat(thief.at()).startsWith("/login");
    }

    @Test
    void a_session_id_brought_along_is_never_taken() {
        var person = logins.practitioner();
        var fixed = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        var browser = browsers.open().cookie("zhiye", fixed);
        visitors.logIn(browser, "/login", person.document().number(), Logins.PASSWORD);
        assertThat(session(browser)).isNotEqualTo(fixed);
        browsers.open().cookie("zhiye", fixed).open("/start");
        assertThat(browsers.open().cookie("zhiye", fixed).open("/start").at()).startsWith("/login");
    }

    @Test
    void cookies_are_set_for_this_host_alone_and_out_of_scripts_reach() {
        var person = logins.practitioner();
        var browser = visitors.open("/login");
        browser.submitOnly(
                "/login",
                Map.of(
                        "number",
                        person.document().number(),
                        "password",
                        Logins.PASSWORD,
                        "captcha",
                        visitors.captcha(browser)));
        assertThat(browser.status()).isEqualTo(303);
        var cookies = browser.headers(HttpHeaders.SET_COOKIE);
        assertThat(cookies)
                .anySatisfy(cookie ->
                        assertThat(cookie).matches("zhiye=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax"));
        assertThat(cookies)
                .anySatisfy(
                        cookie -> assertThat(cookie)
                                .matches(
                                        "zhiye-device=[A-Za-z0-9_-]+; Path=/; Max-Age=15552000; Expires=[^;]+; HttpOnly; SameSite=Lax"));
        assertThat(cookies).allSatisfy(cookie -> assertThat(cookie).doesNotContain("Domain"));
    }

    @Test
    void the_session_table_does_not_hold_the_id() {
        var person = logins.practitioner();
        var browser = logIn(person.document().number(), Logins.PASSWORD);
        var id = java.util.Base64.getUrlDecoder().decode(session(browser));
        assertThat(jdbc.sql("select id_hash from session where account = ?")
                        .param(person.id().value())
                        .query(byte[].class)
                        .single())
                .isEqualTo(Sha256.of(id))
                .isNotEqualTo(id);
    }

    @Test
    void a_form_without_token_or_with_a_foreign_one_is_stale() {
        var person = logins.practitioner();
        var fields = Map.of("number", person.document().number(), "password", Logins.PASSWORD);
        var bare = browsers.open().request(HttpMethod.POST, "/login", fields);
        assertThat(bare.forwarded()).isEqualTo("/stale");
        var foreign = visitors.open("/login").page().select("input[name=_csrf]").attr("value");
        var browser = visitors.open("/login");
        browser.submit(
                "/login", Map.of("number", person.document().number(), "password", Logins.PASSWORD, "_csrf", foreign));
        assertThat(browser.forwarded()).isEqualTo("/stale");
        assertThat(browser.cookies()).doesNotContainKey("zhiye");
    }

    @Test
    void a_captcha_is_good_for_one_answer() {
        var person = logins.practitioner();
        var browser = visitors.open("/login");
        var captcha = visitors.captcha(browser);
        var token = browser.page().select("input[name=captchaToken]").attr("value");
        browser.submit(
                "/login",
                Map.of("number", person.document().number(), "password", "wrong-password-1", "captcha", captcha));
        browser.submit(
                "/login",
                Map.of(
                        "number",
                        person.document().number(),
                        "password",
                        Logins.PASSWORD,
                        "captcha",
                        captcha,
                        "captchaToken",
                        token));
        assertThat(browser.page().select("#captcha-error").text()).contains("只能用一次");
    }

    @Test
    void a_captcha_of_another_browser_or_form_is_not_taken() {
        var person = logins.practitioner();
        for (String page : List.of("/login", "/signup")) {
            var other = visitors.open(page);
            var browser = page.equals("/signup") ? other : visitors.open("/login");
            var token = other.page().select("input[name=captchaToken]").attr("value");
            var captcha = visitors.captcha(other);
            browser.open("/login");
            browser.submit(
                    "/login",
                    Map.of(
                            "number",
                            person.document().number(),
                            "password",
                            Logins.PASSWORD,
                            "captcha",
                            captcha,
                            "captchaToken",
                            token));
            assertThat(browser.page().select("#captcha-error").text()).contains("已过期");
        }
    }

    @Test
    void two_tabs_have_a_captcha_each() {
        var person = logins.practitioner();
        var browser = visitors.open("/login");
        var captcha = visitors.captcha(browser);
        var token = browser.page().select("input[name=captchaToken]").attr("value");
        browser.open("/login");
        browser.submit(
                "/login",
                Map.of(
                        "number",
                        person.document().number(),
                        "password",
                        Logins.PASSWORD,
                        "captcha",
                        captcha,
                        "captchaToken",
                        token));
        assertThat(browser.page().select(".who .name").text()).isEqualTo(person.name());
    }

    @Test
    void guessing_is_slowed_but_not_on_a_device_that_the_account_knows() {
        var person = logins.practitioner();
        var number = person.document().number();
        var own = logIn(number, Logins.PASSWORD);
        var guesser = browsers.open();
        String said = "";
        for (int i = 0; i < 21; i++) {
            said = problem(visitors.logIn(guesser, "/login", number, "wrong-password-" + i));
        }
        assertThat(said).contains("尝试次数太多");
        assertThat(problem(visitors.logIn(browsers.open(), "/login", number, Logins.PASSWORD)))
                .contains("尝试次数太多");
        visitors.logIn(own, "/login", number, Logins.PASSWORD);
        assertThat(own.page().select(".who .name").text()).isEqualTo(person.name());
    }

    @Test
    void an_unknown_number_is_slowed_just_the_same() {
        var number = IdDocuments.fresh().number();
        String said = "";
        for (int i = 0; i < 21; i++) {
            said = problem(logIn(number, "wrong-password-" + i));
        }
        assertThat(said).contains("尝试次数太多");
    }

    @Test
    void after_log_in_it_goes_on_where_it_was_interrupted() {
        var person = logins.practitioner();
        var browser = visitors.open("/login?next=/texts/privacy?version=2026-11");
        browser.submit(
                "/login",
                Map.of(
                        "number",
                        person.document().number(),
                        "password",
                        Logins.PASSWORD,
                        "captcha",
                        visitors.captcha(browser)));
        assertThat(browser.at()).isEqualTo("/texts/privacy?version=2026-11");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/", "//example.com", "/\\example.com", "/%5cexample.com", "javascript:alert(1)",
                        "/a\nb",
                "/a/../../b", "\\\\example.com", "/logout", "/staff/login", "/{x}", ""
            })
    void only_pages_of_ours_are_gone_on_to(String next) {
        assertThat(Next.of(next)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/filings", "/filings/0a/edit?step=2&lang=zh-Hant", "/texts/privacy"})
    void pages_of_ours_are_gone_on_to(String next) {
        assertThat(Next.of(next)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"/enterprise/login", "/staff/login"})
    void officers_and_agents_have_their_own_doors(String door) {
        var officer = logins.officer(Role.DESK_OFFICER, "11");
        var agent = logins.agent(EnterpriseId.next());
        var through = visitors.logIn(
                browsers.open(), door, username(door.startsWith("/staff") ? officer : agent), Logins.PASSWORD);
        assertThat(through.page().select(".who .name")).isNotEmpty();
        var wrong = visitors.logIn(
                browsers.open(), door, username(door.startsWith("/staff") ? agent : officer), Logins.PASSWORD);
        assertThat(problem(wrong)).isEqualTo("账号或密码不正确");
    }

    @Test
    void logging_out_ends_the_session_everywhere_it_was_copied_to() {
        var person = logins.practitioner();
        var browser = logins.in(person).open("/texts/privacy");
        var copy = browsers.open().cookie("zhiye", session(browser));
        browser.submit("/logout", Map.of());
        assertThat(browser.at()).isEqualTo("/login?out");
        assertThat(browser.text()).contains("您已退出登录");
        assertThat(browser.cookies()).doesNotContainKey("zhiye");
        assertThat(copy.open("/start").at()).startsWith("/login");
    }

    @Test
    void what_happens_to_an_account_stands_in_its_trail() {
        var person = logins.practitioner();
        var browser = logIn(person.document().number(), Logins.PASSWORD).open("/texts/privacy");
        browser.submit("/logout", Map.of());
        assertThat(jdbc.sql("select deed from trail where subject = ? order by n")
                        .param(person.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("account.logged_in", "account.logged_out");
    }

    @Test
    void a_number_of_two_documents_asks_which_one() {
        var number = IdDocuments.fresh().number();
        var passportOnly = "P" + number.substring(6, 14);
        var german = logins.practitioner("Anna Schmidt", new IdDocument(IdDocumentType.PASSPORT, "DEU", passportOnly));
        var french = logins.practitioner("Anne Dupont", new IdDocument(IdDocumentType.PASSPORT, "FRA", passportOnly));
        assertThat(german.id()).isNotEqualTo(french.id());
        var browser = logIn(passportOnly, Logins.PASSWORD);
        assertThat(browser.page().select("#type-error").text()).contains("请选择证件类型");
        browser.submit(
                "/login",
                new HashMap<>(Map.of(
                        "number",
                        passportOnly,
                        "password",
                        Logins.PASSWORD,
                        "captcha",
                        visitors.captcha(browser),
                        "type",
                        "PASSPORT",
                        "country",
                        "FRA")));
        assertThat(browser.page().select(".who .name").text()).isEqualTo("Anne Dupont");
    }

    @Test
    void the_demonstration_tells_the_captcha_to_the_browser_it_was_shown_to() {
        var browser = visitors.open("/login");
        var captcha = visitors.captcha(browser);
        assertThat(browser.open("/demo/captcha").body()).isEqualTo("{\"answer\":\"" + captcha + "\"}");
        assertThat(browsers.open().open("/demo/captcha").status()).isEqualTo(404);
    }

    @Test
    void the_picture_of_a_captcha_is_the_same_each_time_and_one_for_nothing_is_not_there() {
        var browser = visitors.open("/login");
        var src = browser.page().select(".captcha img").attr("src");
        var first = browser.open(src).bytes();
        assertThat(browser.header("Content-Type")).isEqualTo("image/png");
        assertThat(browser.open(src).bytes()).isEqualTo(first);
        assertThat(browser.open("/captcha.png?t=AAAA").status()).isEqualTo(404);
    }

    @Test
    void a_password_is_compared_in_memory_hard_ways() {
        var hash = jdbc.sql("select password from account where id = ?")
                .param(logins.practitioner().id().value())
                .query(String.class)
                .single();
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }
}
