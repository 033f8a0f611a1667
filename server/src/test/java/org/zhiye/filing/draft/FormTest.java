package org.zhiye.filing.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.util.LinkedMultiValueMap;
import org.zhiye.Browser;
import org.zhiye.PageCheck;
import org.zhiye.Scans;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.enterprise.Firms;
import org.zhiye.filing.Drafting;
import org.zhiye.person.Applicants;

/** The form of an initial registration: each mistake is said beside its cause, and nothing typed is lost. */
@ZhiyeTest
class FormTest {
    @Autowired
    Drafting drafting;

    @Autowired
    Applicants applicants;

    @Autowired
    Logins logins;

    @Autowired
    Firms firms;

    @Test
    void an_empty_form_is_told_each_thing_it_lacks() {
        var it = drafting.begun();
        Drafting.send(it.browser(), it.form(), Map.of());
        assertThat(it.browser().status()).isEqualTo(422);
        assertThat(it.beside("enterpriseTyped")).isEqualTo("请填写聘用企业");
        assertThat(it.beside("contractFrom")).isEqualTo("请填写劳动合同开始日期");
        assertThat(it.beside("contractTo")).contains("或勾选无固定期限");
        assertThat(it.beside("specialties")).isEqualTo("请选择至少一个注册专业");
        assertThat(it.beside("notice")).isNotEmpty();
        assertThat(it.beside("commitment")).isNotEmpty();
        assertThat(PageCheck.faults(it.browser().page())).isEmpty();
    }

    @Test
    void a_contract_that_ended_yesterday_is_refused_beside_its_end() {
        var it = drafting.begun();
        Drafting.fill(it, Map.of("contractTo", List.of("2026-11-22")));
        assertThat(it.browser().status()).isEqualTo(422);
        assertThat(it.beside("contractTo")).isEqualTo("合同终止日期不能早于今天");
        assertThat(value(it.browser(), "contractTo")).isEqualTo("2026-11-22");
        Drafting.fill(it, Map.of("contractTo", List.of("2026-11-23")));
        assertThat(it.browser().at()).isEqualTo(it.page("check"));
    }

    @Test
    void a_year_of_another_century_is_asked_about() {
        var it = drafting.begun();
        Drafting.fill(it, Map.of("contractFrom", List.of("0202-03-01"), "contractTo", List.of("9999-12-31")));
        assertThat(it.browser().status()).isEqualTo(422);
        assertThat(it.beside("contractFrom")).isEqualTo("请检查年份：202 年不对");
        assertThat(it.beside("contractTo")).isEqualTo("请检查年份：9999 年不对");
        assertThat(value(it.browser(), "contractFrom")).isEqualTo("0202-03-01");
    }

    @Test
    void a_contract_that_begins_tomorrow_is_told_the_day_from_which_it_may_be_filed() {
        var it = drafting.begun();
        Drafting.fill(it, Map.of("contractFrom", List.of("2026-11-24")));
        assertThat(it.browser().status()).isEqualTo(422);
        assertThat(it.beside("contractFrom")).isEqualTo("合同尚未开始，2026-11-24 起可以申报");
        assertThat(value(it.browser(), "contractFrom")).isEqualTo("2026-11-24");
        assertThat(value(it.browser(), "enterpriseTyped"))
                .isEqualTo(it.enterprise().name());
        Drafting.fill(it, Map.of("contractFrom", List.of("2026-11-23")));
        assertThat(it.browser().at()).isEqualTo(it.page("check"));
    }

    @Test
    void a_day_that_the_calendar_does_not_have_is_said_to_be_none() {
        var it = drafting.begun();
        Drafting.fill(it, Map.of("contractFrom", List.of("2026-02-31"), "contractTo", List.of("2026-01-01")));
        assertThat(it.beside("contractFrom")).isNotEmpty();
        assertThat(value(it.browser(), "contractFrom")).isEqualTo("2026-02-31");
        Drafting.fill(it, Map.of("contractFrom", List.of("2029-03-01"), "contractTo", List.of("2029-02-28")));
        assertThat(it.beside("contractFrom")).contains("合同尚未开始");
        assertThat(it.browser().status()).isEqualTo(422);
    }

    @Test
    void an_enterprise_that_was_typed_but_not_chosen_is_asked_to_be_chosen() {
        var it = drafting.begun();
        Drafting.fill(
                it,
                Map.of(
                        "enterprise",
                        List.of(""),
                        "enterpriseTyped",
                        List.of(it.enterprise().name())));
        assertThat(it.browser().status()).isEqualTo(422);
        assertThat(it.beside("enterpriseTyped")).isEqualTo("请从列表中选择企业，只输入名称不够");
        assertThat(value(it.browser(), "enterpriseTyped"))
                .isEqualTo(it.enterprise().name());
        assertThat(value(it.browser(), "contractTo")).isEqualTo("2029-02-28");
    }

    @Test
    void who_types_over_a_chosen_enterprise_has_chosen_none() {
        var it = drafting.begun();
        Drafting.fill(it, Map.of());
        it.browser().open(it.form());
        assertThat(value(it.browser(), "enterprise"))
                .isEqualTo(it.enterprise().id().toString());
        Drafting.send(it.browser(), it.form(), Map.of("enterpriseTyped", List.of("北京另一家建设有限公司")));
        assertThat(it.browser().status()).isEqualTo(422);
        assertThat(it.beside("enterpriseTyped")).isEqualTo("请从列表中选择企业，只输入名称不够");
        assertThat(value(it.browser(), "enterprise")).isEmpty();
    }

    @Test
    void without_script_an_enterprise_is_searched_by_a_button_and_chosen_from_what_was_found() {
        var it = drafting.begun();
        Drafting.send(
                it.browser(),
                it.form(),
                Map.of(
                        "enterpriseTyped", List.of(it.enterprise().name().substring(2)),
                        "contractFrom", List.of("2026-03-01"),
                        "find", List.of("enterprise")));
        assertThat(it.browser().status()).isEqualTo(200);
        assertThat(it.browser().text()).contains(it.enterprise().uscc().value());
        assertThat(value(it.browser(), "contractFrom")).isEqualTo("2026-03-01");
        Drafting.send(
                it.browser(),
                it.form(),
                Map.of("enterprise", List.of(it.enterprise().id().toString())));
        it.browser().open(it.form());
        assertThat(value(it.browser(), "enterpriseTyped"))
                .isEqualTo(it.enterprise().name());
    }

    @Test
    void a_specialty_that_the_person_is_not_qualified_for_is_not_offered_and_not_taken() {
        var it = drafting.begun();
        assertThat(it.browser().page().select("input[name=specialties]").eachAttr("value"))
                .containsExactlyInAnyOrder("JZ", "JD");
        Drafting.fill(it, Map.of("specialties", List.of("JZ", "SZ")));
        assertThat(it.browser().status()).isEqualTo(422);
        assertThat(it.beside("specialties")).isNotEmpty();
        assertThat(it.browser().page().select("input[name=specialties][value=JZ][checked]"))
                .hasSize(1);
        Drafting.fill(it, Map.of("specialties", List.of("XX", "'; drop table filing; --")));
        assertThat(it.beside("specialties")).isEqualTo("请选择至少一个注册专业");
    }

    @Test
    void who_the_roster_does_not_know_enters_the_qualification_and_its_scan() {
        var it = drafting.begun(applicants.ready("欧阳思雨"));
        Drafting.fill(it, Map.of("ownNumber", List.of("２０２５０８３１００１"), "ownIssued", List.of("2026-12-01")));
        assertThat(it.beside("ownIssued")).isNotEmpty();
        assertThat(it.browser()
                        .page()
                        .expectFirst("#paper-qualification-certificate .err")
                        .text())
                .isNotEmpty();
        assertThat(value(it.browser(), "ownNumber")).isEqualTo("２０２５０８３１００１");
        var scan = "/me/papers/qualification-certificate";
        Drafting.send(
                it.browser(),
                it.form(),
                Map.of("ownIssued", List.of("2025-09-06"), "to", List.of("qualification-certificate")));
        assertThat(it.browser().at()).startsWith(scan + "?draft=");
        it.browser().upload(scan, "file", "扫描.jpg", Scans.png(), Map.of());
        assertThat(it.browser().status()).isEqualTo(422);
        assertThat(it.beside("file")).contains("PNG", "JPEG");
        it.browser().upload(scan, "file", "扫描.png", Scans.bomb(), Map.of());
        assertThat(it.beside("file")).contains("40000");
        it.browser().upload(scan, "file", "扫描.png", Scans.png(), Map.of());
        it.browser().open(it.form());
        assertThat(it.browser().page().select("#paper-qualification-certificate img"))
                .hasSize(1);
        Drafting.fill(it, Map.of("ownNumber", List.of("20250831001"), "ownIssued", List.of("2025-09-06")));
        assertThat(it.browser().at()).isEqualTo(it.page("check"));
    }

    @Test
    void autosave_takes_one_field_at_a_time_and_a_box_that_was_unticked() {
        var it = drafting.begun();
        Drafting.fill(it, Map.of());
        assertThat(auto(it, "contractTo", "2028-05-01").body()).matches("\\d\\d:\\d\\d");
        assertThat(auto(it, "specialties", "JZ", "JD").status()).isEqualTo(200);
        assertThat(auto(it, "notice").status()).isEqualTo(200);
        auto(it, "corrects", "0198c0de-0000-7000-8000-000000000000");
        auto(it, "policy", "0198c0de-0000-7000-8000-000000000000");
        auto(it, "holder", "CONSTRUCTOR_1_PROVISIONAL");
        it.browser().open(it.form());
        assertThat(value(it.browser(), "contractTo")).isEqualTo("2028-05-01");
        assertThat(value(it.browser(), "contractFrom")).isEqualTo("2026-03-01");
        assertThat(it.browser()
                        .page()
                        .select("input[name=specialties][checked]")
                        .eachAttr("value"))
                .containsExactlyInAnyOrder("JZ", "JD");
        assertThat(it.browser().page().select("input[name=notice][checked]")).isEmpty();
        assertThat(it.browser().page().select("input[name=commitment][checked]"))
                .hasSize(1);
    }

    @Test
    void two_windows_each_keep_what_was_typed_in_them() {
        var it = drafting.begun();
        Drafting.fill(it, Map.of());
        var first = logins.in(it.person()).open(it.form());
        var second = logins.in(it.person()).open(it.form());
        Drafting.send(first, it.form(), Map.of("contractTo", List.of("2028-05-01")));
        // the second window never touched that field: it does not undo it
        Drafting.send(second, it.form(), Map.of("contractFrom", List.of("2026-04-01")));
        assertThat(second.at()).isEqualTo(it.page("check"));
        second.open(it.form());
        assertThat(value(second, "contractTo")).isEqualTo("2028-05-01");
        assertThat(value(second, "contractFrom")).isEqualTo("2026-04-01");
    }

    @Test
    void what_two_windows_changed_otherwise_is_shown_beside_the_field_and_decided_by_the_person() {
        var it = drafting.begun();
        Drafting.fill(it, Map.of());
        var first = logins.in(it.person()).open(it.form());
        var second = logins.in(it.person()).open(it.form());
        Drafting.send(first, it.form(), Map.of("contractTo", List.of("2028-05-01")));
        Drafting.send(second, it.form(), Map.of("contractTo", List.of("2030-06-30"), "specialties", List.of("JD")));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.page().expectFirst("#contractTo-error").text()).contains("另一个窗口", "2028-05-01");
        assertThat(value(second, "contractTo")).isEqualTo("2030-06-30");
        assertThat(value(logins.in(it.person()).open(it.form()), "contractTo")).isEqualTo("2028-05-01");
        assertThat(PageCheck.faults(second.page())).isEmpty();
        Drafting.send(second, it.form(), Map.of());
        assertThat(second.at()).isEqualTo(it.page("check"));
        assertThat(second.text()).contains("2030-06-30", "机电工程");
    }

    @Test
    void autosave_does_not_undo_what_another_window_saved() {
        var it = drafting.begun();
        Drafting.fill(it, Map.of());
        var base = value(it.browser().open(it.form()), "base");
        assertThat(auto(it, "contractTo", "2028-05-01").header("X-Mark")).startsWith("contractTo:");
        var mark = it.browser().header("X-Mark");
        // a window that was opened before
        saveFrom(it, base, "2030-06-30");
        assertThat(it.browser().status()).isEqualTo(409);
        assertThat(it.browser().body()).contains("另一个窗口", "2028-05-01");
        assertThat(value(it.browser().open(it.form()), "contractTo")).isEqualTo("2028-05-01");
        // the window that saved it goes on
        saveFrom(it, mark, "2029-12-31");
        assertThat(it.browser().status()).isEqualTo(200);
        assertThat(value(it.browser().open(it.form()), "contractTo")).isEqualTo("2029-12-31");
    }

    private static void saveFrom(Drafting.Begun it, String base, String contractTo) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("_csrf", logged(it));
        fields.add("field", "contractTo");
        fields.add("value", contractTo);
        fields.add("base", base);
        it.browser().postOnly(it.page("field"), fields);
    }

    @Test
    void fields_that_the_form_does_not_have_change_nothing() {
        var it = drafting.begun();
        var more = new java.util.LinkedHashMap<>(Drafting.right(it));
        more.put("person", List.of(logins.practitioner().id().toString()));
        more.put("corrects", List.of("0198c0de-0000-7000-8000-000000000000"));
        more.put("policy", List.of("0198c0de-0000-7000-8000-000000000000"));
        more.put("holder", List.of("CONSTRUCTOR_1_PROVISIONAL"));
        more.put("business", List.of("CANCEL"));
        more.put("verified", List.of("true"));
        Drafting.send(it.browser(), it.form(), more);
        assertThat(it.browser().at()).isEqualTo(it.page("check"));
        assertThat(it.browser().text()).contains("一级建造师", it.enterprise().name());
        assertThat(logins.in(it.person()).open(it.form()).status()).isEqualTo(200);
    }

    private static Browser auto(Drafting.Begun it, String field, String... values) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("_csrf", logged(it));
        fields.add("field", field);
        for (String value : values) {
            fields.add("value", value);
        }
        return it.browser().postOnly(it.page("field"), fields);
    }

    private static String logged(Drafting.Begun it) {
        return it.browser()
                .request(HttpMethod.GET, "/messages", Map.of())
                .page()
                .select("input[name=_csrf]")
                .attr("value");
    }

    private static String value(Browser browser, String field) {
        return browser.page().select("input[name=" + field + "]").attr("value");
    }
}
