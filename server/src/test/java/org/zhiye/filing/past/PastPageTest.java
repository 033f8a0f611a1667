package org.zhiye.filing.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.zhiye.Browser;
import org.zhiye.Browsers;
import org.zhiye.PageCheck;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.enterprise.Enterprise;
import org.zhiye.enterprise.Firms;
import org.zhiye.ground.Caller;
import org.zhiye.intake.Intakes;
import org.zhiye.person.Applicants;
import org.zhiye.register.PastList;
import org.zhiye.register.Registers;
import org.zhiye.register.Registration.State;
import org.zhiye.shared.Role;

/** 这些记录是您的吗？ */
@ZhiyeTest
class PastPageTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Logins logins;

    @Autowired
    Applicants applicants;

    @Autowired
    Firms firms;

    @Autowired
    Intakes intakes;

    @Autowired
    PastList list;

    @Autowired
    Registers registers;

    @Autowired
    JdbcClient jdbc;

    private void imported(String number, Logins.Person person, Enterprise employer, String more) {
        var csv = "注册编号,姓名,证件号码,专业及有效期,聘用企业统一社会信用代码,聘用企业,执业印章号,锁定,限制注册,注册状态,状态日期\n" + number + ","
                + person.name() + "," + person.document().number()
                + ",建筑工程 2025-03-01~2028-02-29；市政公用工程 2026-05-06~2029-05-05," + employer.uscc() + "," + employer.name()
                + ","
                + more + "\n";
        var report = Caller.system("test")
                .act(() -> intakes.take(list, () -> new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))));
        assertThat(report.errors()).isEmpty();
    }

    private static void answer(Browser browser, String answer) {
        var fields = Browser.fields(browser.form("/me/past"), new LinkedMultiValueMap<>());
        fields.add("answer", answer);
        browser.postOnly("/me/past", fields);
    }

    private String lookup(String number, String name) {
        return browsers.open()
                .open("/lookup?name=" + name + "&number=" + number)
                .text();
    }

    @Test
    void what_is_the_persons_enters_the_register_as_known_since_the_import() {
        var person = logins.practitioner("林晓峰");
        var firm = firms.add("62");
        imported("甘1622018202500001", person, firm, "02,涉嫌挂证调查 2026-10-01~2026-12-31,R07 2026-01-01~2027-12-31,,");
        assertThat(lookup("甘1622018202500001", "林晓峰")).contains("注册有效", firm.name());
        assertThat(lookup("甘1622018202500001", "别人")).doesNotContain(firm.name());
        var browser = logins.in(person);
        assertThat(browser.open("/me/past").text()).contains("通过实名认证后才能");

        applicants.verify(person.id(), "62");
        browser.open("/me/past");
        assertThat(browser.text()).contains("甘1622018202500001", firm.name(), "建筑工程", "甘1622018202500001(02)");
        assertThat(PageCheck.faults(browser.page())).isEmpty();
        answer(browser, "MINE");
        assertThat(browser.open("/me/past").text()).contains("已并入您的注册登记");
        assertThat(registers.of(person.id())).singleElement().satisfies(it -> {
            assertThat(it.number().value()).isEqualTo("甘1622018202500001");
            assertThat(it.sealNumber()).isEqualTo("甘1622018202500001(02)");
            assertThat(it.state()).isEqualTo(State.VALID);
            assertThat(it.employer()).isNotNull();
            assertThat(it.employer().enterprise()).isEqualTo(firm.id());
            assertThat(it.lines()).hasSize(2);
            assertThat(it.heldOn(LocalDate.of(2026, 11, 23))).isTrue();
            assertThat(it.firstRegistered()).isEqualTo(LocalDate.of(2025, 3, 1));
        });
        assertThat(registers.book(person.id()).bars()).hasSize(1);
        assertThat(lookup("甘1622018202500001", "林晓峰")).contains("注册有效", firm.name());
        assertThat(lookup("甘162182500001", "林晓峰")).as("in the old form").contains("注册有效");
        assertThat(jdbc.sql("""
                        select count(*) from specialty_line l join registration r on r.id = l.registration
                          join past_import i on i.id = l.entered_by and i.known_at = l.known_from
                         where r.person = ?""").param(person.id().value()).query(Long.class).single())
                .isEqualTo(2);
    }

    @Test
    void what_is_not_the_persons_stays_as_it_is_and_the_supervisor_is_told() {
        var person = logins.practitioner("林晓峰");
        var supervisor = logins.officer(Role.PROVINCE_SUPERVISOR, "63");
        imported("青1632018202500001", person, firms.add("63"), ",,,,");
        applicants.verify(person.id(), "63");
        var browser = logins.in(person).open("/me/past");
        answer(browser, "NOT_MINE");
        assertThat(browser.open("/me/past").text()).contains("主管部门正在核对");
        assertThat(registers.of(person.id())).isEmpty();
        assertThat(lookup("青1632018202500001", "林晓峰")).contains("注册有效");
        assertThat(logins.in(supervisor).open("/messages").text()).contains("青1632018202500001", "声明不是本人的");
        var fields = new LinkedMultiValueMap<String, String>();
        fields.setAll(Map.of(
                "answer",
                "MINE",
                "record",
                jdbc.sql("select id::text from past_registration where number = '青1632018202500001'")
                        .query(String.class)
                        .single(),
                "_csrf",
                browser.page().select("input[name=_csrf]").first().attr("value")));
        assertThat(browser.postOnly("/me/past", fields).status()).isEqualTo(422);
        assertThat(browser.text()).contains("您已经回答过这条记录");
    }

    @Test
    void nothing_is_filed_before_the_person_has_answered() {
        var person = applicants.ready("林晓峰");
        imported("琼1462018202500001", person, firms.add("46"), ",,,,");
        var browser = logins.in(person).open("/filings/constructor-1/initial");
        browser.submit("/filings/constructor-1/initial", Map.of());
        assertThat(browser.at()).startsWith("/me/past");
        assertThat(browser.text()).contains("请先确认这些记录", "琼1462018202500001");
        answer(browser, "NOT_MINE");
        browser.open("/filings/constructor-1/initial").submit("/filings/constructor-1/initial", Map.of());
        assertThat(browser.at()).startsWith("/filings/drafts/");
    }

    @Test
    void an_employer_that_the_directory_does_not_know_must_be_added_first() {
        var person = logins.practitioner("林晓峰");
        var unknown = new Enterprise(
                org.zhiye.shared.EnterpriseId.next(),
                Firms.name(),
                Firms.uscc("64"),
                "64",
                Enterprise.State.ALIVE,
                true,
                "",
                "");
        imported("宁1642018202500001", person, unknown, ",,,,");
        applicants.verify(person.id(), "64");
        var browser = logins.in(person).open("/me/past");
        answer(browser, "MINE");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("企业名录里没有", unknown.name());
        assertThat(registers.of(person.id())).isEmpty();
    }

    @Test
    void a_cancelled_registration_comes_over_as_cancelled_and_a_stranger_takes_nothing_over() {
        var person = logins.practitioner("林晓峰");
        imported("藏1542018202500001", person, firms.add("54"), ",,,注销,2026-06-01");
        applicants.verify(person.id(), "54");
        var stranger = applicants.ready("林晓峰");
        var other = logins.in(stranger).open("/me/past");
        assertThat(other.text()).contains("没有查到");
        var fields = new LinkedMultiValueMap<String, String>();
        fields.setAll(Map.of(
                "answer",
                "MINE",
                "record",
                jdbc.sql("select id::text from past_registration where number = '藏1542018202500001'")
                        .query(String.class)
                        .single(),
                "_csrf",
                other.page().select("input[name=_csrf]").first().attr("value")));
        assertThat(other.postOnly("/me/past", fields).status()).isEqualTo(404);

        var browser = logins.in(person).open("/me/past");
        answer(browser, "MINE");
        assertThat(registers.of(person.id())).singleElement().satisfies(it -> {
            assertThat(it.state()).isEqualTo(State.CANCELLED);
            assertThat(it.employer()).isNull();
            assertThat(it.lines()).allSatisfy(line -> assertThat(line.to()).isEqualTo(LocalDate.of(2026, 5, 31)));
        });
    }
}
