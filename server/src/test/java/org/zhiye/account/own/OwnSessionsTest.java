package org.zhiye.account.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.shared.Role;
import org.zhiye.web.NetworkName;

@ZhiyeTest
class OwnSessionsTest {
    private static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

    @Autowired
    Logins logins;

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_device_is_listed_in_plain_words_and_this_one_is_marked() {
        var person = logins.practitioner();
        var here = logins.in(person);
        logins.in(person);
        jdbc.sql(
                        "update session set device = ?, address = '101.80.12.34', last_seen = now() - interval '2 minutes'"
                                + " where id_hash = (select id_hash from session where account = ? order by created desc limit 1)")
                .params(CHROME, person.id().value())
                .update();
        here.open("/me/sessions");
        assertThat(here.page().select("section.card h2").eachText()).containsExactly("未知设备 当前设备", "Chrome / Windows");
        assertThat(here.text()).contains("101.80.*.*", "内部网络").doesNotContain("12.34");
        assertThat(here.page().select("form[action=/me/sessions/end]")).hasSize(1);
    }

    @Test
    void one_is_ended_at_once_and_the_trail_says_so() {
        var person = logins.practitioner();
        var here = logins.in(person);
        var other = logins.in(person);
        here.open("/me/sessions").submit("/me/sessions/end", Map.of());
        assertThat(here.at()).isEqualTo("/me/sessions?ended");
        assertThat(other.open("/me").at()).startsWith("/login");
        assertThat(here.open("/me/trail").text()).contains("退出另一设备上的登录");
        assertThat(here.open("/me/sessions").text()).contains("没有在其他设备上登录");
    }

    @Test
    void all_others_are_ended_in_one_go() {
        var person = logins.practitioner();
        var here = logins.in(person);
        var one = logins.in(person);
        var two = logins.in(person);
        var stranger = logins.in(logins.practitioner());
        here.open("/me/sessions").submit("/me/sessions/end-others", Map.of());
        assertThat(one.open("/me").at()).startsWith("/login");
        assertThat(two.open("/me").at()).startsWith("/login");
        assertThat(here.open("/me").at()).isEqualTo("/me");
        assertThat(stranger.open("/me").at()).isEqualTo("/me");
    }

    @Test
    void what_another_account_calls_its_own_can_not_be_ended() {
        var victim = logins.practitioner();
        var theirs = logins.in(victim);
        logins.in(victim);
        var handle = theirs.open("/me/sessions").page().select("[name=session]").val();
        var attacker = logins.practitioner();
        logins.in(attacker);
        logins.in(attacker).open("/me/sessions").submit("/me/sessions/end", Map.of("session", handle));
        assertThat(theirs.open("/me/sessions").page().select("section.card h2")).hasSize(2);
    }

    @Test
    void officers_see_theirs_too_without_the_persons_menu() {
        var browser = logins.in(logins.officer(Role.DESK_OFFICER, "11")).open("/me/sessions");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page().select("a[href=/me/trail]")).isEmpty();
    }

    @Test
    void a_network_is_told_by_half_of_the_address() {
        assertThat(NetworkName.place("101.80.12.34")).isEqualTo("101.80.*.*");
        assertThat(NetworkName.place("2408:8456:3210:9f3a:0:0:0:1")).isEqualTo("2408:8456:3210:9f3a:*");
        assertThat(NetworkName.place("192.168.1.9")).isEqualTo("@network.inner");
        assertThat(NetworkName.place("0:0:0:0:0:0:0:1")).isEqualTo("@network.inner");
        assertThat(NetworkName.place("172.15.0.1")).isEqualTo("172.15.*.*");
        assertThat(NetworkName.place("")).isEmpty();
    }
}
