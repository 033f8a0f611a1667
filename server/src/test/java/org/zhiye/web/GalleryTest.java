package org.zhiye.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiye.Browsers;
import org.zhiye.PageCheck;
import org.zhiye.ZhiyeTest;

@ZhiyeTest
class GalleryTest {
    @Autowired
    Browsers browsers;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/demo/components",
                "/demo/components?state=full",
                "/demo/components?state=error",
                "/demo/components?state=error&lang=en"
            })
    void every_component_is_sound_html_in_every_state(String address) {
        assertThat(PageCheck.faults(browsers.open().open(address).page())).isEmpty();
    }

    @Test
    void a_page_with_errors_says_so_in_its_title_and_beside_each_field() {
        var page = browsers.open().open("/demo/components?state=error").page();
        assertThat(page.title()).startsWith("有错误：");
        assertThat(page.select("[data-errors] li")).hasSize(12);
        assertThat(page.select("#mobile-error").text()).isEqualTo("手机号应为 11 位数字");
        assertThat(page.select("#mobile").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void without_script_a_name_is_found_by_a_button_and_chosen_from_radios() {
        var browser = browsers.open().open("/demo/components");
        browser.submit("/demo/components", Map.of("typed", "华建二", "find", "enterprise"));
        assertThat(browser.page().select(".found input[type=radio]")).hasSize(2);
        assertThat(browser.page().select("#typed").attr("value")).isEqualTo("华建二");
    }

    @Test
    void what_was_typed_comes_back_with_the_errors() {
        var browser = browsers.open().open("/demo/components");
        browser.submit("/demo/components", Map.of("typed", "某公司"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#typed").attr("value")).isEqualTo("某公司");
    }

    @Test
    void a_password_is_never_sent_back() {
        var page = browsers.open().open("/demo/components?state=full").page();
        assertThat(page.select("#password").hasAttr("value")).isFalse();
    }
}
