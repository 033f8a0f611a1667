package org.zhiye.account.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.Browser;
import org.zhiye.Mobiles;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Accounts;
import org.zhiye.account.Logins;
import org.zhiye.account.Passwords;
import org.zhiye.account.Visitors;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.Role;

@ZhiyeTest
class OwnAccountTest {
    private static final String NEW = "harbour-kite-58";

    @Autowired
    Visitors visitors;

    @Autowired
    Logins logins;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    JdbcClient jdbc;

    private final MobileNumber fresh = Mobiles.fresh();

    private static String beside(Browser browser, String field) {
        return browser.page().select("#" + field + "-error").text();
    }

    private boolean fits(Logins.Person person, String password) {
        return passwords.fits(
                password,
                jdbc.sql("select password from account where id = ?")
                        .param(person.id().value())
                        .query(String.class)
                        .single());
    }

    private Map<String, String> typed(String password) {
        return new HashMap<>(Map.of("mobile", fresh.value(), "code", visitors.code(fresh), "password", password));
    }

    @Test
    void a_new_number_is_proved_by_its_code_and_the_old_one_is_told() {
        var person = logins.practitioner();
        var other = logins.in(person);
        var browser = logins.in(person).open("/me/mobile");
        browser.submit("/me/mobile/code", Map.of("mobile", fresh.value()));
        assertThat(browser.page().select("#code-sent").text()).contains(fresh.masked());
        browser.submit("/me/mobile", typed(Logins.PASSWORD));
        assertThat(browser.at()).isEqualTo("/me/mobile?done");
        assertThat(browser.text()).contains("手机号已改为 " + fresh.masked());
        assertThat(accounts.mobileOf(person.account())).isEqualTo(fresh);
        assertThat(visitors.sms(person.mobile())).contains("如非本人操作");
        assertThat(visitors.count(person.mobile())).isEqualTo(1);
        assertThat(accounts.guardedUntil(person.id())).isPresent();
        assertThat(other.open("/me/mobile").at()).startsWith("/login");
    }

    @Test
    void without_the_password_or_with_a_wrong_code_the_number_stays() {
        var person = logins.practitioner();
        var browser = logins.in(person).open("/me/mobile");
        browser.submit("/me/mobile/code", Map.of("mobile", fresh.value()));
        browser.submit("/me/mobile", typed("not-my-password"));
        assertThat(beside(browser, "password")).isEqualTo("密码不正确");
        assertThat(browser.page().select("#mobile").val()).isEqualTo(fresh.value());
        var wrong = typed(Logins.PASSWORD);
        wrong.put("code", wrong.get("code").equals("000000") ? "000001" : "000000");
        browser.submit("/me/mobile", wrong);
        assertThat(beside(browser, "code")).contains("不正确");
        assertThat(accounts.mobileOf(person.account())).isEqualTo(person.mobile());
    }

    @Test
    void the_number_on_file_needs_no_change() {
        var person = logins.practitioner();
        var browser = logins.in(person).open("/me/mobile");
        browser.submit("/me/mobile/code", Map.of("mobile", person.mobile().value()));
        assertThat(beside(browser, "mobile")).contains("无需修改");
        assertThat(visitors.count(person.mobile())).isZero();
    }

    @Test
    void a_new_password_ends_the_other_sessions_and_keeps_this_one() {
        var person = logins.practitioner();
        var other = logins.in(person);
        var browser = logins.in(person).open("/me/password");
        var form = Map.of("old", Logins.PASSWORD, "password", NEW, "repeat", NEW);
        browser.submit("/me/password", form);
        assertThat(browser.at()).isEqualTo("/me/password?done");
        assertThat(other.open("/me/password").at()).startsWith("/login");
        assertThat(fits(person, NEW)).isTrue();
        assertThat(visitors.sms(person.mobile())).contains("登录密码已修改");
    }

    @Test
    void the_old_password_must_be_right_and_the_new_one_good() {
        var person = logins.practitioner();
        var browser = logins.in(person).open("/me/password");
        browser.submit("/me/password", Map.of("old", "not-my-password", "password", NEW, "repeat", NEW));
        assertThat(beside(browser, "old")).isEqualTo("密码不正确");
        var mobile = person.mobile().value();
        browser.submit("/me/password", Map.of("old", Logins.PASSWORD, "password", mobile, "repeat", mobile));
        assertThat(beside(browser, "password")).contains("手机号");
        assertThat(fits(person, Logins.PASSWORD)).isTrue();
    }

    @Test
    void a_form_sent_twice_changes_once_and_says_so_twice() {
        var person = logins.practitioner();
        var browser = logins.in(person).open("/me/password");
        var fields = Browser.fields(
                browser.form("/me/password"),
                org.springframework.util.MultiValueMap.fromSingleValue(
                        Map.of("old", Logins.PASSWORD, "password", NEW, "repeat", NEW)));
        assertThat(browser.postOnly("/me/password", fields).status()).isEqualTo(303);
        assertThat(browser.postOnly("/me/password", fields).status()).isEqualTo(303);
        assertThat(jdbc.sql("select count(*) from trail where subject = ? and deed = 'account.password_changed'")
                        .param(person.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void after_a_change_of_mobile_or_password_by_sms_there_is_no_further_change_for_a_while() {
        var person = logins.practitioner();
        jdbc.sql("update account set guarded_until = timestamptz '2099-01-02 03:04+08' where id = ?")
                .param(person.id().value())
                .update();
        var browser = logins.in(person).open("/me/mobile");
        browser.submit("/me/mobile/code", Map.of("mobile", fresh.value()));
        browser.submit("/me/mobile", typed(Logins.PASSWORD));
        assertThat(beside(browser, "password")).contains("2099-01-02 03:04 前不能办理");
        assertThat(accounts.mobileOf(person.account())).isEqualTo(person.mobile());
        assertThat(browser.open("/me/close").text()).contains("现在还不能注销", "2099-01-02 03:04");
        browser.open("/me/export").submit("/me/export", Map.of("password", Logins.PASSWORD));
        assertThat(beside(browser, "password")).contains("2099-01-02 03:04");
    }

    @Test
    void officers_change_their_password_too() {
        var browser = logins.in(logins.officer(Role.DESK_OFFICER, "11")).open("/me/password");
        browser.submit("/me/password", Map.of("old", Logins.PASSWORD, "password", NEW, "repeat", NEW));
        assertThat(browser.at()).isEqualTo("/me/password?done");
    }
}
