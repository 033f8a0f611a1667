package org.zhiye.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PortalTest {
    @RegisterExtension
    final People people = new People();

    @Test
    void the_portal_opens_in_three_languages() {
        for (String language : new String[] {"zh-Hans", "zh-Hant", "en"}) {
            var visitor = people.open(language, language).open("/?lang=" + language);
            assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(visitor.link(visitor.say(Say.PERSON_DOOR)).isVisible()).isTrue();
        }
    }
}
