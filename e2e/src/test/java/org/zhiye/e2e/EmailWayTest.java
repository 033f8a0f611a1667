package org.zhiye.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Messages by e-mail in a browser: an address is given and proved, told of something, stopped, and removed again. */
class EmailWayTest {
    private static final String CHANGED = "qingfeng-mingyue-8";

    @RegisterExtension
    final People people = new People();

    private final Demo.Person person = Demo.stranger("温若楠");
    private final String address =
            "wen%06d@example.com".formatted(ThreadLocalRandom.current().nextInt(1_000_000));

    @Test
    void an_address_is_proved_told_of_something_and_removed() {
        var me = people.open("person");
        var applicant = new Applicant(me, person).signUp();
        me.open("/me").follow("邮件通知").at("邮件通知").sees("请先在个人基本信息中填写电子邮箱");
        me.follow("去填写").at("个人基本信息");
        applicant.fillProfile(address);
        me.follow("用电子邮箱接收通知").at("邮件通知").sees(address.charAt(0) + "***@example.com");

        proves(me);
        changesPassword(me, Applicant.PASSWORD, CHANGED);
        var mail = newest(2);
        assertThat(mail).startsWith("执业：您有一条新消息\n\n").contains("密码").doesNotContain(person.name(), person.mobile());
        leadsThere(mail, "/messages", "消息", CHANGED);
        var settings = leadsThere(mail, "/me/email", "邮件通知", CHANGED);

        settings.press("停止邮件通知").at("邮件通知已停止");
        changesPassword(settings, CHANGED, Applicant.PASSWORD);
        settings.open("/me/email").press("开启邮件通知").at("邮件通知已开启");
        assertThat(Demo.received(address)).hasSize(2);
        settings.press("移除邮箱").sees("已移除，不再向它发邮件");
        assertThat(settings.page().locator("[role=status]").first()).isVisible();
        assertThat(settings.button("移除邮箱")).hasCount(0);
        changesPassword(settings, Applicant.PASSWORD, CHANGED);
        settings.open("/me/email");
        assertThat(settings.button("验证并开启邮件通知")).isVisible();
        assertThat(Demo.received(address)).hasSize(2);
        settings.open("/me/trail").sees("移除接收通知的邮箱");
    }

    /** Asks for a code, mistypes it, loses the page, and comes back by the mail's link. */
    private void proves(Visitor me) {
        me.press("验证并开启邮件通知").wrong("请输入邮箱验证码");
        me.press("获取邮箱验证码");
        assertThat(me.page().locator(".sent")).containsText("***@example.com");
        var code = Demo.code(address, 0);
        me.fill("邮箱验证码", code.equals("000000") ? "000001" : "000000").press("验证并开启邮件通知");
        me.wrong("邮箱验证码不正确，请核对最近一封邮件");
        me.open("/me");
        me.page().navigate(link(newest(1), "/me/email"));
        me.at("邮件通知").fill("邮箱验证码", code).press("验证并开启邮件通知");
        me.sees("已验证，邮件通知已开启").at("邮件通知已开启");
    }

    private static void changesPassword(Visitor me, String from, String to) {
        me.open("/me/password").fill("旧密码", from).fill("新密码", to).fill("重复新密码", to);
        me.press("修改密码");
        me.page().waitForURL(Pattern.compile(".*/me/password\\?.*"));
    }

    /** Opened where nobody is logged in, the link asks for the log-in and then shows what it promised. */
    private Visitor leadsThere(String mail, String path, String heading, String password) {
        var phone = people.open("mailbox" + path.replace('/', '-'), "zh-Hans", Chromium.PHONE);
        phone.page().navigate(link(mail, path));
        phone.fill(Say.DOCUMENT_NUMBER, person.id())
                .fill(Say.PASSWORD, password)
                .readCaptcha();
        phone.press(Say.LOG_IN).at(heading);
        assertThat(phone.page().getByRole(AriaRole.HEADING).first()).isVisible();
        assertThat(phone.page()).hasURL(Pattern.compile(".*" + path + "$"));
        return phone;
    }

    private static String link(String mail, String path) {
        var found =
                Pattern.compile("http://\\S+" + Pattern.quote(path) + "(?=\\s)").matcher(mail);
        if (!found.find()) {
            throw new AssertionError("no link to " + path);
        }
        return found.group();
    }

    /** The newest of so many mails. */
    private String newest(int count) {
        var mails = Demo.received(address);
        assertThat(mails).hasSize(count);
        return mails.getLast();
    }
}
