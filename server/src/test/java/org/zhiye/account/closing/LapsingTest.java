package org.zhiye.account.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.AccountSettings;
import org.zhiye.account.Accounts;
import org.zhiye.account.Logins;
import org.zhiye.account.Visitors;
import org.zhiye.ground.Deeds;
import org.zhiye.outbox.Outbox;

@ZhiyeTest
class LapsingTest {
    // longer than any other test's account is old
    private static final Duration LIFE = Duration.ofDays(3000);

    @Autowired
    Visitors visitors;

    @Autowired
    Logins logins;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountEnds table;

    @Autowired
    Ending ending;

    @Autowired
    Outbox outbox;

    @Autowired
    Deeds deeds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private Logins.Person old() {
        var person = logins.practitioner();
        jdbc.sql("update account set created = now() - interval '3001 days' where id = ?")
                .param(person.id().value())
                .update();
        return person;
    }

    private void run() {
        var settings = new AccountSettings(
                5, 50, Duration.ZERO, Duration.ZERO, LIFE, Duration.ofDays(183), Duration.ofHours(24));
        new Lapsing(table, ending, outbox, deeds, settings, jdbc, transactions).run(LocalDate.of(2026, 11, 23));
    }

    @Test
    void an_account_that_was_never_verified_is_closed_and_told() {
        var person = old();
        var verified = old();
        var young = logins.practitioner();
        new TransactionTemplate(transactions).executeWithoutResult(status -> accounts.verified(verified.id()));
        run();
        run();
        assertThat(accounts.practitioner(person.id())).isEmpty();
        assertThat(visitors.sms(person.mobile())).contains("已关闭");
        assertThat(visitors.count(person.mobile())).isEqualTo(1);
        assertThat(accounts.practitioner(verified.id())).isPresent();
        assertThat(accounts.practitioner(young.id())).isPresent();
    }

    @Test
    void captchas_that_are_over_are_forgotten_and_those_that_are_not_stay_used() {
        jdbc.sql(
                        "insert into spent (nonce, until) values (?, now() - interval '1 second'), (?, now() + interval '100 days')")
                .params(new byte[] {9, 9, 1}, new byte[] {9, 9, 2})
                .update();
        run();
        assertThat(jdbc.sql("select nonce from spent where length(nonce) = 3")
                        .query(byte[].class)
                        .list())
                .containsExactly(new byte[] {9, 9, 2});
    }
}
