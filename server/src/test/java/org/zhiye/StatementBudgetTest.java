package org.zhiye;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.account.Logins;
import org.zhiye.account.Visitors;
import org.zhiye.enterprise.Firms;
import org.zhiye.filing.Cases;
import org.zhiye.filing.Drafting;
import org.zhiye.notification.Letterbox;
import org.zhiye.person.Applicants;
import org.zhiye.register.Registers;
import org.zhiye.review.Bench;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Role;

/**
 * How many SQL statements a page may send, the session's read included, however many rows it shows: 30 cases, 50 messages, 100 entries of
 * the trail, queues of more than a page. A page that reads once per row fails.
 */
@ZhiyeTest
@ResourceLock("publication")
class StatementBudgetTest {
    private static final String PROVINCE = "65";
    private static final int CASES = 30;
    private static final int MESSAGES = 50;
    private static final int ENTRIES = 100;

    @Autowired
    Browsers browsers;

    @Autowired
    Logins logins;

    @Autowired
    Applicants applicants;

    @Autowired
    Drafting drafting;

    @Autowired
    Cases cases;

    @Autowired
    Bench bench;

    @Autowired
    Firms firms;

    @Autowired
    Visitors visitors;

    @Autowired
    Registers registers;

    @Autowired
    Letterbox letterbox;

    @Autowired
    JdbcClient jdbc;

    @Test
    void pages_for_everybody() {
        var it = bench.granted("JZ", "JD");
        var publisher = bench.officer(Role.PUBLISHER, "*");
        var batch = bench.noticed(publisher);
        TestDay.on(LocalDate.of(2026, 12, 8), () -> {
            bench.announced(publisher, batch);
            var pages =
                    new TreeMap<>(Map.of("/", 1, "/login", 0, "/signup", 0, "/reset", 0, "/guide", 0, "/verify", 0));
            pages.put("/lookup", 0);
            pages.put(
                    "/lookup?name=林晓峰&number="
                            + registers.of(it.person().id()).getFirst().number().value(),
                    2);
            pages.put("/announcements", 1);
            pages.put("/announcements/" + batch, 3);
            hold(browsers.open(), pages);
            assertThat(browsers.open().open("/announcements/" + batch).text()).contains("林晓峰");
        });
    }

    @Test
    void pages_of_a_person_with_much_behind_and_a_draft_at_hand() {
        var it = drafting.begun();
        var one = cases.submitted(it.person(), cases.company(PROVINCE, Firms.name()), "JZ", "JD");
        copies(one, CASES, "CLOSED", "NOBODY");
        jdbc.sql("update filing set opened_by = 'AUTHORITY' where id = ?")
                .param(one.id().value())
                .update();
        letterbox.fill(it.person().id(), MESSAGES);
        for (int i = 0; i < ENTRIES; i++) {
            it.browser().open("/me/profile").submit("/me/profile", Map.of("school", "同济大学" + "一".repeat(i % 9)));
        }
        it.browser().open(it.form());
        Drafting.fill(it, Map.of());
        var pages = new TreeMap<String, Integer>(Map.of(
                "/home", 6,
                "/me", 3,
                "/me/attachments", 2,
                "/me/profile", 2,
                "/me/verification", 3,
                "/me/mobile", 3,
                "/me/trail", 3,
                "/messages", 2,
                "/filings", 6,
                "/filings/constructor-1/initial", 5));
        pages.put(it.form(), 9);
        pages.put(it.page("check"), 10);
        for (String page :
                new String[] {"/me/papers", "/me/papers/contract", "/me/sessions", "/me/export", "/me/trail/print"}) {
            pages.put(page, 2);
        }
        pages.put("/me/identity", 3);
        pages.put("/me/email", 3);
        pages.put("/me/consents", 3);
        pages.put("/me/close", 5);
        pages.put("/progress", 2);
        pages.put("/progress/" + one.id(), 6);
        pages.put("/progress/" + one.id() + "/declaration", 3);
        hold(it.browser(), pages);
        assertThat(it.browser().open("/progress").page().select(".tasks li")).hasSizeGreaterThanOrEqualTo(CASES);
        assertThat(it.browser().open("/me/trail").text()).contains("个人基本信息");
    }

    @Test
    void a_persons_own_case_at_the_ministry() {
        var it = bench.withMinistry(bench.opined(bench.accepted(bench.confirmed("JZ", "JD"))));
        hold(logins.in(it.person()), Map.of("/progress/" + it.id(), 6));
    }

    @Test
    void pages_of_an_enterprise() {
        var it = cases.submitted(logins.practitioner(), cases.company(PROVINCE, Firms.name()), "JZ", "JD");
        copies(it, CASES, "WITH_ENTERPRISE", "ENTERPRISE");
        var agent = logins.in(cases.agent(it.company()));
        for (int i = 0; i < CASES; i++) {
            cases.agent(it.company());
        }
        hold(
                agent,
                Map.of(
                        "/enterprise/home",
                        6,
                        "/enterprise/confirmations",
                        3,
                        "/enterprise/confirmations/" + it.id(),
                        4));
        assertThat(agent.open("/enterprise/confirmations").page().select("tbody tr"))
                .hasSizeGreaterThanOrEqualTo(CASES);
    }

    @Test
    void pages_of_a_counter() {
        var officer = logins.officer(Role.DESK_OFFICER, PROVINCE);
        var waiting = logins.practitioner();
        applicants.attach(waiting.id());
        logins.in(waiting).open("/me/verification").submit("/me/verification", Map.of("province", PROVINCE));
        var slip = jdbc.sql("select id from verification_slip where person = ?")
                .param(waiting.id().value())
                .query(UUID.class)
                .single();
        jdbc.sql("""
                        insert into verification_slip (id, number, person, province, state, taken_on, last_day, taken_at)
                        select gen_random_uuid(), 'BB' || lpad(n::text, 6, '0'), person, province, 'WITHDRAWN', taken_on, last_day, taken_at
                          from verification_slip, generate_series(1, 60) n where id = ?""").param(slip).update();
        hold(
                logins.in(officer),
                Map.of("/desk", 7, "/desk/slips/" + slip, 8, "/desk/people/" + waiting.id() + "/mobile", 7));
    }

    @Test
    void pages_of_a_province() {
        var it = bench.confirmed(
                cases.submitted(logins.practitioner(), cases.company(PROVINCE, Firms.name()), "JZ", "JD"));
        copies(it, 60, "PROVINCE_ACCEPTANCE", "PROVINCE");
        for (int i = 0; i < CASES; i++) {
            logins.in(logins.practitioner())
                    .open("/enterprises/missing")
                    .submit(
                            "/enterprises/missing",
                            Map.of(
                                    "name",
                                    Firms.name(),
                                    "uscc",
                                    Firms.uscc(PROVINCE).value(),
                                    "province",
                                    PROVINCE,
                                    "contact",
                                    "王女士 1"));
        }
        var request = jdbc.sql("select id from enterprise_request where province = ? limit 1")
                .param(PROVINCE)
                .query(UUID.class)
                .single();
        applications();
        hold(
                logins.in(logins.officer(Role.PROVINCE_ACCEPTOR, PROVINCE)),
                Map.of(
                        "/review",
                        4,
                        "/review?q=林",
                        4,
                        "/review/cases/" + it.id(),
                        7,
                        "/review/enterprises",
                        2,
                        "/review/enterprises/" + request,
                        4,
                        "/review/agents",
                        2));
        hold(logins.in(logins.officer(Role.PROVINCE_SUPERVISOR, PROVINCE)), Map.of("/review", 4));
        var accepted = bench.accepted(bench.confirmed(
                cases.submitted(logins.practitioner(), cases.company(PROVINCE, Firms.name()), "JZ", "JD")));
        hold(
                logins.in(logins.officer(Role.PROVINCE_REVIEWER, PROVINCE)),
                Map.of("/review", 4, "/review/cases/" + accepted.id(), 7));
    }

    @Test
    void pages_of_the_ministry() {
        var it = bench.withMinistry(bench.opined(bench.accepted(bench.confirmed("JZ", "JD"))));
        copies(it, 60, "MINISTRY_ACCEPTANCE", "MINISTRY");
        hold(logins.in(logins.officer(Role.MINISTRY_ACCEPTOR, "*")), Map.of("/review", 4));
        hold(
                logins.in(logins.officer(Role.MINISTRY_REVIEWER, "*")),
                Map.of("/review", 4, "/review/cases/" + it.id(), 7));
        for (int i = 0; i < 3; i++) {
            bench.granted("JZ", "JD");
        }
        var publisher = bench.officer(Role.PUBLISHER, "*");
        var batch = bench.noticed(publisher);
        bench.granted("JZ", "JD");
        hold(logins.in(publisher.id()), Map.of("/publication", 3, "/publication/batches/" + batch, 4));
    }

    @Test
    void pages_of_the_administration() {
        AccountId officer = logins.officer(Role.DESK_OFFICER, PROVINCE);
        for (int i = 0; i < CASES; i++) {
            logins.officer(Role.DESK_OFFICER, PROVINCE);
        }
        hold(
                logins.in(logins.officer(Role.SYSTEM_ADMINISTRATOR, "*")),
                Map.of(
                        "/admin",
                        2,
                        "/admin/messages",
                        5,
                        "/admin/staff",
                        2,
                        "/admin/staff/" + officer,
                        2,
                        "/admin/imports",
                        2));
    }

    /** Opens each page once before, so that what is read once per start does not count. */
    private static void hold(Browser browser, Map<String, Integer> pages) {
        var softly = new SoftAssertions();
        pages.forEach((page, most) -> {
            var address = java.net.URI.create(page).toASCIIString();
            browser.open(address);
            var sent = Statements.of(() -> browser.open(address));
            softly.assertThat(browser.status()).as(page).isEqualTo(200);
            softly.assertThat(sent).as(page + "\n" + String.join("\n", sent)).hasSizeLessThanOrEqualTo(most);
        });
        softly.assertAll();
    }

    /** Copies of a case, each with two lines and a step; they belong to nobody's one open case. */
    private void copies(Cases.Case it, int count, String stage, String turn) {
        jdbc.sql("""
                        with copies as (
                            insert into filing (id, number, person, applicant, holder, business, policy, route, enterprise, enterprise_name,
                                province, contract_from, contract_to, opened_by, stage, turn, turn_since, turn_due, submitted_at, outcome, closed_at)
                            select gen_random_uuid(), 'SB-' || left(id::text, 8) || right(id::text, 6) || '-' || n, person, '林晓' || n, holder, business, policy,
                                   route, enterprise, enterprise_name, province, contract_from, contract_to, 'AUTHORITY',
                                   :stage, :turn, turn_since, date '2026-11-20' + n % 40, submitted_at,
                                   case when :stage = 'CLOSED' then 'WITHDRAWN' end, case when :stage = 'CLOSED' then submitted_at end
                              from filing, generate_series(1, :count) n where id = :id returning id)
                        insert into filing_line (id, filing, specialty, stage, turn, turn_since)
                        select gen_random_uuid(), id, specialty, 'PENDING', 'NOBODY', now() from copies, unnest(array['JZ', 'JD']) specialty""")
                .param("id", it.id().value())
                .param("stage", stage)
                .param("turn", turn)
                .param("count", count)
                .update();
        cases.declareCopies(it.id());
    }

    /** As many applications to act for an enterprise as fill the queue, copied from one that was made on its page. */
    private void applications() {
        var fields = new java.util.HashMap<>(Map.of(
                "uscc",
                firms.add(PROVINCE).uscc().value(),
                "legalRepresentative",
                "沈南风",
                "name",
                "何静",
                "type",
                "IDENTITY_CARD"));
        var mobile = Mobiles.fresh();
        fields.put("number", IdDocuments.fresh().number());
        fields.put("mobile", mobile.value());
        var browser = visitors.askForCode(visitors.open("/enterprise/apply"), "/enterprise/apply/code", fields);
        fields.put("code", visitors.code(mobile));
        browser.submit("/enterprise/apply", fields);
        var id = UUID.fromString(browser.at().replaceAll(".*/", ""));
        browser.upload(browser.at() + "/letter", "letter", "letter.jpg", Scans.card(java.awt.Color.WHITE), Map.of());
        jdbc.sql("""
                        insert into agent_application (id, visitor, enterprise, legal_representative, name, document_index, document_sealed,
                            mobile_sealed, language, letter, state, at)
                        select gen_random_uuid(), visitor, enterprise, legal_representative, name, decode(md5(n::text), 'hex'), document_sealed,
                               mobile_sealed, language, letter, state, at
                          from agent_application, generate_series(1, 40) n where id = ?""").param(id).update();
    }
}
