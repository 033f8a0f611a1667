package org.zhiye.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.LinkedMultiValueMap;
import org.zhiye.Browser;
import org.zhiye.Browsers;
import org.zhiye.PageCheck;
import org.zhiye.Statements;
import org.zhiye.TestDay;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.captcha.CaptchaPeek;
import org.zhiye.paper.Poppler;
import org.zhiye.person.Applicants;
import org.zhiye.register.Enrolments;
import org.zhiye.register.Registration;
import org.zhiye.shared.CheckCode;
import org.zhiye.shared.RegistrationId;
import org.zhiye.trail.Superuser;

/** A stranger verifies what is in hand, on the pages: every outcome against the live register. */
@ZhiyeTest
class VerifyTest {
    private static final Map<String, String> NOTHING = Map.of();

    @Autowired
    Browsers browsers;

    @Autowired
    Logins logins;

    @Autowired
    Applicants applicants;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Copies copies;

    @Autowired
    CaptchaPeek captchas;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    Environment environment;

    /** A paper in somebody's hand. */
    private record Paper(RegistrationId registration, Logins.Person person, String code, String path, String copy) {}

    private Paper paper(String... specialties) {
        return paper(LocalDate.of(2026, 11, 20), LocalDate.of(2029, 11, 19), specialties);
    }

    private Paper paper(LocalDate from, LocalDate to, String... specialties) {
        var person = logins.practitioner("林晓峰");
        applicants.attach(person.id());
        var id = enrolments.enrol(person.id(), "林晓峰", from, to, specialties);
        logins.in(person).open("/me/certificates/" + id).submitOnly("/me/certificates/" + id + "/print", NOTHING);
        var copy = copies.of(person.id()).getFirst();
        var printed = Objects.requireNonNull(copy.printed());
        return new Paper(
                id,
                person,
                CheckCode.of(printed.code()).grouped(),
                "/c/" + printed.token(),
                copy.id().toString());
    }

    private Document typed(String code) {
        return browsers.open()
                .open("/verify?code="
                        + org.springframework.web.util.UriUtils.encode(code, java.nio.charset.StandardCharsets.UTF_8))
                .page();
    }

    private Document scanned(String path) {
        var browser = browsers.open().open(path);
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.header("Cache-Control")).isEqualTo("no-store");
        assertThat(PageCheck.faults(browser.page())).isEmpty();
        return browser.page();
    }

    private void assertBoth(Paper it, String heading, String... words) {
        for (Document page : List.of(typed(it.code()), scanned(it.path()))) {
            assertThat(page.expectFirst("h1").text()).isEqualTo(heading);
            for (String word : words) {
                assertThat(page.select(".verdict").text()).contains(word);
            }
        }
    }

    @Test
    void a_valid_copy_shows_what_the_register_says() {
        var it = paper("JZ", "JD");
        assertBoth(it, "证书有效", "林晓峰", Enrolments.EMPLOYER, "建筑工程　至 2029-11-19", "机电工程　至 2029-11-19", "2027-05-21");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lower", "spaces", "hyphens", "full-width", "bare"})
    void a_code_is_taken_however_it_is_typed(String way) {
        var it = paper("JZ");
        var bare = it.code().replace("-", "");
        var typed = switch (way) {
            case "lower" -> it.code().toLowerCase(java.util.Locale.ROOT);
            case "spaces" -> "  " + it.code().replace("-", " ") + " ";
            case "hyphens" -> it.code().replace("-", "–");
            case "full-width" -> wide(bare);
            default -> bare;
        };
        assertThat(typed(typed).expectFirst("h1").text()).isEqualTo("证书有效");
    }

    private static String wide(String text) {
        return text.chars()
                .mapToObj(c -> Character.toString(c + 0xFEE0))
                .collect(java.util.stream.Collectors.joining());
    }

    @Test
    void a_window_that_is_over_is_told_while_the_registration_stands() {
        var it = paper("JZ");
        TestDay.on(LocalDate.of(2027, 5, 21), () -> assertBoth(it, "证书有效"));
        TestDay.on(LocalDate.of(2027, 5, 22), () -> assertBoth(it, "本份已过使用有效期", "林晓峰"));
    }

    @ParameterizedTest
    @CsvSource({
        "SUSPENDED, 注册已暂停, 2027 年 2 月 3 日",
        "CANCELLED, 注册已注销, 2027 年 2 月 3 日",
        "LAPSED, 注册已失效, 2027 年 2 月 3 日",
        "REVOKED, 注册已吊销, 2027 年 2 月 3 日",
        // the grant was wrong from its first day
        "RESCINDED, 注册已撤销, 2026 年 11 月 20 日"
    })
    void what_became_of_the_registration_comes_first(Registration.State state, String heading, String since) {
        var it = paper("JZ");
        TestDay.on(LocalDate.of(2027, 2, 3), () -> {
            enrolments.turn(it.registration(), state);
            assertBoth(it, heading, "（自 " + since + " 起）", "林晓峰");
        });
        TestDay.on(LocalDate.of(2027, 8, 1), () -> assertBoth(it, heading));
    }

    @Test
    void a_registration_that_goes_on_until_renewal_opens_has_not_run_out() {
        var it = paper(LocalDate.of(2024, 1, 16), LocalDate.of(2027, 1, 15), "JZ");
        TestDay.on(LocalDate.of(2027, 1, 16), () -> assertBoth(it, "本份已过使用有效期"));
    }

    @Test
    void another_name_in_the_register_is_shown_beside_what_was_printed() {
        var it = paper("JZ");
        TestDay.on(LocalDate.of(2027, 1, 4), () -> {
            enrolments.rename(it.registration(), "林晓锋");
            assertBoth(it, "已有新的证书");
            assertThat(scanned(it.path())
                            .select("#differences ~ tbody td, table tbody td")
                            .eachText())
                    .containsExactly("姓名", "林晓峰", "林晓锋");
        });
    }

    @Test
    void a_specialty_more_makes_the_copy_an_old_one() {
        var it = paper("JZ");
        enrolments.enrol(it.person().id(), "林晓峰", "SZ");
        assertBoth(it, "已有新的证书", "建筑工程 至 2029-11-19、市政公用工程 至 2029-11-19");
        assertThat(logins.in(it.person()).open("/me/certificates").text()).contains("登记已变更，请重新打印");
    }

    @Test
    void an_unknown_code_is_not_found_and_a_broken_one_is_said_beside_the_field() {
        var page = typed(CheckCode.next().grouped());
        assertThat(page.expectFirst("h1").text()).isEqualTo("没有查到这份证书");
        assertThat(page.select("dl")).isEmpty();
        var broken = browsers.open().open("/verify?code=ABCD-EFG0");
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.page().select("#code-error").text()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"anything", "AAAAAAAAAAAAAAAAAAAAAA", "%F0%A0%AE%B7", "AAAAAAAAAAAAAAAAAAAAAB"})
    void an_address_that_we_never_made_is_not_genuine_and_costs_no_statement(String token) {
        var sent = Statements.of(() ->
                assertThat(scanned("/c/" + token).expectFirst("h1").text()).isEqualTo("不是本系统出具的证书"));
        assertThat(sent).isEmpty();
    }

    @Test
    void an_address_changed_by_one_letter_is_not_genuine() {
        var it = paper("JZ");
        char last = it.path().charAt(10);
        var other = it.path().substring(0, 10)
                + (last == 'A' ? 'B' : 'A')
                + it.path().substring(11);
        assertThat(scanned(other).expectFirst("h1").text()).isEqualTo("不是本系统出具的证书");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update certificate_copy set valid_to = valid_to + 365 where id = '%copy%'",
                "update certificate_copy set superseded_at = now() where id = '%copy%'",
                "update certificate_copy set printed = printed || '\\x00' where id = '%copy%'",
                "update certificate set number = '99' || substr(number, 3) where registration = '%registration%'",
                "update registration_alias set number = '沪1' || substr('312018202699', 1, 11) || substr(number, 14) where registration = '%registration%'",
                "update specialty_line set mac = '\\x00' where registration = '%registration%'",
                "update specialty_line set specialty = 'GL' where registration = '%registration%'",
                "update standing set ended_by = id, state = 'VALID', valid = daterange('2020-01-01', null) where registration = '%registration%'",
                "update holder set name = '他人' where registration = '%registration%'",
                "update employment set enterprise_name = '别家' where person = '%person%'",
                "delete from standing where registration = '%registration%'",
                "delete from holder where registration = '%registration%'"
            })
    void what_does_not_bear_its_seal_is_not_spoken_of(String tampering) throws SQLException {
        var it = paper("JZ");
        try (var connection = Superuser.connect(environment);
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertThat(statement.executeUpdate(tampering
                            .replace("%copy%", it.copy())
                            .replace("%registration%", it.registration().toString())
                            .replace("%person%", it.person().id().toString())))
                    .isEqualTo(1);
        }
        assertBoth(it, "暂时无法判断");
        var owner = logins.in(it.person());
        assertThat(owner.open("/me/certificates").status()).isEqualTo(422);
        assertThat(owner.text()).contains("登记数据正在核对");
    }

    @Test
    void a_copy_that_we_lost_is_no_forgery() throws SQLException {
        var it = paper("JZ");
        try (var connection = Superuser.connect(environment);
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from certificate_copy where id = '" + it.copy() + "'");
        }
        assertThat(scanned(it.path()).expectFirst("h1").text()).isEqualTo("暂时无法判断");
    }

    @Test
    void an_answer_costs_three_statements_at_most_and_the_unknown_as_many_as_the_known() {
        var it = paper("JZ");
        typed(it.code());
        var known = Statements.of(() -> typed(it.code()));
        var unknown = Statements.of(() -> typed(CheckCode.next().value()));
        assertThat(known).hasSizeLessThanOrEqualTo(3);
        assertThat(unknown).hasSameSizeAs(known);
        assertThat(Statements.of(() -> scanned(it.path()))).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void after_some_wrong_codes_a_picture_is_to_be_read_from_that_address_alone() throws Exception {
        var it = paper("JZ");
        RequestPostProcessor there = request -> {
            request.setRemoteAddr("192.0.2.77");
            return request;
        };
        for (int i = 0; i < 30; i++) {
            var page = get("/verify?code=" + CheckCode.next().value(), there, new ArrayList<>());
            assertThat(page.expectFirst("h1").text()).isEqualTo("没有查到这份证书");
        }
        var cookies = new ArrayList<jakarta.servlet.http.Cookie>();
        var asked = get("/verify?code=" + it.code(), there, cookies);
        assertThat(asked.select(".verdict")).isEmpty();
        assertThat(asked.select("#captcha-error").text()).isEqualTo("请输入验证码");
        assertThat(asked.select("#code").attr("value")).isEqualTo(it.code());
        var token = asked.select("[name=captchaToken]").attr("value");
        var looking = new org.springframework.mock.web.MockHttpServletRequest();
        looking.setCookies(cookies.toArray(jakarta.servlet.http.Cookie[]::new));
        var answer = captchas.answer(looking).orElseThrow();
        var query = "/verify?code=" + it.code() + "&captcha=" + answer + "&captchaToken=" + token;
        assertThat(get(query, there, cookies).expectFirst("h1").text()).isEqualTo("证书有效");
        assertThat(get(query, there, cookies).select(".verdict"))
                .as("one picture, one answer")
                .isEmpty();
        assertThat(get(it.path(), there, cookies).expectFirst("h1").text()).isEqualTo("证书有效");
        assertThat(typed(it.code()).expectFirst("h1").text()).as("elsewhere").isEqualTo("证书有效");
    }

    private Document get(String address, RequestPostProcessor from, List<jakarta.servlet.http.Cookie> cookies)
            throws Exception {
        var request = MockMvcRequestBuilders.get(java.net.URI.create(address)).with(from);
        if (!cookies.isEmpty()) {
            request.cookie(cookies.toArray(jakarta.servlet.http.Cookie[]::new));
        }
        var response = mvc.perform(request).andReturn().getResponse();
        for (String header : response.getHeaders("Set-Cookie")) {
            var pair = header.split(";", 2)[0].split("=", 2);
            cookies.add(new jakarta.servlet.http.Cookie(pair[0], pair[1]));
        }
        return Jsoup.parse(new String(response.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void the_host_that_a_request_names_is_on_no_paper() throws Exception {
        var person = logins.practitioner("林晓峰");
        applicants.attach(person.id());
        var path = "/me/certificates/" + enrolments.enrol(person.id(), "林晓峰", "JZ");
        var browser = logins.in(person).open(path);
        var taken = mvc.perform(MockMvcRequestBuilders.post(path + "/print")
                        .header("Host", "evil.example")
                        .header("X-Forwarded-Host", "evil.example")
                        .params(Browser.fields(browser.form(path + "/print"), new LinkedMultiValueMap<>()))
                        .cookie(browser.cookies().values().toArray(jakarta.servlet.http.Cookie[]::new)))
                .andReturn()
                .getResponse();
        assertThat(taken.getHeader("Location")).startsWith("/me/certificates/copies/");
        var pdf = browser.open(Objects.requireNonNull(taken.getHeader("Location")))
                .bytes();
        assertThat(Poppler.qr(pdf, 1)).startsWith("http://localhost:8080/c/");
    }
}
