package org.zhiye.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.Browser;
import org.zhiye.Crowd;
import org.zhiye.Statements;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.filing.Cases;
import org.zhiye.filing.Stage;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Grant;
import org.zhiye.ground.GroundReason;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;
import org.zhiye.trail.Superuser;

/** Who may decide what, and when not. */
@ZhiyeTest
@ResourceLock("publication")
class GuardsTest {
    @Autowired
    Cases cases;

    @Autowired
    Bench bench;

    @Autowired
    Logins logins;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @Autowired
    AcceptanceDesk acceptances;

    @Autowired
    OpinionDesk opinions;

    @Test
    void two_who_decide_at_once_leave_one_decision_one_entry_and_one_message() {
        var it = bench.confirmed("JZ");
        var officers =
                List.of(bench.officer(Role.PROVINCE_ACCEPTOR, "31"), bench.officer(Role.PROVINCE_ACCEPTOR, "31"));
        var turn = new AtomicInteger();
        var answers = Crowd.of(8, () -> {
            var me = officers.get(turn.getAndIncrement() % 2);
            try {
                return me.act(() -> acceptances.accept(me, it.id(), DeedKey.fresh()));
            } catch (Refused e) {
                return e.reason().key();
            }
        });
        assertThat(answers).containsOnlyOnce("/review/cases/" + it.id());
        assertThat(answers)
                .filteredOn(a -> a.equals(GroundReason.CHANGED_MEANWHILE.key()))
                .hasSize(7);
        assertThat(bench.trail(it)).containsExactly("review.confirmed", "review.accepted_province");
        assertThat(bench.told(it.person().account()))
                .containsExactly("notice.review.confirmed", "notice.review.accepted");
        assertThat(letters(it)).isEqualTo(1);
    }

    @Test
    void the_one_who_comes_second_reads_a_conflict_page() {
        var it = bench.confirmed("JZ");
        var first = open(it, logins.officer(Role.PROVINCE_ACCEPTOR, "31"));
        var second = logins.in(logins.officer(Role.PROVINCE_ACCEPTOR, "31"));
        second.open("/review/cases/" + it.id());
        assertThat(second.text()).contains("周敏正在办理").doesNotContain("退回补正 补正只能");
        second.submit("/review/cases/" + it.id() + "/claim", Map.of());
        first.submit(acceptance(it), Bench.answer("accept"));
        assertThat(first.text()).contains("另一位工作人员正在办理");
        second.submit(acceptance(it), Bench.answer("accept"));
        assertThat(second.text()).contains("已办理");
        first.open("/review/cases/" + it.id());
        assertThat(first.text()).contains("现在不由您的岗位办理");
    }

    @Test
    void a_stale_form_is_a_conflict_in_words() {
        var it = bench.confirmed("JZ");
        var slow = open(it, logins.officer(Role.PROVINCE_ACCEPTOR, "31"));
        jdbc.sql("update claim set until = now() - interval '1 minute' where filing = ?")
                .param(it.id().value())
                .update();
        bench.accepted(it);
        slow.submit(acceptance(it), Bench.answer("accept"));
        assertThat(slow.status()).isEqualTo(409);
        assertThat(slow.text()).contains("刚才已有他人办理");
    }

    @Test
    void a_form_sent_twice_is_answered_once() {
        var it = bench.confirmed("JZ");
        var officer = open(it, logins.officer(Role.PROVINCE_ACCEPTOR, "31"));
        var fields = new HashMap<String, String>();
        Browser.fields(officer.form(acceptance(it)), new org.springframework.util.LinkedMultiValueMap<>())
                .forEach((name, values) -> fields.put(name, values.getFirst()));
        fields.put("answer", "accept");
        officer.request(HttpMethod.POST, acceptance(it), fields);
        var once = officer.header("Location");
        officer.request(HttpMethod.POST, acceptance(it), fields);
        assertThat(officer.status()).isEqualTo(303);
        assertThat(officer.header("Location")).isEqualTo(once);
        assertThat(bench.trail(it)).containsExactly("review.confirmed", "review.accepted_province");
    }

    @Test
    void nobody_decides_in_two_roles_of_one_case() {
        var it = bench.confirmed("JZ");
        var both = logins.officer(
                List.of(new Grant(Role.PROVINCE_ACCEPTOR, "31"), new Grant(Role.PROVINCE_REVIEWER, "31")));
        open(it, both).submit(acceptance(it), Bench.answer("accept"));
        var page = open(it, both);
        assertThat(page.text()).contains("您已在本件的其他环节作出决定");
        assertThat(page.page().select("form[action$=/opinion]")).isEmpty();
        var me = bench.caller(both, List.of(new Grant(Role.PROVINCE_REVIEWER, "31")));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> me.act(() -> opinions.opine(me, it.id(), bench.allAgreed(it), DeedKey.fresh())))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(ReviewReason.DECIDED_ANOTHER_STEP));
        assertThat(bench.now(it).stage()).isEqualTo(Stage.PROVINCE_REVIEW);
    }

    @Test
    void nobody_decides_on_the_own_case() {
        var it = bench.confirmed("JZ");
        var officer = bench.officer(Role.PROVINCE_ACCEPTOR, "31");
        jdbc.sql("update account set human = (select human from account where id = ?) where id = ?")
                .params(it.person().id().value(), officer.id().value())
                .update();
        var me = bench.caller(officer.id(), officer.grants());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> me.act(() -> acceptances.accept(me, it.id(), DeedKey.fresh())))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(ReviewReason.OWN_CASE));
    }

    @Test
    void another_province_s_case_is_not_there() {
        var it = bench.confirmed("JZ");
        var elsewhere = logins.in(logins.officer(Role.PROVINCE_ACCEPTOR, "11"));
        elsewhere.open("/review/cases/" + it.id());
        assertThat(elsewhere.status()).isEqualTo(404);
        var foreign = elsewhere.body();
        var nowhere = FilingId.next();
        elsewhere.open("/review/cases/" + nowhere);
        assertThat(elsewhere.body().replace(nowhere.toString(), it.id().toString()))
                .isEqualTo(foreign);
        for (String action : List.of("acceptance", "claim", "number")) {
            var mine = post(elsewhere, "/review/cases/" + it.id() + "/" + action, Bench.answer("accept"));
            assertThat(mine.status()).as(action).isEqualTo(404);
        }
        elsewhere.open("/review/cases/" + it.id() + "/documents/id-photo");
        assertThat(elsewhere.status()).isEqualTo(404);
        assertThat(bench.now(it).stage()).isEqualTo(Stage.PROVINCE_ACCEPTANCE);
    }

    @Test
    void another_enterprise_s_person_is_not_there() {
        var it = cases.submitted("JZ");
        var other = logins.in(cases.agent(cases.company("31", "上海另一家建设有限公司")));
        var page = "/enterprise/confirmations/" + it.id();
        assertThat(other.open(page).status()).isEqualTo(404);
        assertThat(post(other, page, Bench.answer("confirm")).status()).isEqualTo(404);
        assertThat(bench.now(it).stage()).isEqualTo(Stage.WITH_ENTERPRISE);
    }

    @Test
    void the_ministry_does_not_see_a_case_before_it_comes() {
        var it = bench.confirmed("JZ");
        var ministry = logins.in(logins.officer(Role.MINISTRY_ACCEPTOR, "*"));
        assertThat(ministry.open("/review/cases/" + it.id()).status()).isEqualTo(404);
    }

    @Test
    void no_step_is_skipped_by_posting_ahead() {
        var it = bench.confirmed("JZ");
        var reviewer = logins.in(logins.officer(Role.PROVINCE_REVIEWER, "31"));
        var early = post(reviewer, "/review/cases/" + it.id() + "/opinion", Map.of("opinion_JZ", "agree"));
        assertThat(early.status()).isEqualTo(409);
        assertThat(post(reviewer, acceptance(it), Bench.answer("accept")).status())
                .isEqualTo(403);
        assertThat(bench.now(it).stage()).isEqualTo(Stage.PROVINCE_ACCEPTANCE);
        bench.accepted(it);
        var acceptor = logins.in(logins.officer(Role.PROVINCE_ACCEPTOR, "31"));
        assertThat(post(acceptor, acceptance(it), Bench.answer("accept")).status())
                .isEqualTo(409);
        assertThat(bench.now(it).stage()).isEqualTo(Stage.PROVINCE_REVIEW);
        var employer = logins.in(cases.agent(it.company()));
        assertThat(post(employer, "/enterprise/confirmations/" + it.id(), Bench.answer("stranger"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void fields_that_no_form_has_change_nothing() {
        var it = bench.confirmed("JZ");
        var acceptor = logins.in(logins.officer(Role.PROVINCE_ACCEPTOR, "31"));
        var sent = new HashMap<>(Bench.answer("accept"));
        sent.put("stage", "CLOSED");
        sent.put("outcome", "GRANTED");
        sent.put("person", it.person().id().toString());
        post(acceptor, acceptance(it), sent);
        assertThat(bench.now(it).stage()).isEqualTo(Stage.PROVINCE_REVIEW);
    }

    @Test
    void the_whole_number_is_shown_on_demand_and_the_look_is_recorded() {
        var it = bench.confirmed("JZ");
        var officer = open(it, logins.officer(Role.PROVINCE_ACCEPTOR, "31"));
        assertThat(officer.body()).doesNotContain(it.person().document().number());
        officer.submit("/review/cases/" + it.id() + "/number", Map.of());
        assertThat(officer.text()).contains(it.person().document().number());
        assertThat(bench.trail(it)).containsExactly("review.confirmed", "review.number_seen");
    }

    @Test
    void the_papers_are_those_that_were_declared() {
        var it = bench.confirmed("JZ");
        var officer = open(it, logins.officer(Role.PROVINCE_ACCEPTOR, "31"));
        officer.open(officer.page().select(".beside img").attr("src"));
        assertThat(officer.status()).isEqualTo(200);
        assertThat(officer.body()).startsWith("ID_PHOTO");
        assertThat(officer.header("Content-Disposition")).startsWith("attachment");
        officer.open("/review/cases/" + it.id() + "/documents/diploma");
        assertThat(officer.status()).isEqualTo(404);
    }

    @Test
    void a_decision_that_was_altered_is_not_shown_as_one() throws SQLException {
        var it = bench.accepted(bench.confirmed("JZ"));
        try (var intruder = Superuser.connect(environment);
                var update = intruder.prepareStatement(
                        "update decision set verdict = 'SENT_BACK' where filing = ? and step = 'PROVINCE_ACCEPTANCE'")) {
            update.setObject(1, it.id().value());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
        var officer = logins.in(logins.officer(Role.PROVINCE_REVIEWER, "31")).open("/review/cases/" + it.id());
        assertThat(officer.status()).isEqualTo(500);
    }

    @Test
    void a_decision_costs_no_more_than_fourteen_statements() {
        var it = bench.confirmed("JZ");
        var officer = open(it, logins.officer(Role.PROVINCE_ACCEPTOR, "31"));
        var form = officer.form(acceptance(it));
        assertThat(form).isNotNull();
        var sent = Statements.of(() -> officer.submitOnly(acceptance(it), Bench.answer("accept")));
        assertThat(officer.status()).isEqualTo(303);
        assertThat(sent).as(String.join("\n", sent)).hasSizeLessThanOrEqualTo(14);
    }

    private Browser open(Cases.Case it, AccountId officer) {
        return logins.in(officer).open("/review/cases/" + it.id());
    }

    /** Posts with the form's token, from no form. */
    private static Browser post(Browser browser, String address, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put(
                "_csrf",
                browser.open("/messages").page().select("input[name=_csrf]").attr("value"));
        return browser.request(HttpMethod.POST, address, all);
    }

    private int letters(Cases.Case it) {
        return jdbc.sql("select count(*) from letter where filing = ?")
                .param(it.id().value())
                .query(Integer.class)
                .single();
    }

    private static String acceptance(Cases.Case it) {
        return "/review/cases/" + it.id() + "/acceptance";
    }
}
