package org.zhiye.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From sign-up to submission in the other two languages. */
class LanguagesTest {
    @RegisterExtension
    final People people = new People();

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "en"})
    void somebody_signs_up_and_files(String language) {
        var person = Demo.fromRoster();
        var me = people.open("person-" + language, language);
        var applicant = new Applicant(me, person);
        applicant.prepare(new Officer(people.open("desk-" + language), "DESK_OFFICER", "上海"));
        applicant.fileToCheck();
        // names stay as they are registered; words don't
        me.sees(Applicant.FIRM).sees(me.say(Say.BUILDING));
        applicant.submit();
        var page = me.page();
        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("h1")).containsText(me.say(Say.INITIAL));
        // the switch keeps the page, and nothing in another language is left on it
        var address = page.url();
        page.locator(".langs a", new Page.LocatorOptions().setHasText("简体")).click();
        me.at("初始注册：等待企业确认聘用");
        page.locator(".langs a[lang='" + language + "']").click();
        me.at(Say.WAITING_FOR_EMPLOYER);
        org.assertj.core.api.Assertions.assertThat(page.url()).startsWith(address);
    }
}
