package org.zhiye.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.Scans;
import org.zhiye.Statements;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.LockedItems;
import org.zhiye.account.Logins;
import org.zhiye.account.Standing;
import org.zhiye.shared.Role;

@ZhiyeTest
class HomeTest {
    private static final Map<String, String> NOTHING = Map.of();

    @Autowired
    Logins logins;

    @Autowired
    Standing standing;

    @Autowired
    JdbcClient jdbc;

    @Test
    void one_step_comes_next_and_it_is_the_right_one() {
        var browser = logins.in(logins.practitioner()).open("/home");
        assertThat(browser.page().expectFirst(".notice h2").text()).isEqualTo("下一步：上传证件照");
        assertThat(browser.page().expectFirst(".notice .btn").attr("href")).isEqualTo("/me/attachments#id-photo");
        assertThat(browser.page().expectFirst(".tasks").select("li").eachText())
                .containsExactly("上传附件 还差 5 项", "完善个人基本信息 待办理", "实名认证 待办理");

        browser.open("/me/attachments");
        browser.upload("/me/attachments/id-photo", "file", "a.jpg", Scans.idPhoto(), NOTHING);
        browser.upload("/me/attachments/id-front", "file", "a.jpg", Scans.card(Color.CYAN), NOTHING);
        browser.upload("/me/attachments/id-back", "file", "a.jpg", Scans.card(Color.ORANGE), NOTHING);
        assertThat(browser.open("/home").page().expectFirst(".notice h2").text())
                .isEqualTo("下一步：上传手持身份证半身照");
        browser.open("/me/attachments");
        browser.upload("/me/attachments/half-body", "file", "a.jpg", Scans.halfBody(), NOTHING);
        browser.upload("/me/attachments/signature", "file", "a.jpg", Scans.signature(), NOTHING);
        assertThat(browser.open("/home").page().expectFirst(".notice h2").text())
                .isEqualTo("下一步：完善个人基本信息");
        browser.open("/me/profile")
                .submit(
                        "/me/profile",
                        Map.of("ethnic", "01", "email", "a@b.cn", "education", "21", "degree", "4", "school", "同济大学"));
        assertThat(browser.open("/home").page().expectFirst(".notice h2").text())
                .isEqualTo("下一步：实名认证");
        browser.open("/me/verification").submit("/me/verification", Map.of("province", "31"));
        assertThat(browser.open("/home").page().expectFirst(".notice h2").text())
                .isEqualTo("下一步：带证件到窗口认证");
        assertThat(browser.page().expectFirst(".tasks").select("li").eachText())
                .contains("实名认证上海市，2026 年 12 月 22 日前到窗口办理 已取号");
    }

    @Test
    void the_home_page_costs_six_statements_at_most() {
        var browser = logins.in(logins.practitioner()).open("/home");
        var sent = Statements.of(() -> browser.open("/home"));
        assertThat(sent).hasSizeLessThanOrEqualTo(6).isNotEmpty();
    }

    @Test
    void no_link_leads_nowhere() {
        var browser = logins.in(logins.practitioner());
        for (String page : new String[] {
            "/home",
            "/me",
            "/me/profile",
            "/me/attachments",
            "/me/papers",
            "/me/papers/diploma",
            "/me/verification",
            "/me/identity",
            "/me/sessions",
            "/me/trail",
            "/me/trail/check",
            "/me/trail/print",
            "/me/consents",
            "/me/export",
            "/me/close"
        }) {
            var links = browser.open(page)
                    .page()
                    .select("main a[href], .side a[href]")
                    .eachAttr("href");
            for (String link : links) {
                if (link.startsWith("/")) {
                    assertThat(browser.open(link).status())
                            .as(page + " → " + link)
                            .isEqualTo(200);
                }
            }
        }
    }

    @Test
    void the_personal_centre_shows_masked_numbers() {
        var person = logins.practitioner();
        var browser = logins.in(person).open("/me");
        assertThat(browser.text())
                .contains(
                        person.name(),
                        person.document().masked(),
                        person.mobile().masked())
                .doesNotContain(person.document().number(), person.mobile().value());
    }

    @Test
    void the_personal_centre_shows_each_thing_with_where_it_is_changed_and_marks_where_one_is() {
        var person = logins.practitioner();
        var browser = logins.in(person).open("/me");
        assertThat(browser.page().select(".answers dt").eachText())
                .containsExactly("姓名", "身份证件", "出生日期和性别", "实名认证", "手机号", "密码", "民族、电子邮箱、学历、学位、毕业院校");
        assertThat(browser.page().select(".answers a").eachAttr("href"))
                .containsExactly(
                        "/me/identity",
                        "/me/identity",
                        "/me/verification",
                        "/me/mobile",
                        "/me/password",
                        "/me/profile");
        assertThat(browser.page().select(".side a[aria-current]").eachText()).containsExactly("基本信息");
        assertThat(browser.page().select(".side a").eachText())
                .contains("修改手机", "修改密码", "操作轨迹", "我的证书", "登录设备", "授权与同意", "导出我的数据", "注销账户");
        assertThat(browser.open("/me/sessions")
                        .page()
                        .select(".side a[aria-current]")
                        .eachText())
                .containsExactly("登录设备");

        standing.lock(person.id(), LockedItems.Item.DOCUMENT);
        jdbc.sql("update account set guarded_until = timestamptz '2099-01-02 03:04+08' where id = ?")
                .param(person.id().value())
                .update();
        browser.open("/me");
        assertThat(browser.page().select(".answers .note").eachText()).containsExactly("审查中");
        assertThat(browser.text()).contains("2099-01-02 03:04 前不能办理");
    }

    @Test
    void officers_have_another_home() {
        var officer = logins.in(logins.officer(Role.DESK_OFFICER, "31"));
        assertThat(officer.open("/home").status()).isEqualTo(403);
        assertThat(officer.open("/me").status()).isEqualTo(403);
    }
}
