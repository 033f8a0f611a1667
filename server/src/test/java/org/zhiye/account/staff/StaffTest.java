package org.zhiye.account.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.Browser;
import org.zhiye.Browsers;
import org.zhiye.IdDocuments;
import org.zhiye.Mobiles;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.AccountSettings;
import org.zhiye.account.Logins;
import org.zhiye.account.Visitors;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Role;
import org.zhiye.web.PublicAddress;

@ZhiyeTest
class StaffTest {
    private static final String PASSWORD = "harbour-kite-58";

    @Autowired
    Visitors visitors;

    @Autowired
    Browsers browsers;

    @Autowired
    Logins logins;

    @Autowired
    Invitations invitations;

    @Autowired
    JdbcClient jdbc;

    private final String username = Logins.username();

    private Browser administrator() {
        return logins.in(logins.officer(Role.SYSTEM_ADMINISTRATOR, "*"));
    }

    private Map<String, String> officer(String role) {
        return new HashMap<>(Map.of(
                "username",
                username,
                "name",
                "周敏",
                "number",
                IdDocuments.fresh().number(),
                "mobile",
                Mobiles.fresh().value(),
                "role",
                role));
    }

    private static Map<String, String> passwords() {
        return new HashMap<>(Map.of("password", PASSWORD, "repeat", PASSWORD));
    }

    private static String link(Browser browser) {
        var link = browser.page().select("code").text();
        return link.substring("http://localhost:8080".length());
    }

    private List<String> grants() {
        return jdbc.sql("""
                select g.role || ' ' || g.jurisdiction from role_grant g join account a on a.id = g.account
                 where a.username = ? order by g.role""").param(username).query(String.class).list();
    }

    private Browser logIn() {
        return visitors.logIn(browsers.open(), "/staff/login", username, PASSWORD);
    }

    private static boolean isIn(Browser browser) {
        return !browser.page().select(".who .name").isEmpty();
    }

    @Test
    void an_administrator_opens_an_account_and_its_holder_sets_the_password() {
        var browser = administrator().open("/admin/staff");
        var fields = officer("PROVINCE_REVIEWER");
        fields.put("province", "31");
        browser.submit("/admin/staff", fields);
        assertThat(browser.text()).contains("省级初审人员（上海市）", "待启用");
        assertThat(isIn(logIn())).isFalse();
        var holder = visitors.open(link(browser));
        assertThat(holder.text()).contains(username);
        holder.submit("/staff/first", Map.of("password", "12345678", "repeat", "12345678"));
        assertThat(holder.page().select("#password-error").text()).contains("太常见");
        holder.submit("/staff/first", passwords());
        assertThat(holder.at()).isEqualTo("/staff/login?opened");
        assertThat(isIn(logIn())).isTrue();
        assertThat(grants()).containsExactly("PROVINCE_REVIEWER 31");
    }

    @Test
    void a_link_works_once() {
        var browser = administrator().open("/admin/staff");
        browser.submit("/admin/staff", officer("PUBLISHER"));
        var link = link(browser);
        visitors.open(link).submit("/staff/first", passwords());
        var again = visitors.open(link);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("这个链接已使用或已过期");
        assertThat(visitors.open("/staff/first").text()).contains("这个链接已使用或已过期");
        assertThat(visitors.open("/staff/first?code=AAAA").status()).isEqualTo(422);
    }

    @Test
    void what_is_wrong_is_said_beside_the_field_and_nothing_is_lost() {
        var browser = administrator().open("/admin/staff");
        var fields = officer("DESK_OFFICER");
        fields.put("username", "9x");
        fields.put("number", "11010119900101001X");
        browser.submit("/admin/staff", fields);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#username-error").text()).isNotEmpty();
        assertThat(browser.page().select("#number-error").text()).isNotEmpty();
        assertThat(browser.page().select("#province-error").text()).isEqualTo("请选择管辖省份");
        assertThat(browser.page().select("#name").val()).isEqualTo("周敏");
        fields.putAll(officer("JOINT_REVIEWER"));
        browser.submit("/admin/staff", fields);
        assertThat(browser.page().select("#specialties-error").text()).isEqualTo("请选择会审专业");
    }

    @Test
    void roles_are_given_and_taken_and_sessions_end_with_them() {
        var officer = logins.officer(Role.DESK_OFFICER, "11");
        jdbc.sql("update account set username = ? where id = ?")
                .params(username, officer.value())
                .update();
        var session = logins.in(officer);
        var browser = administrator().open("/admin/staff/" + officer);
        browser.submit("/admin/staff/" + officer + "/grant", Map.of("role", "PROVINCE_ACCEPTOR", "province", "11"));
        assertThat(grants()).containsExactly("DESK_OFFICER 11", "PROVINCE_ACCEPTOR 11");
        assertThat(session.open("/me/password").at()).startsWith("/");
        assertThat(session.page().select(".who .name")).isEmpty();
        browser.submit("/admin/staff/" + officer + "/revoke", Map.of("role", "DESK_OFFICER"));
        assertThat(grants()).containsExactly("PROVINCE_ACCEPTOR 11");
        // the seals of what is left are right: it can log in
        assertThat(isIn(logins.in(officer).open("/me/password"))).isTrue();
        assertThat(jdbc.sql("select deed || ' ' || object from trail where subject = ? order by n")
                        .param(officer.value())
                        .query(String.class)
                        .list())
                .containsSequence("account.role_granted PROVINCE_ACCEPTOR 11", "account.role_revoked DESK_OFFICER");
    }

    @Test
    void a_closed_account_is_out_at_once() {
        var officer = logins.officer(Role.DESK_OFFICER, "11");
        var session = logins.in(officer);
        var browser = administrator().open("/admin/staff/" + officer);
        browser.submit("/admin/staff/" + officer + "/close", Map.of());
        assertThat(browser.text()).contains("已停用");
        assertThat(session.open("/me/password").page().select(".who .name")).isEmpty();
    }

    @Test
    void nobody_changes_the_own_roles() {
        var me = logins.officer(Role.SYSTEM_ADMINISTRATOR, "*");
        var browser = logins.in(me).open("/admin/staff/" + me);
        assertThat(browser.page().select("form[action$=/grant]")).isEmpty();
        var token = browser.page().select("input[name=_csrf]").attr("value");
        browser.request(
                HttpMethod.POST,
                "/admin/staff/" + me + "/grant",
                Map.of("_csrf", token, "role", "SECURITY_ADMINISTRATOR"));
        assertThat(browser.text()).contains("不能更改自己的账号和权限");
    }

    @Test
    void others_see_the_list_or_nothing() {
        assertThat(logins.in(logins.officer(Role.SECURITY_ADMINISTRATOR, "*"))
                        .open("/admin/staff")
                        .page()
                        .select("form[action=/admin/staff]"))
                .isEmpty();
        assertThat(logins.in(logins.officer(Role.DESK_OFFICER, "11"))
                        .open("/admin/staff")
                        .status())
                .isEqualTo(403);
        assertThat(logins.in(logins.practitioner()).open("/admin/staff").status())
                .isEqualTo(403);
        assertThat(browsers.open().open("/admin/staff").at()).startsWith("/staff/login");
        assertThat(administrator().open("/admin/staff/" + AccountId.next()).status())
                .isEqualTo(404);
        assertThat(administrator()
                        .open("/admin/staff/" + logins.practitioner().id())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_first_administrator_comes_by_a_command() {
        var out = new ByteArrayOutputStream();
        var settings = new AccountSettings(
                5, 50, Duration.ZERO, Duration.ZERO, Duration.ofDays(30), Duration.ofDays(183), Duration.ofHours(24));
        var address = new PublicAddress("https://example.cn");
        var command =
                new AdminCommand(invitations, settings, address, new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(command.name()).isEqualTo("admin");
        assertThat(command.run(List.of())).isZero();
        var link = out.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
        assertThat(link).startsWith("https://example.cn/staff/first?code=");
        var browser = visitors.open(link.substring("https://example.cn".length()));
        var fields = officer("unused");
        fields.putAll(passwords());
        fields.put("mobile", "1");
        browser.submit("/staff/first", fields);
        assertThat(browser.page().select("#mobile-error").text()).isNotEmpty();
        fields.put("mobile", Mobiles.fresh().value());
        browser.submit("/staff/first", fields);
        assertThat(browser.at()).isEqualTo("/staff/login?opened");
        assertThat(grants()).containsExactly("SYSTEM_ADMINISTRATOR *");
        assertThat(isIn(logIn())).isTrue();
    }
}
