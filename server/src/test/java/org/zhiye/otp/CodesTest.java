package org.zhiye.otp;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.Crowd;
import org.zhiye.Mobiles;
import org.zhiye.ZhiyeTest;
import org.zhiye.outbox.LocalInbox;
import org.zhiye.outbox.Outbox;
import org.zhiye.shared.Language;
import org.zhiye.shared.MobileNumber;
import org.zhiye.vault.Vault;

@ZhiyeTest
class CodesTest {
    private static final String ADDRESS = "192.0.2.7";

    @Autowired
    Codes codes;

    @Autowired
    Outbox outbox;

    @Autowired
    LocalInbox inbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

    @Autowired
    Budgets budgets;

    @Autowired
    PlatformTransactionManager transactions;

    private final MobileNumber mobile = Mobiles.fresh();
    private final String me = UUID.randomUUID().toString();

    private Sent send(Purpose purpose) {
        return codes.send(purpose, me, mobile, Language.ZH_HANS, ADDRESS);
    }

    private String sentCode() {
        return sentCode(Purpose.SIGN_UP);
    }

    private String sentCode(Purpose purpose) {
        assertThat(send(purpose).sent()).isTrue();
        outbox.deliver();
        return inbox.messages(mobile).getLast().text().replaceAll(".*?(\\d{6}).*", "$1");
    }

    private static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private Spent spend(Purpose purpose, String bound, MobileNumber to, String code) {
        var spent = new TransactionTemplate(transactions).execute(status -> codes.spend(purpose, bound, to, code));
        return java.util.Objects.requireNonNull(spent);
    }

    private Spent spend(String code) {
        return spend(Purpose.SIGN_UP, me, mobile, code);
    }

    @Test
    void the_right_code_fits_once() {
        var code = sentCode();
        assertThat(spend(code)).isEqualTo(Spent.OK);
        assertThat(spend(code)).isEqualTo(Spent.EXPIRED_OR_NONE);
    }

    @Test
    void it_may_be_typed_with_spaces_and_full_width_digits() {
        var code = sentCode();
        var wide = new StringBuilder(" ");
        code.chars().forEach(c -> wide.append((char) (c + 0xFEE0)).append(' '));
        assertThat(spend(wide.toString())).isEqualTo(Spent.OK);
    }

    @Test
    void five_wrong_tries_use_it_up() {
        var code = sentCode();
        for (int i = 0; i < 5; i++) {
            assertThat(spend(other(code))).isEqualTo(Spent.WRONG);
        }
        assertThat(spend(code)).isEqualTo(Spent.USED_UP);
        assertThat(codes.waiting(Purpose.SIGN_UP, me, mobile)).isFalse();
    }

    @Test
    void it_is_good_for_its_purpose_holder_and_number_alone() {
        var code = sentCode();
        assertThat(spend(Purpose.RESET_PASSWORD, me, mobile, code)).isEqualTo(Spent.EXPIRED_OR_NONE);
        assertThat(spend(Purpose.SIGN_UP, UUID.randomUUID().toString(), mobile, code))
                .isEqualTo(Spent.EXPIRED_OR_NONE);
        assertThat(spend(Purpose.SIGN_UP, me, Mobiles.fresh(), code)).isEqualTo(Spent.EXPIRED_OR_NONE);
        assertThat(spend(code)).isEqualTo(Spent.OK);
    }

    @Test
    void after_five_minutes_it_is_of_no_use() {
        var code = sentCode();
        jdbc.sql("update otp set expires = now() - interval '1 millisecond' where bound = ?")
                .param(me)
                .update();
        assertThat(spend(code)).isEqualTo(Spent.EXPIRED_OR_NONE);
    }

    @Test
    void a_newer_one_replaces_it() {
        var first = sentCode();
        pass("3 seconds");
        var second = sentCode();
        assertThat(spend(second)).isEqualTo(Spent.OK);
        if (!first.equals(second)) {
            assertThat(spend(first)).isEqualTo(Spent.EXPIRED_OR_NONE);
        }
    }

    @Test
    void two_hundred_parallel_tries_use_it_once() {
        var code = sentCode();
        var results = Crowd.of(200, () -> spend(code));
        assertThat(results).filteredOn(Spent.OK::equals).hasSize(1);
        assertThat(results).filteredOn(Spent.WRONG::equals).isEmpty();
    }

    @Test
    void two_hundred_parallel_wrong_tries_count_five() {
        var code = sentCode();
        var results = Crowd.of(200, () -> spend(other(code)));
        assertThat(results).filteredOn(Spent.WRONG::equals).hasSize(5);
        assertThat(spend(code)).isEqualTo(Spent.USED_UP);
    }

    @Test
    void two_hundred_parallel_requests_send_one_message() {
        var strict = strict();
        var results = Crowd.of(200, () -> strict.send(Purpose.SIGN_UP, me, mobile, Language.EN, ADDRESS));
        outbox.deliver();
        assertThat(results).filteredOn(Sent::sent).hasSize(1);
        assertThat(inbox.messages(mobile)).hasSize(1);
        assertThat(results).filteredOn(sent -> !sent.sent()).allSatisfy(sent -> {
            assertThat(sent.why()).isEqualTo(SendingReason.CODE_TOO_SOON);
            assertThat(sent.waitSeconds()).isBetween(1, 60);
        });
    }

    private Codes strict() {
        return by(new OtpSettings(Duration.ofSeconds(60), 5, 20, 1000, 1000, 100_000, 100_000));
    }

    private Codes by(OtpSettings settings) {
        var costs = new CodeBudgets(budgets, jdbc, settings, new SimpleMeterRegistry());
        return new Codes(jdbc, vault, outbox, costs, transactions);
    }

    // two nodes are two such objects over one database; the pots of one row each hold to the last code
    @Test
    void the_days_codes_of_visitors_end_and_those_of_accounts_do_not() {
        jdbc.sql("delete from code_day where shard = -1").update();
        var one = by(new OtpSettings(Duration.ZERO, 1000, 1000, 1000, 100_000, 30, 30));
        var other = by(new OtpSettings(Duration.ZERO, 1000, 1000, 1000, 100_000, 30, 30));
        var results = Crowd.of(80, () -> {
            var node = java.util.concurrent.ThreadLocalRandom.current().nextBoolean() ? one : other;
            return node.send(Purpose.SIGN_UP, UUID.randomUUID().toString(), Mobiles.fresh(), Language.EN, ADDRESS);
        });
        assertThat(results).filteredOn(Sent::sent).hasSize(30);
        var over = results.stream().filter(it -> !it.sent()).findFirst().orElseThrow();
        assertThat(over.why()).isEqualTo(SendingReason.CODE_DAY_OVER);
        assertThat(over.waitSeconds()).isBetween(1, 86_400);
        assertThat(one.send(Purpose.SUBMIT_FILING, me, mobile, Language.EN, ADDRESS)
                        .sent())
                .isTrue();
    }

    @Test
    void the_hour_and_the_day_have_their_limits() {
        var strict = strict();
        for (int i = 0; i < 5; i++) {
            assertThat(strict.send(Purpose.SIGN_UP, me, mobile, Language.EN, ADDRESS)
                            .sent())
                    .isTrue();
            pass("61 seconds");
        }
        var sixth = strict.send(Purpose.SIGN_UP, me, mobile, Language.EN, ADDRESS);
        assertThat(sixth.why()).isEqualTo(SendingReason.CODE_TOO_MANY);
        assertThat(sixth.waitMinutes()).isBetween(50, 56);
        assertThat(strict.send(Purpose.CHANGE_MOBILE, me, mobile, Language.EN, ADDRESS)
                        .sent())
                .isTrue();
        int sent = 6;
        while (sent < 20) {
            pass("61 minutes");
            assertThat(strict.send(Purpose.SIGN_UP, me, mobile, Language.EN, ADDRESS)
                            .sent())
                    .isTrue();
            sent++;
        }
        pass("61 minutes");
        assertThat(strict.send(Purpose.SIGN_UP, me, mobile, Language.EN, ADDRESS)
                        .why())
                .isEqualTo(SendingReason.CODE_TOO_MANY);
    }

    /** Lets time pass for this number, by moving what was noted into the past. */
    private void pass(String time) {
        for (String of : List.of(
                "sms|" + mobile.value() + "|SIGN_UP",
                "sms|" + mobile.value() + "|CHANGE_MOBILE",
                "sms|" + mobile.value())) {
            jdbc.sql("""
                    update budget set sent = array(select t - cast(? as interval) from unnest(sent) with ordinality u(t, n) order by n)
                     where key = ?""").params(time, vault.index("budget", of)).update();
        }
    }

    @Test
    void all_ways_to_write_a_number_are_one_number() {
        assertThat(strict().send(Purpose.SIGN_UP, me, mobile, Language.EN, ADDRESS)
                        .sent())
                .isTrue();
        var written = new MobileNumber(
                "+86 " + mobile.value().substring(0, 3) + " " + mobile.value().substring(3));
        assertThat(strict().send(Purpose.SIGN_UP, "another", written, Language.EN, ADDRESS)
                        .sent())
                .isFalse();
    }

    @Test
    void a_pretended_one_is_slowed_just_the_same_and_fits_nobody() {
        assertThat(codes.pretend(Purpose.RESET_PASSWORD, me, "nobody-" + me, ADDRESS)
                        .sent())
                .isTrue();
        assertThat(codes.pretend(Purpose.RESET_PASSWORD, me, "nobody-" + me, ADDRESS)
                        .why())
                .isEqualTo(SendingReason.CODE_TOO_SOON);
    }

    @Test
    void the_code_does_not_lie_in_the_table() {
        var code = sentCode();
        assertThat(jdbc.sql("select cast(o as text) from otp o where bound = ?")
                        .param(me)
                        .query(String.class)
                        .single())
                .doesNotContain("\"" + code, "," + code)
                .doesNotContain(mobile.value());
    }

    @Test
    void what_can_not_count_any_more_is_swept_away() {
        sentCode();
        jdbc.sql("update otp set expires = now() - interval '2 days' where bound = ?")
                .param(me)
                .update();
        new Sweeping(jdbc).run(java.time.LocalDate.of(2026, 11, 23));
        assertThat(jdbc.sql("select count(*) from otp where bound = ?")
                        .param(me)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
