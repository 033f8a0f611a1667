package org.zhiye.filing.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiye.PageCheck;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.enterprise.Firms;
import org.zhiye.filing.Answers;
import org.zhiye.filing.Drafting;
import org.zhiye.person.Applicants;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.qualification.Rosters;
import org.zhiye.register.Enrolments;
import org.zhiye.register.Registration;
import org.zhiye.shared.Language;

/** What leads people through: the two steps of a change of employer, what they may file without an account, the calendar's entry. */
@ZhiyeTest
class SwitchTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Applicants applicants;

    @Autowired
    Rosters rosters;

    @Autowired
    Firms firms;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Logins logins;

    @Autowired
    Drafting drafting;

    @Autowired
    Answers answers;

    @Test
    void the_second_form_is_filled_in_beforehand_and_can_be_submitted_once_the_first_case_has_ended() {
        var person = applicants.ready("宋远航");
        rosters.enter(person, "2025-09-06", "JZ");
        var registration = enrolments.enrol(person.id(), person.name(), "JZ");
        var address = "/filings/constructor-1/switch-employer";
        var browser = logins.in(person).open("/filings");
        assertThat(browser.page().select("a[href=" + address + "]")).hasSize(1);
        browser.open(address);
        assertThat(PageCheck.faults(browser.page())).isEmpty();
        assertThat(browser.page().select("a[href=/filings/constructor-1/cancel].btn"))
                .hasSize(1);
        browser.submit(address, Map.of());
        var it = new Drafting.Begun(person, firms.add("31"), browser, browser.at());
        Drafting.fill(it, Map.of());
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("继续教育");
        enrolments.turn(registration, Registration.State.CANCELLED);
        browser.open(address);
        assertThat(browser.text()).contains("已完成");
        assertThat(browser.page().select("a[href=" + it.form() + "].btn")).hasSize(1);
        assertThat(browser.open("/filings/constructor-2/switch-employer").status())
                .isEqualTo(404);
    }

    @Test
    void who_may_change_directly_is_not_led_the_long_way() {
        var browser = logins.in(logins.practitioner()).open("/filings/constructor-1-provisional/switch-employer");
        assertThat(browser.status()).isEqualTo(404);
    }

    @Test
    void a_deadline_goes_into_the_calendar() {
        var it = drafting.submitted();
        var browser = it.browser().open(it.browser().at() + "/deadline.ics");
        assertThat(browser.header("Content-Type")).startsWith("text/calendar");
        assertThat(browser.body())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20261130")
                .contains("初始注册")
                .endsWith("END:VCALENDAR\r\n");
        assertThat(browser.body().lines())
                .allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void answers_without_an_account_say_what_can_be_filed() {
        var never = new Answers.Said(
                HolderType.CONSTRUCTOR_1, Answers.Registered.NEVER, null, LocalDate.of(2025, 9, 6), null);
        assertThat(can(never)).containsExactly(Business.INITIAL, Business.INFO);
        var valid = new Answers.Said(
                HolderType.CONSTRUCTOR_1, Answers.Registered.VALID, LocalDate.of(2027, 1, 31), null, null);
        assertThat(can(valid)).containsExactly(Business.ADD, Business.CANCEL, Business.REPLACE, Business.INFO);
        var provisional = new Answers.Said(
                HolderType.CONSTRUCTOR_1_PROVISIONAL,
                Answers.Registered.VALID,
                LocalDate.of(2027, 1, 31),
                null,
                LocalDate.of(1970, 1, 1));
        assertThat(can(provisional))
                .containsExactly(Business.CHANGE, Business.RENEWAL, Business.CANCEL, Business.REPLACE, Business.INFO);
        var old = new Answers.Said(
                HolderType.CONSTRUCTOR_1_PROVISIONAL,
                Answers.Registered.VALID,
                LocalDate.of(2027, 1, 31),
                null,
                LocalDate.of(1966, 11, 22));
        assertThat(can(old)).containsExactly(Business.CANCEL, Business.REPLACE, Business.INFO);
    }

    private List<Business> can(Answers.Said said) {
        return answers.of(said, TODAY, Language.ZH_HANS).stream()
                .filter(Answers.Answer::can)
                .map(Answers.Answer::business)
                .toList();
    }
}
