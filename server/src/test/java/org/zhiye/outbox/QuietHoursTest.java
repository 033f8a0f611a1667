package org.zhiye.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.Mobiles;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.ground.BusinessClock;
import org.zhiye.ground.Day;
import org.zhiye.shared.Language;

/** What can wait for the morning does. */
@ZhiyeTest
class QuietHoursTest {
    @Autowired
    Logins logins;

    @Autowired
    Queue queue;

    @Autowired
    Worker worker;

    @Autowired
    SmsKinds kinds;

    @Autowired
    MailAddresses addresses;

    @Autowired
    Day day;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource({
        "21:00, 08:00, 20:59, 0",
        "21:00, 08:00, 21:00, 660",
        "21:00, 08:00, 00:01, 479",
        "21:00, 08:00, 07:59, 1",
        "21:00, 08:00, 08:00, 0",
        "01:00, 06:00, 00:59, 0",
        "01:00, 06:00, 01:00, 300",
        "01:00, 06:00, 06:00, 0",
        "00:00, 00:00, 00:00, 0",
        "00:00, 00:00, 13:00, 0"
    })
    void it_waits_until_the_morning_by_the_clock_of_Shanghai(
            LocalTime from, LocalTime until, LocalTime at, long minutes) {
        var moment =
                LocalDate.of(2026, 11, 24).atTime(at).atZone(BusinessClock.ZONE).toInstant();
        assertThat(new QuietHours(from, until).after(moment)).isEqualTo(Duration.ofMinutes(minutes));
    }

    /** An outbox whose quiet hours have just begun, and end in two. */
    private Outbox atNight() {
        var now = day.now().atZone(BusinessClock.ZONE).toLocalTime();
        return new Outbox(
                queue,
                worker,
                kinds,
                addresses,
                new OutboxSettings(30, 4, 300, now.minusMinutes(1), now.plusHours(2)),
                day);
    }

    private boolean leavesAtOnce(String subject, Outgoing.Kind kind) {
        return jdbc.sql("select next_at <= now() from outbox where subject = ? and kind = ? order by n desc limit 1")
                .params(subject, kind.name())
                .query(Boolean.class)
                .single();
    }

    @Test
    void news_wait_but_are_mailed_at_once_and_codes_and_warnings_never_wait() {
        var account = logins.practitioner().account();
        var other = logins.practitioner().account();
        var mobile = Mobiles.fresh();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            addresses.confirmed(account, "night." + account + "@example.com");
            addresses.wanted(account, true);
            var outbox = atNight();
            outbox.smsTo(account, "notice.review.agreed", List.of("1", "2"));
            assertThat(leavesAtOnce(account.toString(), Outgoing.Kind.SMS)).isFalse();
            assertThat(leavesAtOnce("mail|" + account, Outgoing.Kind.EMAIL)).isTrue();
            outbox.sms(mobile, "sms.mobile_changed", Language.EN, "warning|" + account, Map.of());
            assertThat(leavesAtOnce("warning|" + account, Outgoing.Kind.SMS)).isTrue();
            outbox.smsTo(other, "notice.account.password_changed", List.of());
            assertThat(leavesAtOnce(other.toString(), Outgoing.Kind.SMS)).isTrue();
        });
    }
}
