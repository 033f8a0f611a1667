package org.zhiye.enterprise.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.Browser;
import org.zhiye.IdDocuments;
import org.zhiye.Mobiles;
import org.zhiye.Scans;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.account.Visitors;
import org.zhiye.enterprise.Enterprise;
import org.zhiye.enterprise.Firms;
import org.zhiye.otp.Purpose;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.Role;

@ZhiyeTest
class ApplyTest {
    private static final Color PAPER = new Color(240, 240, 235);

    @Autowired
    Firms firms;

    @Autowired
    Visitors visitors;

    @Autowired
    Logins logins;

    @Autowired
    JdbcClient jdbc;

    private final MobileNumber mobile = Mobiles.fresh();
    private final IdDocument document = IdDocuments.fresh();

    private Map<String, String> fields(Enterprise enterprise) {
        var fields = new HashMap<String, String>();
        fields.put("uscc", enterprise.uscc().value());
        fields.put("legalRepresentative", "沈南风");
        fields.put("name", "何静");
        fields.put("type", "IDENTITY_CARD");
        fields.put("number", document.number());
        fields.put("mobile", mobile.value());
        return fields;
    }

    private Browser begun(Enterprise enterprise) {
        var fields = fields(enterprise);
        var browser = visitors.askForCode(visitors.open("/enterprise/apply"), "/enterprise/apply/code", fields);
        fields.put("code", visitors.code(mobile));
        return browser.submit("/enterprise/apply", fields);
    }

    private Browser sent(Enterprise enterprise) {
        var browser = begun(enterprise);
        return browser.upload(browser.at() + "/letter", "letter", "letter.jpg", Scans.card(PAPER), Map.of());
    }

    private Browser officer(String province) {
        return logins.in(logins.officer(Role.PROVINCE_ACCEPTOR, province));
    }

    private String row(Browser officer, Enterprise enterprise) {
        officer.open("/review/agents");
        return officer.page().select("a:containsOwn(" + enterprise.name() + ")").attr("href");
    }

    private static String beside(Browser browser, String field) {
        var error = browser.page().getElementById(field + "-error");
        return error == null ? "" : error.text();
    }

    @Test
    void an_application_with_its_letter_is_approved_and_the_code_opens_the_account() {
        var enterprise = firms.add();
        var browser = sent(enterprise);
        assertThat(browser.text()).contains("申请已提交", mobile.masked());
        var officer = officer("31");
        var address = row(officer, enterprise);
        officer.open(address);
        assertThat(officer.text())
                .contains("法定代表人与名录一致", "何静", document.masked())
                .doesNotContain(document.number());
        assertThat(officer.submit(address + "/approve", Map.of()).text()).contains("已通过");
        assertThat(browser.open(browser.at()).text()).contains("申请已通过");
        var code = visitors.sms(mobile).replaceAll("(?s).*激活码 (\\S+?)，.*", "$1");
        var fields = fields(enterprise);
        fields.put("activation", code);
        fields.put("username", Logins.username());
        fields.put("password", Logins.PASSWORD);
        fields.put("repeat", Logins.PASSWORD);
        visitors.pause(mobile, Purpose.ACTIVATE);
        var opening = visitors.open("/enterprise/activate").submit("/enterprise/activate/code", fields);
        fields.put("code", visitors.code(mobile));
        assertThat(opening.submit("/enterprise/activate", fields).at()).isEqualTo("/enterprise/login?opened");
    }

    @Test
    void a_declined_applicant_is_told_why() {
        var enterprise = firms.add();
        var browser = sent(enterprise);
        var officer = officer("31");
        var address = row(officer, enterprise);
        assertThat(beside(officer.open(address).submit(address + "/decline", Map.of("reason", " ")), "reason"))
                .contains("请填写不通过的原因");
        officer.submit(address + "/decline", Map.of("reason", "授权书没有加盖公章"));
        assertThat(visitors.sms(mobile)).contains(enterprise.name(), "授权书没有加盖公章");
        assertThat(browser.open(browser.at()).text()).contains("申请未通过", "授权书没有加盖公章");
    }

    @Test
    void another_province_and_another_browser_see_nothing() {
        var enterprise = firms.add("31");
        var browser = sent(enterprise);
        var address = row(officer("31"), enterprise);
        var foreign = officer("32");
        assertThat(row(foreign, enterprise)).isEmpty();
        assertThat(foreign.open(address).status()).isEqualTo(404);
        var missing = foreign.body();
        assertThat(foreign.open("/review/agents/00000000-0000-7000-8000-000000000000")
                        .body()
                        .length())
                .isEqualTo(missing.length());
        assertThat(foreign.open(address + "/letter").status()).isEqualTo(404);
        assertThat(visitors.open(browser.at()).status()).isEqualTo(404);
        assertThat(logins.in(logins.officer(Role.PROVINCE_REVIEWER, "31"))
                        .open(address)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void two_officers_at_once_decide_once() {
        var enterprise = firms.add();
        sent(enterprise);
        var first = officer("31");
        var second = officer("31");
        var address = row(first, enterprise);
        first.open(address);
        second.open(address);
        first.submit(address + "/approve", Map.of());
        assertThat(second.submit(address + "/decline", Map.of("reason", "不清楚")).status())
                .isEqualTo(409);
        assertThat(visitors.sms(mobile)).contains("已通过");
    }

    @Test
    void what_is_no_picture_is_refused_in_words_and_the_data_stay() {
        var enterprise = firms.add();
        var browser = begun(enterprise);
        var address = browser.at();
        browser.upload(
                address + "/letter",
                "letter",
                "letter.jpg",
                "not a picture".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Map.of());
        assertThat(browser.status()).isEqualTo(422);
        assertThat(beside(browser, "letter")).isNotEmpty();
        assertThat(browser.text()).contains(enterprise.name(), "何静");
        assertThat(row(officer("31"), enterprise)).isEmpty();
    }

    @Test
    void an_enterprise_with_an_account_and_an_unknown_one_are_refused_beside_the_code() {
        var enterprise = firms.add();
        firms.manager(enterprise.id());
        var fields = fields(enterprise);
        fields.put("code", "123456");
        var browser = visitors.open("/enterprise/apply").submit("/enterprise/apply", fields);
        assertThat(beside(browser, "uscc")).contains("已开通账号");
        fields.put("uscc", Firms.uscc("31").value());
        assertThat(beside(browser.submit("/enterprise/apply", fields), "uscc")).contains("企业名录中没有这个代码");
    }

    @Test
    void the_same_person_applies_once() {
        var enterprise = firms.add();
        sent(enterprise);
        visitors.pause(mobile, Purpose.ACTIVATE);
        var again = begun(enterprise);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("正在核对");
    }

    @Test
    void number_and_mobile_lie_sealed() {
        var enterprise = firms.add();
        sent(enterprise);
        var row = jdbc.sql("select a::text from agent_application a where enterprise = ?")
                .param(enterprise.id().value())
                .query(String.class)
                .single();
        assertThat(row).contains("何静").doesNotContain(document.number()).doesNotContain(mobile.value());
    }
}
