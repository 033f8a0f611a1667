package org.zhiye.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where scripts run, the machine works instead of its reader: nobody has to make out a picture (WCAG 2.2, 3.3.8). */
class ReadingNothingTest {
    @RegisterExtension
    final People people = new People();

    @Test
    void somebody_logs_in_without_reading_the_picture() {
        var account = Demo.named("吴敏");
        var me = people.open("person");
        me.open("/login");
        proved(me);
        me.fill("证件号码", account.id()).fill("密码", "wrong-password-1").press("登录");
        me.wrong("证件号码或密码不正确");
        proved(me);
        me.fill("证件号码", account.id()).fill("密码", account.password()).press("登录");
        me.page().waitForURL("**/home");
    }

    private static void proved(Visitor me) {
        assertThat(me.page().locator("[data-proved]")).hasText("已自动确认，验证码可以不填");
        assertThat(me.field("验证码")).hasValue("");
    }
}
