package org.zhiye.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiye.Scans;
import org.zhiye.Statements;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.shared.Role;

@ZhiyeTest
class HomeTest {
    private static final Map<String, String> NOTHING = Map.of();

    @Autowired
    Logins logins;

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
        for (String page : new String[] {"/home", "/me", "/me/profile", "/me/attachments", "/me/verification"}) {
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
    void officers_have_another_home() {
        var officer = logins.in(logins.officer(Role.DESK_OFFICER, "31"));
        assertThat(officer.open("/home").status()).isEqualTo(403);
        assertThat(officer.open("/me").status()).isEqualTo(403);
    }
}
