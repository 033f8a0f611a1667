package org.zhiye.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Verification by Alipay with two browsers: the desktop shows a code, the phone scans it, the desktop turns by itself. */
class AlipayWayTest {
    private static final String AUTHORISE = "支付宝授权认证";
    private static final String FACE = "支付宝刷脸认证";

    @RegisterExtension
    final People people = new People();

    private static void begin(Visitor me, String way) {
        me.open("/me/verification").field("业务受理省份").selectOption("31");
        me.press(way).at("支付宝认证").sees("请用支付宝扫一扫");
    }

    /** What a camera reads off the screen. */
    private static String code(Visitor me) {
        return me.link("正在用手机看本页？在本机打开支付宝").getAttribute("href");
    }

    private Visitor scans(String who, String code) {
        var phone = people.alipay(who);
        phone.page().navigate(code);
        return phone;
    }

    @Test
    void another_persons_alipay_is_refused_and_the_own_one_turns_the_desktop() {
        var me = people.open("desktop");
        new Applicant(me, Demo.stranger("钱多多")).signUp();
        begin(me, AUTHORISE);
        var other = scans("other-phone", code(me));
        // nobody touches the desktop from here on
        me.sees("已扫描，请在手机上确认");
        other.page().locator("input[name=owner]").last().check();
        other.press("确认授权").sees("支付宝核对不一致");
        me.sees("支付宝核对不一致");
        me.press("重新显示二维码").sees("请用支付宝扫一扫");
        var late = code(me);
        var phone = scans("phone", late);
        scans("thief", late).sees("已被另一部手机扫过");
        phone.press("确认授权").sees("认证通过");
        me.sees("已通过支付宝认证");
        assertThat(me.page()).hasURL(java.util.regex.Pattern.compile(".*/me/verification$"));
        begin(me, FACE);
        scans("same-phone", code(me)).press("刷脸").sees("认证通过");
        me.sees("已通过支付宝刷脸认证");
    }

    @Test
    void without_a_script_the_desktop_turns_too() {
        var me = people.withoutScript("desktop");
        new Applicant(me, Demo.stranger("钱多多")).signUp();
        begin(me, AUTHORISE);
        scans("phone", code(me)).press("确认授权").sees("认证通过");
        me.sees("已通过支付宝认证");
    }
}
