package org.zhiye.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.Mobiles;
import org.zhiye.ZhiyeTest;
import org.zhiye.shared.Language;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.Uuid7;
import org.zhiye.vault.Vault;

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
        inbox.send(new Sms(id, mobile, Language.EN, "sms.code.sign_up", List.of(), "[Zhiye] 444444 is your code."));
        // the node was killed here, before it took the row away
        queue.add("one", code(id, "444444"), null, Duration.ZERO);
        outbox.deliver();
        assertThat(arrived()).hasSize(1);
        assertThat(left(id)).isZero();
    }

    private Outgoing code(UUID id, String code) {
        return new Outgoing(
                id, Outgoing.Kind.SMS, null, mobile.value(), Language.EN, "sms.code.sign_up", List.of(code));
    }

    @Test
    void a_code_that_ran_out_while_it_waited_is_dropped() {
        var id = Uuid7.next();
        queue.add("one", code(id, "1"), Duration.ofSeconds(-1), Duration.ZERO);
        outbox.deliver();
        assertThat(arrived()).isEmpty();
        assertThat(left(id)).isZero();
        assertThat(jdbc.sql("select state || ' ' || reason from delivery where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("FAILED LATE");
    }

    @Test
    void what_no_carrier_has_a_template_for_is_refused_before_it_is_queued() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> outbox.sms(mobile, "otp.wrong", Language.EN, "one", Map.of())))
                .withMessageContaining("sms-kinds.txt");
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
}
