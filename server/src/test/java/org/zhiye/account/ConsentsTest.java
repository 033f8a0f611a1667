package org.zhiye.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiye.ZhiyeTest;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.TextKind;
import org.zhiye.shared.Language;

@ZhiyeTest
class ConsentsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Logins logins;

    @Autowired
    Consents consents;

    @Autowired
    Standing standing;

    @Autowired
    ReferenceData data;

    @Test
    void every_consent_is_listed_with_its_version_language_and_time_and_its_text_as_it_was() {
        var person = logins.practitioner();
        var privacy = data.texts().current(TextKind.PRIVACY, DAY, Language.ZH_HANS);
        var sensitive = data.texts().current(TextKind.SENSITIVE, DAY, Language.EN);
        consents.add(person.account(), List.of(privacy, sensitive));
        var notice = data.texts().current(TextKind.NOTICE, DAY, Language.ZH_HANT);
        standing.consented(
                person.id(),
                new ConsentSource.Given(
                        TextKind.NOTICE,
                        notice.version(),
                        Language.ZH_HANT,
                        notice.hash(),
                        Instant.parse("2026-11-20T02:00:00Z"),
                        "CS-2026-00018342"));

        var browser = logins.in(person).open("/me/consents");
        assertThat(browser.page().select(".tasks li")).hasSize(3);
        assertThat(browser.text())
                .contains("个人信息处理规则", "敏感个人信息单独同意书", "注册须知", "CS-2026-00018342", "英文", "繁体中文", "2026-11-20 10:00")
                .contains("撤回“敏感个人信息单独同意书”就是注销账号");
        assertThat(browser.page().select("a[href=/me/close]")).isNotEmpty();

        browser.open(browser.page().select(".tasks a[href*=SENSITIVE]").attr("href"));
        assertThat(browser.page().select("article").attr("lang")).isEqualTo("en");
        assertThat(browser.text()).contains(sensitive.title(), sensitive.hash(), "您于");
    }

    @Test
    void what_one_did_not_agree_to_is_not_there() {
        var browser = logins.in(logins.practitioner());
        var version = data.texts().current(TextKind.PRIVACY, DAY);
        browser.open("/me/consents/text?kind=PRIVACY&language=en&version=" + version);
        assertThat(browser.status()).isEqualTo(404);
        assertThat(browser.open("/me/consents").text()).contains("还没有同意记录");
    }
}
