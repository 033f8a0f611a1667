package org.zhiye.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.Browser;
import org.zhiye.Browsers;
import org.zhiye.Crowd;
import org.zhiye.Mobiles;
import org.zhiye.PageCheck;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Accounts;
import org.zhiye.account.Logins;
import org.zhiye.account.Visitors;
import org.zhiye.identity.site.Counters;
import org.zhiye.identity.site.SiteRules;
import org.zhiye.otp.Purpose;
import org.zhiye.outbox.LocalInbox;
import org.zhiye.outbox.MailAddresses;
import org.zhiye.person.Applicants;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.Role;

/** Number and password both lost, at a counter; each test has its province, for counters see all of theirs. */
@ZhiyeTest
class MobileDeskTest {
    private static final Map<String, String> NOTHING = Map.of();
    private static final Map<String, String> TICKED = Map.of("original", "true");
    private static final String NEW_PASSWORD = "harbour-kite-58";

    @Autowired
    Logins logins;

    @Autowired
    Applicants applicants;

    @Autowired
    Counters counters;

    @Autowired
    Visitors visitors;

    @Autowired
    Browsers browsers;

    @Autowired
    Accounts accounts;

    @Autowired
    MobileDesk desk;

    @Autowired
    MailAddresses addresses;

    @Autowired
    LocalInbox mailbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private AccountId officer(String province) {
        return logins.officer(Role.DESK_OFFICER, province);
    }

    private Logins.Person verified(String province) {
        var person = logins.practitioner();
        applicants.verify(person.id(), province);
        return person;
    }

    private static String page(Logins.Person person) {
        return MobileDesk.address(person.id());
    }

    private Browser search(Browser officer, String number) {
        return officer.open("/desk").submit("/desk/search", Map.of("number", number));
    }

    /** The code has arrived on the new telephone; what the officer then types. */
    private Map<String, String> typed(Browser officer, Logins.Person person, MobileNumber mobile) {
        officer.submit(page(person) + "/code", Map.of("mobile", mobile.value(), "original", "true"));
        assertThat(officer.page().select("#code-sent").text())
                .as(officer.text())
                .contains("短信已发送至");
        return new HashMap<>(Map.of("original", "true", "mobile", mobile.value(), "code", visitors.code(mobile)));
    }

    private Browser reset(Browser officer, Logins.Person person, MobileNumber mobile) {
        officer.open(page(person));
        return officer.submit(page(person), typed(officer, person, mobile));
    }

    private boolean opens(Logins.Person person, String password) {
        var browser =
                visitors.logIn(browsers.open(), "/login", person.document().number(), password);
        return !browser.page().select(".who .name").isEmpty();
    }

    private MobileNumber mobile(Logins.Person person) {
        return accounts.mobileOf(person.account());
    }

    private List<String> deeds(Logins.Person person) {
        return jdbc.sql("select deed from trail where subject = ? and deed like 'identity.mobile_reset%' order by n")
                .param(person.id().value())
                .query(String.class)
                .list();
    }

    private static String beside(Browser browser, String field) {
        return browser.page().select("#" + field + "-error").text();
    }

    @Test
    void the_officer_sees_the_person_and_the_new_number_counts_at_once() {
        var person = verified("21");
        var mail = "counter." + System.nanoTime() + "@example.com";
        transaction.executeWithoutResult(status -> {
            addresses.confirmed(person.account(), mail);
            addresses.wanted(person.account(), false);
        });
        var session = logins.in(person);
        var account = officer("21");
        var officer = search(logins.in(account), person.document().number());
        assertThat(officer.page().expectFirst("table:has(#people) tbody tr").text())
                .contains(person.name(), person.document().masked(), "已认证");
        assertThat(officer.page().expectFirst("table:has(#people) a").attr("href"))
                .isEqualTo(page(person));
        officer.open(page(person));
        assertThat(officer.text())
                .contains(person.name(), "已由辽宁省认证", person.mobile().masked());
        assertThat(officer.body())
                .doesNotContain(person.document().number(), person.mobile().value());
        assertThat(PageCheck.faults(officer.page())).isEmpty();

        var fresh = Mobiles.fresh();
        officer.submit(page(person), typed(officer, person, fresh));
        assertThat(officer.text()).contains("手机号已重置为 " + fresh.masked(), "用新手机号设置新密码");
        assertThat(officer.page().select("form[action=" + page(person) + "]")).isEmpty();
        assertThat(PageCheck.faults(officer.page())).isEmpty();
        assertThat(mobile(person)).isEqualTo(fresh);
        assertThat(session.open("/start").at()).startsWith("/login");
        assertThat(opens(person, Logins.PASSWORD)).isFalse();
        assertThat(accounts.guardedUntil(person.id())).isPresent();
        assertThat(visitors.sms(person.mobile())).contains("已改为另一个号码", "如非本人操作");
        assertThat(mailbox.mails(mail))
                .as("although messages are not wanted there")
                .singleElement()
                .satisfies(it -> assertThat(it.text()).contains("不是您本人办理", "/help/desks"));

        var own = visitors.open("/reset");
        own.submit(
                "/reset/code",
                Map.of("number", person.document().number(), "name", person.name(), "captcha", visitors.captcha(own)));
        own.submit("/reset", Map.of("code", visitors.code(fresh), "password", NEW_PASSWORD, "repeat", NEW_PASSWORD));
        assertThat(opens(person, NEW_PASSWORD)).as(own.text()).isTrue();
        assertThat(deeds(person)).containsExactly("identity.mobile_reset");
        assertThat(jdbc.sql("select actor from trail where subject = ? and deed = 'identity.mobile_reset'")
                        .param(person.id().value())
                        .query(java.util.UUID.class)
                        .single())
                .isEqualTo(account.value());
        assertThat(logins.in(person).open("/me/trail").text()).contains("窗口重置手机号");
        assertThat(logins.in(person).open("/messages").text()).contains("认证窗口核对证件原件后，重置了您的手机号");
    }

    @Test
    void wrong_codes_are_counted_and_another_officers_code_does_not_fit() {
        var person = verified("21");
        var officer = logins.in(officer("21")).open(page(person));
        var fresh = Mobiles.fresh();
        var right = typed(officer, person, fresh);
        var colleague = logins.in(officer("21")).open(page(person));
        colleague.submit(page(person), right);
        assertThat(colleague.status()).isEqualTo(422);
        assertThat(beside(colleague, "code")).isNotEmpty();
        var wrong = new HashMap<>(right);
        wrong.put("code", right.get("code").equals("000000") ? "000001" : "000000");
        for (int i = 0; i < 6; i++) {
            officer.submit(page(person), wrong);
            assertThat(officer.status()).isEqualTo(422);
        }
        officer.submit(page(person), right);
        assertThat(beside(officer, "code")).contains("输错 5 次");
        assertThat(mobile(person)).isEqualTo(person.mobile());
        assertThat(opens(person, Logins.PASSWORD)).isTrue();
        assertThat(deeds(person)).isEmpty();
        visitors.pause(fresh, Purpose.REGAIN);
        reset(officer, person, fresh);
        assertThat(mobile(person)).isEqualTo(fresh);
    }

    @Test
    void what_is_missing_is_said_beside_its_field_and_nothing_typed_is_lost() {
        var person = verified("21");
        var officer = logins.in(officer("21")).open(page(person));
        officer.submit(page(person), NOTHING);
        assertThat(officer.status()).isEqualTo(422);
        assertThat(beside(officer, "original")).contains("请先核对证件原件并勾选");
        assertThat(beside(officer, "mobile")).isNotEmpty();
        assertThat(beside(officer, "code")).isNotEmpty();
        officer.submit(page(person) + "/code", Map.of("mobile", "12345"));
        assertThat(officer.status()).isEqualTo(422);
        assertThat(beside(officer, "mobile")).isNotEmpty();
        officer.submit(page(person), Map.of("mobile", "13800000000", "code", "123456"));
        assertThat(beside(officer, "original")).isNotEmpty();
        assertThat(officer.page().expectFirst("#mobile").val()).isEqualTo("13800000000");
        assertThat(officer.page().expectFirst("#code").val()).isEqualTo("123456");
    }

    @Test
    void another_province_neither_finds_nor_opens_whom_one_has_verified() {
        var person = verified("21");
        var foreign = logins.in(officer("22"));
        search(foreign, person.document().number());
        assertThat(foreign.text()).contains("没有找到").doesNotContain(person.name());
        assertThat(foreign.page().select("#people")).isEmpty();
        assertThat(foreign.open(page(person)).status()).isEqualTo(404);
        foreign.open("/desk");
        var fields = new HashMap<>(Map.of(
                "_csrf",
                foreign.page().expectFirst("input[name=_csrf]").attr("value"),
                "mobile",
                Mobiles.fresh().value(),
                "code",
                "123456",
                "original",
                "true"));
        for (String under : List.of("", "/code", "/confirm", "/send-back")) {
            assertThat(foreign.request(HttpMethod.POST, page(person) + under, fields)
                            .status())
                    .as(under)
                    .isEqualTo(404);
        }
        assertThat(mobile(person)).isEqualTo(person.mobile());
    }

    @Test
    void who_is_not_verified_is_helped_by_any_counter_and_who_has_a_slip_by_its_province() {
        var nobody = logins.practitioner();
        var officer = logins.in(officer("22"));
        search(officer, nobody.document().number());
        assertThat(officer.page().expectFirst("table:has(#people) tbody tr").text())
                .contains(nobody.name(), "未认证");
        assertThat(officer.text()).contains("手机号和密码都丢了的，可在下面重置手机号");
        var fresh = Mobiles.fresh();
        reset(officer, nobody, fresh);
        assertThat(mobile(nobody)).isEqualTo(fresh);

        var waiting = counters.waiting("23");
        assertThat(officer.open(page(waiting)).status()).isEqualTo(404);
        var own = search(logins.in(officer("23")), waiting.document().number());
        assertThat(own.at()).startsWith("/desk/slips/");
        assertThat(own.page().select("a[href=" + page(waiting) + "]")).hasSize(1);
        assertThat(own.open(page(waiting)).status()).isEqualTo(200);
    }

    @Test
    void nobody_resets_their_own_number_not_even_from_another_account() {
        var person = verified("21");
        var account = officer("21");
        jdbc.sql("update account set human = (select human from account where id = ?) where id = ?")
                .params(person.id().value(), account.value())
                .update();
        var officer = logins.in(account);
        reset(officer, person, Mobiles.fresh());
        assertThat(officer.status()).isEqualTo(422);
        assertThat(beside(officer, "original")).contains("不能重置自己的手机号");
        assertThat(mobile(person)).isEqualTo(person.mobile());
        assertThat(deeds(person)).isEmpty();
    }

    @Test
    void a_number_of_another_account_passes_to_who_proves_it_at_the_counter() {
        var other = logins.practitioner("诸葛明");
        var session = logins.in(other);
        var person = verified("21");
        reset(logins.in(officer("21")), person, other.mobile());
        assertThat(mobile(person)).isEqualTo(other.mobile());
        assertThat(session.open("/start").at()).startsWith("/login");
        assertThat(visitors.logIn(browsers.open(), "/login", other.document().number(), Logins.PASSWORD)
                        .at())
                .isEqualTo("/login/mobile");
        // and the other way round: who has no number any more is shown at the counter as well
        applicants.verify(other.id(), "21");
        var officer = logins.in(officer("21")).open(page(other));
        assertThat(officer.status()).isEqualTo(200);
        var fresh = Mobiles.fresh();
        reset(officer, other, fresh);
        assertThat(mobile(other)).isEqualTo(fresh);
    }

    @Test
    void of_many_clicks_one_counts() {
        var person = verified("21");
        var officer = logins.in(officer("21")).open(page(person));
        var fresh = Mobiles.fresh();
        var fields = typed(officer, person, fresh);
        for (String hidden : List.of("_csrf", "deed", "seen")) {
            fields.put(
                    hidden,
                    officer.form(page(person))
                            .expectFirst("input[name=" + hidden + "]")
                            .attr("value"));
        }
        var cookies = officer.cookies();
        var answers = Crowd.of(6, () -> {
            var one = browsers.open();
            cookies.forEach((name, cookie) -> one.cookie(name, cookie.getValue()));
            one.request(HttpMethod.POST, page(person), fields);
            return one.status() + " " + one.header("Location");
        });
        assertThat(answers).containsOnly("303 " + page(person) + "?done");
        assertThat(deeds(person)).containsExactly("identity.mobile_reset");
        assertThat(visitors.count(person.mobile())).isEqualTo(1);
    }

    @Test
    void where_the_province_wants_it_a_second_officer_confirms_the_number_and_never_the_first() {
        counters.rule("62", SiteRules.Photo.OFF, true);
        var person = verified("62");
        var one = officer("62");
        var first = logins.in(one).open(page(person));
        assertThat(first.text()).contains("须由第二名工作人员在两小时内确认");
        var fresh = Mobiles.fresh();
        first.submit(page(person), typed(first, person, fresh));
        assertThat(first.text()).contains("等待第二名工作人员确认", fresh.masked());
        assertThat(mobile(person)).isEqualTo(person.mobile());
        assertThat(opens(person, Logins.PASSWORD)).isTrue();
        assertThat(first.page().select("form[action$=/confirm]")).isEmpty();
        var forced = Map.of(
                "_csrf",
                first.page().expectFirst("input[name=_csrf]").attr("value"),
                "original",
                "true",
                "seen",
                seen(person));
        assertThat(first.request(HttpMethod.POST, page(person) + "/confirm", forced)
                        .status())
                .isEqualTo(422);
        assertThat(first.text()).contains("须由另一名工作人员确认");
        // another account of the same person is the same person
        var other = officer("62");
        jdbc.sql("update account set human = (select human from account where id = ?) where id = ?")
                .params(one.value(), other.value())
                .update();
        assertThat(logins.in(other).open(page(person)).page().select("form[action$=/confirm]"))
                .isEmpty();

        var second = logins.in(officer("62")).open("/desk");
        assertThat(second.page().expectFirst("table:has(#resets) tbody").text()).contains(person.name());
        assertThat(PageCheck.faults(second.page())).isEmpty();
        second.open(page(person)).submit(page(person) + "/confirm", NOTHING);
        assertThat(second.status()).isEqualTo(422);
        assertThat(beside(second, "original")).contains("请先核对证件原件");
        second.submit(page(person) + "/confirm", TICKED);
        assertThat(second.text()).contains("手机号已重置为 " + fresh.masked());
        assertThat(mobile(person)).isEqualTo(fresh);
        assertThat(opens(person, Logins.PASSWORD)).isFalse();
        assertThat(deeds(person)).containsExactly("identity.mobile_reset_proposed", "identity.mobile_reset");
        assertThat(second.open("/desk").page().select("#resets")).isEmpty();
        assertThat(kept(person)).isZero();
    }

    private String seen(Logins.Person person) {
        return jdbc.sql("select seen from mobile_reset where person = ?")
                .param(person.id().value())
                .query(String.class)
                .single();
    }

    /** Numbers that are still written down beside the account. */
    private int kept(Logins.Person person) {
        return jdbc.sql("select count(*) from mobile_reset where person = ? and mobile_sealed is not null")
                .param(person.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void what_waits_can_be_sent_back_goes_stale_and_is_forgotten() {
        counters.rule("63", SiteRules.Photo.OFF, true);
        var person = verified("63");
        var first = logins.in(officer("63"));
        reset(first, person, Mobiles.fresh());
        first.submit(page(person) + "/send-back", NOTHING);
        assertThat(deeds(person)).containsExactly("identity.mobile_reset_proposed", "identity.mobile_reset_sent_back");
        assertThat(first.page().select("form[action=" + page(person) + "]")).hasSize(1);
        assertThat(kept(person)).isZero();

        var fresh = Mobiles.fresh();
        reset(first, person, fresh);
        var second = logins.in(officer("63")).open(page(person));
        jdbc.sql("update mobile_reset set seen = 'other' where person = ? and state = 'OPEN'")
                .param(person.id().value())
                .update();
        second.submit(page(person) + "/confirm", TICKED);
        assertThat(second.status()).isEqualTo(422);
        assertThat(beside(second, "original")).contains("刚刚改动了信息或附件");

        second.open(page(person));
        jdbc.sql("update mobile_reset set proposed_at = now() - interval '121 minutes' where person = ?")
                .param(person.id().value())
                .update();
        second.submit(page(person) + "/confirm", TICKED);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.open("/desk").page().select("#resets")).isEmpty();
        assertThat(second.open(page(person)).page().select("form[action=" + page(person) + "]"))
                .hasSize(1);
        assertThat(desk.run(LocalDate.of(2026, 11, 24))).isPositive();
        assertThat(kept(person)).isZero();
        assertThat(mobile(person)).isEqualTo(person.mobile());

        // a rule that is withdrawn meanwhile lets one officer do it, and what waited is over
        reset(first, person, Mobiles.fresh());
        counters.rule("63", SiteRules.Photo.OFF, false);
        var last = Mobiles.fresh();
        first.submit(page(person) + "/send-back", NOTHING);
        reset(first, person, last);
        assertThat(mobile(person)).isEqualTo(last);
        assertThat(kept(person)).isZero();
    }

    @Test
    void the_proposed_number_is_sealed() {
        counters.rule("64", SiteRules.Photo.OFF, true);
        var person = verified("64");
        var fresh = Mobiles.fresh();
        reset(logins.in(officer("64")), person, fresh);
        assertThat(Objects.requireNonNull(
                        jdbc.sql("select encode(mobile_sealed, 'escape') from mobile_reset where person = ?")
                                .param(person.id().value())
                                .query(String.class)
                                .single()))
                .isNotEmpty()
                .doesNotContain(fresh.value());
    }
}
