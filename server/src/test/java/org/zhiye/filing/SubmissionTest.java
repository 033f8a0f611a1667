package org.zhiye.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.Browser;
import org.zhiye.Crowd;
import org.zhiye.Scans;
import org.zhiye.Statements;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.account.Visitors;
import org.zhiye.ground.DailyJob;
import org.zhiye.outbox.LocalInbox;
import org.zhiye.person.Applicants;
import org.zhiye.qualification.Rosters;
import org.zhiye.review.Bench;
import org.zhiye.shared.DraftId;
import org.zhiye.shared.FilingId;
import org.zhiye.shared.Role;
import org.zhiye.trail.Superuser;

/** Submitting an initial registration: once, complete, by whom it concerns. */
@ZhiyeTest
class SubmissionTest {
    @Autowired
    Drafting drafting;

    @Autowired
    Applicants applicants;

    @Autowired
    Rosters rosters;

    @Autowired
    Logins logins;

    @Autowired
    Visitors visitors;

    @Autowired
    Bench bench;

    @Autowired
    List<DailyJob> jobs;

    @Autowired
    LocalInbox inbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @Test
    void a_filing_is_submitted_and_its_page_confirms_it_and_stays_on_reload() {
        var it = drafting.checked();
        assertThat(it.browser().text()).contains(it.enterprise().name(), "建筑工程", "2029-02-28");
        var code = drafting.code(it);
        assertThat(it.browser().text()).contains("短信验证码已发送至");
        it.browser().submit(it.page("submit"), Map.of("code", code));
        assertThat(it.browser().at()).startsWith("/progress/");
        var confirmed = it.browser().text();
        assertThat(confirmed).contains("初始注册", "CS-2026-", it.enterprise().name());
        assertThat(it.browser().open(it.browser().at()).text()).isEqualTo(confirmed);
        assertThat(visitors.sms(it.person().mobile())).contains("CS-2026-");
    }

    @Test
    void a_submission_costs_fourteen_statements_at_most() {
        var it = drafting.checked();
        var typed = Map.of("code", drafting.code(it));
        var sent = Statements.of(() -> it.browser().submitOnly(it.page("submit"), typed));
        assertThat(it.browser().header("Location")).startsWith("/progress/");
        assertThat(sent).as(String.join("\n", sent)).hasSizeLessThanOrEqualTo(14);
    }

    @Test
    void nothing_is_submitted_by_posting_ahead_of_an_empty_form() {
        var it = drafting.begun();
        for (String code : List.of("", "123456")) {
            ahead(it, code);
            assertThat(it.browser().status()).isEqualTo(422);
            assertThat(it.beside("enterpriseTyped")).isEqualTo("请填写聘用企业");
        }
        assertThat(it.browser().open(it.page("check")).status()).isEqualTo(422);
        assertThat(cases(it)).isZero();
    }

    @Test
    void nothing_is_submitted_without_a_code() {
        var it = drafting.checked();
        it.browser().submit(it.page("submit"), Map.of("code", ""));
        assertThat(it.beside("code")).isEqualTo("请输入手机验证码");
        it.browser().submit(it.page("submit"), Map.of("code", "123456"));
        assertThat(it.browser().status()).isEqualTo(422);
        assertThat(it.beside("code")).isNotEmpty();
        assertThat(cases(it)).isZero();
    }

    @Test
    void nothing_is_submitted_without_consent_even_with_a_code() {
        var it = drafting.checked();
        var code = drafting.code(it);
        untick(it, "commitment");
        ahead(it, code);
        assertThat(it.browser().status()).isEqualTo(422);
        assertThat(it.beside("commitment")).isNotEmpty();
        assertThat(cases(it)).isZero();
        // the code was not used up by what was refused
        Drafting.send(it.browser(), it.form(), Map.of("commitment", List.of("true")));
        it.browser().submit(it.page("submit"), Map.of("code", code));
        assertThat(cases(it)).isEqualTo(1);
    }

    @Test
    void nothing_is_submitted_without_attachments_even_with_a_code() {
        var it = drafting.checked();
        var code = drafting.code(it);
        logins.in(it.person()).open("/me/attachments").submit("/me/attachments/signature/remove", Map.of());
        ahead(it, code);
        assertThat(it.browser().status()).isEqualTo(422);
        assertThat(it.browser().text()).contains("目前的条件不允许提交这项申请");
        assertThat(it.browser().page().select("form[action$=/submit]")).isEmpty();
        assertThat(cases(it)).isZero();
    }

    @Test
    void nobody_who_is_not_verified_begins_or_submits() throws SQLException {
        var person = logins.practitioner();
        applicants.prepare(person.id());
        rosters.enter(person, "2025-09-06", "JZ");
        var browser = logins.in(person).open("/filings/constructor-1/initial");
        assertThat(browser.page().select("form[action=/filings/constructor-1/initial]"))
                .isEmpty();
        post(browser, "/filings/constructor-1/initial", Map.of());
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("目前的条件不允许提交这项申请");
        // a draft of better days: the verification was found forged since
        var it = drafting.checked();
        var code = drafting.code(it);
        try (var intruder = Superuser.connect(environment);
                var forged = intruder.prepareStatement("update verification set mac = '\\x00' where person = ?")) {
            forged.setObject(1, it.person().id().value());
            assertThat(forged.executeUpdate()).isEqualTo(1);
        }
        ahead(it, code);
        assertThat(it.browser().status()).isEqualTo(422);
        assertThat(cases(it)).isZero();
    }

    @Test
    void a_wrong_an_expired_a_foreign_and_a_used_code_are_told_beside_the_field() {
        var it = drafting.checked();
        var code = drafting.code(it);
        it.browser().submit(it.page("submit"), Map.of("code", code.equals("000000") ? "000001" : "000000"));
        assertThat(it.beside("code")).contains("不正确");
        var other = drafting.checked();
        var foreign = drafting.code(other);
        if (!foreign.equals(code)) {
            it.browser().submit(it.page("submit"), Map.of("code", foreign));
            assertThat(it.beside("code")).contains("不正确");
        }
        jdbc.sql("update otp set expires = now() - interval '1 second' where bound = ?")
                .param(FilingDesk.boundTo(
                        other.person().id(), DraftId.of(other.form().replaceAll(".*/", ""))))
                .update();
        other.browser().submit(other.page("submit"), Map.of("code", foreign));
        assertThat(other.beside("code")).isNotEmpty();
        assertThat(cases(other)).isZero();
        it.browser().submit(it.page("submit"), Map.of("code", code));
        assertThat(cases(it)).isEqualTo(1);
        // the same code again, in a form of its own: the draft is a case already
        ahead(it, code);
        assertThat(it.browser().header("Location")).startsWith("/progress/").endsWith("?submitted=1");
        assertThat(cases(it)).isEqualTo(1);
    }

    @Test
    void a_double_click_makes_one_case_one_entry_and_one_message() {
        var it = drafting.checked();
        var code = drafting.code(it);
        var deed = it.browser().page().select("input[name=deed]").attr("value");
        var answers = Crowd.of(50, () -> {
            var browser = logins.in(it.person());
            post(browser, it.page("submit"), Map.of("code", code, "deed", deed));
            return browser.header("Location");
        });
        assertThat(new HashSet<>(answers)).allMatch(to -> to.startsWith("/progress/"));
        assertThat(cases(it)).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from trail where subject = ? and deed = 'filing.submitted'")
                        .param(it.person().id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(bench.told(it.person().account()))
                .filteredOn("notice.filing.submitted"::equals)
                .hasSize(1);
    }

    @Test
    void one_code_in_two_hundred_forms_at_once_submits_once() {
        var it = drafting.checked();
        var code = drafting.code(it);
        var statuses = Crowd.of(200, () -> {
            var browser = logins.in(it.person());
            post(
                    browser,
                    it.page("submit"),
                    Map.of("code", code, "deed", UUID.randomUUID().toString()));
            return browser.status();
        });
        assertThat(statuses).allMatch(status -> status == 303 || status == 503);
        assertThat(cases(it)).isEqualTo(1);
    }

    @Test
    void the_back_button_after_submission_leads_to_the_case_and_says_so() {
        var it = drafting.submitted();
        var page = it.browser().at();
        for (String back : List.of(it.form(), it.page("check"), it.page("discard"))) {
            it.browser().open(back);
            assertThat(it.browser().at()).as(back).isEqualTo(page + "?submitted=1");
            assertThat(it.browser().text()).contains("此前已经提交，没有重复提交");
        }
        assertThat(cases(it)).isEqualTo(1);
    }

    @Test
    void a_second_window_that_was_left_open_learns_that_the_filing_was_submitted() {
        var it = drafting.checked();
        var second = logins.in(it.person()).open(it.form());
        it.browser().submit(it.page("submit"), Map.of("code", drafting.code(it)));
        Drafting.send(second, it.form(), Map.of("contractTo", List.of("2030-06-30")));
        assertThat(second.at()).startsWith("/progress/").endsWith("?submitted=1");
        assertThat(second.text()).contains("没有写入申请");
        // another person's and a missing draft still answer the same
        var stranger = logins.in(logins.practitioner());
        assertThat(stranger.open(it.form()).status()).isEqualTo(404);
    }

    @Test
    void an_attachment_replaced_after_submission_leaves_the_declared_one_to_the_reviewer() {
        var it = drafting.submitted();
        var id = FilingId.of(it.browser().at().replaceAll(".*/", ""));
        bench.confirmed(theCase(it));
        var officer = logins.in(logins.officer(Role.PROVINCE_ACCEPTOR, "31"));
        var paper = "/review/cases/" + id + "/documents/id-front";
        var before = officer.open(paper).bytes();
        assertThat(officer.status()).isEqualTo(200);
        logins.in(it.person())
                .open("/me/attachments")
                .upload("/me/attachments/id-front", "file", "new.jpg", Scans.card(java.awt.Color.MAGENTA), Map.of());
        night(it.person());
        assertThat(officer.open(paper).bytes()).isEqualTo(before);
    }

    @Test
    void while_the_sms_stand_in_is_down_the_page_says_what_to_do_and_the_code_comes_later() {
        var it = drafting.checked();
        inbox.down(it.person().mobile(), true);
        it.browser().submit(it.page("code"), Map.of());
        assertThat(it.browser().status()).isEqualTo(200);
        assertThat(it.browser().text()).contains("一分钟内没有收到，请重新获取");
        visitors.sms(it.person().mobile());
        assertThat(inbox.messages(it.person().mobile())).isEmpty();
        it.browser().submit(it.page("submit"), Map.of("code", "000000"));
        assertThat(it.browser().status()).isEqualTo(422);
        assertThat(it.browser().text()).contains(it.enterprise().name());
        inbox.down(it.person().mobile(), false);
        jdbc.sql("update outbox set next_at = now()").update();
        var code = visitors.code(it.person().mobile());
        it.browser().submit(it.page("submit"), Map.of("code", code));
        assertThat(cases(it)).isEqualTo(1);
    }

    @Test
    void what_was_sent_back_is_corrected_in_its_draft_and_submitted_again_once() {
        var it = drafting.submitted();
        var sentBack = bench.confirmed(theCase(it));
        var page = "/progress/" + sentBack.id();
        var other = drafting.begun().enterprise();
        var file = "/review/cases/" + sentBack.id();
        logins.in(logins.officer(Role.PROVINCE_ACCEPTOR, "31"))
                .open(file)
                .submit(file + "/acceptance", Map.of("answer", "send-back", "reason_CONTRACT", "请上传续签的合同"));
        it.browser().open(page).submit(page + "/correct", Map.of());
        var correction = new Drafting.Begun(
                it.person(), it.enterprise(), it.browser(), it.browser().at());
        assertThat(it.browser().text()).contains("请上传续签的合同", it.enterprise().name());
        Drafting.send(
                it.browser(),
                correction.form(),
                Map.of(
                        "contractTo",
                        List.of("2031-06-30"),
                        "enterprise",
                        List.of(other.id().toString()),
                        "specialties",
                        List.of("JD"),
                        "notice",
                        List.of("true"),
                        "commitment",
                        List.of("true")));
        assertThat(it.browser().at()).isEqualTo(correction.page("check"));
        it.browser().submit(correction.page("submit"), Map.of("code", drafting.code(correction)));
        assertThat(it.browser().at()).isEqualTo(page);
        var again = bench.now(sentBack.id());
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.enterpriseName()).isEqualTo(it.enterprise().name());
        assertThat(again.lines()).extracting(FilingLine::specialty).containsExactly("JZ");
        assertThat(it.browser().open(correction.form()).at()).isEqualTo(page + "?submitted=1");
        assertThat(cases(it)).isEqualTo(1);
    }

    private static Cases.Case theCase(Drafting.Begun it) {
        var enterprise = it.enterprise();
        return new Cases.Case(
                FilingId.of(it.browser().at().replaceAll(".*/", "")),
                it.person(),
                new Cases.Company(enterprise.id(), enterprise.name(), enterprise.uscc(), enterprise.province()));
    }

    /** What the owner let go of is erased, as it is at night. */
    private void night(Logins.Person person) {
        jdbc.sql("update document set released_at = now() - interval '2 hours' where owner = ? and state = 'RELEASED'")
                .param(person.id().value())
                .update();
        jobs.stream()
                .filter(job -> job.name().equals("document.sweep"))
                .forEach(job -> job.run(LocalDate.of(2026, 11, 24)));
    }

    /** Posts to submit past all pages, with the token of another form. */
    private void ahead(Drafting.Begun it, String code) {
        post(
                it.browser(),
                it.page("submit"),
                Map.of("code", code, "deed", UUID.randomUUID().toString()));
    }

    private static void post(Browser browser, String address, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put(
                "_csrf",
                browser.open("/messages").page().select("input[name=_csrf]").attr("value"));
        browser.request(HttpMethod.POST, address, all);
    }

    private static void untick(Drafting.Begun it, String box) {
        post(it.browser(), it.page("field"), Map.of("field", box));
    }

    private int cases(Drafting.Begun it) {
        return jdbc.sql("select count(*) from filing where person = ?")
                .param(it.person().id().value())
                .query(Integer.class)
                .single();
    }
}
