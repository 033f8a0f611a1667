package org.zhiye.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiye.Browser;
import org.zhiye.Browsers;
import org.zhiye.ZhiyeTest;

@ZhiyeTest
class LayoutTest {
    @Autowired
    Browsers browsers;

    private Browser missing(String address) {
        return browsers.open().open(address);
    }

    @Test
    void the_language_switch_keeps_the_page_and_what_it_was_asked() {
        var page = missing("/nowhere?a=1&lang=en&b=2").page();
        assertThat(page.expectFirst("a[hreflang=zh-Hant]").attr("href")).isEqualTo("/nowhere?a=1&b=2&lang=zh-Hant");
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void larger_type_is_chosen_by_a_link_and_remembered() {
        var browser = missing("/nowhere?size=l");
        assertThat(browser.page().expectFirst("html").attr("data-size")).isEqualTo("l");
        assertThat(browser.open("/nowhere").page().expectFirst("html").attr("data-size"))
                .isEqualTo("l");
        assertThat(browser.open(browser.page().expectFirst("a.size").attr("href"))
                        .page()
                        .expectFirst("html")
                        .hasAttr("data-size"))
                .isFalse();
    }

    @Test
    void a_page_that_is_not_there_says_so_with_one_advice() {
        var browser = missing("/nowhere");
        assertThat(browser.status()).isEqualTo(404);
        assertThat(browser.page().select("h1").text()).isEqualTo("没有找到这个页面或这项内容");
        assertThat(browser.page().select(".advice")).hasSize(1);
        assertThat(browser.page().title()).startsWith("没有找到");
    }

    @Test
    void nobody_gets_a_cookie_without_asking_for_one() {
        assertThat(missing("/nowhere").header("Set-Cookie")).isEqualTo("null");
        assertThat(missing("/nowhere?lang=en").header("Set-Cookie")).contains("zhiye-lang=en");
    }

    @Test
    void an_open_page_learns_that_its_login_has_ended() {
        var browser = browsers.open();
        var answer = browser.request(org.springframework.http.HttpMethod.GET, "/session/ping", java.util.Map.of());
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).startsWith("/login");
    }
}
