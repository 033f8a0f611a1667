package org.zhiye.account.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.Browser;
import org.zhiye.Scans;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Accounts;
import org.zhiye.account.Logins;
import org.zhiye.account.Standing;
import org.zhiye.account.Visitors;
import org.zhiye.person.Applicants;
import org.zhiye.trail.Chains;
import org.zhiye.vault.Vault;

@ZhiyeTest
class ClosingTest {
    @Autowired
    Logins logins;

    @Autowired
    Visitors visitors;

    @Autowired
    Applicants applicants;

    @Autowired
    Accounts accounts;

    @Autowired
    Standing standing;

    @Autowired
    Forgetting forgetting;

    @Autowired
    Chains chains;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    private Browser asked(Browser browser) {
        browser.open("/me/close").submit("/me/close/understood", Map.of("understood", "true"));
        assertThat(browser.at()).isEqualTo("/me/close/confirm");
        return browser.submit("/me/close/code", Map.of());
    }

    private Map<String, String> typed(Logins.Person person, String password) {
        return new HashMap<>(Map.of("password", password, "code", visitors.code(person.mobile())));
    }

    private int count(String sql, Logins.Person person) {
        return jdbc.sql(sql).param(person.id().value()).query(Integer.class).single();
    }

    private void closed(Logins.Person person) {
        var browser = asked(logins.in(person));
        browser.submit("/me/close", typed(person, Logins.PASSWORD));
        assertThat(browser.at()).isEqualTo("/login?closed");
        assertThat(browser.text()).contains("账号已注销");
    }

    private void longAgo(Logins.Person person) {
        jdbc.sql("update account set closed_at = now() - interval '184 days' where id = ?")
                .param(person.id().value())
                .update();
        forgetting.run(LocalDate.of(2026, 11, 23));
    }

    @Test
    void it_is_asked_twice_and_what_was_the_persons_own_is_gone() {
        var person = logins.practitioner();
        applicants.prepare(person.id());
        var other = logins.in(person);
        var paper = logins.in(person).open("/me/papers/contract");
        paper.upload("/me/papers/contract", "file", "a.jpg", Scans.card(java.awt.Color.CYAN), Map.of());
        var browser = logins.in(person).open("/me/close");
        browser.submit("/me/close/understood", Map.of());
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#understood-error").text()).contains("不能恢复");

        closed(person);

        assertThat(other.open("/me").at()).startsWith("/login");
        assertThat(accounts.practitioner(person.id())).isEmpty();
        assertThat(visitors.sms(person.mobile())).contains("账号已按您的申请注销");
        for (String table : List.of("attachment", "paper_page", "profile", "photo_refusal", "filing_draft")) {
            assertThat(count("select count(*) from " + table + " where person = ?", person))
                    .as(table)
                    .isZero();
        }
        assertThat(count("select count(*) from document where owner = ? and state <> 'RELEASED'", person))
                .isZero();
        assertThat(count("select count(*) from inbox where account = ?", person))
                .isZero();
        // mobile and document are free: the same ones open another account, which is verified
        var again = logins.practitioner(person.name(), person.document());
        assertThat(accounts.byDocument(person.document())).contains(again.id());
    }

    @Test
    void a_wrong_password_or_code_closes_nothing() {
        var person = logins.practitioner();
        var browser = asked(logins.in(person));
        browser.submit("/me/close", typed(person, "not-my-password"));
        assertThat(browser.page().select("#password-error").text()).isEqualTo("密码不正确");
        var wrong = typed(person, Logins.PASSWORD);
        wrong.put("code", wrong.get("code").equals("000000") ? "000001" : "000000");
        browser.submit("/me/close", wrong);
        assertThat(browser.page().select("#code-error").text()).contains("不正确");
        assertThat(accounts.practitioner(person.id())).isPresent();
    }

    @Test
    void a_case_under_way_stands_against_it_also_for_a_form_that_was_open_before() {
        var person = logins.practitioner();
        var browser = asked(logins.in(person));
        standing.hinder(person.id());
        browser.submit("/me/close", typed(person, Logins.PASSWORD));
        assertThat(browser.text()).contains("账号现在不能注销");
        assertThat(accounts.practitioner(person.id())).isPresent();
        browser.open("/me/close");
        assertThat(browser.text()).contains("CS-2026-1", "正在办理");
        assertThat(browser.page().select("form[action^=/me/close]")).isEmpty();
    }

    @Test
    void after_six_months_nobody_can_read_what_was_done_and_the_chain_still_verifies() throws SQLException {
        var person = logins.practitioner();
        applicants.prepare(person.id());
        closed(person);
        forgetting.run(LocalDate.of(2026, 11, 23));
        assertThat(vault.knows(person.id().value())).isTrue();

        standing.keep(person.id());
        longAgo(person);
        assertThat(vault.knows(person.id().value())).isTrue();

        standing.letGo(person.id());
        longAgo(person);
        assertThat(vault.knows(person.id().value())).isFalse();
        assertThat(count("select count(*) from document where owner = ?", person))
                .isZero();
        var left = new ArrayList<Object>();
        jdbc.sql(
                        "select name, document_index, document_sealed, mobile_sealed, birth_date, forgotten_at from account where id = ?")
                .param(person.id().value())
                .query(row -> {
                    for (int i = 1; i <= 5; i++) {
                        left.add(String.valueOf(row.getObject(i)));
                    }
                    assertThat(row.getTimestamp(6)).isNotNull();
                });
        assertThat(left).containsExactly("", "null", "null", "null", "null");
        assertThat(chains.check(person.id().value()).faults()).isEmpty();
        assertThat(count("select count(*) from trail where subject = ? and deed = 'account.forgotten'", person))
                .isEqualTo(1);
        forgetting.run(LocalDate.of(2026, 11, 24));
        assertThat(count("select count(*) from trail where subject = ? and deed = 'account.forgotten'", person))
                .isEqualTo(1);
    }
}
