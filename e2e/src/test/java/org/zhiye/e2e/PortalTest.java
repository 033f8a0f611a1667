package org.zhiye.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortalTest {
    @Test
    void the_portal_opens_in_three_languages() {
        try (var chromium = new Chromium()) {
            for (String language : new String[] {"zh-Hans", "zh-Hant", "en"}) {
                var page = chromium.open(language, true).newPage();
                var answer = page.navigate("/?lang=" + language);
                assertThat(answer.status()).isEqualTo(200);
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            }
        }
    }
}
