package org.zhiye.enterprise.missing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.Browser;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.account.Visitors;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.enterprise.Firms;
import org.zhiye.shared.Role;
import org.zhiye.shared.Uscc;

@ZhiyeTest
class MissingTest {
    @Autowired
    Firms firms;

    @Autowired
    Logins logins;

    @Autowired
    Visitors visitors;

    @Autowired
    Enterprises enterprises;

    @Autowired
    JdbcClient jdbc;

    private final Uscc uscc = Firms.uscc("33");
    private final String name = Firms.name();

    private Map<String, String> fields() {
        return Map.of("name", name, "uscc", uscc.value(), "province", "33", "contact", "王女士 0571-5555 0100");
    }

    private Browser asked(Logins.Person person) {
        return logins.in(person).open("/enterprises/missing").submit("/enterprises/missing", fields());
    }

    private Browser officer(String province) {
        return logins.in(logins.officer(Role.PROVINCE_ACCEPTOR, province));
    }

    private String row(Browser officer) {
        return officer.open("/review/enterprises")
                .page()
                .select("a:containsOwn(" + name + ")")
                .attr("href");
    }

    private static String beside(Browser browser, String field) {
        var error = browser.page().getElementById(field + "-error");
        return error == null ? "" : error.text();
    }

    @Test
    void the_province_adds_the_enterprise_and_all_who_asked_are_told() {
        var one = logins.practitioner("林晓峰");
        var two = logins.practitioner("欧阳思雨");
        var browser = asked(one);
        assertThat(browser.text()).contains("已提交", name, "核对中");
        asked(two);
        var officer = officer("33");
        var address = row(officer);
        assertThat(officer.open(address).text()).contains(name, uscc.value(), "王女士 0571-5555 0100");
        officer.submit(address + "/add", Map.of("legalRepresentative", "钱一", "address", "杭州市西湖区 1 号"));
        assertThat(officer.text()).contains("已补充到企业名录").doesNotContain(name);
        var added = enterprises.find(uscc).orElseThrow();
        assertThat(added.province()).isEqualTo("33");
        assertThat(added.legalRepresentative()).isEqualTo("钱一");
        assertThat(added.qualified()).isTrue();
        assertThat(enterprises.suggest(name, 8)).hasSize(1);
        assertThat(visitors.sms(one.mobile())).contains(name, "已列入企业名录");
        assertThat(visitors.sms(two.mobile())).contains(name, "已列入企业名录");
        assertThat(browser.open("/enterprises/missing").text()).contains("已补充，可以选择");
        assertThat(jdbc.sql("select deed from trail where subject = ?")
                        .param(added.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("enterprise.added");
    }

    @Test
    void the_province_declines_and_says_why() {
        var person = logins.practitioner();
        var browser = asked(person);
        var officer = officer("33");
        var address = row(officer);
        assertThat(beside(officer.open(address).submit(address + "/decline", Map.of("reason", "")), "reason"))
                .contains("请填写不补充的原因");
        officer.submit(address + "/decline", Map.of("reason", "营业执照已注销"));
        assertThat(enterprises.find(uscc)).isEmpty();
        assertThat(browser.open("/enterprises/missing").text()).contains("未补充", "营业执照已注销");
        assertThat(visitors.sms(person.mobile())).contains("没有列入企业名录");
    }

    @Test
    void what_is_wrong_is_said_beside_the_field_and_stays_typed() {
        var browser = logins.in(logins.practitioner()).open("/enterprises/missing?name=" + "abc");
        assertThat(browser.form("/enterprises/missing").select("[name=name]").attr("value"))
                .isEqualTo("abc");
        browser.submit(
                "/enterprises/missing", Map.of("name", "某公司<b>", "uscc", "123", "province", "88", "contact", ""));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(beside(browser, "name")).contains("尖括号");
        assertThat(beside(browser, "uscc")).contains("18 位");
        assertThat(beside(browser, "province")).contains("省份");
        assertThat(beside(browser, "contact")).contains("联系人");
        assertThat(browser.form("/enterprises/missing").select("[name=uscc]").attr("value"))
                .isEqualTo("123");
    }

    @Test
    void an_enterprise_of_the_directory_is_named_instead() {
        var known = firms.add();
        var browser = logins.in(logins.practitioner()).open("/enterprises/missing");
        browser.submit(
                "/enterprises/missing",
                Map.of("name", "上海另一个名字有限公司", "uscc", known.uscc().value(), "province", "31", "contact", "王女士"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("这家企业已在名录中", known.name());
    }

    @Test
    void asked_twice_it_is_one_request_and_five_may_be_open() {
        var person = logins.practitioner();
        asked(person);
        asked(person);
        assertThat(open(person)).isEqualTo(1);
        for (int i = 0; i < 6; i++) {
            logins.in(person)
                    .open("/enterprises/missing")
                    .submit(
                            "/enterprises/missing",
                            Map.of(
                                    "name",
                                    Firms.name(),
                                    "uscc",
                                    Firms.uscc("33").value(),
                                    "province",
                                    "33",
                                    "contact",
                                    "王女士"));
        }
        assertThat(open(person)).isEqualTo(5);
    }

    private int open(Logins.Person person) {
        return jdbc.sql("select count(*) from enterprise_request where asker = ? and state = 'PENDING'")
                .param(person.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void another_province_sees_nothing_and_two_officers_decide_once() {
        asked(logins.practitioner());
        var first = officer("33");
        var address = row(first);
        assertThat(row(officer("31"))).isEmpty();
        assertThat(officer("31").open(address).status()).isEqualTo(404);
        assertThat(logins.in(logins.practitioner()).open(address).status()).isEqualTo(403);
        var second = officer("33");
        first.open(address);
        second.open(address);
        first.submit(address + "/add", Map.of());
        assertThat(second.submit(address + "/decline", Map.of("reason", "重复")).status())
                .isEqualTo(409);
        assertThat(enterprises.find(uscc)).isPresent();
    }

    @Test
    void the_contact_lies_sealed() {
        asked(logins.practitioner());
        var row = jdbc.sql("select r::text from enterprise_request r where uscc = ?")
                .param(uscc.value())
                .query(String.class)
                .single();
        assertThat(row).contains(name).doesNotContain("王女士").doesNotContain("0571");
    }

    @Test
    void suggestions_are_for_whoever_is_logged_in() {
        var known = firms.add();
        var typed = java.net.URLEncoder.encode(known.name().substring(2, 5), java.nio.charset.StandardCharsets.UTF_8);
        var browser = logins.in(logins.practitioner()).open("/enterprises/suggest?q=" + typed);
        assertThat(browser.body())
                .startsWith("[{")
                .contains(known.name(), known.id().toString(), "上海市");
        assertThat(visitors.open("/enterprises/suggest?q=" + typed).at()).startsWith("/login");
    }
}
