package org.zhiye.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.Browser;
import org.zhiye.Statements;
import org.zhiye.TestDay;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.filing.Cases;
import org.zhiye.shared.Role;

/** The queue of a province that no other test uses. */
@ZhiyeTest
class QueueTest {
    private static final String PROVINCE = "63";
    private static final String NUMBERS = "tbody td:last-child";

    @Autowired
    Cases cases;

    @Autowired
    Bench bench;

    @Autowired
    Logins logins;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_thousandth_row_is_reached_and_each_comes_once() {
        var company = cases.company("64", "宁夏建设有限公司");
        var model = cases.submitted(logins.practitioner(), company, "JZ");
        // copies of one case, due on many days
        jdbc.sql("""
                        with copies as (
                            insert into filing (id, number, person, applicant, holder, business, policy, route, enterprise, enterprise_name,
                                province, contract_from, contract_to, opened_by, stage, turn, turn_since, turn_due, submitted_at)
                            select gen_random_uuid(), 'QQ-2026-' || lpad(n::text, 8, '0'), person, '林晓' || n, holder, business, policy,
                                   route, enterprise, enterprise_name, province, contract_from, contract_to, 'AUTHORITY',
                                   'PROVINCE_ACCEPTANCE', 'PROVINCE', turn_since, date '2026-11-20' + n % 40, submitted_at
                              from filing, generate_series(1, 1005) n where id = ? returning id)
                        insert into filing_line (id, filing, specialty, stage, turn, turn_since)
                        select gen_random_uuid(), id, 'JZ', 'PENDING', 'NOBODY', now() from copies""").param(model.id().value()).update();
        cases.declareCopies(model.id());
        var officer = logins.in(logins.officer(Role.PROVINCE_ACCEPTOR, "64")).open("/review");
        assertThat(officer.text()).contains("待办 1000+ 件", "逾期", "今日到期");
        var seen = new ArrayList<String>();
        var dues = new ArrayList<String>();
        for (int part = 0; part < 30; part++) {
            officer.page().select(NUMBERS).forEach(cell -> seen.add(cell.text()));
            officer.page()
                    .select("tbody td:first-child")
                    .forEach(cell -> dues.add(cell.text().substring(0, 10)));
            var next = officer.page().select("a[rel=next]").attr("href");
            if (next.isEmpty()) {
                break;
            }
            officer.open(next);
        }
        assertThat(seen).hasSize(1005);
        assertThat(new HashSet<>(seen)).hasSize(1005);
        assertThat(dues).isSorted();
        officer.open("/review?q=林晓1004");
        assertThat(officer.page().select(NUMBERS)).hasSize(1);
        officer.open("/review?q=qq-2026-00000777");
        assertThat(officer.text()).contains("林晓777");
        officer.open("/review?q=%25");
        assertThat(officer.text()).contains("待办中没有符合的申请");
        assertThat(statements(officer, "/review")).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void a_day_counted_over_a_year_without_holidays_is_marked_tentative() {
        var company = cases.company("62", "甘肃建设有限公司");
        var officer = logins.officer(Role.PROVINCE_ACCEPTOR, "62");
        TestDay.on(LocalDate.of(2026, 12, 29), () -> {
            var it = bench.confirmed(cases.submitted(logins.practitioner(), company, "JZ"));
            assertThat(bench.now(it).due()).isAfter(LocalDate.of(2026, 12, 31));
            var browser = logins.in(officer).open("/review");
            assertThat(browser.page().select("tbody td:first-child").text()).contains("暂计");
            browser.open("/review/cases/" + it.id());
            assertThat(browser.page().select("nav.queue li").text()).contains("暂计");
            assertThat(browser.page().select("div.file").text()).contains("暂计：有关年份的节假日安排尚未公布");
        });
        TestDay.on(LocalDate.of(2026, 12, 1), () -> {
            var it = bench.confirmed(cases.submitted(logins.practitioner(), company, "JZ"));
            var browser = logins.in(officer).open("/review/cases/" + it.id());
            assertThat(browser.page().select("div.file").text()).doesNotContain("暂计");
        });
    }

    @Test
    void the_case_page_stays_within_its_statements() {
        var it = bench.accepted(bench.confirmed(
                cases.submitted(logins.practitioner(), cases.company(PROVINCE, "青海建设有限公司"), "JZ", "JD")));
        var officer = logins.in(logins.officer(Role.PROVINCE_REVIEWER, PROVINCE));
        var sent = statements(officer, "/review/cases/" + it.id());
        assertThat(sent).as(String.join("\n", sent)).hasSizeLessThanOrEqualTo(8);
        assertThat(officer.text()).contains("省级初审", "建筑工程", "机电工程", "社会保险", "已通过现场认证");
    }

    @Test
    void a_corrected_case_shows_what_was_asked_for_and_offers_no_second_correction() {
        var it = bench.confirmed(cases.submitted(logins.practitioner(), cases.company(PROVINCE, "青海建设有限公司"), "JZ"));
        var acceptor =
                logins.in(logins.officer(Role.PROVINCE_ACCEPTOR, PROVINCE)).open("/review/cases/" + it.id());
        acceptor.submit(
                "/review/cases/" + it.id() + "/acceptance",
                Map.of("answer", "send-back", "reason_CONTRACT", "请上传续签的合同"));
        cases.resubmitted(it);
        var again = logins.in(logins.officer(Role.PROVINCE_ACCEPTOR, PROVINCE));
        var sent = statements(again, "/review/cases/" + it.id());
        assertThat(sent).as(String.join("\n", sent)).hasSizeLessThanOrEqualTo(8);
        assertThat(again.text()).contains("已要求补正的内容", "请上传续签的合同");
        assertThat(again.page().select("button[value=send-back]")).isEmpty();
        again.submit("/review/cases/" + it.id() + "/acceptance", Bench.answer("accept"));
        assertThat(again.text()).contains("已办理");
    }

    @Test
    void a_supervisor_sees_what_is_open_and_decides_nothing() {
        var it = bench.confirmed(cases.submitted(logins.practitioner(), cases.company(PROVINCE, "青海建设有限公司"), "JZ"));
        var supervisor = logins.in(logins.officer(Role.PROVINCE_SUPERVISOR, PROVINCE));
        supervisor.open("/review?q=" + bench.now(it).number());
        assertThat(supervisor.page().select(NUMBERS)).hasSize(1);
        supervisor.open("/review/cases/" + it.id());
        assertThat(supervisor.status()).isEqualTo(200);
        assertThat(supervisor.page().select("form[action$=/acceptance], form[action$=/number]"))
                .isEmpty();
    }

    @Test
    void every_page_speaks_three_languages() {
        var it = bench.confirmed(cases.submitted(logins.practitioner(), cases.company(PROVINCE, "青海建设有限公司"), "JZ"));
        var officer = logins.in(logins.officer(Role.PROVINCE_ACCEPTOR, PROVINCE));
        for (String page : List.of("/review", "/review/cases/" + it.id())) {
            for (String language : List.of("zh-Hans", "zh-Hant", "en")) {
                officer.open(page + "?lang=" + language);
                assertThat(officer.status()).isEqualTo(200);
                assertThat(officer.text()).doesNotContainPattern("(review|filing|letter)\\.[a-z]|\\{\\d}");
            }
        }
    }

    private static List<String> statements(Browser browser, String address) {
        return Statements.of(() -> browser.open(address));
    }
}
