package org.zhiye.account.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.zhiye.Browser;
import org.zhiye.Browsers;
import org.zhiye.IdDocuments;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.AccountSettings;
import org.zhiye.account.AccountTable;
import org.zhiye.account.Accounts;
import org.zhiye.account.Logins;
import org.zhiye.account.Passwords;
import org.zhiye.account.Sessions;
import org.zhiye.account.Visitors;
import org.zhiye.ground.Deeds;
import org.zhiye.otp.Codes;
import org.zhiye.otp.Spent;
import org.zhiye.vault.Vault;

@ZhiyeTest
class ResetTest {
    private static final String NEW = "harbour-kite-58";

    @Autowired
    Visitors visitors;

    @Autowired
    Browsers browsers;

    @Autowired
    Logins logins;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountTable table;

    @Autowired
    Sessions sessions;

    @Autowired
    Passwords passwords;

    @Autowired
    Codes codes;

    @Autowired
    Deeds deeds;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private Browser asked(String number, String name) {
        var browser = visitors.open("/reset");
        return browser.submit(
                "/reset/code", Map.of("number", number, "name", name, "captcha", visitors.captcha(browser)));
    }

    private static Map<String, String> fresh(String code) {
        return new HashMap<>(Map.of("code", code, "password", NEW, "repeat", NEW));
    }

    private static String beside(Browser browser, String field) {
        return browser.page().select("#" + field + "-error").text();
    }

    private boolean opens(Logins.Person person, String password) {
        var browser =
                visitors.logIn(browsers.open(), "/login", person.document().number(), password);
        return !browser.page().select(".who .name").isEmpty();
    }

    @Test
    void number_name_and_a_code_set_a_new_password_and_end_all_sessions() {
        var person = logins.practitioner();
        var session = logins.in(person);
        var browser = asked(person.document().number(), person.name());
        assertThat(browser.text()).contains("演示系统：新密码立即生效");
        browser.submit("/reset", fresh(visitors.code(person.mobile())));
        assertThat(browser.at()).isEqualTo("/login?reset");
        assertThat(session.open("/start").at()).startsWith("/login");
        assertThat(opens(person, Logins.PASSWORD)).isFalse();
        assertThat(opens(person, NEW)).isTrue();
        assertThat(accounts.guardedUntil(person.id())).isPresent();
        assertThat(visitors.sms(person.mobile())).contains("登录密码已重设");
    }

    @Test
    void known_and_unknown_get_the_same_answers() {
        var person = logins.practitioner();
        var known = asked(person.document().number(), person.name());
        var unknown = asked(IdDocuments.fresh().number(), person.name());
        var misnamed = asked(logins.practitioner().document().number(), "别人");
        for (Browser browser : new Browser[] {known, unknown, misnamed}) {
            assertThat(browser.status()).isEqualTo(200);
            assertThat(browser.page().select("#code-sent").text()).startsWith("如果资料与账号一致");
        }
        var wrong = visitors.code(person.mobile()).equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 6; i++) {
            known.submit("/reset", fresh(wrong));
            unknown.submit("/reset", fresh(wrong));
            assertThat(beside(known, "code")).isEqualTo(beside(unknown, "code")).isNotEmpty();
            assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(422);
        }
        assertThat(beside(known, "code")).contains("输错 5 次");
    }

    @Test
    void a_weak_password_is_refused_before_the_code_is_spent() {
        var person = logins.practitioner();
        var browser = asked(person.document().number(), person.name());
        var code = visitors.code(person.mobile());
        var weak = fresh(code);
        weak.putAll(Map.of("password", "12345678", "repeat", "12345678"));
        browser.submit("/reset", weak);
        assertThat(beside(browser, "password")).contains("太常见");
        browser.submit("/reset", fresh(code));
        assertThat(opens(person, NEW)).isTrue();
    }

    @Test
    void two_accounts_of_one_document_get_a_code_each_for_their_own() {
        var document = IdDocuments.fresh();
        var first = logins.practitioner("林晓峰", document);
        var second = logins.practitioner("林晓峰", document);
        var browser = asked(document.number(), "林晓峰");
        var code = visitors.code(first.mobile());
        assertThat(visitors.count(second.mobile())).isEqualTo(1);
        browser.submit("/reset", fresh(code));
        assertThat(passwords.fits(NEW, hash(first))).isTrue();
        if (!code.equals(visitors.sms(second.mobile()))) {
            assertThat(passwords.fits(Logins.PASSWORD, hash(second))).isTrue();
        }
    }

    private String hash(Logins.Person person) {
        return jdbc.sql("select password from account where id = ?")
                .param(person.id().value())
                .query(String.class)
                .single();
    }

    private Reset strict() {
        var settings = new AccountSettings(
                5,
                50,
                Duration.ofHours(24),
                Duration.ofHours(72),
                Duration.ofDays(30),
                Duration.ofDays(183),
                Duration.ofHours(24));
        return new Reset(table, sessions, passwords, codes, deeds, vault, settings, transactions);
    }

    private Reset.Outcome resetElsewhere(Logins.Person person) {
        var claim = new Reset.Claim("visitor-" + person.id(), person.document().number(), person.name());
        assertThat(strict().send(claim, "192.0.2.9").sent()).isTrue();
        var device = new Devices.Device(new byte[16], Map.of());
        return strict().set(claim, visitors.code(person.mobile()), NEW, device);
    }

    @Test
    void in_production_a_reset_on_an_unknown_device_waits_a_day() {
        var person = logins.practitioner();
        assertThat(resetElsewhere(person)).isEqualTo(new Reset.Outcome.Done(true));
        assertThat(visitors.sms(person.mobile())).contains("24 小时后");
        assertThat(opens(person, NEW)).isFalse();
        jdbc.sql("update account set reset_due = now() - interval '1 second' where id = ?")
                .param(person.id().value())
                .update();
        assertThat(opens(person, Logins.PASSWORD)).isFalse();
        assertThat(opens(person, NEW)).isTrue();
        assertThat(opens(person, NEW)).isTrue();
    }

    @Test
    void the_old_password_cancels_a_reset_that_waits() {
        var person = logins.practitioner();
        resetElsewhere(person);
        assertThat(opens(person, Logins.PASSWORD)).isTrue();
        assertThat(jdbc.sql("select reset_password is null from account where id = ?")
                        .param(person.id().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(opens(person, NEW)).isFalse();
    }

    @Test
    void on_a_device_that_the_account_knows_it_takes_effect_at_once() {
        var person = logins.practitioner();
        var claim = new Reset.Claim("visitor-" + person.id(), person.document().number(), person.name());
        strict().send(claim, "192.0.2.9");
        var now = table.candidate(person.account()).orElseThrow().now();
        var device = new Devices.Device(new byte[16], Map.of(person.account(), now));
        assertThat(strict().set(claim, visitors.code(person.mobile()), NEW, device))
                .isEqualTo(new Reset.Outcome.Done(false));
        assertThat(opens(person, NEW)).isTrue();
        // and the device is forgotten
        assertThat(device.isKnownTo(
                        person.account(),
                        table.candidate(person.account()).orElseThrow().forgotten()))
                .isFalse();
    }

    @Test
    void without_a_code_nothing_is_hashed_or_set() {
        var person = logins.practitioner();
        var claim = new Reset.Claim("nobody asked", person.document().number(), person.name());
        assertThat(strict().set(claim, "123456", NEW, new Devices.Device(new byte[16], Map.of())))
                .isEqualTo(new Reset.Outcome.Code(Spent.EXPIRED_OR_NONE));
    }
}
