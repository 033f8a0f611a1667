package org.zhiye.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.Browser;
import org.zhiye.IdDocuments;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.enterprise.Firms;
import org.zhiye.shared.Role;

@ZhiyeTest
class ImportsTest {
    private static final String HEADER = "企业名称,统一社会信用代码,省份,备注\n";

    @Autowired
    Logins logins;

    @Autowired
    Enterprises enterprises;

    @Autowired
    JdbcClient jdbc;

    private Browser administrator() {
        return logins.in(logins.officer(Role.SYSTEM_ADMINISTRATOR, "*"));
    }

    private static Browser upload(Browser browser, String kind, String content) {
        return browser.open("/admin/imports")
                .upload("/admin/imports/" + kind, "file", "名单.csv", content.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private static String beside(Browser browser, String field) {
        var error = browser.page().getElementById(field + "-error");
        return error == null ? "" : error.text();
    }

    @Test
    void a_list_is_looked_at_first_and_written_on_confirmation_alone() {
        var uscc = Firms.uscc("21");
        var browser = upload(
                administrator(),
                "enterprises",
                HEADER + "沈阳某建有限公司," + uscc + ",辽宁,x\n=HYPERLINK(1),91210000MA00000000,辽宁,x\n");
        assertThat(browser.text()).contains("将新增 1 条", "有误 1 行", "沈阳某建有限公司", "备注");
        assertThat(browser.page().select("[aria-labelledby=errors] td").first().text())
                .isEqualTo("3");
        assertThat(enterprises.find(uscc)).isEmpty();
        var address = browser.at();
        browser.submit(address + "/take", Map.of());
        assertThat(browser.text()).contains("已导入", "新增 1 条");
        assertThat(enterprises.find(uscc)).isPresent();
        assertThat(browser.open("/admin/imports").text()).contains("名单.csv", "已导入");
        assertThat(entries(uscc.value())).isEqualTo(0);
    }

    private long entries(String object) {
        return jdbc.sql("select count(*) from trail where object = ?")
                .param(object)
                .query(Long.class)
                .single();
    }

    @Test
    void the_import_is_in_the_trail_with_its_file() {
        var browser = upload(administrator(), "enterprises", HEADER + Firms.name() + "," + Firms.uscc("21") + ",21,\n");
        var sha256 = browser.text().replaceAll("(?s).*?([0-9a-f]{64}).*", "$1");
        browser.submit(browser.at() + "/take", Map.of());
        assertThat(entries("sha256:" + sha256)).isEqualTo(1);
    }

    @Test
    void pressed_twice_it_is_taken_once_and_a_discarded_one_never() {
        var browser = upload(administrator(), "enterprises", HEADER + Firms.name() + "," + Firms.uscc("21") + ",21,\n");
        var take = browser.at() + "/take";
        var sha256 = browser.text().replaceAll("(?s).*?([0-9a-f]{64}).*", "$1");
        var csrf = browser.page().select("input[name=_csrf]").attr("value");
        browser.request(org.springframework.http.HttpMethod.POST, take, Map.of("_csrf", csrf));
        assertThat(browser.request(org.springframework.http.HttpMethod.POST, take, Map.of("_csrf", csrf))
                        .status())
                .isEqualTo(303);
        assertThat(entries("sha256:" + sha256)).isEqualTo(1);
        var uscc = Firms.uscc("21");
        browser = upload(administrator(), "enterprises", HEADER + Firms.name() + "," + uscc + ",21,\n");
        var other = browser.at();
        csrf = browser.page().select("input[name=_csrf]").attr("value");
        browser.submit(other + "/discard", Map.of());
        browser.request(org.springframework.http.HttpMethod.POST, other + "/take", Map.of("_csrf", csrf));
        assertThat(enterprises.find(uscc)).isEmpty();
        assertThat(browser.open(other).text()).contains("已放弃");
    }

    @Test
    void the_wrong_rows_can_be_downloaded_and_run_no_formula() {
        var browser =
                upload(administrator(), "enterprises", HEADER + "甲公司,=cmd|' /C calc'!A0,21,\n\"+SUM(1,2)\",91,21,\n");
        browser.open(browser.at() + "/errors");
        assertThat(browser.header("Content-Disposition")).contains("attachment");
        assertThat(browser.header("Content-Type")).startsWith("text/csv");
        assertThat(browser.body())
                .startsWith("\uFEFF行号,列名,内容,原因")
                .contains("2,统一社会信用代码,'=cmd|")
                .doesNotContain(",=cmd")
                .doesNotContain(",+SUM");
    }

    @Test
    void a_file_that_is_no_list_is_refused_in_words_with_advice() {
        var browser = upload(administrator(), "enterprises", "PK\u0003\u0004");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(beside(browser, "enterprises")).contains("Excel 工作簿");
        assertThat(browser.text()).contains("另存为");
        assertThat(beside(upload(administrator(), "enterprises", "名称,代码\na,b\n"), "enterprises"))
                .contains("缺少“企业名称”一列");
        assertThat(beside(upload(administrator(), "enterprises", ""), "enterprises"))
                .contains("请选择");
        assertThat(upload(administrator(), "enterprises", HEADER).status()).isEqualTo(422);
    }

    @Test
    void the_roster_is_imported_the_same_way_and_shows_no_document_number() {
        var document = IdDocuments.fresh().number();
        var number = "QT" + ThreadLocalRandom.current().nextLong(100_000_000_000L, 999_999_999_999L);
        var content = "姓名,证件号码,管理号,专业,取得日期\n韩梅," + document + "," + number + ",建筑工程,2024-09-08\n韩错," + document
                + ",Q,建筑工程,2024-09-08\n";
        var browser = upload(administrator(), "qualifications", content);
        assertThat(browser.text()).contains(number, "韩梅", "管理号格式不符").doesNotContain(document);
        browser.submit(browser.at() + "/take", Map.of());
        assertThat(browser.text()).contains("已导入");
    }

    @Test
    void reports_lie_sealed_and_others_have_no_way_in() {
        var browser = upload(administrator(), "enterprises", HEADER + "秘密的甲公司,91,21,\n");
        var address = browser.at();
        assertThat(jdbc.sql("select string_agg(encode(report_sealed, 'escape'), '') from uploaded_list")
                        .query(String.class)
                        .single())
                .doesNotContain("refused", "errors");
        var policy = logins.in(logins.officer(Role.POLICY_KEEPER, "*"));
        assertThat(policy.open("/admin").status()).isEqualTo(200);
        assertThat(policy.text()).doesNotContain("数据导入");
        assertThat(policy.open(address).status()).isEqualTo(403);
        assertThat(policy.open("/admin/imports").status()).isEqualTo(403);
        assertThat(logins.in(logins.practitioner()).open("/admin").status()).isEqualTo(403);
        assertThat(administrator()
                        .open("/admin/imports/00000000-0000-7000-8000-000000000000")
                        .status())
                .isEqualTo(404);
        assertThat(administrator().open("/admin").text()).contains("数据导入");
    }
}
