package org.zhiye.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.Mobiles;
import org.zhiye.ZhiyeTest;
import org.zhiye.shared.Language;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.Uuid7;
import org.zhiye.web.Messages;

/** What follows when a carrier is down, slow, wrong, used up, or says nothing: by the queue's real rows and two carriers of the test's. */
@ZhiyeTest
class DispatchTest {
    @Autowired
    Queue queue;

    @Autowired
    Packing packing;

    @Autowired
    Writing writing;

    @Autowired
    MailAddresses addresses;

    @Autowired
    Messages messages;

    @Autowired
    CarrierTroubles troubles;

    @Autowired
    Deliveries deliveries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    // names of its own, so that what is counted is this test's
    private final FakeCarrier first = new FakeCarrier("first-" + Uuid7.next());
    private final FakeCarrier second = new FakeCarrier("second-" + Uuid7.next());
    private final Carriers both = new Carriers(List.of(first, second), null);
    private final MobileNumber mobile = Mobiles.fresh();
    private final UUID id = Uuid7.next();

    private Dispatch dispatch(Carriers carriers) {
        return new Dispatch(
                packing,
                carriers,
                writing,
                addresses,
                troubles,
                new OutboxSettings(5, 4, 300, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
    }

    /** As the queue hands it out, without the queue: the shared worker of the tests must not take it. */
    private Queue.Claimed row(int tries, int carrier, boolean asked) {
        var message = new Outgoing(
                id, Outgoing.Kind.SMS, null, mobile.value(), Language.ZH_HANS, "sms.code.sign_up", List.of("482913"));
        return new Queue.Claimed(
                id,
                Outgoing.Kind.SMS,
                null,
                "zh-Hans",
                message.template(),
                packing.seal(id, message),
                tries,
                carrier,
                asked,
                false);
    }

    private Outcome attempt(int tries, int carrier, boolean asked) {
        return dispatch(both).attempt(row(tries, carrier, asked));
    }

    /** A row that came and went in one transaction: no other worker can have seen it. */
    private void taken() {
        transaction.executeWithoutResult(status -> {
            queue.add(
                    "dispatch|" + id,
                    new Outgoing(
                            id, Outgoing.Kind.SMS, null, mobile.value(), Language.EN, "sms.code.sign_up", List.of("1")),
                    null,
                    Duration.ZERO);
            queue.done(List.of((Outcome.Ended) dispatch(both).attempt(row(1, 0, false))));
        });
    }

    private static Outcome.Delivery kept(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Ended.class);
        var delivery = ((Outcome.Ended) outcome).delivery();
        assertThat(delivery).isNotNull();
        return java.util.Objects.requireNonNull(delivery);
    }

    private static Outcome.Again again(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Again.class);
        return (Outcome.Again) outcome;
    }

    @Test
    void what_is_taken_waits_for_its_report_under_the_carriers_id() {
        var kept = kept(attempt(1, 0, false));
        assertThat(kept.state()).isEqualTo(Outcome.Delivery.State.ACCEPTED);
        assertThat(kept.carrierId()).isEqualTo(first.name() + "-" + id);
        assertThat(first.got).singleElement().satisfies(sms -> {
            assertThat(sms.request()).isEqualTo(id);
            assertThat(sms.text()).startsWith("【执业】验证码 482913");
            assertThat(sms.arguments()).containsExactly("482913");
        });
    }

    @Test
    void a_carrier_that_is_down_misconfigured_or_used_up_is_passed_by_at_once() {
        for (Trouble trouble : new Trouble[] {Trouble.DOWN, Trouble.CONFIGURATION, Trouble.LIMIT, Trouble.CONTENT}) {
            first.refuses(trouble);
            var next = again(attempt(1, 0, false));
            assertThat(next.after()).as(trouble.name()).isZero();
            assertThat(next.carrier()).isEqualTo(1);
            assertThat(next.asked()).isFalse();
        }
        assertThat(kept(attempt(2, 1, false)).carrier()).isEqualTo(second.name());
        assertThat(first.got).isEmpty();
    }

    @Test
    void when_all_refuse_the_round_begins_again_after_a_pause() {
        second.refuses(Trouble.DOWN, Trouble.LIMIT);
        var down = again(attempt(3, 1, false));
        assertThat(down.carrier()).isZero();
        assertThat(down.after()).isBetween(Duration.ofMillis(3_100), Duration.ofMillis(4_900));
        // a limit needs longer than a moment
        assertThat(again(attempt(3, 1, false)).after()).isGreaterThanOrEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void who_asks_to_slow_down_is_asked_again_later() {
        first.refuses(Trouble.LATER);
        var later = again(attempt(2, 0, false));
        assertThat(later.carrier()).isZero();
        assertThat(later.after()).isBetween(Duration.ofMillis(1_500), Duration.ofMillis(2_500));
    }

    @Test
    void a_wrong_number_is_given_up_at_once() {
        first.refuses(Trouble.NUMBER);
        var kept = kept(attempt(1, 0, false));
        assertThat(kept.state()).isEqualTo(Outcome.Delivery.State.FAILED);
        assertThat(kept.reason()).isEqualTo("FAKE_NUMBER");
        assertThat(second.got).isEmpty();
    }

    @Test
    void words_that_no_carrier_takes_are_given_up() {
        second.refuses(Trouble.CONTENT);
        assertThat(kept(attempt(2, 1, false)).state()).isEqualTo(Outcome.Delivery.State.FAILED);
    }

    @Test
    void it_is_given_up_after_so_many_tries() {
        assertThat(kept(attempt(6, 0, false)).reason()).isEqualTo("TRIES");
        assertThat(first.got).isEmpty();
    }

    @Test
    void a_lost_answer_is_asked_for_before_anything_is_sent_again() {
        first.refuses(Trouble.UNSURE);
        var unsure = again(attempt(1, 0, false));
        assertThat(unsure.asked()).isTrue();
        assertThat(unsure.carrier()).isZero();
        assertThat(unsure.after()).isEqualTo(Duration.ofSeconds(5));
        first.knows = true;
        var kept = kept(attempt(2, 0, true));
        assertThat(kept.carrierId()).isEqualTo(first.name() + "-found");
        assertThat(first.got).hasSize(1);
        assertThat(second.got).isEmpty();
    }

    @Test
    void a_node_that_died_between_sending_and_noting_it_does_not_send_twice() {
        first.knows = true;
        first.send(new Sms(id, mobile, Language.ZH_HANS, "sms.code.sign_up", List.of("482913"), "x"));
        // the row comes back after its lease, and says that a try had begun
        assertThat(kept(attempt(2, 0, true)).state()).isEqualTo(Outcome.Delivery.State.ACCEPTED);
        assertThat(first.got).hasSize(1);
    }

    @Test
    void a_carrier_that_never_got_it_gets_it_now() {
        assertThat(kept(attempt(2, 0, true)).carrierId()).isEqualTo(first.name() + "-" + id);
        assertThat(first.asked).containsExactly(id);
    }

    // rather twice than never: that is what at least once means
    @Test
    void a_carrier_that_answers_no_question_either_is_passed_by() {
        first.mute = true;
        var next = again(attempt(2, 0, true));
        assertThat(next.carrier()).isEqualTo(1);
        assertThat(next.asked()).isFalse();
        assertThat(next.after()).isZero();
    }

    @Test
    void a_carrier_that_was_down_three_times_is_not_waited_for() {
        first.always(Trouble.DOWN);
        for (int i = 0; i < 3; i++) {
            attempt(1, 0, false);
        }
        first.always(null);
        assertThat(kept(attempt(1, 0, false)).carrier()).isEqualTo(second.name());
        // the last one is asked in any case
        assertThat(kept(dispatch(new Carriers(List.of(first), null)).attempt(row(1, 0, false)))
                        .carrier())
                .isEqualTo(first.name());
    }

    @Test
    void troubles_are_counted_without_numbers() {
        first.refuses(Trouble.LIMIT, Trouble.LIMIT);
        attempt(1, 0, false);
        attempt(1, 0, false);
        assertThat(jdbc.sql("select trouble || ' ' || reason || ' ' || times from carrier_trouble where carrier = ?")
                        .param(first.name())
                        .query(String.class)
                        .list())
                .containsExactly("LIMIT FAKE_LIMIT 2");
    }

    @Test
    void a_strangers_words_never_become_a_reason() {
        assertThat(new NotSent(Trouble.DOWN, "call 13800138000 <b>\n").reason()).isEqualTo("call#b");
        assertThat(new NotSent(Trouble.DOWN, "x".repeat(500)).reason()).hasSize(80);
    }

    @Test
    void pauses_grow_to_an_hour_and_are_spread() {
        assertThat(Dispatch.pause(1)).isBetween(Duration.ofMillis(800), Duration.ofMillis(1_200));
        assertThat(Dispatch.pause(40)).isBetween(Duration.ofMinutes(48), Duration.ofMinutes(72));
        assertThat(java.util.stream.Stream.generate(() -> Dispatch.pause(10))
                        .limit(20)
                        .distinct())
                .hasSizeGreaterThan(5);
    }

    @Test
    void what_became_of_it_is_kept_until_the_report_and_the_number_only_so_long() {
        taken();
        assertThat(state()).isEqualTo(Map.of("state", "ACCEPTED", "number", true));
        assertThat(jdbc.sql("select cast(d as text) from delivery d where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .doesNotContain(mobile.value());
        jdbc.sql("update delivery set ask_at = now() where id = ?").param(id).update();
        first.reports.add(new Report(id, false, "MOBILE_NOT_ON_SERVICE"));
        new Reporting(both, deliveries, troubles).run();
        assertThat(state()).isEqualTo(Map.of("state", "FAILED", "number", false));
        assertThat(deliveries.unreached(mobile)).contains(Unreached.ABSENT);
        // a second report changes nothing
        assertThat(deliveries.reported(List.of(new Report(id, true, "DELIVERED"))))
                .isZero();
    }

    @Test
    void two_nodes_ask_for_a_report_once() {
        taken();
        jdbc.sql("update delivery set ask_at = now() where id = ?").param(id).update();
        assertThat(org.zhiye.Crowd.of(8, () -> deliveries.due(first.name())))
                .filteredOn(due -> !due.isEmpty())
                .singleElement()
                .satisfies(due -> assertThat(due).extracting(Waiting::to).containsExactly(mobile));
    }

    @Test
    void what_nobody_reports_within_three_days_is_said_to_be_so() {
        taken();
        jdbc.sql("update delivery set at = now() - interval '73 hours' where id = ?")
                .param(id)
                .update();
        deliveries.unreported();
        assertThat(state()).isEqualTo(Map.of("state", "UNREPORTED", "number", false));
        assertThat(deliveries.unreached(mobile)).isEmpty();
    }

    private Map<String, Object> state() {
        return jdbc.sql("select state, to_sealed is not null as number from delivery where id = ?")
                .param(id)
                .query()
                .singleRow();
    }

    @Test
    void ported_numbers_are_told_in_words_of_their_own() {
        assertThat(Unreached.of("MOBILE_ACCOUNT_ABNORMAL")).isEqualTo(Unreached.ACCOUNT);
        assertThat(Unreached.of("PORTED")).isEqualTo(Unreached.ACCOUNT);
        assertThat(Unreached.of("InvalidParameterValue.IncorrectPhoneNumber")).isEqualTo(Unreached.ABSENT);
        assertThat(Unreached.of("SOMETHING_NEW")).isEqualTo(Unreached.OTHER);
        for (Unreached it : Unreached.values()) {
            assertThat(messages.text(Language.ZH_HANS, it.key())).startsWith("最近一条");
        }
    }

    @Test
    void far_more_than_usual_is_unusual_and_a_little_more_is_not() {
        var settings = new OutboxSettings(30, 4, 300, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        assertThat(Watch.unusual(new Deliveries.Volume(299, 1), settings)).isFalse();
        assertThat(Watch.unusual(new Deliveries.Volume(300, 1), settings)).isTrue();
        assertThat(Watch.unusual(new Deliveries.Volume(4_000, 1_000), settings)).isFalse();
        assertThat(Watch.unusual(new Deliveries.Volume(4_001, 1_000), settings)).isTrue();
    }
}
