package org.zhiye.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.Mobiles;
import org.zhiye.ZhiyeTest;
import org.zhiye.shared.Language;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.Uuid7;
import org.zhiye.vault.Vault;
import org.zhiye.web.Messages;

@ZhiyeTest
class OutboxTest {
    @Autowired
    Outbox outbox;

    @Autowired
    Queue queue;

    @Autowired
    LocalInbox inbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

    @Autowired
    Messages messages;

    @Autowired
    MeterRegistry meters;

    @Autowired
    PlatformTransactionManager transactions;

    private final MobileNumber mobile = Mobiles.fresh();

    private void queued(String subject, String... codes) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            for (String code : codes) {
                outbox.sms(mobile, "sms.code.sign_up", Language.EN, subject, Map.of("0", code));
            }
        });
    }

    private List<String> arrived() {
        return inbox.messages(mobile).stream().map(LocalInbox.Message::text).toList();
    }

    private void backOffIsOver() {
        jdbc.sql("update outbox set next_at = now() where subject = ?")
                .param(mobile.value())
                .update();
        outbox.deliver();
    }

    @Test
    void what_was_queued_leaves_after_the_commit_in_the_language_of_the_reader() {
        queued("one", "482913");
        outbox.deliver();
        assertThat(arrived()).singleElement().asString().startsWith("[Zhiye] 482913 is your code");
    }

    @Test
    void what_was_rolled_back_never_leaves() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            outbox.sms(mobile, "sms.code.sign_up", Language.EN, "one", Map.of("0", "1"));
            status.setRollbackOnly();
        });
        outbox.deliver();
        assertThat(arrived()).isEmpty();
    }

    @Test
    void outside_of_a_deed_nothing_is_taken() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> outbox.sms(mobile, "sms.code.sign_up", Language.EN, "one", Map.of("0", "1")));
    }

    @Test
    void what_the_provider_refuses_waits_and_keeps_its_order() {
        inbox.down(mobile, true);
        queued(mobile.value(), "111111", "222222", "333333");
        outbox.deliver();
        assertThat(arrived()).isEmpty();
        inbox.down(mobile, false);
        backOffIsOver();
        assertThat(arrived()).extracting(text -> text.substring(8, 14)).containsExactly("111111", "222222", "333333");
    }

    // a plan kept from an empty queue compares each waiting row with each other: a claim of some thousand took longer
    // than it may
    @Test
    void no_plan_is_kept_for_the_claim() {
        var kept = new TransactionTemplate(transactions).execute(status -> {
            for (int i = 0; i < 12; i++) {
                queue.claim();
            }
            return jdbc.sql("select count(*) from pg_prepared_statements where statement like 'with due as%'")
                    .query(Integer.class)
                    .single();
        });
        assertThat(kept).isZero();
    }

    @Test
    void what_is_sent_twice_arrives_once() {
        var id = Uuid7.next();
        inbox.send(id, mobile, "[Zhiye] 444444 is your code to sign up.");
        // the node was killed here, before it took the row away
        var row = new Outgoing(id, null, mobile, Language.EN, "sms.code.sign_up", List.of("444444"));
        queue.add("one", row, null);
        outbox.deliver();
        assertThat(arrived()).hasSize(1);
        assertThat(left(id)).isZero();
    }

    @Test
    void a_code_that_ran_out_while_it_waited_is_dropped() {
        var id = Uuid7.next();
        queue.add(
                "one",
                new Outgoing(id, null, mobile, Language.EN, "sms.code.sign_up", List.of("1")),
                Duration.ofSeconds(-1));
        outbox.deliver();
        assertThat(arrived()).isEmpty();
        assertThat(left(id)).isZero();
    }

    private int left(UUID id) {
        return jdbc.sql("select count(*) from outbox where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    @Test
    void neither_number_nor_text_lies_in_clear() {
        inbox.down(mobile, true);
        queued(mobile.value(), "918273");
        outbox.deliver();
        var row = jdbc.sql("select cast(o as text) from outbox o where subject = ?")
                .param(mobile.value())
                .query(String.class)
                .single();
        // the subject is this test's own doing
        assertThat(row.replace("," + mobile.value() + ",", ",,"))
                .doesNotContain(mobile.value())
                .doesNotContain("918273");
        inbox.down(mobile, false);
        backOffIsOver();
        assertThat(arrived()).hasSize(1);
        assertThat(jdbc.sql("select cast(i as text) from local_inbox i where mobile_index = ?")
                        .param(vault.index("mobile", mobile.value()))
                        .query(String.class)
                        .single())
                .doesNotContain(mobile.value())
                .doesNotContain("918273");
    }

    @Test
    void what_goes_and_what_waits_is_counted() {
        double before = meters.counter("zhiye.outbox.sent", "kind", "SMS").count();
        queued("one", "1");
        outbox.deliver();
        assertThat(meters.counter("zhiye.outbox.sent", "kind", "SMS").count()).isGreaterThan(before);
        assertThat(meters.get("zhiye.outbox.queued").gauge().value()).isNotNegative();
    }

    @Test
    void without_a_provider_production_does_not_start() {
        var none = new StaticListableBeanFactory().getBeanProvider(SmsProvider.class);
        ObjectProvider<Recipients> nobody = new StaticListableBeanFactory().getBeanProvider(Recipients.class);
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        new Worker(queue, none, nobody, messages, new SimpleMeterRegistry(), new MockEnvironment()))
                .withMessageContaining("ZHIYE_SMS_URL");
    }
}
