package org.zhiye.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.Browser;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.filing.Cases;
import org.zhiye.filing.FilingLine;
import org.zhiye.filing.LineStage;
import org.zhiye.filing.Outcome;
import org.zhiye.filing.Stage;
import org.zhiye.ground.Grant;
import org.zhiye.shared.Role;

/** Each way in which a case ends without registration, or takes a turn, through the pages. */
@ZhiyeTest
@ResourceLock("publication")
class UnhappyEndsTest {
    @Autowired
    Cases cases;

    @Autowired
    Bench bench;

    @Autowired
    Logins logins;

    @Autowired
    JdbcClient jdbc;

    @Test
    void an_employer_that_does_not_confirm_says_why_and_the_person_reads_it() {
        var it = cases.submitted("JZ");
        var page = "/enterprise/confirmations/" + it.id();
        var agent = logins.in(cases.agent(it.company()));
        agent.open(page).submit(page, Bench.answer("decline"));
        assertThat(agent.status()).isEqualTo(422);
        assertThat(agent.text()).contains("请写明不予确认的原因");
        agent.submit(page, Map.of("answer", "decline", "reason", "劳动合同日期不符"));
        assertThat(agent.text()).contains("不予确认", "劳动合同日期不符");
        assertThat(bench.now(it).outcome()).isEqualTo(Outcome.DECLINED);
        var person = logins.in(it.person());
        person.open("/messages");
        assertThat(person.text()).contains("劳动合同日期不符");
    }

    @Test
    void a_stranger_alarms_the_province() {
        var it = cases.submitted(logins.practitioner("林晓峰"), cases.company("54", "拉萨高原建设有限公司"), "JZ");
        var supervisor = logins.officer(Role.PROVINCE_SUPERVISOR, "54");
        var elsewhere = logins.officer(Role.PROVINCE_SUPERVISOR, "11");
        var page = "/enterprise/confirmations/" + it.id();
        logins.in(cases.agent(it.company())).open(page).submit(page, Bench.answer("stranger"));
        assertThat(bench.now(it).outcome()).isEqualTo(Outcome.STRANGER);
        assertThat(bench.told(supervisor)).contains("notice.review.stranger_alarm");
        assertThat(bench.told(elsewhere)).doesNotContain("notice.review.stranger_alarm");
        assertThat(bench.trail(it)).containsExactly("review.stranger");
        var office = logins.in(supervisor).open("/review/cases/" + it.id());
        assertThat(office.text()).contains("企业称非本单位人员");
    }

    @Test
    void corrections_are_asked_once_for_everything() {
        var it = bench.confirmed("JZ");
        var officer = officer(it, Role.PROVINCE_ACCEPTOR, "31");
        officer.submit(acceptance(it), Bench.answer("send-back"));
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.text()).contains("请至少写明一项需要补正的内容");
        officer.submit(
                acceptance(it),
                Map.of("answer", "send-back", "reason_CONTRACT", "请上传续签的合同", "reason_ID_PHOTO", "照片不是白底"));
        assertThat(officer.text()).contains("已办理");
        var sent = bench.now(it);
        assertThat(sent.stage()).isEqualTo(Stage.CORRECTION);
        // twenty working days after 2026-11-23
        assertThat(sent.due()).isEqualTo(LocalDate.of(2026, 12, 21));
        assertThat(jdbc.sql("select field from correction where filing = ? order by field")
                        .param(it.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("CONTRACT", "ID_PHOTO");
        var person = logins.in(it.person());
        person.open("/progress/" + it.id());
        person.open(person.page().select("a:contains(补正通知书)").attr("href"));
        assertThat(person.text()).contains("劳动合同：请上传续签的合同", "证件照：照片不是白底", "2026 年 12 月 21 日前", "上海市住房和城乡建设管理委员会");
    }

    @Test
    void what_was_typed_is_not_lost_when_the_wrong_button_is_used() {
        var it = bench.confirmed("JZ");
        var officer = officer(it, Role.PROVINCE_ACCEPTOR, "31");
        officer.submit(acceptance(it), Map.of("answer", "accept", "reason_CONTRACT", "请上传续签的合同"));
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.page().select("textarea[name=reason_CONTRACT]").text())
                .isEqualTo("请上传续签的合同");
        assertThat(bench.now(it).stage()).isEqualTo(Stage.PROVINCE_ACCEPTANCE);
    }

    @Test
    void not_accepted_needs_a_ground_of_law_and_facts() {
        var it = bench.confirmed("JZ");
        var officer = officer(it, Role.PROVINCE_ACCEPTOR, "31");
        officer.submit(acceptance(it), Bench.answer("not-accept"));
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.text()).contains("请选择依据", "请写明事实和理由");
        officer.submit(acceptance(it), Map.of("answer", "not-accept", "ground", "N02", "note", "申请人受聘于外省企业"));
        assertThat(bench.now(it).outcome()).isEqualTo(Outcome.NOT_ACCEPTED);
        var person = logins.in(it.person());
        person.open("/progress/" + it.id());
        person.open(person.page().select("a:contains(不予受理决定书)").attr("href"));
        assertThat(person.text()).contains("申请人受聘于外省企业", "第三十二条第一款第（二）项", "60 日内", "6 个月内");
    }

    @Test
    void the_provinces_no_goes_on_to_the_ministry_which_sees_it() {
        var it = bench.accepted(bench.confirmed("JZ"));
        var officer = officer(it, Role.PROVINCE_REVIEWER, "31");
        officer.submit(opinion(it), Map.of());
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.text()).contains("请对建筑工程给出意见");
        officer.submit(opinion(it), Map.of("opinion_JZ", "disagree"));
        assertThat(officer.text()).contains("请选择依据", "请写明事实和理由");
        officer.submit(opinion(it), Map.of("opinion_JZ", "disagree", "ground_JZ", "R03", "facts_JZ", "学时不足"));
        assertThat(bench.now(it).stage()).isEqualTo(Stage.MINISTRY_ACCEPTANCE);
        bench.withMinistry(it);
        var ministry = officer(it, Role.MINISTRY_REVIEWER, "*");
        assertThat(ministry.text()).contains("省级意见：不同意", "R03", "学时不足");
    }

    @Test
    void the_ministry_refuses_one_line_with_a_letter_and_the_other_goes_on() {
        var it = bench.withMinistry(bench.opined(bench.accepted(bench.confirmed("JD", "JZ"))));
        var officer = officer(it, Role.MINISTRY_REVIEWER, "*");
        officer.submit(
                opinion(it),
                Map.of("opinion_JD", "agree", "opinion_JZ", "disagree", "ground_JZ", "R03", "facts_JZ", "学时不足"));
        var now = bench.now(it);
        assertThat(now.stage()).isEqualTo(Stage.LINES);
        assertThat(now.lines()).extracting(FilingLine::stage).containsExactly(LineStage.PUBLIC_NOTICE, LineStage.ENDED);
        assertThat(now.lines().getLast().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(now.lines().getLast().ground()).isEqualTo("R03");
        var person = logins.in(it.person());
        person.open("/progress/" + it.id());
        assertThat(person.status()).isEqualTo(200);
        person.open(person.page().select("a:contains(不予注册决定书)").attr("href"));
        assertThat(person.text()).contains("建筑工程：依据《注册建造师管理规定》第十五条第（三）项", "学时不足", "60 日内", "住房和城乡建设部");
        var stranger = logins.in(logins.practitioner());
        assertThat(stranger.open(person.at()).status()).isEqualTo(404);
    }

    @Test
    void lines_may_be_decided_one_after_the_other() {
        var it = bench.withMinistry(bench.opined(bench.accepted(bench.confirmed("JD", "JZ"))));
        var officer = officer(it, Role.MINISTRY_REVIEWER, "*").submit(opinion(it), Map.of("opinion_JD", "agree"));
        assertThat(bench.now(it).lines())
                .extracting(FilingLine::stage)
                .containsExactly(LineStage.PUBLIC_NOTICE, LineStage.MINISTRY_OPINION);
        assertThat(officer.page().select("input[name=opinion_JD]")).isEmpty();
        officer.submit(opinion(it), Map.of());
        assertThat(officer.status()).isEqualTo(422);
        officer.submit(opinion(it), Map.of("opinion_JZ", "disagree", "ground_JZ", "R09", "facts_JZ", "企业资质已被撤回"));
        assertThat(bench.now(it).lines())
                .extracting(FilingLine::stage)
                .containsExactly(LineStage.PUBLIC_NOTICE, LineStage.ENDED);
    }

    private Browser officer(Cases.Case it, Role role, String place) {
        return logins.in(logins.officer(List.of(new Grant(role, place)))).open("/review/cases/" + it.id());
    }

    private static String acceptance(Cases.Case it) {
        return "/review/cases/" + it.id() + "/acceptance";
    }

    private static String opinion(Cases.Case it) {
        return "/review/cases/" + it.id() + "/opinion";
    }
}
