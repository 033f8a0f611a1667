package org.zhiye.person.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.Browser;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.otp.Budgets;
import org.zhiye.otp.Purpose;
import org.zhiye.outbox.LocalInbox;
import org.zhiye.outbox.Outbox;
import org.zhiye.shared.AccountId;

/** Messages by e-mail: nothing goes to an address that its holder has not proved and does not want. */
@ZhiyeTest
class EmailTest {
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    Logins logins;

    @Autowired
    Outbox outbox;

    @Autowired
    LocalInbox mailbox;

    @Autowired
    Budgets budgets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final String address = "lin" + NEXT.incrementAndGet() + "." + System.nanoTime() + "@example.com";

    private Browser saved(Logins.Person person, String email) {
        var profile = Map.of("ethnic", "01", "email", email, "education", "21", "degree", "4", "school", "同济大学");
        return logins.in(person).open("/me/profile").submit("/me/profile", profile);
    }

    private List<String> mails(String to) {
        outbox.deliver();
        return mailbox.mails(to).stream().map(LocalInbox.Message::text).toList();
    }

    private void told(Logins.Person person) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> outbox.smsTo(
                        new AccountId(person.id().value()), "notice.review.sent_back", List.of("SB-7", "2026-12-01")));
    }

    private Browser confirmed(Logins.Person person) {
        var browser = saved(person, address).open("/me/email");
        browser.submit("/me/email/code", Map.of());
        return browser.submit("/me/email", Map.of("code", code()));
    }

    private String code() {
        return mails(address).getLast().replaceAll("(?s).*?(\\d{6}).*", "$1");
    }

    @Test
    void nothing_is_sent_before_the_address_is_proved() {
        var person = logins.practitioner();
        saved(person, address);
        told(person);
        assertThat(mails(address)).isEmpty();
        assertThat(mailbox.messages(person.mobile())).hasSize(1);
    }

    @Test
    void a_code_proves_it_and_what_is_told_by_sms_comes_by_e_mail_too() {
        var person = logins.practitioner();
        var browser = confirmed(person);
        assertThat(browser.at()).isEqualTo("/me/email?done");
        assertThat(browser.text()).contains("邮件通知已开启");
        told(person);
        var mail = mails(address).getLast();
        assertThat(mail).startsWith("执业：您有一条新消息\n\n").contains("SB-7", "2026-12-01", "/messages", "/me/email");
        assertThat(mail)
                .doesNotContain(
                        person.name(),
                        person.mobile().value(),
                        person.document().number());
        assertThat(mailbox.messages(person.mobile())).hasSize(1);
        assertThat(logins.in(person).open("/me/trail").text()).contains("验证电子邮箱，开启邮件通知");
    }

    @Test
    void a_wrong_code_is_told_beside_its_field_and_counts() {
        var person = logins.practitioner();
        var browser = saved(person, address).open("/me/email");
        browser.submit("/me/email/code", Map.of());
        assertThat(browser.page().select("#code-sent").text()).contains("l***@example.com");
        var right = code();
        var wrong = right.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            browser.submit("/me/email", Map.of("code", wrong));
            assertThat(browser.status()).isEqualTo(422);
            assertThat(browser.page().select("#code-error").text()).contains("邮箱验证码不正确");
        }
        browser.submit("/me/email", Map.of("code", right));
        assertThat(browser.page().select("#code-error").text()).contains("输错 5 次");
        told(person);
        assertThat(mails(address)).hasSize(1);
    }

    @Test
    void it_stops_and_begins_again_when_its_holder_says_so() {
        var person = logins.practitioner();
        var browser = confirmed(person);
        browser.submit("/me/email/wanted", Map.of());
        assertThat(browser.text()).contains("邮件通知已停止");
        told(person);
        int before = mails(address).size();
        browser.submit("/me/email/wanted", Map.of());
        told(person);
        assertThat(mails(address)).hasSize(before + 1);
    }

    @Test
    void another_address_has_to_be_proved_anew_and_the_old_one_gets_nothing() {
        var person = logins.practitioner();
        confirmed(person);
        int before = mails(address).size();
        var browser = saved(person, "other." + address);
        told(person);
        assertThat(mails(address)).hasSize(before);
        assertThat(mails("other." + address)).isEmpty();
        assertThat(browser.open("/me/email").page().select("#code")).hasSize(1);
    }

    @Test
    void a_code_for_one_address_does_not_prove_another() {
        var person = logins.practitioner();
        var browser = saved(person, address).open("/me/email");
        browser.submit("/me/email/code", Map.of());
        var code = code();
        saved(person, "other." + address);
        browser.open("/me/email").submit("/me/email", Map.of("code", code));
        assertThat(browser.status()).isEqualTo(422);
    }

    @Test
    void a_mailbox_that_refused_is_left_alone_and_its_holder_reads_why() {
        var person = logins.practitioner();
        confirmed(person);
        jdbc.sql("update mail_address set refused_at = now(), refusal = 'SMTP_550' where account = ?")
                .param(person.id().value())
                .update();
        int before = mails(address).size();
        told(person);
        assertThat(mails(address)).hasSize(before);
        var browser = logins.in(person).open("/me/email");
        assertThat(browser.text()).contains("拒收了我们的邮件");
        budgets.clear("sms|mail|" + address + "|" + Purpose.CONFIRM_EMAIL);
        browser.submit("/me/email/code", Map.of());
        browser.submit("/me/email", Map.of("code", code()));
        told(person);
        assertThat(mails(address).getLast()).contains("SB-7");
    }

    @Test
    void the_address_lies_nowhere_in_clear() {
        var person = logins.practitioner();
        confirmed(person);
        told(person);
        for (String table : List.of("mail_address", "outbox", "delivery", "otp")) {
            assertThat(jdbc.sql("select count(*) from " + table + " t where cast(t as text) like ?")
                            .param("%" + address + "%")
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        outbox.deliver();
    }

    @Test
    void without_an_address_the_page_leads_to_where_one_is_entered() {
        var browser = logins.in(logins.practitioner()).open("/me/email");
        assertThat(browser.text()).contains("请先在个人基本信息中填写电子邮箱");
        assertThat(browser.page().select("a[href=/me/profile]")).isNotEmpty();
    }

    @Test
    void the_answer_to_the_script_says_where_the_code_went() {
        var person = logins.practitioner();
        saved(person, address);
        var browser = logins.in(person).open("/me/email");
        browser.accept("application/json").submit("/me/email/code", new HashMap<>());
        assertThat(browser.body()).contains("\"sent\":true", "l***@example.com");
    }
}
