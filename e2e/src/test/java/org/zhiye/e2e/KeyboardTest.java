package org.zhiye.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Log-in, filing and deciding with the keyboard alone. */
class KeyboardTest {
    private static final int FAR = 120;
    private static final int DATE_PARTS = 3;

    @RegisterExtension
    final People people = new People();

    @Test
    void somebody_logs_in_and_files_without_a_mouse() {
        var person = Demo.fromRoster();
        var applicant = new Applicant(people.open("with-mouse"), person)
                .prepare(new Officer(people.open("desk"), "DESK_OFFICER", "上海"));
        var me = people.open("person");
        logsIn(me, applicant.signedUp());
        to(me, me.link("注册申报").first()).press("Enter");
        me.at("注册申报");
        to(me, me.page().locator("main").getByRole(AriaRole.LINK, named("初始注册")).first())
                .press("Enter");
        me.at("初始注册");
        to(me, me.button("开始填写")).press("Enter");
        files(me);
        to(me, me.button("继续")).press("Enter");
        me.at("核对并提交");
        int before = Demo.messages(person.mobile());
        to(me, me.button("获取短信验证码")).press("Enter");
        assertThat(me.page().locator(".sent")).containsText("*");
        // the focus waits in the field for the code
        assertThat(me.field("手机验证码")).isFocused();
        me.page().keyboard().type(Demo.code(person.mobile(), before));
        me.page().keyboard().press("Enter");
        me.at("初始注册：等待企业确认聘用");
    }

    /** The keys that the bench itself names; what waits at the desk comes with the demonstration. */
    @Test
    void a_reviewer_goes_from_case_to_case_and_agrees_with_keys() {
        var reviewer = new Officer(people.open("reviewer"), "PROVINCE_REVIEWER", "上海").visitor();
        reviewer.open("/review").page().locator("tbody a").first().click();
        var here = reviewer.page().locator(".queue li.here a");
        assertThat(here).hasCount(1);
        var first = here.getAttribute("href");
        reviewer.page().keyboard().press("Alt+j");
        assertThat(here).not().hasAttribute("href", first);
        reviewer.page().keyboard().press("Alt+k");
        assertThat(here).hasAttribute("href", first);
        reviewer.page().keyboard().press("Alt+a");
        for (Locator agree : reviewer.field("同意").all()) {
            assertThat(agree).isChecked();
        }
        assertThat(reviewer.button("送部审核")).isFocused();
    }

    private static void logsIn(Visitor me, Demo.Person person) {
        me.open("/login");
        var skip = to(me, me.link("跳到正文"));
        skip.press("Enter");
        assertThat(me.page().locator("main")).isFocused();
        to(me, me.field("证件号码"));
        me.page().keyboard().type(person.id());
        to(me, me.field("密码"));
        me.page().keyboard().type(person.password());
        to(me, me.field("验证码"));
        me.readCaptcha();
        me.page().keyboard().press("Enter");
        assertThat(me.button("退出登录")).isVisible();
    }

    private static void files(Visitor me) {
        var keys = me.page().keyboard();
        var today = Demo.today();
        to(me, me.field("企业名称"));
        keys.type("华建二局");
        var firm = me.page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Applicant.FIRM));
        assertThat(firm.first()).isVisible();
        keys.press("ArrowDown");
        for (int i = 0; i < FAR && !"true".equals(firm.first().getAttribute("aria-selected")); i++) {
            keys.press("ArrowDown");
        }
        keys.press("Enter");
        assertThat(me.field("企业名称")).hasValue(Applicant.FIRM);
        date(me, "劳动合同开始日期", today.minusYears(1));
        to(me, me.field("无固定期限")).press("Space");
        var building = me.page()
                .locator("label.tick", new Page.LocatorOptions().setHasText("建筑工程"))
                .getByRole(AriaRole.CHECKBOX);
        to(me, building).press("Space");
        to(me, me.field("我已阅读并同意《注册须知》")).press("Space");
        to(me, me.field("我作出《个人承诺事项》所列承诺")).press("Space");
        assertThat(building).isChecked();
    }

    /** The browser's own language decides in which order it takes the parts of a date. */
    private static void date(Visitor me, String label, LocalDate date) {
        var field = to(me, me.field(label));
        var keys = me.page().keyboard();
        var monthAndDay = "%02d%02d".formatted(date.getMonthValue(), date.getDayOfMonth());
        keys.type(monthAndDay);
        keys.type("%04d".formatted(date.getYear()));
        if (!field.inputValue().equals(date.toString())) {
            for (int part = 0; part < DATE_PARTS; part++) {
                keys.press("Delete");
                keys.press("ArrowLeft");
            }
            keys.type("%04d".formatted(date.getYear()));
            keys.press("ArrowRight");
            keys.type(monthAndDay);
        }
        assertThat(field).hasValue(date.toString());
    }

    /** Goes there with the tabulator, as somebody without a mouse has to; the focus must be seen on the way's end. */
    private static Locator to(Visitor me, Locator target) {
        assertThat(target).isVisible();
        for (int i = 0; i < FAR; i++) {
            if ((boolean) target.evaluate("it => it === document.activeElement")) {
                return target;
            }
            me.page().keyboard().press("Tab");
        }
        throw new AssertionError("the tabulator does not lead to " + target);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
