package org.zhiye.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiye.Browser;
import org.zhiye.Browsers;
import org.zhiye.TestDay;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.filing.Cases;
import org.zhiye.filing.LineStage;
import org.zhiye.filing.Outcome;
import org.zhiye.filing.Stage;
import org.zhiye.filing.Turn;
import org.zhiye.ground.Grant;
import org.zhiye.register.Registers;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Role;

/** The whole way of a case through the pages of everybody who decides. */
@ZhiyeTest
@ResourceLock("publication")
class WalkTest {
    @Autowired
    Cases cases;

    @Autowired
    Bench bench;

    @Autowired
    Logins logins;

    @Autowired
    Registers registers;

    @Autowired
    Browsers browsers;

    @Test
    void a_case_goes_from_the_employer_into_the_register() {
        var it = cases.submitted("JZ", "JD");
        confirm(it);
        assertThat(bench.now(it).stage()).isEqualTo(Stage.PROVINCE_ACCEPTANCE);
        accept(it, Role.PROVINCE_ACCEPTOR, "31");
        assertThat(bench.now(it).stage()).isEqualTo(Stage.PROVINCE_REVIEW);
        opine(it, Role.PROVINCE_REVIEWER, "31");
        assertThat(bench.now(it).stage()).isEqualTo(Stage.MINISTRY_ACCEPTANCE);
        accept(it, Role.MINISTRY_ACCEPTOR, "*");
        assertThat(bench.now(it).stage()).isEqualTo(Stage.LINES);
        opine(it, Role.MINISTRY_REVIEWER, "*");
        assertThat(bench.now(it).lines())
                .allMatch(line -> line.stage() == LineStage.PUBLIC_NOTICE && line.turn() == Turn.MINISTRY);
        var publisher = logins.in(logins.officer(Role.PUBLISHER, Grant.EVERYWHERE));
        publisher.open("/publication").submit("/publication", Map.of());
        assertThat(publisher.text()).contains("人员名单公示").contains("林晓峰");
        var batch = publisher.at();
        assertThat(bench.now(it).lines()).allMatch(line -> line.turn() == Turn.NOBODY);
        // ten working days after 2026-11-23
        assertThat(bench.now(it).due()).isEqualTo(LocalDate.of(2026, 12, 7));
        TestDay.on(LocalDate.of(2026, 12, 8), () -> {
            publisher.open(batch).submit(batch + "/announce", Map.of());
            assertThat(publisher.status()).isEqualTo(200);
            assertThat(publisher.text()).contains("人员名单公告").contains("已登记");
        });
        var announced = bench.now(it);
        seenByEverybody(it);
        assertThat(announced.stage()).isEqualTo(Stage.CLOSED);
        assertThat(announced.outcome()).isEqualTo(Outcome.GRANTED);
        var registration = registers.of(it.person().id()).getFirst();
        assertThat(registration.number().value()).startsWith("沪13120252026");
        assertThat(registration.lines()).hasSize(2).allSatisfy(line -> {
            assertThat(line.from()).isEqualTo(LocalDate.of(2026, 12, 8));
            assertThat(line.to()).isEqualTo(LocalDate.of(2029, 12, 7));
        });
        assertThat(bench.trail(it))
                .containsExactly(
                        "review.confirmed",
                        "review.accepted_province",
                        "review.opined",
                        "review.accepted_ministry",
                        "review.decided",
                        "review.noticed",
                        "review.announced");
        assertThat(bench.told(it.person().account()))
                .containsExactly(
                        "notice.review.confirmed",
                        "notice.review.accepted",
                        "notice.review.opined",
                        "notice.review.accepted_ministry",
                        "notice.review.agreed",
                        "notice.review.noticed",
                        "notice.review.announced");
    }

    private void seenByEverybody(Cases.Case it) {
        var stranger = browsers.open();
        stranger.open("/announcements");
        assertThat(stranger.text()).contains("批一级建造师初始注册人员名单公示").contains("批一级建造师初始注册人员名单公告");
        stranger.open(stranger.page().select(".news a").first().attr("href") + "?name=林晓峰");
        assertThat(stranger.status()).isEqualTo(200);
        assertThat(stranger.text())
                .contains("林晓峰", "上海华建二局建设工程有限公司", "建筑工程", "机电工程")
                .doesNotContain(it.person().document().number())
                .doesNotContain(it.person().document().masked());
    }

    @Test
    void the_enterprise_sees_only_what_the_fact_of_employment_needs() {
        var it = cases.submitted("JZ");
        var agent = logins.in(cases.agent(it.company()));
        agent.open("/enterprise/confirmations/" + it.id());
        var number = it.person().document().number();
        assertThat(agent.text())
                .contains("林晓峰", it.person().document().masked(), "建筑工程")
                .doesNotContain(number)
                .doesNotContain("同济大学");
    }

    private void confirm(Cases.Case it) {
        var agent = logins.in(cases.agent(it.company()));
        agent.open("/enterprise/confirmations");
        assertThat(agent.text()).contains("林晓峰");
        agent.open(agent.page().select("tbody a").attr("href"))
                .submit("/enterprise/confirmations/" + it.id(), Bench.answer("confirm"));
        assertThat(agent.text()).contains("已确认聘用");
    }

    private void accept(Cases.Case it, Role role, String place) {
        var officer = open(it, role, place);
        officer.submit(form(it, "acceptance"), Bench.answer("accept"));
        assertThat(officer.status()).isEqualTo(200);
        assertThat(officer.text()).contains("已办理");
    }

    private void opine(Cases.Case it, Role role, String place) {
        var officer = open(it, role, place);
        officer.submit(form(it, "opinion"), Map.of("opinion_JZ", "agree", "opinion_JD", "agree"));
        assertThat(officer.status()).isEqualTo(200);
        assertThat(officer.text()).contains("已办理");
    }

    private Browser open(Cases.Case it, Role role, String place) {
        AccountId account = logins.officer(List.of(new Grant(role, place)));
        var officer = logins.in(account);
        officer.open("/review?q=" + bench.now(it).number());
        assertThat(officer.text()).contains("林晓峰").contains(bench.now(it).number());
        return officer.open(officer.page().select("tbody a").attr("href"));
    }

    private static String form(Cases.Case it, String step) {
        return "/review/cases/" + it.id() + "/" + step;
    }
}
