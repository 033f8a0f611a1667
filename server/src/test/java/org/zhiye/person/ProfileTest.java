package org.zhiye.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.Mobiles;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;

@ZhiyeTest
class ProfileTest {
    private static final Map<String, String> RIGHT =
            Map.of("ethnic", "01", "email", "lin.xf@example.com", "education", "21", "degree", "4", "school", "同济大学");

    @Autowired
    Logins logins;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void what_was_saved_stands_in_the_form_again() {
        var person = logins.practitioner();
        var browser = logins.in(person).open("/me/profile");
        browser.submit("/me/profile", RIGHT);

        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.text()).contains("个人基本信息已保存");
        browser.open("/me/profile");
        assertThat(browser.page().expectFirst("#ethnic option[selected]").text())
                .isEqualTo("汉族");
        assertThat(browser.page().expectFirst("#email").val()).isEqualTo("lin.xf@example.com");
        assertThat(browser.page().expectFirst("#education option[selected]").text())
                .isEqualTo("大学本科毕业");
        assertThat(browser.page().expectFirst("#degree option[selected]").text())
                .isEqualTo("学士");
        assertThat(browser.page().expectFirst("#school").val()).isEqualTo("同济大学");
        assertThat(people.facts(person.id()).profileComplete()).isTrue();
    }

    @Test
    void nothing_typed_is_lost_by_an_error_and_the_words_stand_beside_the_fields() {
        var person = logins.practitioner();
        var browser = logins.in(person).open("/me/profile");
        browser.submit(
                "/me/profile",
                Map.of("ethnic", "", "email", "lin at example", "education", "21", "degree", "", "school", "<script>"));

        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().title()).startsWith("有错误");
        assertThat(browser.page().select("[data-errors] a").eachText())
                .hasSize(4)
                .contains("请选择民族，与身份证一致", "请选择学位；没有的，选“无学位”");
        assertThat(browser.page().expectFirst("#email-error").text()).contains("格式不对");
        assertThat(browser.page().expectFirst("#email").val()).isEqualTo("lin at example");
        assertThat(browser.page().expectFirst("#school").val()).isEqualTo("<script>");
        assertThat(browser.page().expectFirst("#education option[selected]").val())
                .isEqualTo("21");
        assertThat(people.facts(person.id()).profile()).isNull();
    }

    @Test
    void full_width_characters_and_spaces_do_no_harm() {
        var person = logins.practitioner();
        var browser = logins.in(person).open("/me/profile");
        var typed = new java.util.HashMap<>(RIGHT);
        typed.put("email", "　Lin.XF＠Example.COM ");
        typed.put("school", " 同 济 大 学 ");
        browser.submit("/me/profile", typed);

        var profile = java.util.Objects.requireNonNull(people.facts(person.id()).profile());
        assertThat(profile.email()).isEqualTo("Lin.XF@example.com");
        assertThat(profile.school()).isEqualTo("同济大学");
    }

    @Test
    void rare_characters_are_kept_and_hidden_ones_refused() {
        var person = logins.practitioner();
        var browser = logins.in(person).open("/me/profile");
        var typed = new java.util.HashMap<>(RIGHT);
        typed.put("school", "㛃𠮷大学");
        browser.submit("/me/profile", typed);
        assertThat(people.facts(person.id()).profile())
                .extracting(Profile::school)
                .isEqualTo("㛃𠮷大学");

        for (String bad : new String[] {"同济\u202e大学", "同济大学😀", "\u0000"}) {
            typed.put("school", bad);
            browser.open("/me/profile").submit("/me/profile", typed);
            assertThat(browser.status()).as(bad).isEqualTo(422);
        }
        assertThat(people.facts(person.id()).profile())
                .extracting(Profile::school)
                .isEqualTo("㛃𠮷大学");
    }

    @Test
    void holders_of_a_passport_are_not_asked_for_an_ethnic_group() {
        var number = "E" + Mobiles.fresh().value().substring(3);
        var person = logins.practitioner("Anna Müller", new IdDocument(IdDocumentType.PASSPORT, "DEU", number));
        var browser = logins.in(person).open("/me/profile");
        assertThat(browser.page().select("#ethnic")).isEmpty();

        var typed = new java.util.HashMap<>(RIGHT);
        typed.remove("ethnic");
        browser.submit("/me/profile", typed);
        assertThat(browser.status()).isEqualTo(200);
        assertThat(people.facts(person.id()).profileComplete()).isTrue();
    }

    @Test
    void codes_that_no_form_offers_are_refused() {
        var person = logins.practitioner();
        var browser = logins.in(person).open("/me/profile");
        var typed = new java.util.HashMap<>(RIGHT);
        typed.put("education", "20");
        browser.submit("/me/profile", typed);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("请选择学历");
    }

    @Test
    void a_double_click_saves_once_and_the_trail_has_one_line() {
        var person = logins.practitioner();
        var browser = logins.in(person).open("/me/profile");
        var form = browser.page();
        browser.submit("/me/profile", RIGHT);
        var again = logins.in(person).open("/me/profile");
        var typed = new java.util.HashMap<>(RIGHT);
        typed.put(
                "deed",
                form.expectFirst("form[action=/me/profile] input[name=deed]").val());
        again.submit("/me/profile", typed);

        assertThat(again.at()).isEqualTo("/me/profile?saved=yes");
        assertThat(jdbc.sql("select count(*) from trail where subject = ? and deed = 'person.profile_saved'")
                        .param(person.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void it_does_not_lie_in_clear_in_the_database() {
        var person = logins.practitioner();
        logins.in(person).open("/me/profile").submit("/me/profile", RIGHT);
        var row = jdbc.sql("select encode(sealed, 'escape') from profile where person = ?")
                .param(person.id().value())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("lin.xf", "example");
    }

    @Test
    void others_and_strangers_are_kept_out() {
        assertThat(logins.in(logins.officer(org.zhiye.shared.Role.DESK_OFFICER, "31"))
                        .open("/me/profile")
                        .status())
                .isEqualTo(403);
    }
}
