package org.zhiye.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiye.TestDay;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.enterprise.Firms;
import org.zhiye.filing.Cases;
import org.zhiye.register.Registers;
import org.zhiye.register.Registration.State;
import org.zhiye.review.Bench;
import org.zhiye.review.Registered;
import org.zhiye.shared.Role;

/** An employer reports that somebody has left: the person objects, or the province cancels. */
@ZhiyeTest
class ReportTest {
    @Autowired
    Cases cases;

    @Autowired
    Bench bench;

    @Autowired
    Logins logins;

    @Autowired
    Registered registered;

    @Autowired
    Registers registers;

    @Test
    void a_report_without_objection_leads_to_the_cancellation_by_two_supervisors() {
        var holder = registered.constructor("63");
        var person = holder.person();
        var company = holder.company();
        var number =
                registers.find(holder.registration()).orElseThrow().number().value();
        var stranger = logins.in(cases.agent(cases.company("63", Firms.name()))).open("/enterprise/reports");
        stranger.submit("/enterprise/reports", Map.of("number", number, "reason", "K6", "facts", "已离职"));
        assertThat(stranger.status()).isEqualTo(422);
        assertThat(stranger.text()).contains("没有这个编号的注册，或者不在贵单位注册");
        var agent = logins.in(cases.agent(company)).open("/enterprise/reports");
        agent.submit("/enterprise/reports", Map.of("number", number));
        assertThat(agent.text()).contains("请选择情形", "请写明事实");
        agent.submit("/enterprise/reports", Map.of("number", number, "reason", "K6", "facts", "合同于 10 月 31 日解除"));
        assertThat(agent.status()).isEqualTo(200);
        assertThat(agent.text()).contains("林晓峰", "前本人可以异议");
        assertThat(bench.told(person.account())).contains("notice.report.filed");
        TestDay.on(LocalDate.of(2026, 12, 10), () -> {
            var late = logins.in(person).open("/messages");
            late.open(late.page().select("a[href^=/me/reports/]").attr("href"));
            assertThat(late.text()).contains("合同于 10 月 31 日解除", "已过");
            assertThat(late.page().select("textarea")).isEmpty();
            var supervisor =
                    logins.in(logins.officer(Role.PROVINCE_SUPERVISOR, "63")).open("/review/acts");
            assertThat(supervisor.text()).contains("企业的离职报告", company.name(), "异议期满，没有异议");
            supervisor.open(supervisor.page().select("a[href*=kind=CANCEL]").attr("href"));
            assertThat(supervisor.text()).contains("合同于 10 月 31 日解除");
            var address = "/review/acts/registrations/" + holder.registration();
            supervisor.submit(address, Map.of("ground", "I04", "reason", "企业报告，本人没有异议", "evidence", "离职报告"));
            var page = supervisor.at();
            logins.in(logins.officer(Role.PROVINCE_SUPERVISOR, "63"))
                    .open(page)
                    .submit(page, Map.of("answer", "consent"));
        });
        TestDay.on(
                LocalDate.of(2026, 12, 11),
                () -> assertThat(registers
                                .find(holder.registration())
                                .orElseThrow()
                                .state())
                        .isEqualTo(State.CANCELLED));
    }

    @Test
    void the_person_objects_in_time_and_the_province_reads_it() {
        var holder = registered.constructor("62");
        var person = holder.person();
        var company = holder.company();
        var number = registers.of(person.id()).getFirst().number().value();
        logins.in(cases.agent(company))
                .open("/enterprise/reports")
                .submit("/enterprise/reports", Map.of("number", number, "reason", "K6", "facts", "已离职"));
        var supervisor = logins.officer(Role.PROVINCE_SUPERVISOR, "62");
        var browser = logins.in(person).open("/messages");
        browser.open(browser.page().select("a[href^=/me/reports/]").attr("href"));
        var page = browser.at();
        browser.submit(page, Map.of());
        assertThat(browser.status()).isEqualTo(422);
        browser.submit(page, Map.of("objection", "劳动合同仍在履行，附社保记录"));
        assertThat(browser.text()).contains("已提出异议", "劳动合同仍在履行，附社保记录");
        assertThat(bench.told(supervisor)).contains("notice.report.objection_read");
        assertThat(logins.in(supervisor).open("/review/acts").text()).contains("本人已异议");
        assertThat(logins.in(logins.practitioner()).open(page).status()).isEqualTo(404);
    }
}
