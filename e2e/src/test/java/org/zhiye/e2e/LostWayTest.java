package org.zhiye.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody lost phone and password: the account is given back by Alipay, and by an officer at a counter. */
class LostWayTest {
    private static final String FRESH = "harbour-kite-58";

    @RegisterExtension
    final People people = new People();

    private final Demo.Person person = Demo.stranger("沈思远");
    private final String mobile = Demo.stranger("沈思远").mobile();

    private static void logsIn(Visitor me, String number, String password) {
        me.open("/login").fill("证件号码", number).fill("密码", password).readCaptcha();
        me.press("登录");
    }

    @Test
    void alipay_says_who_it_is_and_the_same_browser_sets_both_anew() {
        var session = people.open("other-computer");
        new Applicant(session, person).signUp();
        var me = people.open("desktop");
        me.open("/login").follow("手机号和密码都重新设置").at("手机号和密码都丢了");
        me.fill("证件号码", person.id()).fill("真实姓名", person.name()).readCaptcha();
        me.press("显示二维码").at("用支付宝核对身份");
        var phone = people.alipay("phone");
        phone.page().navigate(me.link("正在用手机看本页？在本机打开支付宝").getAttribute("href"));
        phone.sees("就能更换您账号的手机号和密码");
        phone.page().locator("main form button").first().click();
        // nobody touches the desktop until it has turned
        me.sees("已扫描，请在手机上确认");
        phone.press("确认授权").sees("核对一致");
        me.at("设置新手机号和新密码").sees(person.name());

        me.fill("新手机号", mobile);
        me.fill("短信验证码", me.askForCode(mobile));
        me.fill("新密码", FRESH).fill("重复新密码", FRESH).press("设置手机号和密码");
        me.sees("新手机号和新密码已生效");
        session.open("/home");
        assertThat(session.page()).hasURL(Pattern.compile(".*/login.*"));
        logsIn(me, person.id(), FRESH);
        assertThat(me.button("退出登录")).isVisible();
    }

    @Test
    void at_a_counter_the_new_number_counts_at_once_and_its_holder_chooses_the_password() {
        new Applicant(people.open("computer"), person).signUp();
        var officer = new Officer(people.open("desk"), "DESK_OFFICER", "上海").visitor();
        officer.open("/desk").fill("取号单编号或证件号码", person.id()).press("查找");
        officer.sees("没有找到在本省等待认证的人员");
        officer.page()
                .locator("table a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("重置手机号"))
                .click();
        officer.at("重置手机号");
        officer.page().getByRole(AriaRole.CHECKBOX).check();
        officer.fill("新手机号", mobile);
        officer.fill("短信验证码", officer.askForCode(mobile)).press("重置手机号");
        officer.sees("手机号已重置为");

        var me = people.open("person");
        me.open("/login").follow("忘记密码").at("重设密码");
        me.fill("证件号码", person.id()).fill("真实姓名", person.name()).readCaptcha();
        // whether a code went, and where to, is told to nobody here
        int before = Demo.messages(mobile);
        me.press("获取短信验证码");
        me.fill("短信验证码", Demo.code(mobile, before));
        me.fill("新密码", FRESH).fill("重复新密码", FRESH).press("重设密码");
        logsIn(me, person.id(), FRESH);
        assertThat(me.button("退出登录")).isVisible();
    }
}
