package org.zhiye.enterprise.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.Browser;
import org.zhiye.Crowd;
import org.zhiye.IdDocuments;
import org.zhiye.Mobiles;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.account.Visitors;
import org.zhiye.enterprise.Enterprise;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.enterprise.Firms;
import org.zhiye.otp.Purpose;
import org.zhiye.shared.MobileNumber;

@ZhiyeTest
class ActivateTest {
    @Autowired
    Firms firms;

    @Autowired
    Visitors visitors;

    @Autowired
    Enterprises enterprises;

    @Autowired
    JdbcClient jdbc;

    private final MobileNumber mobile = Mobiles.fresh();
    private final String username = Logins.username();

    private Map<String, String> fields(Enterprise enterprise, String code) {
        var fields = new HashMap<String, String>();
        fields.put("uscc", enterprise.uscc().value());
        fields.put("activation", code);
        fields.put("name", "何静");
        fields.put("type", "IDENTITY_CARD");
        fields.put("number", IdDocuments.fresh().number());
        fields.put("mobile", mobile.value());
        fields.put("username", username);
        fields.put("password", Logins.PASSWORD);
        fields.put("repeat", Logins.PASSWORD);
        return fields;
    }

    /** Fills in the page up to the SMS code, which has arrived. */
    private Browser asked(Map<String, String> fields) {
        return visitors.open("/enterprise/activate").submit("/enterprise/activate/code", fields);
    }

    private Browser opened(Map<String, String> fields) {
        var browser = asked(fields);
        fields.put("code", visitors.code(mobile));
        return browser.submit("/enterprise/activate", fields);
    }

    private static String beside(Browser browser, String field) {
        var error = browser.page().getElementById(field + "-error");
        return error == null ? "" : error.text();
    }

    @Test
    void the_code_of_a_letter_opens_the_managers_account() {
        var enterprise = firms.add();
        var fields = fields(enterprise, firms.letter(enterprise.id()));
        assertThat(opened(fields).at()).isEqualTo("/enterprise/login?opened");
        var browser =
                visitors.logIn(visitors.open("/enterprise/login"), "/enterprise/login", username, Logins.PASSWORD);
        assertThat(browser.open("/enterprise/home").text()).contains(enterprise.name(), "何静", "管理员", "生成激活码");
        assertThat(enterprises.hasAgent(enterprise.id())).isTrue();
        assertThat(entries(enterprise)).containsEntry("enterprise.agent_activated", 1L);
    }

    private Map<String, Long> entries(Enterprise enterprise) {
        var counts = new HashMap<String, Long>();
        jdbc.sql("select deed, count(*) as n from trail where subject = ? group by deed")
                .param(enterprise.id().value())
                .query(row -> {
                    counts.put(row.getString("deed"), row.getLong("n"));
                });
        return counts;
    }

    @Test
    void the_code_is_taken_in_any_spelling() {
        var enterprise = firms.add();
        var code = firms.letter(enterprise.id());
        var fields =
                fields(enterprise, " " + code.toLowerCase(java.util.Locale.ROOT).replace('-', '　') + " ");
        assertThat(opened(fields).at()).isEqualTo("/enterprise/login?opened");
    }

    @Test
    void a_wrong_code_another_enterprises_code_and_an_unknown_enterprise_get_the_same_answer() {
        var enterprise = firms.add();
        var wrong = asked(fields(enterprise, "AAAA-BBBB-CCCC"));
        var foreign = asked(fields(enterprise, firms.letter(firms.add().id())));
        var unknown = fields(enterprise, "AAAA-BBBB-CCCC");
        unknown.put("uscc", Firms.uscc("31").value());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(beside(wrong, "activation")).contains("激活码不正确");
        assertThat(beside(foreign, "activation")).isEqualTo(beside(wrong, "activation"));
        assertThat(beside(asked(unknown), "activation")).isEqualTo(beside(wrong, "activation"));
        assertThat(visitors.count(mobile)).as("no SMS without a right code").isZero();
    }

    @Test
    void ten_wrong_tries_stop_who_makes_them_and_leave_the_code_good() {
        var enterprise = firms.add();
        var code = firms.letter(enterprise.id());
        for (int i = 0; i < 10; i++) {
            assertThat(beside(asked(fields(enterprise, "AAAA-BBBB-CCC" + i)), "activation"))
                    .contains("激活码不正确");
        }
        assertThat(beside(asked(fields(enterprise, code)), "activation")).contains("一小时后再试");
        jdbc.sql("update activation_try set since = now() - interval '61 minutes' where enterprise = ?")
                .param(enterprise.id().value())
                .update();
        assertThat(opened(fields(enterprise, code)).at()).isEqualTo("/enterprise/login?opened");
    }

    @Test
    void a_used_and_an_expired_code_say_so() {
        var enterprise = firms.add();
        var code = firms.letter(enterprise.id());
        opened(fields(enterprise, code));
        assertThat(beside(asked(fields(enterprise, code)), "activation")).contains("已经使用过");
        var other = firms.add();
        var late = firms.letter(other.id());
        jdbc.sql("update activation set expires = now() where enterprise = ?")
                .param(other.id().value())
                .update();
        assertThat(beside(asked(fields(other, late)), "activation")).contains("已过期");
    }

    @Test
    void a_second_letter_makes_no_second_manager() {
        var enterprise = firms.add();
        var second = firms.letter(enterprise.id());
        opened(fields(enterprise, firms.letter(enterprise.id())));
        assertThat(beside(asked(fields(enterprise, second)), "activation")).contains("账号管理员邀请您");
    }

    @Test
    void nothing_typed_is_lost_but_the_passwords() {
        var enterprise = firms.add();
        var fields = fields(enterprise, firms.letter(enterprise.id()));
        fields.put("number", "11010519491231002");
        fields.put("username", "1x");
        fields.put("repeat", "something else");
        var browser = visitors.open("/enterprise/activate").submit("/enterprise/activate", fields);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().title()).startsWith("有错误");
        assertThat(beside(browser, "number")).contains("18 位");
        assertThat(beside(browser, "code")).contains("请输入短信验证码");
        assertThat(beside(browser, "username")).contains("以字母开头");
        assertThat(beside(browser, "repeat")).contains("不一致");
        var form = browser.form("/enterprise/activate");
        assertThat(form.select("[name=uscc]").attr("value"))
                .isEqualTo(enterprise.uscc().value());
        assertThat(form.select("[name=name]").attr("value")).isEqualTo("何静");
        assertThat(form.select("[name=password]").attr("value")).isEmpty();
    }

    @Test
    void a_wrong_sms_code_costs_a_try_and_the_activation_code_stays_good() {
        var enterprise = firms.add();
        var fields = fields(enterprise, firms.letter(enterprise.id()));
        var browser = asked(fields);
        var right = visitors.code(mobile);
        fields.put("code", right.equals("000000") ? "000001" : "000000");
        assertThat(beside(browser.submit("/enterprise/activate", fields), "code"))
                .contains("不正确");
        fields.put("code", right);
        assertThat(browser.submit("/enterprise/activate", fields).at()).isEqualTo("/enterprise/login?opened");
    }

    @Test
    void a_name_that_is_taken_is_said_beside_it_and_the_code_is_not_lost() {
        var enterprise = firms.add();
        opened(fields(enterprise, firms.letter(enterprise.id())));
        visitors.pause(mobile, Purpose.ACTIVATE);
        var other = firms.add();
        var fields = fields(other, firms.letter(other.id()));
        var browser = opened(fields);
        assertThat(beside(browser, "username")).contains("已被使用");
        fields.put("username", Logins.username());
        assertThat(browser.submit("/enterprise/activate", fields).at()).isEqualTo("/enterprise/login?opened");
    }

    @Test
    void the_same_form_many_times_at_once_opens_one_account() {
        var enterprise = firms.add();
        var fields = fields(enterprise, firms.letter(enterprise.id()));
        var browser = asked(fields);
        fields.put("code", visitors.code(mobile));
        var form = browser.form("/enterprise/activate");
        var sent = Browser.fields(form, new org.springframework.util.LinkedMultiValueMap<>());
        fields.forEach(sent::set);
        var answers = Crowd.of(20, () -> {
            var other = visitors.open("/enterprise/login");
            browser.cookies().forEach((name, cookie) -> other.cookie(name, cookie.getValue()));
            return other.request(
                            org.springframework.http.HttpMethod.POST, "/enterprise/activate", sent.toSingleValueMap())
                    .header("Location");
        });
        assertThat(answers).containsOnly("/enterprise/login?opened");
        assertThat(jdbc.sql("select count(*) from account where enterprise = ?")
                        .param(enterprise.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void different_people_with_the_same_code_at_once_open_one_account() {
        var enterprise = firms.add();
        var code = firms.letter(enterprise.id());
        var done = Crowd.of(8, () -> {
            var own = Mobiles.fresh();
            var fields = fields(enterprise, code);
            fields.put("mobile", own.value());
            fields.put("username", Logins.username());
            var browser = asked(fields);
            fields.put("code", visitors.code(own));
            return browser.submit("/enterprise/activate", fields).at();
        });
        assertThat(done).filteredOn("/enterprise/login?opened"::equals).hasSize(1);
    }

    @Test
    void a_manager_invites_a_colleague_who_becomes_an_agent() {
        var enterprise = firms.add();
        opened(fields(enterprise, firms.letter(enterprise.id())));
        var manager =
                visitors.logIn(visitors.open("/enterprise/login"), "/enterprise/login", username, Logins.PASSWORD);
        manager.open("/enterprise/home").submit("/enterprise/agents/invite", Map.of());
        var code = manager.page().select(".big").text();
        var colleague = Mobiles.fresh();
        var fields = fields(enterprise, code);
        fields.put("mobile", colleague.value());
        fields.put("name", "郑小满");
        fields.put("username", Logins.username());
        var browser = visitors.open("/enterprise/activate").submit("/enterprise/activate/code", fields);
        fields.put("code", visitors.code(colleague));
        assertThat(browser.submit("/enterprise/activate", fields).at()).isEqualTo("/enterprise/login?opened");
        browser = visitors.logIn(
                visitors.open("/enterprise/login"), "/enterprise/login", fields.get("username"), Logins.PASSWORD);
        assertThat(browser.open("/enterprise/home").text())
                .contains("郑小满", "经办人")
                .doesNotContain("生成激活码");
        assertThat(browser.request(
                                org.springframework.http.HttpMethod.POST,
                                "/enterprise/agents/invite",
                                Map.of("_csrf", csrf(browser)))
                        .status())
                .isEqualTo(403);
    }

    private static String csrf(Browser browser) {
        return browser.page().select("input[name=_csrf]").attr("value");
    }
}
