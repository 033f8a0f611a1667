package org.zhiye.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.Mobiles;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.shared.Role;
import org.zhiye.shared.Uuid7;
import org.zhiye.vault.Vault;

/** What administrators see of messages, and what a person sees whose telephone was not reached. */
@ZhiyeTest
class MessagesPageTest {
    @Autowired
    Logins logins;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

    @Autowired
    CarrierTroubles troubles;

    @Autowired
    Alarms alarms;

    private void failed(org.zhiye.shared.MobileNumber to, String reason) {
        jdbc.sql("""
                        insert into delivery (id, kind, template, carrier, carrier_id, state, reason, tries, to_index, ended_at)
                        values (?, 'SMS', 'sms.code.sign_up', 'aliyun', 'x', 'FAILED', ?, 1, ?, now())""")
                .params(Uuid7.next(), reason, vault.index("mobile", to.value()))
                .update();
    }

    @Test
    void messages_are_counted_by_day_carrier_result_and_reason_without_numbers() {
        var mobile = Mobiles.fresh();
        failed(mobile, "MOBILE_ACCOUNT_ABNORMAL");
        troubles.add("aliyun", new NotSent(Trouble.CONFIGURATION, "isv.AMOUNT_NOT_ENOUGH"));
        var browser = logins.in(logins.officer(Role.SYSTEM_ADMINISTRATOR, "*")).open("/admin/messages");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.text())
                .contains("阿里云", "未送达", "欠费、异常或携号转网 MOBILE_ACCOUNT_ABNORMAL", "配置有误", "isv.AMOUNT_NOT_ENOUGH")
                .contains("阿里云拒绝了本系统的配置")
                .doesNotContain(mobile.value());
        assertThat(logins.in(logins.officer(Role.SYSTEM_ADMINISTRATOR, "*"))
                        .open("/admin")
                        .text())
                .contains("拒绝了本系统的配置", "短信与邮件");
        assertThat(logins.in(logins.officer(Role.AUDIT_ADMINISTRATOR, "*"))
                        .open("/admin")
                        .text())
                .doesNotContain("拒绝了本系统的配置");
    }

    @Test
    void an_alarm_is_new_once_and_ends_by_itself() {
        var kind = "unusual";
        jdbc.sql("delete from outbox_alarm").update();
        assertThat(alarms.raise(kind, "900")).isTrue();
        assertThat(alarms.raise(kind, "901")).isFalse();
        assertThat(alarms.now()).contains(new Alarms.Alarm("outbox.alarm.unusual", "901"));
        jdbc.sql("update outbox_alarm set last_at = now() - interval '6 minutes'")
                .update();
        assertThat(alarms.now()).extracting(Alarms.Alarm::key).doesNotContain("outbox.alarm.unusual");
    }

    @Test
    void who_was_not_reached_reads_why_and_what_to_do() {
        var person = logins.practitioner();
        assertThat(logins.in(person).open("/me/mobile").text()).doesNotContain("没有送达");
        failed(person.mobile(), "PORTED");
        assertThat(logins.in(person).open("/me/mobile").text()).contains("没有送达", "携号转网", "更换登记的手机号");
    }
}
