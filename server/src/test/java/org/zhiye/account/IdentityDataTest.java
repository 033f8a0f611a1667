package org.zhiye.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.Browser;
import org.zhiye.IdDocuments;
import org.zhiye.ZhiyeTest;
import org.zhiye.ground.Caller;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Sex;

@ZhiyeTest
class IdentityDataTest {
    @Autowired
    Logins logins;

    @Autowired
    Visitors visitors;

    @Autowired
    Accounts accounts;

    @Autowired
    Standing standing;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final IdDocument fresh = IdDocuments.fresh();

    private static String beside(Browser browser, String field) {
        return browser.page().select("#" + field + "-error").text();
    }

    private Browser asked(Logins.Person person) {
        var browser = logins.in(person).open("/me/identity");
        browser.submit("/me/identity/code", Map.of("number", fresh.number()));
        assertThat(browser.page().select("#code-sent").text())
                .contains(person.mobile().masked());
        return browser;
    }

    private Map<String, String> typed(Logins.Person person, String name, IdDocument document) {
        var fields = new HashMap<String, String>();
        fields.put("type", document.type().name());
        fields.put("number", document.number());
        fields.put("name", name);
        fields.put("code", visitors.code(person.mobile()));
        return fields;
    }

    private void verify(PersonId person) {
        transaction.executeWithoutResult(status -> accounts.verified(person));
    }

    private void byCase(PersonId person, String name, IdDocument document) {
        Caller.system("test").act(() -> {
            transaction.executeWithoutResult(
                    status -> accounts.changeIdentity(person, name, document, UUID.randomUUID()));
            return true;
        });
    }

    private Practitioner now(Logins.Person person) {
        return accounts.practitioner(person.id()).orElseThrow();
    }

    private int entries(PersonId person, String deed) {
        return jdbc.sql("select count(*) from trail where subject = ? and deed = ?")
                .params(person.value(), deed)
                .query(Integer.class)
                .single();
    }

    @Test
    void before_verification_name_and_number_are_put_right_with_a_code() {
        var person = logins.practitioner();
        var other = logins.in(person);
        var browser = asked(person);
        browser.submit("/me/identity", typed(person, "林晓锋", fresh));
        assertThat(browser.at()).isEqualTo("/me/identity?done");
        assertThat(browser.text()).contains("林晓锋", fresh.masked()).doesNotContain(fresh.number());
        var now = now(person);
        assertThat(now.name()).isEqualTo("林晓锋");
        assertThat(now.document()).isEqualTo(fresh);
        assertThat(now.birthDate()).isEqualTo(fresh.birthDate().orElseThrow());
        assertThat(now.sex()).isEqualTo(fresh.sex().orElseThrow());
        assertThat(accounts.allByNumber(fresh.number())).containsExactly(person.id());
        assertThat(accounts.allByNumber(person.document().number())).isEmpty();
        assertThat(other.open("/me").at()).startsWith("/login");
        assertThat(entries(person.id(), "account.identity_edited")).isEqualTo(1);
    }

    @Test
    void birth_date_and_sex_are_asked_where_the_document_does_not_carry_them() {
        var person = logins.practitioner();
        var browser = asked(person);
        var passport = new IdDocument(
                IdDocumentType.PASSPORT, "DEU", "E" + fresh.number().substring(6, 14));
        var fields = typed(person, "Anna Müller", passport);
        fields.put("birth", "");
        browser.submit("/me/identity", fields);
        assertThat(beside(browser, "country")).isEmpty();
        assertThat(browser.status()).isEqualTo(422);
        fields.put("country", "DEU");
        fields.put("birth", "1988-02-29");
        fields.put("sex", "FEMALE");
        browser.submit("/me/identity", fields);
        assertThat(browser.at()).isEqualTo("/me/identity?done");
        assertThat(now(person).birthDate()).isEqualTo(LocalDate.of(1988, 2, 29));
        assertThat(now(person).sex()).isEqualTo(Sex.FEMALE);
    }

    @Test
    void a_wrong_code_and_wrong_fields_change_nothing_and_lose_nothing() {
        var person = logins.practitioner();
        var browser = asked(person);
        var fields = typed(person, "林晓锋", fresh);
        fields.put("code", fields.get("code").equals("000000") ? "000001" : "000000");
        browser.submit("/me/identity", fields);
        assertThat(beside(browser, "code")).contains("不正确");
        assertThat(browser.page().select("#name").val()).isEqualTo("林晓锋");
        assertThat(browser.page().select("#number").val()).isEqualTo(fresh.number());
        fields.put("number", "110101199001011234");
        browser.submit("/me/identity", fields);
        assertThat(beside(browser, "number")).isNotEmpty();
        assertThat(now(person).document()).isEqualTo(person.document());
    }

    @Test
    void a_taken_number_gets_the_one_answer_and_its_holder_is_told() {
        var holder = logins.practitioner();
        verify(holder.id());
        var person = logins.practitioner();
        var browser = asked(person);
        browser.submit("/me/identity", typed(person, "林晓锋", holder.document()));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("[data-errors]").text()).contains("不能更正为这些内容");
        assertThat(now(person).document()).isEqualTo(person.document());
        assertThat(visitors.count(holder.mobile())).isEqualTo(1);
        // an account that is not verified does not own its number: no word of it either
        var squatter = logins.practitioner();
        visitors.pause(person.mobile(), org.zhiye.otp.Purpose.CHANGE_IDENTITY);
        var again = asked(person);
        again.submit("/me/identity", typed(person, "林晓锋", squatter.document()));
        assertThat(again.at()).isEqualTo("/me/identity?done");
    }

    @Test
    void after_verification_a_case_is_the_way_and_what_it_is_about_is_under_review() {
        var person = logins.practitioner();
        verify(person.id());
        var browser = logins.in(person).open("/me/identity");
        assertThat(browser.text()).contains("个人信息修改");
        assertThat(browser.page().select("form[action=/me/identity]")).isEmpty();
        var before = now(person);
        var straight = logins.in(person).open("/me/password");
        straight.postOnly(
                "/me/identity",
                org.springframework.util.MultiValueMap.fromSingleValue(Map.of(
                        "_csrf",
                        straight.form("/me/password")
                                .expectFirst("[name=_csrf]")
                                .val(),
                        "type",
                        "IDENTITY_CARD",
                        "number",
                        fresh.number(),
                        "name",
                        "林晓锋",
                        "code",
                        "123456")));
        assertThat(straight.status()).isEqualTo(303);
        assertThat(now(person)).isEqualTo(before);
        standing.lock(person.id(), LockedItems.Item.NAME);
        browser.open("/me/identity");
        assertThat(browser.page().select("dd .note").eachText()).containsExactly("审查中");
        assertThat(browser.text()).contains("正在审查");
    }

    @Test
    void a_case_changes_the_log_in_number_and_the_old_one_is_answered_by_sms_alone() {
        var person = logins.practitioner();
        verify(person.id());
        var session = logins.in(person);
        var before = now(person);
        byCase(person.id(), "林晓锋", fresh);

        var now = now(person);
        assertThat(now.verified()).isTrue();
        assertThat(now.name()).isEqualTo("林晓锋");
        assertThat(now.document()).isEqualTo(fresh);
        assertThat(now.birthDate()).isEqualTo(fresh.birthDate().orElseThrow());
        assertThat(session.open("/me").at()).startsWith("/login");
        assertThat(accounts.byDocument(fresh)).contains(person.id());
        assertThat(accounts.byDocument(person.document())).isEmpty();
        assertThat(accounts.formerIdentities(person.id()))
                .singleElement()
                .satisfies(it -> assertThat(it.document()).isEqualTo(before.document()))
                .satisfies(it -> assertThat(it.name()).isEqualTo(before.name()));
        assertThat(visitors.sms(person.mobile())).contains("新的证件号码登录");

        var old = tried(person.document().number());
        var unknown = tried(IdDocuments.fresh().number());
        assertThat(old).isEqualTo(unknown);
        assertThat(visitors.sms(person.mobile())).contains("有人用您原来的证件号码登录");
        int told = visitors.count(person.mobile());
        tried(person.document().number());
        assertThat(visitors.count(person.mobile())).isEqualTo(told);
    }

    private String tried(String number) {
        var browser = visitors.open("/login");
        browser.submit(
                "/login", Map.of("number", number, "password", Logins.PASSWORD, "captcha", visitors.captcha(browser)));
        return browser.status() + beside(browser, "number");
    }

    @Test
    void a_number_that_has_an_account_is_refused_until_the_accounts_are_merged() {
        var person = logins.practitioner();
        verify(person.id());
        var other = logins.practitioner();
        verify(other.id());
        var theirs = logins.in(other);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> byCase(person.id(), person.name(), other.document()))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(AccountReason.NUMBER_HAS_ACCOUNT));
        assertThat(now(person).document()).isEqualTo(person.document());

        standing.hinder(other.id());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> merge(person, other))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(AccountReason.ACCOUNT_IN_USE));
        standing.letGo(other.id());
        merge(person, other);
        byCase(person.id(), person.name(), other.document());

        assertThat(accounts.practitioner(other.id())).isEmpty();
        assertThat(theirs.open("/me").at()).startsWith("/login");
        assertThat(visitors.sms(other.mobile())).contains("并入另一账号");
        assertThat(accounts.byDocument(other.document())).contains(person.id());
        assertThat(entries(person.id(), "account.merged")).isEqualTo(1);
        assertThat(entries(other.id(), "account.closed_merged")).isEqualTo(1);
    }

    private void merge(Logins.Person keep, Logins.Person gone) {
        Caller.system("test").act(() -> {
            transaction.executeWithoutResult(status -> accounts.merge(keep.id(), gone.id(), UUID.randomUUID()));
            return true;
        });
    }

    @Test
    void a_change_of_mobile_guards_what_matters_and_a_change_of_identity_keeps_that() {
        var person = logins.practitioner();
        jdbc.sql("update account set guarded_until = now() + interval '1 hour' where id = ?")
                .param(person.id().value())
                .update();
        verify(person.id());
        byCase(person.id(), "林晓锋", fresh);
        assertThat(accounts.guardedUntil(person.id())).isPresent();
        assertThat(accounts.nameOf(new AccountId(person.id().value()))).isEqualTo("林晓锋");
    }
}
