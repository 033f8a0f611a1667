package org.zhiye.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What those do who decide. */
final class Officer {
    private final Visitor me;

    Officer(Visitor me, String role, String where) {
        this.me = me;
        me.logIn("/staff/login", Demo.account(role, where));
    }

    Visitor visitor() {
        return me;
    }

    /** The officer of a counter: looks the slip up, compares, and passes. */
    void passAtDesk(String slip, String name) {
        openSlip(slip, name);
        me.page()
                .locator("label.tick", new Page.LocatorOptions().setHasText("已核对居民身份证原件"))
                .getByRole(AriaRole.CHECKBOX)
                .check();
        me.press("通过");
        assertThat(me.page().locator("main")).containsText("已通过，立即生效");
    }

    void openSlip(String slip, String name) {
        me.open("/desk").fill("取号单编号或证件号码", slip).press("查找");
        me.at(name);
    }

    /** Opens a case out of the queue. */
    Officer take(String number, String name) {
        me.open("/review").fill("姓名或申请编号", number).press("搜索");
        me.follow(name);
        me.at("初始注册 — " + name);
        return this;
    }

    void accept() {
        me.press("受理");
        assertThat(me.page().getByRole(AriaRole.STATUS).first()).containsText("已办理");
    }

    void sendBack(String field, String reason) {
        me.page()
                .locator("summary", new Page.LocatorOptions().setHasText("退回补正"))
                .click();
        me.page().getByLabel(field).fill(reason);
        me.press("退回补正");
        assertThat(me.page().getByRole(AriaRole.STATUS).first()).containsText("已办理");
    }

    /** 同意 on the line of the specialty. */
    Officer agree(String specialty) {
        me.page()
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(specialty))
                .getByLabel("同意", new com.microsoft.playwright.Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    void send(String button) {
        me.press(button);
        assertThat(me.page().getByRole(AriaRole.STATUS).first()).containsText("已办理");
    }
}
