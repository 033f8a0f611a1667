package org.zhiye.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiye.Browsers;
import org.zhiye.PageCheck;
import org.zhiye.ZhiyeTest;

@ZhiyeTest
class WhatCanITest {
    private static final String PAGE = "/guide/what-can-i-do";

    @Autowired
    Browsers browsers;

    private static String answer(org.zhiye.Browser browser, String business) {
        return browser.page()
                .select(".tasks li:has(a[href=/guide/" + business + "])")
                .text();
    }

    @Test
    void the_answers_come_from_the_rules_without_an_account() {
        var browser = browsers.open().open("/guide");
        assertThat(browser.page().select("a[href=" + PAGE + "]")).hasSize(1);
        browser.open(PAGE);
        assertThat(PageCheck.faults(browser.page())).isEmpty();
        browser.submit(PAGE, Map.of("holder", "CONSTRUCTOR_1", "registered", "NEVER", "qualified", "2025-09-06"));
        assertThat(answer(browser, "initial")).contains("可以办理");
        assertThat(answer(browser, "renewal")).contains("不能办理", "尚未开放");
        assertThat(answer(browser, "cancel")).contains("不能办理");
        assertThat(PageCheck.faults(browser.page())).isEmpty();
        browser.submit(PAGE, Map.of("registered", "VALID", "until", "2027-01-31"));
        assertThat(answer(browser, "add")).contains("可以办理");
        assertThat(answer(browser, "initial")).contains("不能办理");
        assertThat(browser.at()).as("a birthday does not stand in an address").isEqualTo(PAGE);
    }

    @Test
    void who_has_no_qualification_is_told_so() {
        var browser = browsers.open().open(PAGE);
        browser.submit(PAGE, Map.of("holder", "CONSTRUCTOR_1", "registered", "NEVER"));
        assertThat(answer(browser, "initial")).contains("不能办理", "要先取得资格证书");
    }

    @Test
    void wrong_input_is_said_beside_its_field() {
        var browser = browsers.open().open(PAGE);
        browser.submit(PAGE, Map.of("holder", "nobody", "birth", "1990-02-30", "qualified", "2999-01-01"));
        assertThat(browser.status()).isEqualTo(422);
        for (String field : new String[] {"holder", "registered", "birth", "qualified"}) {
            assertThat(browser.page().select("#" + field + "-error").text())
                    .as(field)
                    .isNotEmpty();
        }
        assertThat(browser.page().select("#qualified").attr("value")).isEqualTo("2999-01-01");
    }
}
