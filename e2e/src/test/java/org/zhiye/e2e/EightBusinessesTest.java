package org.zhiye.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each of the seven businesses beside the initial registration, filed in a browser by somebody who may, wrong input first. */
class EightBusinessesTest {
    private static final String CONSTRUCTOR = "constructor-1";
    private static final String PROVISIONAL = "constructor-1-provisional";

    @RegisterExtension
    final People people = new People();

    private final LocalDate today = Demo.today();

    private record Somebody(Visitor me, Demo.Person person) {}

    private Somebody begin(String name, String holder, String business) {
        var person = Demo.named(name);
        var me = people.open(business);
        me.logIn("/login", person);
        me.open("/filings/" + holder + "/" + business).press("开始填写");
        assertThat(me.button("继续")).isVisible();
        return new Somebody(me, person);
    }

    private static void choose(Visitor me, String label) {
        me.page()
                .locator("label.tick", new Page.LocatorOptions().setHasText(label))
                .locator("input")
                .first()
                .check();
    }

    private static Visitor consents(Visitor me) {
        return me.tick("我已阅读并同意《注册须知》").tick("我作出《个人承诺事项》所列承诺");
    }

    /** Leads to the paper's page, uploads a page and comes back to the form. */
    private static void upload(Visitor me, String slug) {
        me.page().locator("#paper-" + slug).getByRole(AriaRole.BUTTON).click();
        me.page().waitForURL("**/me/papers/" + slug + "**");
        var file = me.page().locator("main input[type=file]");
        file.setInputFiles(Path.of(System.getProperty("zhiye.root"), "docs/demo/id-front.jpg"));
        var form = me.page()
                .locator("main form", new Page.LocatorOptions().setHas(me.page().locator("input[type=file]")));
        form.getByRole(AriaRole.BUTTON).last().click();
        assertThat(me.page().locator(".leaves li").first()).isVisible();
        me.follow("返回申报");
        assertThat(me.page().locator("#paper-" + slug + " img")).hasCount(1);
    }

    private static void submit(Somebody it, String heading) {
        it.me().press("继续").at("核对并提交");
        it.me().fill("手机验证码", it.me().askForCode(it.person().mobile()));
        it.me().press("提交").at(heading);
        it.me().sees("您现在不需要做任何事");
        it.me().page().reload();
        it.me().at(heading);
    }

    @Test
    void change() {
        var it = begin("孙德明", PROVISIONAL, "change");
        var me = it.me();
        me.press("继续");
        me.wrong("请填写聘用企业", "请填写劳动合同开始日期", "请填写劳动合同结束日期，或勾选无固定期限", "请阅读并同意《注册须知》", "请阅读并作出《个人承诺事项》所列承诺");
        me.field("企业名称").pressSequentially("北京");
        me.page().getByRole(AriaRole.OPTION).first().click();
        me.fill("劳动合同开始日期", today.minusDays(3).toString()).tick("无固定期限");
        submit(new Somebody(consents(me), it.person()), "变更注册：等待企业确认聘用");
    }

    @Test
    void add() {
        var it = begin("蒋丽萍", CONSTRUCTOR, "add");
        var me = it.me();
        assertThat(me.page().locator("main")).containsText("已经注册");
        me.fill("劳动合同开始日期", today.minusYears(1).toString()).tick("无固定期限");
        consents(me).press("继续").wrong("请选择至少一个注册专业");
        choose(me, "机电工程");
        me.press("继续");
        upload(me, "continuing-education");
        submit(it, "增项注册：等待企业确认聘用");
    }

    @Test
    void renewal() {
        var it = begin("郭宝田", PROVISIONAL, "renewal");
        var me = it.me();
        me.fill("劳动合同开始日期", today.plusDays(1).toString()).tick("无固定期限");
        choose(me, "建筑工程");
        consents(me).press("继续").wrong("合同尚未开始，" + today.plusDays(1) + " 起可以申报");
        me.fill("劳动合同开始日期", today.toString());
        submit(it, "延续注册：等待企业确认聘用");
    }

    @Test
    void cancel() {
        var it = begin("吴敏", CONSTRUCTOR, "cancel");
        var me = it.me();
        me.sees("公告之后注册和证书失效，不能恢复");
        me.press("继续").wrong("请选择注销原因");
        choose(me, "与聘用企业解除劳动合同");
        submit(it, "办理注销手续：等待企业确认解除聘用");
    }

    @Test
    void reregistration() {
        var it = begin("姚淑芬", CONSTRUCTOR, "rereg");
        var me = it.me();
        me.field("企业名称").pressSequentially("华建二");
        me.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Applicant.FIRM))
                .first()
                .click();
        me.fill("劳动合同开始日期", today.minusDays(10).toString())
                .fill("劳动合同结束日期", today.minusDays(1).toString());
        choose(me, "建筑工程");
        consents(me).press("继续");
        assertThat(me.page().locator("#paper-continuing-education .err")).isVisible();
        assertThat(me.field("劳动合同结束日期")).hasValue(today.minusDays(1).toString());
        me.fill("劳动合同结束日期", today.plusYears(2).toString());
        upload(me, "continuing-education");
        submit(it, "重新注册：等待企业确认聘用");
    }

    @Test
    void replacement() {
        var it = begin("陈建平", CONSTRUCTOR, "replace");
        var me = it.me();
        me.press("继续");
        me.wrong("请选择更换原因；只重新刻制印章的，勾选下面一项", "请阅读并作出《个人承诺事项》所列承诺");
        choose(me, "遗失");
        me.tick("执业印章需要重新刻制").tick("我作出《个人承诺事项》所列承诺").press("继续");
        upload(me, "loss-statement");
        submit(it, "办理证书更换：等待省级受理");
    }

    @Test
    void change_of_name() {
        var it = begin("欧阳㛃", CONSTRUCTOR, "info");
        var me = it.me();
        choose(me, "姓名");
        me.fill("新的姓名", it.person().name()).press("继续");
        assertThat(me.page()
                        .locator(".err", new Page.LocatorOptions().setHasText("与现在的姓名相同，请核对"))
                        .first())
                .isVisible();
        me.fill("新的姓名", "欧阳洁").tick("我作出《个人承诺事项》所列承诺");
        upload(me, "new-id-front");
        upload(me, "new-id-back");
        upload(me, "proof-of-change");
        submit(it, "个人信息修改：等待省级受理");
        me.open("/me");
        assertThat(me.page()
                        .locator("main")
                        .getByText("审查中", new Locator.GetByTextOptions())
                        .first())
                .isVisible();
    }
}
