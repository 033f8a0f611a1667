package org.zhiye.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.IdDocuments;
import org.zhiye.Mobiles;
import org.zhiye.ZhiyeTest;
import org.zhiye.ground.Grant;
import org.zhiye.outbox.LocalInbox;
import org.zhiye.outbox.Outbox;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Role;
import org.zhiye.shared.Sex;

@ZhiyeTest
class AccountsTest {
    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    @Autowired
    Logins logins;

    @Autowired
    Outbox outbox;

    @Autowired
    LocalInbox inbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private void verify(Logins.Person person) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> accounts.verified(person.id()));
    }

    @Test
    void a_practitioner_is_read_back_as_entered() {
        var made = logins.practitioner("阿依古丽·买买提");
        var found = accounts.practitioner(made.id()).orElseThrow();
        assertThat(found.name()).isEqualTo("阿依古丽·买买提");
        assertThat(found.document()).isEqualTo(made.document());
        assertThat(found.mobile()).isEqualTo(made.mobile());
        assertThat(found.birthDate()).isEqualTo(made.document().birthDate().orElseThrow());
        assertThat(found.sex()).isEqualTo(made.document().sex().orElse(Sex.MALE));
        assertThat(found.verified()).isFalse();
        assertThat(accounts.byDocument(made.document())).contains(made.id());
        assertThat(accounts.mobileOf(made.account())).isEqualTo(made.mobile());
        assertThat(accounts.nameOf(made.account())).isEqualTo("阿依古丽·买买提");
    }

    @Test
    void numbers_do_not_lie_in_clear() {
        var made = logins.practitioner();
        var row = jdbc.sql("select cast(a as text) from account a where id = ?")
                .param(made.id().value())
                .query(String.class)
                .single();
        assertThat(row)
                .doesNotContain(made.document().number(), made.mobile().value())
                .contains(made.name());
    }

    @Test
    void whoever_is_verified_gets_the_document_and_the_others_are_closed_and_told() {
        var document = IdDocuments.fresh();
        var squatter = logins.practitioner("假冒人", document);
        var holder = logins.practitioner("林晓峰", document);
        var squattersBrowser = logins.in(squatter);
        verify(holder);
        outbox.deliver();
        assertThat(accounts.allByDocument(document)).containsExactly(holder.id());
        assertThat(accounts.practitioner(squatter.id())).isEmpty();
        assertThat(inbox.messages(squatter.mobile()))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains("已关闭"));
        assertThat(squattersBrowser.cookies()).containsKey("zhiye");
        assertThat(jdbc.sql("select count(*) from session where account = ?")
                        .param(squatter.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(accounts.practitioner(holder.id()).orElseThrow().verified()).isTrue();
    }

    @Test
    void a_document_has_one_verified_account() {
        var document = IdDocuments.fresh();
        verify(logins.practitioner("林晓峰", document));
        var second = logins.practitioner("林晓峰", document);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> verify(second))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(AccountReason.DOCUMENT_TAKEN));
    }

    @Test
    void the_same_document_is_the_same_person_behind_all_accounts() {
        var document = IdDocuments.fresh();
        var person = logins.practitioner("林晓峰", document);
        var officer = staff(Logins.username(), document, List.of(new Grant(Role.PROVINCE_REVIEWER, "11")));
        assertThat(jdbc.sql("select count(distinct human) from account where id in (?, ?)")
                        .params(person.id().value(), officer.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private org.zhiye.shared.AccountId staff(String username, IdDocument document, List<Grant> grants) {
        return accounts.addStaff(
                new NewStaff(username, "周敏", document, Mobiles.fresh(), new PasswordHash("!"), grants));
    }

    @Test
    void a_user_name_is_given_once_whatever_its_case() {
        var name = Logins.username();
        staff(name, IdDocuments.fresh(), List.of());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> staff(" " + name.toUpperCase(java.util.Locale.ROOT), IdDocuments.fresh(), List.of()))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(AccountReason.USERNAME_TAKEN));
    }

    @Test
    void an_officer_gets_officers_roles_and_an_agent_those_of_the_own_enterprise() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        staff(Logins.username(), IdDocuments.fresh(), List.of(new Grant(Role.ENTERPRISE_AGENT, "x"))));
        var foreign = new Grant(Role.ENTERPRISE_AGENT, EnterpriseId.next().toString());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> accounts.addAgent(new NewAgent(
                        Logins.username(),
                        "何静",
                        IdDocuments.fresh(),
                        Mobiles.fresh(),
                        new PasswordHash("!"),
                        EnterpriseId.next(),
                        List.of(foreign))));
    }

    @Test
    void a_role_written_into_the_database_by_hand_opens_nothing() {
        var officer = logins.officer(Role.DESK_OFFICER, "11");
        assertThat(sessions.begin(new byte[] {1, 2, 3}, officer, "", "")).isTrue();
        sessions.end(new byte[] {1, 2, 3});
        jdbc.sql("update role_grant set jurisdiction = '31' where account = ?")
                .param(officer.value())
                .update();
        assertThat(sessions.begin(new byte[] {1, 2, 3}, officer, "", "")).isFalse();
    }
}
