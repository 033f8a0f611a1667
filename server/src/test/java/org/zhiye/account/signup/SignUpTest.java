package org.zhiye.account.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.Browser;
import org.zhiye.Crowd;
import org.zhiye.IdDocuments;
import org.zhiye.Mobiles;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Accounts;
import org.zhiye.account.Logins;
import org.zhiye.account.Visitors;
import org.zhiye.otp.Purpose;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.MobileNumber;
import org.zhiye.vault.Vault;

@ZhiyeTest
class SignUpTest {
    @Autowired
    Visitors visitors;

    @Autowired
    Logins logins;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

    @Autowired
    PlatformTransactionManager transactions;

    private final IdDocument document = IdDocuments.fresh();
    private final MobileNumber mobile = Mobiles.fresh();

    private Browser asked() {
        return visitors.askForCode(visitors.open("/signup"), "/signup/code", visitors.citizen("林晓峰", document, mobile));
    }

    private static String beside(Browser browser, String field) {
        var error = browser.page().getElementById(field + "-error");
        return error == null ? "" : error.text();
    }

    private static String summary(Browser browser) {
        return browser.page().select("[data-errors]").text();
    }

    private Map<String, String> changed(Browser browser, String field, String value) {
        var rest = new HashMap<>(visitors.rest(browser, mobile));
        rest.put(field, value);
        return rest;
    }

    @Test
    void one_page_opens_an_account_and_logs_in() {
        var browser = visitors.signUp("林晓峰", document, mobile);
        assertThat(browser.status()).isNotEqualTo(422);
        var id = accounts.byDocument(document).orElseThrow();
        var person = accounts.practitioner(id).orElseThrow();
        assertThat(person.name()).isEqualTo("林晓峰");
        assertThat(person.mobile()).isEqualTo(mobile);
        assertThat(person.verified()).isFalse();
        assertThat(browser.page().select(".who .name").text()).isEqualTo("林晓峰");
    }

    @Test
    void consents_are_kept_with_version_language_and_hash() {
        visitors.signUp("林晓峰", document, mobile);
        var id = accounts.byDocument(document).orElseThrow();
        var kept = jdbc.sql(
                        "select kind || ' ' || version || ' ' || language || ' ' || length(hash) from consent where account = ? order by kind")
                .param(id.value())
                .query(String.class)
                .list();
        assertThat(kept).containsExactly("PRIVACY 2026-11 zh-Hans 64", "SENSITIVE 2026-11 zh-Hans 64");
    }

    @Test
    void the_code_button_keeps_what_was_typed_and_says_where_the_sms_went() {
        var browser = asked();
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page().select("#number").val()).isEqualTo(document.number());
        assertThat(browser.page().select("#name").val()).isEqualTo("林晓峰");
        assertThat(browser.page().select("#code-sent").text())
                .contains(mobile.masked())
                .doesNotContain(mobile.value());
        assertThat(visitors.sms(mobile)).contains("注册账号");
    }

    @Test
    void an_error_loses_nothing_but_passwords_and_captcha() {
        var browser = asked();
        browser.submit("/signup", changed(browser, "repeat", "something-else-7"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(beside(browser, "repeat")).isEqualTo("两次输入的密码不一致");
        assertThat(summary(browser)).contains("两次输入的密码不一致");
        assertThat(browser.page().title()).startsWith("有错误");
        assertThat(browser.page().select("#number").val()).isEqualTo(document.number());
        assertThat(browser.page().select("#mobile").val()).isEqualTo(mobile.value());
        assertThat(browser.page().select("#privacy").hasAttr("checked")).isTrue();
        assertThat(browser.page().select("#password").val()).isEmpty();
        assertThat(browser.header("Cache-Control")).isEqualTo("no-store");
        // and the code still fits
        browser.submit("/signup", visitors.rest(browser, mobile));
        assertThat(accounts.byDocument(document)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "number, 110105194912310021, 末位校验不符",
        "number, 11010119900231001X, 出生日期不存在",
        "number, 00010119900101001X, 地区代码不存在",
        "number, 810000199001010019, 港澳台居民居住证",
        "number, 12345, 应为 18 位",
        "number, '', 请输入证件号码",
        "type, '', 请选择证件类型",
        "type, DRIVING_LICENCE, 请选择证件类型",
        "name, 林😀峰, 表情",
        "name, <script>alert(1)</script>, 尖括号",
        "name, 林\u202E晓峰, 控制字符",
        "name, 林晓峰9, 数字",
        "name, '', 请输入真实姓名",
        "mobile, 12345678901, 11 位",
        "mobile, '', 请输入手机号",
        "code, '', 请输入短信验证码",
        "password, 12345678, 太常见",
        "password, short, 至少 8 个字符",
        "password, '', 请输入密码",
        "repeat, '', 再输入一次",
        "privacy, '', 个人信息处理规则",
        "sensitive, '', 单独同意书",
        "sensitive, 1999-01, 刚刚更新"
    })
    void what_is_wrong_is_said_beside_the_field(String field, String value, String words) {
        var browser = visitors.open("/signup");
        var all = new HashMap<>(visitors.citizen("林晓峰", document, mobile));
        all.putAll(visitors.rest(browser, mobile));
        all.put("code", "123456");
        all.put(field, value);
        if (field.equals("password")) {
            all.put("repeat", value);
        }
        browser.submit("/signup", all);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(beside(browser, field)).contains(words);
        assertThat(summary(browser)).contains(beside(browser, field));
    }

    @ParameterizedTest
    @CsvSource({"张㛃", "𠮷田", "阿依古丽·买买提", "欧阳　小明", "Anne-Marie O'Neill"})
    void names_as_people_have_them_are_taken(String name) {
        visitors.signUp(name, document, mobile);
        assertThat(accounts.byDocument(document)).isPresent();
    }

    @Test
    void the_number_may_be_typed_with_spaces_and_full_width_characters() {
        var browser = asked();
        var wide = new StringBuilder();
        document.number().chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        browser.submit("/signup", changed(browser, "number", " " + wide.substring(0, 6) + "　" + wide.substring(6)));
        assertThat(accounts.byDocument(document)).isPresent();
    }

    @Test
    void a_passport_asks_for_country_birth_date_and_sex() {
        var number = "E" + mobile.value().substring(3);
        var fields = new HashMap<>(visitors.citizen("Anna Schmidt", document, mobile));
        fields.put("type", "PASSPORT");
        fields.put("number", number);
        var browser = visitors.askForCode(visitors.open("/signup"), "/signup/code", fields);
        browser.submit("/signup", visitors.rest(browser, mobile));
        assertThat(beside(browser, "country")).isNotEmpty();
        assertThat(beside(browser, "birth")).isNotEmpty();
        assertThat(beside(browser, "sex")).isNotEmpty();
        var rest = new HashMap<>(visitors.rest(browser, mobile));
        rest.putAll(Map.of("country", "DEU", "birth", "2030-01-01", "sex", "FEMALE"));
        browser.submit("/signup", rest);
        assertThat(beside(browser, "birth")).contains("不能晚于今天");
        rest.put("birth", "1988-03-21");
        browser.submit("/signup", rest);
        var passport = new IdDocument(org.zhiye.shared.IdDocumentType.PASSPORT, "DEU", number);
        var person = accounts.practitioner(accounts.byDocument(passport).orElseThrow())
                .orElseThrow();
        assertThat(person.birthDate()).isEqualTo("1988-03-21");
        assertThat(person.sex()).isEqualTo(org.zhiye.shared.Sex.FEMALE);
    }

    @Test
    void no_sms_without_the_captcha() {
        var browser = visitors.open("/signup");
        var fields = new HashMap<>(visitors.citizen("林晓峰", document, mobile));
        fields.put("captcha", visitors.wrongCaptcha(browser));
        browser.submit("/signup/code", fields);
        assertThat(beside(browser, "captcha")).contains("验证码不正确");
        fields.remove("captcha");
        browser.submit("/signup/code", fields);
        assertThat(beside(browser, "captcha")).contains("请输入验证码");
        assertThat(visitors.count(mobile)).isZero();
    }

    @Test
    void a_script_gets_the_answer_of_the_code_button_as_json() {
        var browser = visitors.open("/signup");
        var captcha = visitors.captcha(browser);
        browser.accept("application/json")
                .submitOnly("/signup/code", Map.of("mobile", mobile.value(), "captcha", captcha));
        assertThat(browser.body()).contains("\"sent\":true", "\"waitSeconds\":2", mobile.masked());
        var other = visitors.open("/signup").accept("application/json");
        other.submitOnly("/signup/code", Map.of("mobile", "123", "captcha", "AAAA"));
        assertThat(other.body()).contains("\"sent\":false", "\"field\":\"mobile\"");
    }

    @Test
    void a_wrong_code_is_told_and_counted() {
        var browser = asked();
        var right = visitors.code(mobile);
        var wrong = right.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            browser.submit("/signup", changed(browser, "code", wrong));
            assertThat(beside(browser, "code")).contains("短信验证码不正确");
        }
        browser.submit("/signup", changed(browser, "code", right));
        assertThat(beside(browser, "code")).contains("输错 5 次");
        assertThat(accounts.byDocument(document)).isEmpty();
    }

    @Test
    void a_code_that_ran_out_is_told() {
        var browser = asked();
        jdbc.sql("update otp set expires = now() - interval '1 second' where mobile_index = ?")
                .param(vault.index("mobile", mobile.value()))
                .update();
        browser.submit("/signup", visitors.rest(browser, mobile));
        assertThat(browser.status()).isIn(422);
        assertThat(beside(browser, "code")).contains("已过期");
    }

    @Test
    void a_code_of_another_browser_does_not_fit() {
        asked();
        var other = visitors.open("/signup");
        var all = new HashMap<>(visitors.citizen("林晓峰", document, mobile));
        all.putAll(visitors.rest(other, mobile));
        other.submit("/signup", all);
        assertThat(beside(other, "code")).contains("已过期或已使用");
        assertThat(accounts.byDocument(document)).isEmpty();
    }

    @Test
    void a_form_sent_twice_opens_one_account_and_both_lead_in() {
        var browser = asked();
        var form = Browser.fields(browser.form("/signup"), multi(visitors.rest(browser, mobile)));
        var results = Crowd.of(3, () -> {
            var same = visitors.open("/signup");
            browser.cookies().forEach((name, cookie) -> same.cookie(name, cookie.getValue()));
            same.postOnly("/signup", form);
            return same.status() + " " + same.at();
        });
        assertThat(results).allSatisfy(result -> assertThat(result).startsWith("303"));
        assertThat(accounts.allByDocument(document)).hasSize(1);
    }

    private static org.springframework.util.MultiValueMap<String, String> multi(Map<String, String> typed) {
        var values = new org.springframework.util.LinkedMultiValueMap<String, String>();
        typed.forEach(values::add);
        return values;
    }

    @Test
    void a_document_of_a_verified_account_gets_the_one_answer_and_its_holder_is_told() {
        var holder = logins.practitioner("林晓峰", document);
        new TransactionTemplate(transactions).executeWithoutResult(status -> accounts.verified(holder.id()));
        var browser = asked();
        browser.submit("/signup", visitors.rest(browser, mobile));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("用这些资料不能在这里注册");
        assertThat(browser.page().select("#number").val()).isEqualTo(document.number());
        assertThat(accounts.allByDocument(document)).containsExactly(holder.id());
        assertThat(visitors.sms(holder.mobile())).contains("有人用您的证件号码注册账号");
    }

    @Test
    void the_same_person_again_gets_the_one_answer_too() {
        visitors.signUp("林晓峰", document, mobile);
        visitors.pause(mobile, Purpose.SIGN_UP);
        var browser = asked();
        browser.submit("/signup", visitors.rest(browser, mobile));
        assertThat(browser.text()).contains("用这些资料不能在这里注册");
        assertThat(accounts.allByDocument(document)).hasSize(1);
    }

    @Test
    void an_unverified_account_does_not_block_its_document() {
        var squatter = logins.practitioner("假冒人", document);
        visitors.signUp("林晓峰", document, mobile);
        assertThat(accounts.allByDocument(document)).hasSize(2).contains(squatter.id());
    }

    @Test
    void a_mobile_number_passes_to_whoever_proves_it() {
        var former = logins.practitioner();
        var session = logins.in(former);
        visitors.signUp("林晓峰", document, former.mobile());
        var id = accounts.byDocument(document).orElseThrow();
        assertThat(accounts.practitioner(id).orElseThrow().mobile()).isEqualTo(former.mobile());
        session.open("/start");
        assertThat(session.at()).startsWith("/login");
        // the former holder logs in and is asked for another number first
        var browser = visitors.open("/login");
        visitors.logIn(browser, "/login", former.document().number(), Logins.PASSWORD);
        assertThat(browser.at()).isEqualTo("/login/mobile");
        browser.submit("/login/mobile/code", Map.of("mobile", mobile.value(), "captcha", visitors.captcha(browser)));
        browser.submit("/login/mobile", Map.of("code", visitors.code(mobile)));
        assertThat(browser.page().select(".who .name").text()).isEqualTo(former.name());
        assertThat(accounts.mobileOf(former.account())).isEqualTo(mobile);
    }

    @Test
    void two_who_prove_the_same_number_at_once_end_with_one_holder() {
        var first = asked();
        var rest = visitors.rest(first, mobile);
        var form = Browser.fields(first.form("/signup"), multi(rest));
        Crowd.of(2, () -> {
            var same = visitors.open("/signup");
            first.cookies().forEach((name, cookie) -> same.cookie(name, cookie.getValue()));
            var changed = new org.springframework.util.LinkedMultiValueMap<>(form);
            changed.set("deed", java.util.UUID.randomUUID().toString());
            same.postOnly("/signup", changed);
            return same.status();
        });
        assertThat(accounts.allByDocument(document)).hasSize(1);
    }

    @Test
    void extra_fields_change_nothing() {
        var browser = asked();
        var rest = new HashMap<>(visitors.rest(browser, mobile));
        rest.putAll(Map.of(
                "verified", "true", "state", "CLOSED", "kind", "STAFF", "id", "00000000-0000-0000-0000-000000000001"));
        browser.submit("/signup", rest);
        var person = accounts.practitioner(accounts.byDocument(document).orElseThrow())
                .orElseThrow();
        assertThat(person.verified()).isFalse();
    }

    @Test
    void the_page_speaks_three_languages() {
        for (var words : List.of("zh-Hans:获取短信验证码", "zh-Hant:獲取簡訊驗證碼", "en:Send code")) {
            var language = words.substring(0, words.indexOf(':'));
            var browser = visitors.open("/signup?lang=" + language);
            assertThat(browser.text())
                    .contains(words.substring(words.indexOf(':') + 1))
                    .doesNotContain("signup.", "code.sent", "password.");
        }
    }
}
