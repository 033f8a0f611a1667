package org.zhiye.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
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
import org.zhiye.person.Applicants;
import org.zhiye.shared.Role;

/**
 * Forms bind only their own fields: whatever else is sent changes nothing. Sign-up, the filing's form and the decisions are tried beside
 * their own pages.
 */
@ZhiyeTest
class BindingTest {
    @Autowired
    Logins logins;

    @Autowired
    Applicants applicants;

    @Autowired
    JdbcClient jdbc;

    /** The form's fields, and all that somebody might try to send along. */
    private static Map<String, String> and(Logins.Person other, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        for (String owner :
                List.of("id", "me", "person", "personId", "account", "owner", "ownerId", "applicant", "subject")) {
            all.put(owner, other.id().toString());
        }
        all.put("role", "SYSTEM_ADMINISTRATOR");
        all.put("roles", "SYSTEM_ADMINISTRATOR");
        all.put("grants", "SYSTEM_ADMINISTRATOR *");
        all.put("verified", "true");
        all.put("level", "FULL");
        all.put("state", "PASSED");
        all.put("status", "CLOSED");
        all.put("kind", "STAFF");
        all.put("version", "99");
        return all;
    }

    private String row(Logins.Person person) {
        return jdbc.sql("""
                        select a::text || array(select g::text from role_grant g where g.account = a.id)::text
                               || array(select p::text from profile p where p.person = a.id)::text
                               || array(select t::text from attachment t where t.person = a.id)::text
                               || array(select v.id::text from verification v where v.person = a.id)::text
                               || array(select s.id::text || s.state from verification_slip s where s.person = a.id)::text
                          from account a where id = ?""").param(person.id().value()).query(String.class).single();
    }

    private String account(Logins.Person person) {
        return jdbc.sql(
                        "select a::text || array(select g::text from role_grant g where g.account = a.id)::text from account a where id = ?")
                .param(person.id().value())
                .query(String.class)
                .single();
    }

    @Test
    void personal_information_attachments_and_slips_are_the_callers_own_and_change_nothing_else() {
        var me = logins.practitioner();
        var other = logins.practitioner();
        var before = row(other);
        var account = account(me);
        var browser = logins.in(me).open("/me/profile");
        browser.submit(
                "/me/profile",
                and(
                        other,
                        Map.of("ethnic", "01", "email", "a@b.cn", "education", "21", "degree", "4", "school", "同济大学")));
        assertThat(browser.status()).isEqualTo(200);
        browser.open("/me/attachments")
                .upload(
                        "/me/attachments/id-front",
                        "file",
                        "a.jpg",
                        Scans.card(java.awt.Color.CYAN),
                        and(other, Map.of()));
        assertThat(browser.status()).isEqualTo(200);
        browser.open("/me/verification").submit("/me/verification", and(other, Map.of("province", "31")));
        assertThat(browser.at()).isEqualTo("/me/verification/slip");
        assertThat(row(other)).isEqualTo(before);
        assertThat(account(me)).isEqualTo(account);
        assertThat(mine("select count(*) from profile where person = ?", me)).isEqualTo(1);
        assertThat(mine("select count(*) from attachment where person = ?", me)).isEqualTo(1);
        assertThat(mine("select count(*) from verification_slip where person = ? and state = 'OPEN'", me))
                .isEqualTo(1);
    }

    @Test
    void a_password_is_changed_for_the_caller_alone() {
        var me = logins.practitioner();
        var other = logins.practitioner();
        var before = row(other);
        var browser = logins.in(me).open("/me/password");
        browser.submit(
                "/me/password",
                and(other, Map.of("old", Logins.PASSWORD, "password", "quiet-meadow-77", "repeat", "quiet-meadow-77")));
        assertThat(browser.at()).isEqualTo("/me/password?done");
        assertThat(row(other)).isEqualTo(before);
        assertThat(mine("select count(*) from role_grant where account = ?", me))
                .isZero();
    }

    @Test
    void an_officer_verifies_the_person_of_the_slip_and_nobody_else() {
        var waiting = logins.practitioner();
        var other = logins.practitioner();
        var before = row(other);
        applicants.attach(waiting.id());
        logins.in(waiting).open("/me/verification").submit("/me/verification", Map.of("province", "31"));
        var officer = logins.in(logins.officer(Role.DESK_OFFICER, "31")).open("/desk");
        officer.submit("/desk/search", Map.of("number", waiting.document().number()));
        officer.submit(officer.at() + "/pass", and(other, Map.of("original", "yes")));
        assertThat(officer.text()).contains("通过");
        assertThat(row(other)).isEqualTo(before);
        assertThat(mine("select count(*) from verification where person = ?", waiting))
                .isEqualTo(1);
    }

    @Test
    void a_new_officer_has_the_role_that_was_chosen_and_is_nobody_else() {
        var other = logins.practitioner();
        var before = row(other);
        Browser administrator =
                logins.in(logins.officer(Role.SYSTEM_ADMINISTRATOR, "*")).open("/admin/staff");
        var username = Logins.username();
        var fields =
                new HashMap<>(Map.of("username", username, "name", "周敏", "role", "DESK_OFFICER", "province", "31"));
        fields.put("number", IdDocuments.fresh().number());
        fields.put("mobile", Mobiles.fresh().value());
        var sent = and(other, fields);
        sent.put("role", "DESK_OFFICER");
        administrator.submit("/admin/staff", sent);
        assertThat(administrator.status()).isEqualTo(200);
        assertThat(jdbc.sql(
                                "select g.role || ' ' || g.jurisdiction from role_grant g join account a on a.id = g.account where a.username = ?")
                        .param(username)
                        .query(String.class)
                        .list())
                .containsExactly("DESK_OFFICER 31");
        assertThat(row(other)).isEqualTo(before);
    }

    private int mine(String sql, Logins.Person person) {
        return jdbc.sql(sql).param(person.id().value()).query(Integer.class).single();
    }
}
