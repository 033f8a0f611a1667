package org.zhiye.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiye.Browser;
import org.zhiye.Browsers;
import org.zhiye.PageCheck;
import org.zhiye.ZhiyeTest;
import org.zhiye.certificate.Verdict;
import org.zhiye.shared.Language;

@ZhiyeTest
class PublicPagesTest {
    private static final List<String> PAGES = List.of(
            "/",
            "/announcements",
            "/lookup",
            "/lookup?name=%E6%9E%97&number=%E4%BA%AC1112019202000001",
            "/verify",
            "/verify?code=ABCD-EFGH-JKLM",
            "/guide",
            "/guide/initial",
            "/guide/cancel",
            "/guide/info",
            "/help/desks",
            "/help/photo-tool",
            "/accessibility",
            "/privacy");

    @Autowired
    Browsers browsers;

    private Browser open(String address) {
        return browsers.open().open(address);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_page_speaks_the_readers_language_throughout(Language language) {
        for (String address : PAGES) {
            var browser = browsers.open();
            browser.cookie("zhiye-lang", language.tag()).open(address);
            assertThat(browser.status()).as(address).isEqualTo(200);
            assertThat(browser.page().select("html").attr("lang")).isEqualTo(language.tag());
            assertThat(PageCheck.faults(browser.page())).as(address).isEmpty();
            assertThat(browser.text()).as(address).doesNotContainPattern("\\b[a-z]+\\.[a-z_]+\\.[a-z_]+\\b");
        }
    }

    @Test
    void no_public_page_makes_a_session_or_a_token() {
        for (String address : PAGES) {
            var browser = open(address);
            assertThat(browser.header("Set-Cookie")).as(address).isEqualTo("null");
            assertThat(browser.page().select("[name=_csrf]")).as(address).isEmpty();
        }
    }

    @Test
    void no_link_leads_nowhere() {
        var broken = new ArrayList<String>();
        Set<String> seen = new HashSet<>(PAGES);
        var waiting = new ArrayDeque<>(PAGES);
        while (!waiting.isEmpty()) {
            var address = waiting.remove();
            var browser = open(address);
            if (browser.status() >= 400) {
                broken.add(address);
            }
            for (String href :
                    browser.page().select("a[href^=/], link[href^=/]").eachAttr("href")) {
                var plain = href.replaceFirst("#.*", "");
                if (!plain.contains("lang=") && !plain.contains("size=") && seen.add(plain)) {
                    waiting.add(plain);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void the_front_page_has_the_three_entries() {
        var page = open("/").page();
        assertThat(page.select(".entry a").eachText()).containsExactly("个人入口", "企业入口", "主管部门入口");
    }

    @Test
    void a_look_up_without_name_or_number_says_what_is_missing() {
        var browser = open("/lookup?name=&number=");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("[data-errors] a").eachText()).containsExactly("请填写姓名", "请填写注册编号");
        assertThat(PageCheck.faults(browser.page())).isEmpty();
    }

    @Test
    void a_code_with_a_slip_is_kept_in_its_field() {
        var browser = open("/verify?code=ABCD-EFG0");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#code").attr("value")).isEqualTo("ABCD-EFG0");
        assertThat(browser.page().title()).startsWith("有错误：");
    }

    @ParameterizedTest
    @EnumSource(Verdict.Outcome.class)
    void every_verdict_has_its_page(Verdict.Outcome outcome) {
        var name = outcome.key().substring("verify.outcome.".length());
        var page = open("/demo/verdicts/" + name).page();
        assertThat(page.select(".verdict").hasClass(outcome.tone().css())).isTrue();
        assertThat(page.select("h1").text()).isNotEqualTo(outcome.key());
        assertThat(PageCheck.faults(page)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/guide/nothing", "/announcements/x", "/announcements/0190f6f0-0000-7000-8000-000000000000"})
    void what_is_not_there_is_not_found(String address) {
        assertThat(open(address).status()).isEqualTo(404);
    }

    @Test
    void the_guide_tells_what_the_policy_of_the_day_says() {
        var page = open("/guide/change").page();
        assertThat(page.text()).contains("一级建造师临时", "仅部分专业需要", "5 个工作日内确认");
        assertThat(open("/guide").page().select(".tasks li")).hasSize(16);
    }

    @Test
    void a_demonstration_is_not_for_search_machines() {
        assertThat(open("/robots.txt").body()).isEqualTo("User-agent: *\nDisallow: /\n");
    }
}
