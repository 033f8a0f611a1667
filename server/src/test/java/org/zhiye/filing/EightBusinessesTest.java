package org.zhiye.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiye.policy.HolderType.CONSTRUCTOR_1;
import static org.zhiye.policy.HolderType.CONSTRUCTOR_1_PROVISIONAL;

import java.awt.Color;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;
import org.zhiye.Browser;
import org.zhiye.IdDocuments;
import org.zhiye.PageCheck;
import org.zhiye.Scans;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.account.Visitors;
import org.zhiye.enterprise.Enterprise;
import org.zhiye.enterprise.Firms;
import org.zhiye.filing.apply.Menu;
import org.zhiye.filing.rule.Rule;
import org.zhiye.otp.Purpose;
import org.zhiye.person.Applicants;
import org.zhiye.person.PaperKind;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.qualification.Rosters;
import org.zhiye.register.Enrolments;
import org.zhiye.register.Registration;

/** Each business is filed on its pages, wrong input first, and becomes the case that its policy describes. */
@ZhiyeTest
class EightBusinessesTest {
    private static final LocalDate SINCE = LocalDate.of(2024, 3, 1);
    private static final LocalDate LONG = LocalDate.of(2027, 2, 28);

    /** Within the ninety days in which a renewal may be filed, on the day of tests. */
    private static final LocalDate SOON = LocalDate.of(2027, 1, 31);

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
    Visitors visitors;

    @Autowired
    Filings filings;

    @Autowired
    Declarations declarations;

    private record Walk(Logins.Person person, Browser browser, String form, String start) {
        String beside(String field) {
            var error = browser.page().getElementById(field + "-error");
            return error == null ? "" : error.text();
        }
    }

    private Walk begin(Logins.Person person, HolderType holder, Business business) {
        var start = Menu.address(holder, business);
        var browser = logins.in(person).open(start);
        assertThat(browser.status()).as(browser.text()).isEqualTo(200);
        assertThat(PageCheck.faults(browser.page())).isEmpty();
        browser.submit(start, Map.of());
        return new Walk(person, browser, browser.at(), start);
    }

    private static void send(Walk it, Map<String, List<String>> typed) {
        var values = new LinkedMultiValueMap<String, String>();
        typed.forEach(values::put);
        values.addIfAbsent("to", "check");
        it.browser().open(it.form()).submitMany(it.form(), values);
    }

    /** What is wrong is said beside its field, and nothing typed is lost. */
    private static void wrong(Walk it, Map<String, List<String>> typed, String... fields) {
        send(it, typed);
        assertThat(it.browser().status()).as(it.browser().text()).isEqualTo(422);
        for (String field : fields) {
            var bad = it.browser().page().select("#" + field + "-error, #" + field + " .err");
            assertThat(bad.text())
                    .as(field + " in " + it.browser().page().select(".err").eachText())
                    .isNotEmpty();
        }
        assertThat(PageCheck.faults(it.browser().page())).isEmpty();
    }

    private Filing right(Walk it, Map<String, List<String>> typed, Map<String, String> more) {
        send(it, typed);
        assertThat(it.browser().at())
                .as(it.browser().page().select(".err, .flag").eachText().toString())
                .isEqualTo(it.form() + "/check");
        assertThat(PageCheck.faults(it.browser().page())).isEmpty();
        visitors.pause(it.person().mobile(), Purpose.SUBMIT_FILING);
        it.browser().submit(it.form() + "/code", more);
        var sent = new LinkedHashMap<>(more);
        sent.put("code", visitors.code(it.person().mobile()));
        it.browser().submit(it.form() + "/submit", sent);
        assertThat(it.browser().at()).as(it.browser().text()).startsWith("/progress/");
        assertThat(PageCheck.faults(it.browser().page())).isEmpty();
        assertThat(it.browser().open(it.browser().at() + "/declaration").status())
                .isEqualTo(200);
        return filings.of(it.person().id()).getFirst();
    }

    private void upload(Walk it, PaperKind kind) {
        var page = "/me/papers/" + kind.slug();
        it.browser().open(page).upload(page, "file", "证明.jpg", Scans.card(Color.CYAN), Map.of());
        assertThat(it.browser().status()).as(it.browser().text()).isEqualTo(200);
    }

    private static Map<String, List<String>> fields(String... pairs) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], List.of(pairs[i + 1].split(",", -1)));
        }
        return fields;
    }

    private static Map<String, List<String>> with(Map<String, List<String>> fields, String... pairs) {
        var all = new LinkedHashMap<>(fields);
        all.putAll(fields(pairs));
        return all;
    }

    private static Map<String, List<String>> employed(Enterprise firm) {
        return fields(
                "enterprise", firm.id().toString(),
                "enterpriseTyped", firm.name(),
                "contractFrom", "2026-03-01",
                "contractTo", "2029-02-28",
                "notice", "true",
                "commitment", "true");
    }

    private static Map<String, List<String>> contracted() {
        return fields("contractFrom", "2026-03-01", "openEnded", "true", "notice", "true", "commitment", "true");
    }

    private Enrolments.Employer employer(Enterprise firm) {
        return new Enrolments.Employer(firm.id(), firm.name(), firm.province());
    }

    private Logins.Person registered(HolderType holder, Enterprise firm, LocalDate to, String... specialties) {
        var person = applicants.ready("梁思源");
        enrolments.enrol(person.id(), person.name(), holder, employer(firm), SINCE, to, specialties);
        return person;
    }

    @Test
    void initial_with_a_specialty_that_another_ministry_reviews() {
        var person = applicants.ready("高文博");
        rosters.enter(person, "2025-09-06", "JZ", "GL");
        var firm = firms.add("31");
        var it = begin(person, CONSTRUCTOR_1, Business.INITIAL);
        wrong(it, fields("contractTo", "2026-02-31"), "enterpriseTyped", "contractTo", "specialties", "notice");
        var filing = right(it, with(employed(firm), "specialties", "JZ,GL"), Map.of());
        assertThat(filing.lines()).extracting(FilingLine::specialty).containsExactlyInAnyOrder("JZ", "GL");
        assertThat(filing.stage()).isEqualTo(Stage.WITH_ENTERPRISE);
        assertThat(filing.registration()).isNull();
    }

    @Test
    void change_to_another_employer_in_another_province() {
        var former = firms.add("31");
        var person = registered(CONSTRUCTOR_1_PROVISIONAL, former, LONG, "JZ", "SZ");
        var firm = firms.add("11");
        var it = begin(person, CONSTRUCTOR_1_PROVISIONAL, Business.CHANGE);
        wrong(it, employed(former), "enterpriseTyped");
        var filing = right(it, employed(firm), Map.of());
        assertThat(filing.lines()).extracting(FilingLine::specialty).containsExactlyInAnyOrder("JZ", "SZ");
        assertThat(filing.province()).isEqualTo("11");
        assertThat(filing.enterprise()).isEqualTo(firm.id());
        assertThat(Objects.requireNonNull(declarations.newest(filing).registration())
                        .employer())
                .isEqualTo(former.name());
    }

    @Test
    void add_a_specialty_that_is_not_registered_yet() {
        var firm = firms.add("31");
        var person = registered(CONSTRUCTOR_1, firm, LONG, "JZ");
        rosters.enter(person, "2025-09-06", "JZ", "JD");
        var it = begin(person, CONSTRUCTOR_1, Business.ADD);
        wrong(it, with(contracted(), "specialties", "JZ"), "specialties");
        var filing = right(it, with(contracted(), "specialties", "JD"), Map.of());
        assertThat(filing.lines()).extracting(FilingLine::specialty).containsExactly("JD");
        assertThat(filing.enterprise()).isEqualTo(firm.id());
        assertThat(filing.registration()).isNotNull();
    }

    @Test
    void renew_in_time_by_commitment() {
        var firm = firms.add("31");
        var person = registered(CONSTRUCTOR_1_PROVISIONAL, firm, SOON, "JZ", "GL");
        var it = begin(person, CONSTRUCTOR_1_PROVISIONAL, Business.RENEWAL);
        wrong(it, contracted(), "specialties");
        var filing = right(it, with(contracted(), "specialties", "JZ,GL"), Map.of());
        assertThat(filing.lines()).hasSize(2);
        assertThat(declarations.newest(filing).findings())
                .anyMatch(f -> f.rule() == Rule.RENEWED_IN_TIME && f.verdict() == Verdict.MET);
    }

    @Test
    void cancel_is_asked_twice_where_it_is_for_ever() {
        var firm = firms.add("31");
        var person = registered(CONSTRUCTOR_1_PROVISIONAL, firm, LONG, "JZ");
        var it = begin(person, CONSTRUCTOR_1_PROVISIONAL, Business.CANCEL);
        assertThat(it.browser().text()).contains("不能再恢复");
        wrong(it, fields("reason", "K6"), "reason");
        send(it, fields("reason", "K1"));
        visitors.pause(person.mobile(), Purpose.SUBMIT_FILING);
        it.browser().submit(it.form() + "/code", Map.of());
        it.browser().submit(it.form() + "/submit", Map.of("code", visitors.code(person.mobile())));
        assertThat(it.browser().status()).isEqualTo(422);
        assertThat(it.beside("sure")).isNotEmpty();
        var filing = right(it, fields("reason", "K1"), Map.of("sure", "true"));
        assertThat(filing.stage()).isEqualTo(Stage.WITH_ENTERPRISE);
        assertThat(filing.lines()).extracting(FilingLine::specialty).containsExactly("");
    }

    @Test
    void cancel_without_the_employer_when_the_end_of_the_contract_is_proved() {
        var firm = firms.add("31");
        var person = registered(CONSTRUCTOR_1, firm, LONG, "JZ");
        var it = begin(person, CONSTRUCTOR_1, Business.CANCEL);
        upload(it, PaperKind.END_OF_FORMER_CONTRACT);
        var filing = right(it, fields("reason", "K1"), Map.of());
        assertThat(filing.stage()).isEqualTo(Stage.PROVINCE_ACCEPTANCE);
        assertThat(filing.enterprise()).isEqualTo(firm.id());
        assertThat(declarations.newest(filing).documents()).containsKey("END_OF_FORMER_CONTRACT");
    }

    @Test
    void register_again_with_proof_of_continuing_education() {
        var former = firms.add("31");
        var person = registered(CONSTRUCTOR_1, former, LONG, "JZ");
        var id = enrolments.only(person.id());
        enrolments.turn(id, Registration.State.CANCELLED);
        rosters.enter(person, "2025-09-06", "JZ");
        var firm = firms.add("11");
        var it = begin(person, CONSTRUCTOR_1, Business.REREG);
        wrong(it, with(employed(firm), "specialties", "JZ"), "paper-continuing-education");
        upload(it, PaperKind.CONTINUING_EDUCATION);
        var filing = right(it, with(employed(firm), "specialties", "JZ"), Map.of());
        assertThat(filing.registration()).isEqualTo(id);
        assertThat(filing.province()).isEqualTo("11");
    }

    @Test
    void replace_a_lost_certificate_with_a_statement() {
        var firm = firms.add("11");
        var person = registered(CONSTRUCTOR_1, firm, LONG, "JZ");
        var it = begin(person, CONSTRUCTOR_1, Business.REPLACE);
        wrong(it, fields("commitment", "true"), "reason");
        wrong(it, fields("reason", "P1", "commitment", "true"), "paper-loss-statement");
        upload(it, PaperKind.LOSS_STATEMENT);
        var filing = right(it, fields("reason", "P1", "sealRemade", "true", "commitment", "true"), Map.of());
        assertThat(filing.stage()).isEqualTo(Stage.PROVINCE_ACCEPTANCE);
        assertThat(filing.province()).isEqualTo("11");
        assertThat(filing.enterprise()).isNull();
        assertThat(declarations.newest(filing).wish().sealRemade()).isTrue();
    }

    @Test
    void change_name_and_number_of_somebody_who_is_not_registered() {
        var person = applicants.ready("欧阳静");
        var it = begin(person, CONSTRUCTOR_1, Business.INFO);
        wrong(it, fields("commitment", "true"), "changes", "paper-new-id-front", "paper-proof-of-change");
        wrong(
                it,
                fields("changes", "NAME,NUMBER", "newName", person.name(), "newNumber", "11010519491231002X1"),
                "newName",
                "newNumber");
        upload(it, PaperKind.NEW_ID_FRONT);
        upload(it, PaperKind.NEW_ID_BACK);
        upload(it, PaperKind.PROOF_OF_CHANGE);
        var number = IdDocuments.fresh().number();
        var filing = right(
                it,
                fields("changes", "NAME,NUMBER", "newName", "欧阳敬", "newNumber", number, "commitment", "true"),
                Map.of());
        assertThat(filing.stage()).isEqualTo(Stage.PROVINCE_ACCEPTANCE);
        assertThat(filing.province()).isEqualTo("31");
        var change = Objects.requireNonNull(declarations.newest(filing).wish().change());
        assertThat(change.name()).isEqualTo("欧阳敬");
        assertThat(change.documentNumber()).isEqualTo(number);
    }

    @Test
    void what_the_policy_forbids_is_refused_to_a_direct_request() {
        var firm = firms.add("31");
        var person = registered(CONSTRUCTOR_1, firm, LONG, "JZ");
        for (Business closed : List.of(Business.CHANGE, Business.RENEWAL, Business.INITIAL, Business.REREG)) {
            var browser = logins.in(person).open(Menu.address(CONSTRUCTOR_1, closed));
            assertThat(browser.page().select("form[action=" + Menu.address(CONSTRUCTOR_1, closed) + "]"))
                    .as(closed.name())
                    .isEmpty();
            var csrf = new LinkedMultiValueMap<String, String>();
            csrf.add(
                    "_csrf",
                    browser.open("/messages").page().select("input[name=_csrf]").attr("value"));
            browser.postOnly(Menu.address(CONSTRUCTOR_1, closed), csrf);
            assertThat(browser.status()).as(closed.name()).isGreaterThanOrEqualTo(400);
        }
        assertThat(filings.of(person.id())).isEmpty();
    }
}
