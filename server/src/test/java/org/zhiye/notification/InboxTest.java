package org.zhiye.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.Browser;
import org.zhiye.Statements;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.ground.Deeds;
import org.zhiye.outbox.LocalInbox;
import org.zhiye.outbox.Outbox;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Notice;
import org.zhiye.shared.Role;
import org.zhiye.shared.Subject;
import org.zhiye.vault.Vault;

@ZhiyeTest
class InboxTest {
    private static final String CHANGED = "notice.account.password_changed";

    @Autowired
    Logins logins;

    @Autowired
    Deeds deeds;

    @Autowired
    Inbox inbox;

    @Autowired
    Outbox outbox;

    @Autowired
    LocalInbox telephones;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private record Told(Subject subject, List<Notice> notices) implements Deed {
        @Override
        public String deed() {
            return "filing.tested";
        }

        @Override
        public String object() {
            return "";
        }
    }

    private void tell(Notice... notices) {
        transaction.executeWithoutResult(
                status -> deeds.happened(new Told(Subject.of(notices[0].to()), List.of(notices))));
    }

    private static Notice notice(AccountId to, String link) {
        return new Notice(to, CHANGED, List.of(), link, false);
    }

    private static List<String> lines(Browser browser) {
        return browser.page().select(".messages li").stream().map(Element::text).toList();
    }

    @Test
    void who_was_told_nothing_yet_reads_that() {
        var browser = logins.in(logins.practitioner()).open("/messages");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.text()).contains("您还没有消息");
    }

    @Test
    void a_message_is_new_until_it_was_shown() {
        var person = logins.practitioner();
        tell(notice(person.account(), "/me/trail"));
        assertThat(inbox.unread(person.account())).isEqualTo(1);

        var browser = logins.in(person).open("/messages");
        assertThat(lines(browser)).singleElement().asString().contains("2026-11-23 10:00", "新", "您的登录密码已修改");
        assertThat(browser.page().select(".messages a").attr("href")).isEqualTo("/me/trail");
        assertThat(inbox.unread(person.account())).isZero();
        assertThat(browser.open("/messages").page().select(".messages .tag")).isEmpty();
    }

    @Test
    void the_words_are_in_the_readers_language_and_arguments_may_be_words() {
        var person = logins.practitioner();
        tell(new Notice(person.account(), "inbox.fresh", List.of("@nav.me"), "", false));
        var browser = logins.in(person);
        assertThat(lines(browser.open("/messages?lang=en")).getFirst()).contains("My account new");
        assertThat(lines(browser.open("/messages?lang=zh-Hant")).getFirst()).contains("個人資訊 則新訊息");
    }

    @Test
    void agents_and_officers_have_an_inbox_too_and_nobody_reads_anothers() {
        var officer = logins.officer(Role.DESK_OFFICER, "31");
        tell(notice(officer, ""));
        assertThat(lines(logins.in(officer).open("/messages"))).hasSize(1);
        assertThat(lines(logins.in(logins.practitioner()).open("/messages"))).isEmpty();
    }

    @Test
    void arguments_do_not_lie_in_clear() {
        var person = logins.practitioner();
        tell(new Notice(person.account(), CHANGED, List.of("京1112019202000001"), "", false));
        assertThat(jdbc.sql("select cast(i as text) from inbox i where account = ?")
                        .param(person.id().value())
                        .query(String.class)
                        .single())
                .doesNotContain("2019202000001");
    }

    @Test
    void all_messages_of_a_deed_are_one_statement() {
        var people = List.of(logins.practitioner(), logins.practitioner(), logins.practitioner());
        people.forEach(person -> vault.knows(person.id().value()));
        var notices =
                people.stream().map(person -> notice(person.account(), "")).toArray(Notice[]::new);
        assertThat(Statements.of(() -> tell(notices)))
                .filteredOn(sql -> sql.contains(" inbox "))
                .hasSize(1);
        people.forEach(person -> assertThat(inbox.unread(person.account())).isEqualTo(1));
    }

    @Test
    void an_sms_goes_out_where_the_deed_asks_for_it() {
        var person = logins.practitioner();
        tell(new Notice(person.account(), CHANGED, List.of(), "", true), notice(person.account(), ""));
        outbox.deliver();
        assertThat(telephones.messages(person.mobile()))
                .singleElement()
                .satisfies(sms -> assertThat(sms.text()).startsWith("【执业】您的登录密码已修改"));
    }

    @Test
    void what_is_rolled_back_tells_nobody() {
        var person = logins.practitioner();
        transaction.executeWithoutResult(status -> {
            deeds.happened(new Told(Subject.of(person.id()), List.of(notice(person.account(), ""))));
            status.setRollbackOnly();
        });
        assertThat(inbox.unread(person.account())).isZero();
    }

    @Test
    void an_account_whose_key_was_destroyed_is_told_nothing() {
        var person = logins.practitioner();
        vault.destroy(person.id().value());
        tell(notice(person.account(), ""));
        assertThat(inbox.unread(person.account())).isZero();
    }

    @Test
    void a_link_stays_in_the_house() {
        var person = logins.practitioner();
        for (String link : List.of("https://example.org/", "//example.org/", "javascript:alert(1)")) {
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                    .isThrownBy(() -> tell(notice(person.account(), link)));
        }
    }

    @Test
    void a_full_inbox_is_read_part_by_part_and_counted_up_to_99() {
        var person = logins.practitioner();
        tell(Collections.nCopies(120, notice(person.account(), "")).toArray(Notice[]::new));
        assertThat(inbox.unread(person.account())).isEqualTo(Inbox.MOST);

        var browser = logins.in(person).open("/messages");
        assertThat(lines(browser)).hasSize(20);
        var parts = new ArrayList<Integer>();
        while (!browser.page().select("a[rel=next]").isEmpty()) {
            assertThat(browser.page().select(".fresh")).hasSize(20);
            browser.open(browser.page().select("a[rel=next]").attr("href"));
            parts.add(lines(browser).size());
        }
        assertThat(parts).containsExactly(20, 20, 20, 20, 20);
        assertThat(inbox.unread(person.account())).isZero();
        assertThat(browser.open("/messages?before=00000000-0000-0000-0000-000000000001")
                        .text())
                .contains("没有更早的消息了");
    }
}
