package org.zhiye.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.Browser;
import org.zhiye.Browsers;
import org.zhiye.PageCheck;
import org.zhiye.TestDay;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.filing.Cases;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.edition.EditionId;
import org.zhiye.policy.edition.Editions;
import org.zhiye.shared.Language;
import org.zhiye.shared.Role;
import org.zhiye.vault.Tampered;

/** What is published here holds for the whole run: days that no other test comes to, and words that no other test reads. */
@ZhiyeTest
@ResourceLock("editions")
class EditionPagesTest {
    @Autowired
    Logins logins;

    @Autowired
    Browsers browsers;

    @Autowired
    Cases cases;

    @Autowired
    ReferenceData reference;

    @Autowired
    Editions editions;

    @Autowired
    JdbcClient jdbc;

    private Browser keeper() {
        return logins.in(logins.officer(Role.POLICY_KEEPER, "*"));
    }

    /** A day of its own for each policy. */
    private static LocalDate day() {
        return LocalDate.of(1, 1, 1)
                .plusYears(3000 + ThreadLocalRandom.current().nextInt(900))
                .plusDays(ThreadLocalRandom.current().nextInt(365));
    }

    private static Map<String, String> form(LocalDate from) {
        return new HashMap<>(Map.of(
                "version",
                "t" + from,
                "name.hans",
                "测试政策",
                "name.hant",
                "測試政策",
                "name.en",
                "Test policy",
                "from",
                from.toString(),
                "why",
                "建办市〔2026〕1 号"));
    }

    private static String beside(Browser browser, String field) {
        var error = browser.page().getElementById(field + "-error");
        return error == null ? "" : error.text();
    }

    private static Browser uploaded(Browser browser, String address, String content, String why) {
        return browser.open(address)
                .upload(address, "file", "list.csv", content.getBytes(StandardCharsets.UTF_8), Map.of("why", why));
    }

    @Test
    void a_version_is_prepared_by_one_keeper_and_published_by_another() {
        var from = day();
        var form = form(from);
        form.put("open.RENEWAL.CONSTRUCTOR_1", "true");
        form.put("days.INITIAL.PROVINCE_REVIEW", "１５");
        var first = keeper().open("/admin/policy/new?base=2018");
        first.submit("/admin/policy/new", form);
        assertThat(first.text())
                .contains("待发布", "对一级建造师开放", "由 20 个工作日改为 15 个工作日", "建办市〔2026〕1 号")
                .contains("等待另一位政策管理员发布");
        var address = first.at();
        assertThat(first.page().select("form[action$=/publish]")).isEmpty();
        var refused = first.request(
                org.springframework.http.HttpMethod.POST,
                address + "/publish",
                Map.of("_csrf", first.page().select("input[name=_csrf]").attr("value")));
        assertThat(refused.text()).contains("您准备的版本要由另一人发布");
        assertThat(reference.policies().find("t" + from)).isEmpty();
        var second = keeper().open(address);
        second.submit(address + "/publish", Map.of());
        assertThat(second.text()).contains("已发布", "对一级建造师开放");
        var policies = reference.policies();
        assertThat(policies.inForce(from).version()).isEqualTo("t" + from);
        assertThat(policies.inForce(from).rules(Business.RENEWAL).isOpenTo(HolderType.CONSTRUCTOR_1))
                .isTrue();
        assertThat(policies.inForce(from.minusDays(1)).version()).isNotEqualTo("t" + from);
        assertThat(jdbc.sql("select string_agg(deed, ' ' order by n) from trail where object = ?")
                        .param("POLICY t" + from)
                        .query(String.class)
                        .single())
                .isEqualTo("edition.prepared edition.published");
        var stranger = browsers.open().open("/policy/compare?from=2018&to=t" + from);
        assertThat(stranger.text()).contains("延续注册", "对一级建造师开放");
        TestDay.on(
                from, () -> assertThat(browsers.open().open("/policy").text()).contains("测试政策", "省级初审：15 个工作日"));
    }

    @Test
    void a_policy_is_tried_on_the_cases_that_there_are() {
        cases.submitted("JZ");
        var closed = form(day());
        closed.put("open.INITIAL.CONSTRUCTOR_1", "");
        for (String what : new String[] {"brief", "advice"}) {
            for (String language : new String[] {"hans", "hant", "en"}) {
                closed.put(what + ".INITIAL.CONSTRUCTOR_1." + language, "暂停");
            }
        }
        var browser = keeper().open("/admin/policy/new?base=2018");
        // a box that is not ticked is not sent
        browser.page().getElementById("open.INITIAL.CONSTRUCTOR_1").removeAttr("checked");
        closed.remove("open.INITIAL.CONSTRUCTOR_1");
        browser.submit("/admin/policy/new", closed);
        assertThat(browser.text()).contains("不再对一级建造师开放");
        var edition = browser.at();
        browser.open(edition + "/rehearsal");
        assertThat(browser.text()).contains("会有不同结果");
        assertThat(browser.page()
                        .select("[aria-labelledby=counts] tr:has(td:contains(初始注册)) td")
                        .last()
                        .text())
                .isNotEqualTo("0");
        assertThat(PageCheck.faults(browser.page())).isEmpty();
        browser.open(edition).submit(edition + "/discard", Map.of());
    }

    @Test
    void every_page_is_sound() {
        for (String page : new String[] {
            "/admin", "/admin/policy", "/admin/policy/new", "/admin/policy/json", "/admin/tables",
                    "/admin/tables/specialties",
            "/admin/holidays", "/admin/texts", "/admin/texts/notice", "/policy", "/policy/versions/2021",
                    "/policy/compare"
        }) {
            var browser = keeper().open(page);
            assertThat(browser.status()).as(page).isEqualTo(200);
            assertThat(PageCheck.faults(browser.page())).as(page).isEmpty();
        }
    }

    @Test
    void wrong_input_is_said_beside_its_field_and_nothing_typed_is_lost() {
        var form = form(LocalDate.of(2020, 1, 1));
        form.put("days.INITIAL.PROVINCE_REVIEW", "0");
        form.put("open.CANCEL.CONSTRUCTOR_1", "");
        form.put("name.en", "");
        var browser = keeper().open("/admin/policy/new?base=2018");
        browser.submit("/admin/policy/new", form);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(beside(browser, "days.INITIAL.PROVINCE_REVIEW")).contains("1 到");
        assertThat(beside(browser, "brief.CANCEL.CONSTRUCTOR_1.hans")).contains("不能为空");
        assertThat(beside(browser, "name.en")).contains("不能为空");
        assertThat(browser.page().getElementById("why").attr("value")).isEqualTo("建办市〔2026〕1 号");
        browser.submit("/admin/policy/new", form(LocalDate.of(2020, 1, 1)));
        assertThat(browser.status()).isEqualTo(422);
    }

    @Test
    void a_policys_json_is_refused_with_the_line_of_its_error() {
        var browser = keeper().open("/admin/policy/json?base=2021");
        var json = browser.page().getElementById("json").wholeText();
        int line = (int) json.lines()
                        .takeWhile(it -> !it.contains("\"ENTERPRISE\""))
                        .count()
                + 1;
        browser.submit(
                "/admin/policy/json",
                Map.of("why", "试", "json", json.replaceFirst("\"ENTERPRISE\"", "\"ENTERPRIZE\"")));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(beside(browser, "json")).contains("第 " + line + " 行", "ENTERPRIZE");
    }

    @Test
    void a_table_is_changed_by_a_csv_that_shows_its_differences_first() {
        var name = "Blang " + UUID.randomUUID().toString().substring(0, 8);
        var csv = reference.csv("ethnic-groups.csv").replaceFirst("(?m)^(34,.*),[^,]*$", "$1," + name);
        var browser = uploaded(keeper(), "/admin/tables/ethnic-groups", csv, "更正英文名称");
        assertThat(browser.text()).contains("改动", "34", name).doesNotContain("33 ");
        var address = browser.at();
        keeper().open(address).submit(address + "/publish", Map.of());
        assertThat(reference.ethnicGroups().name("34", Language.EN)).isEqualTo(name);
        assertThat(keeper().open("/admin/tables/ethnic-groups").text()).contains(name);
        assertThat(keeper().open("/admin/tables/ethnic-groups/csv").body()).contains(name);
    }

    @Test
    void a_table_with_an_error_is_refused_with_row_and_column() {
        var wrong = reference.csv("degrees.csv").replaceFirst("\n2,,true", "\n2,,yes");
        var browser = uploaded(keeper(), "/admin/tables/degrees", wrong, "试");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(beside(browser, "file")).contains("第 3 行", "offered", "true 或者 false");
        var fewer = reference.csv("degrees.csv").replaceFirst("\n201,[^\n]*", "");
        assertThat(beside(uploaded(keeper(), "/admin/tables/degrees", fewer, "试"), "file"))
                .contains("201", "不能删除");
        assertThat(uploaded(keeper(), "/admin/tables/degrees", "PK\u0000\u0003", "试")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_years_holidays_are_imported_and_a_wrong_weekday_is_refused() {
        var csv =
                "date,kind,zh_hans,zh_hant,en\n2033-01-03,OFF,元旦,元旦,New Year’s Day\n2033-01-08,WORK,元旦调休,元旦調休,Make-up\n";
        var wrong = uploaded(keeper(), "/admin/holidays", csv.replace("2033-01-08", "2033-01-07"), "通知");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(beside(wrong, "file")).contains("不是周六或者周日");
        var browser = uploaded(keeper(), "/admin/holidays", csv, "国办发明电〔2032〕1 号");
        assertThat(browser.text()).contains("2033-01-08 周六：调休上班（元旦调休）");
        assertThat(reference.workingDays().tentative(2033)).isTrue();
        var address = browser.at();
        keeper().open(address).submit(address + "/publish", Map.of());
        assertThat(reference.workingDays().tentative(2033)).isFalse();
        assertThat(reference.workingDays().due(LocalDate.of(2032, 12, 31), 1)).isEqualTo(LocalDate.of(2033, 1, 4));
    }

    @Test
    void from_december_the_missing_year_alarms() {
        TestDay.on(LocalDate.of(2034, 12, 1), () -> {
            assertThat(keeper().open("/admin").text()).contains("2034 年的放假安排还没有导入");
            assertThat(keeper().open("/admin/holidays").text()).contains("2034 年的放假安排还没有导入");
        });
    }

    @Test
    void a_text_is_prepared_in_three_languages_and_shown_against_the_present_one() {
        var browser = keeper().open("/admin/texts/notice");
        var form = new HashMap<String, String>();
        form.put("version", "2027-" + ThreadLocalRandom.current().nextInt(100_000));
        form.put("from", "2026-11-23");
        form.put("why", "试");
        form.put("hans", browser.page().getElementById("hans").wholeText() + "\n新增的一段。\n");
        browser.submit("/admin/texts/notice", form);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(beside(browser, "from")).contains("2026-11-24");
        form.put("from", "2027-03-01");
        browser.submit("/admin/texts/notice", form);
        assertThat(browser.text()).contains("新增", "新增的一段。", "2027 年 3 月 1 日");
        browser.submit(browser.at() + "/discard", Map.of());
        assertThat(browser.text()).contains("已放弃");
        browser.open("/admin/texts/notice");
        form.put("en", "no title");
        browser.submit("/admin/texts/notice", form);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(beside(browser, "en")).contains("标题");
    }

    @Test
    void two_of_the_same_name_do_not_wait_and_none_is_published_twice() {
        var form = form(day());
        var first = keeper().open("/admin/policy/new?base=2018");
        first.submit("/admin/policy/new", form);
        var other = keeper().open("/admin/policy/new?base=2018");
        other.submit("/admin/policy/new", form);
        assertThat(other.text()).contains("已经有一份同样的待发布版本");
        var address = first.at();
        var second = keeper().open(address);
        var third = keeper().open(address);
        second.submit(address + "/publish", Map.of());
        third.submit(address + "/publish", Map.of());
        assertThat(third.text()).contains("已经发布或者放弃");
    }

    @Test
    void an_altered_row_is_noticed_and_a_second_account_of_the_same_human_does_not_help() {
        var browser = keeper().open("/admin/policy/new?base=2018");
        browser.submit("/admin/policy/new", form(day()));
        var id = new EditionId(UUID.fromString(browser.at().replaceAll(".*/", "")));
        assertThatExceptionOfType(org.springframework.dao.DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("""
                        update edition set state = 'PUBLISHED', no = 1000000, ended_by = prepared_by, ended_human = prepared_human,
                               ended_at = now() where id = ?""").param(id.value()).update());
        jdbc.sql("update edition set content = replace(content, '\"T02\"', '1') where id = ?")
                .param(id.value())
                .update();
        assertThatExceptionOfType(Tampered.class).isThrownBy(() -> editions.find(id));
        jdbc.sql("update edition set content = replace(content, ': 1,', ': \"T02\",') where id = ?")
                .param(id.value())
                .update();
        assertThat(editions.find(id)).isPresent();
        browser.open("/admin/editions/" + id).submit("/admin/editions/" + id + "/discard", Map.of());
    }
}
