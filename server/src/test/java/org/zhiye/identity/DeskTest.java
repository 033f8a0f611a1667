package org.zhiye.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.Browser;
import org.zhiye.Crowd;
import org.zhiye.IdDocuments;
import org.zhiye.Mobiles;
import org.zhiye.Scans;
import org.zhiye.TestDay;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Accounts;
import org.zhiye.account.Logins;
import org.zhiye.account.NewStaff;
import org.zhiye.ground.Grant;
import org.zhiye.person.Applicants;
import org.zhiye.person.Level;
import org.zhiye.person.Method;
import org.zhiye.person.People;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Role;

@ZhiyeTest
class DeskTest {
    private static final Map<String, String> NOTHING = Map.of();
    private static final Map<String, String> TICKED = Map.of("original", "true");

    @Autowired
    Logins logins;

    @Autowired
    Applicants applicants;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Identities identities;

    @Autowired
    JdbcClient jdbc;

    private Browser officer(String province) {
        return logins.in(logins.officer(Role.DESK_OFFICER, province));
    }

    /** Somebody with all attachments and a slip for the province. */
    private Logins.Person waiting(String province) {
        var person = logins.practitioner();
        applicants.attach(person.id());
        take(person, province);
        return person;
    }

    private Browser take(Logins.Person person, String province) {
        return logins.in(person).open("/me/verification").submit("/me/verification", Map.of("province", province));
    }

    private static String number(Browser slip) {
        return slip.page().expectFirst(".slip .number").ownText().strip();
    }

    private static String address(Browser desk) {
        return desk.at();
    }

    private Browser search(Browser officer, String number) {
        return officer.open("/desk").submit("/desk/search", Map.of("number", number));
    }

    @Test
    void a_person_takes_a_slip_that_says_where_to_go_what_to_bring_and_until_when() {
        var person = logins.practitioner();
        var slip = take(person, "31");

        assertThat(slip.at()).isEqualTo("/me/verification/slip");
        assertThat(slip.text()).contains("上海市住房和城乡建设管理委员会", "原件", "复印件 1 份", "2026 年 12 月 22 日", "还差 5 项附件");
        assertThat(number(slip)).matches("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");
        assertThat(slip.page().select(".slip svg path")).hasSize(2);
        assertThat(slip.body()).doesNotContain(person.document().number());
        // the choice leads to the slip that stands, until it is given back
        assertThat(logins.in(person).open("/me/verification").at()).isEqualTo("/me/verification/slip");
    }

    @Test
    void a_province_must_be_chosen() {
        var browser = logins.in(logins.practitioner()).open("/me/verification");
        browser.submit("/me/verification", Map.of("province", ""));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().expectFirst("#province-error").text()).isEqualTo("请选择认证省份");
        browser.submit("/me/verification", Map.of("province", "71"));
        assertThat(browser.status()).isEqualTo(422);
    }

    @Test
    void another_province_can_be_chosen_and_the_slip_given_back() {
        var person = logins.practitioner();
        var first = number(take(person, "31"));
        var browser = logins.in(person).open("/me/verification?change=yes");
        assertThat(browser.page().expectFirst("#province option[selected]").val())
                .isEqualTo("31");
        browser.submit("/me/verification", Map.of("province", "32"));
        assertThat(browser.text()).contains("江苏省住房和城乡建设厅");
        assertThat(search(officer("31"), first).text()).contains("没有找到在本省等待认证的人员");

        browser.submit("/me/verification/slip/withdraw", NOTHING);
        assertThat(browser.at()).isEqualTo("/me/verification");
        assertThat(identities.slip(person.id())).isEmpty();
    }

    @Test
    void the_officer_finds_the_person_by_slip_or_document_number_and_passes() {
        var person = waiting("31");
        var officer = officer("31");
        var byNumber = search(officer, person.document().number().toLowerCase(java.util.Locale.ROOT) + "　");
        assertThat(byNumber.at()).startsWith("/desk/slips/");
        assertThat(byNumber.text()).contains(person.name(), person.document().masked());
        assertThat(byNumber.body()).doesNotContain(person.document().number());
        var slip = byNumber.page().select(".kv dd").eachText().stream()
                .filter(it -> it.matches("[2-9A-Z]{4}-[2-9A-Z]{4}"))
                .findFirst()
                .orElseThrow();
        assertThat(search(officer, slip.replace("-", "").toLowerCase(java.util.Locale.ROOT))
                        .at())
                .isEqualTo(byNumber.at());

        var page = officer.submit(address(officer) + "/pass", TICKED);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("已通过，立即生效");
        var verification = identities.of(person.id()).orElseThrow();
        assertThat(verification.level()).isEqualTo(Level.ON_SITE);
        assertThat(verification.method()).isEqualTo(Method.DESK);
        assertThat(verification.province()).isEqualTo("31");
        assertThat(accounts.practitioner(person.id()).orElseThrow().verified()).isTrue();
        assertThat(logins.in(person).open("/me/verification").text()).contains("已通过现场认证");
        assertThat(logins.in(person).open("/home").page().select(".tasks li").eachText())
                .anySatisfy(it -> assertThat(it).contains("实名认证", "已完成"));
        assertThat(deeds(person.id())).contains("identity.slip_taken", "identity.passed");
    }

    private List<String> deeds(PersonId person) {
        return jdbc.sql("select deed from trail where subject = ? order by n")
                .param(person.value())
                .query(String.class)
                .list();
    }

    @Test
    void the_pictures_are_served_to_this_officer_only_while_the_slip_waits() {
        var person = waiting("31");
        var officer = search(officer("31"), person.document().number());
        var at = officer.at();
        assertThat(officer.page().select(".pictures figcaption").eachText())
                .containsExactly("证件照", "身份证人像面", "身份证国徽面", "手持身份证半身照");
        var file = officer.page().expectFirst(".pictures img").attr("src");
        assertThat(officer.request(HttpMethod.GET, file, NOTHING).status()).isEqualTo(200);
        assertThat(officer.header("Content-Security-Policy")).startsWith("sandbox");
        assertThat(officer.open(at + "/pictures/id-front").status()).isEqualTo(200);
        assertThat(officer.request(HttpMethod.GET, at + "/pictures/signature", NOTHING)
                        .status())
                .isEqualTo(404);
        assertThat(officer("32").request(HttpMethod.GET, file, NOTHING).status())
                .isEqualTo(404);
        assertThat(officer("32").request(HttpMethod.GET, at, NOTHING).status()).isEqualTo(404);
        // a document of somebody else does not open through this slip
        var other = waiting("31");
        var foreign = people.facts(other.id())
                .attachments()
                .values()
                .iterator()
                .next()
                .document();
        assertThat(officer.request(HttpMethod.GET, at + "/files/" + foreign, NOTHING)
                        .status())
                .isEqualTo(404);

        officer.open(at).submit(at + "/pass", TICKED);
        assertThat(officer.request(HttpMethod.GET, file, NOTHING).status()).isEqualTo(404);
    }

    @Test
    void the_whole_number_is_shown_on_demand_and_that_is_remembered() {
        var person = waiting("31");
        var officer = search(officer("31"), person.document().number());
        officer.submit(officer.at() + "/number", NOTHING);
        assertThat(officer.text()).contains(person.document().number(), "已记入本人的操作轨迹");
        assertThat(officer.at()).doesNotContain(person.document().number());
        assertThat(deeds(person.id())).contains("identity.number_viewed");
    }

    @Test
    void nobody_passes_without_the_original_or_without_attachments() {
        var person = logins.practitioner();
        take(person, "31");
        var officer = search(officer("31"), person.document().number());
        var at = officer.at();
        assertThat(officer.text()).contains("附件未齐全");
        officer.submit(at + "/pass", NOTHING);
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.page().expectFirst("#original-error").text()).contains("请先核对证件原件");
        officer.submit(at + "/pass", TICKED);
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.page().expectFirst("#original-error").text()).contains("还差 5 项附件");
        assertThat(officer.page().expectFirst("#original").hasAttr("checked")).isTrue();
        assertThat(identities.of(person.id())).isEmpty();
    }

    @Test
    void a_failure_needs_a_reason_is_told_to_the_person_and_can_be_tried_again() {
        var person = waiting("31");
        var officer = search(officer("31"), person.document().number());
        var at = officer.at();
        officer.submit(at + "/fail", NOTHING);
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.page().expectFirst("#reason-error").text()).isEqualTo("请选择不通过的原因");
        officer.submit(at + "/fail", Map.of("reason", "OTHER"));
        assertThat(officer.page().expectFirst("#remark-error").text()).contains("请在说明中写明");
        officer.submit(at + "/fail", Map.of("reason", "DATA_DIFFER", "remark", "证件上的姓名是“林晓锋”"));
        assertThat(officer.text()).contains("未通过，已通知本人", "填报的信息与证件不一致");

        var browser = logins.in(person).open("/me/verification");
        assertThat(browser.text()).contains("上次未通过：填报的信息与证件不一致", "林晓锋");
        assertThat(logins.in(person).open("/home").text()).contains("现场认证未通过：填报的信息与证件不一致");
        assertThat(jdbc.sql("select encode(remark_sealed, 'escape') from verification_slip where person = ?")
                        .param(person.id().value())
                        .query(String.class)
                        .single())
                .doesNotContain("林晓锋");
        take(person, "31");
        officer = search(officer("31"), person.document().number());
        officer.submit(officer.at() + "/pass", TICKED);
        assertThat(identities.of(person.id())).isPresent();
        assertThat(deeds(person.id())).contains("identity.failed", "identity.passed");
    }

    @Test
    void of_two_officers_one_wins_and_the_other_reads_that_it_was_done() {
        var person = waiting("31");
        var one = search(officer("31"), person.document().number());
        var two = search(officer("31"), person.document().number());
        var at = one.at();
        one.submit(at + "/pass", TICKED);
        two.submit(at + "/fail", Map.of("reason", "DOCUMENT_EXPIRED"));

        assertThat(two.status()).isEqualTo(409);
        assertThat(two.text()).contains("刚才已有他人办理，您的操作没有生效");
        assertThat(identities.of(person.id())).isPresent();
        assertThat(deeds(person.id())).contains("identity.passed").doesNotContain("identity.failed");
    }

    @Test
    void many_officers_at_once_make_one_decision() {
        var person = waiting("31");
        var pages = java.util.stream.IntStream.range(0, 12)
                .mapToObj(i -> search(officer("31"), person.document().number()))
                .toList();
        var next = new java.util.concurrent.atomic.AtomicInteger();
        var statuses = Crowd.of(12, () -> {
            var page = pages.get(next.getAndIncrement());
            return page.submitOnly(page.at() + "/pass", TICKED).status();
        });
        assertThat(statuses).containsOnlyOnce(303).containsOnly(303, 409);
        assertThat(deeds(person.id())).containsOnlyOnce("identity.passed");
    }

    @Test
    void an_officer_who_sends_twice_does_it_once() {
        var person = waiting("31");
        var officer = search(officer("31"), person.document().number());
        var at = officer.at();
        var page = officer.form(at + "/pass");
        var same = Map.of(
                "original", "true",
                "deed", page.expectFirst("[name=deed]").val(),
                "seen", page.expectFirst("[name=seen]").val(),
                "_csrf", page.expectFirst("[name=_csrf]").val());
        officer.submit(at + "/pass", same);
        officer.request(HttpMethod.POST, at + "/pass", same);
        assertThat(officer.status()).isEqualTo(303);
        assertThat(deeds(person.id())).containsOnlyOnce("identity.passed");
    }

    @Test
    void a_change_behind_the_officers_back_is_noticed() {
        var person = waiting("31");
        var officer = search(officer("31"), person.document().number());
        var at = officer.at();
        logins.in(person)
                .open("/me/attachments")
                .upload("/me/attachments/half-body", "file", "b.jpg", Scans.card(Color.RED), NOTHING);
        officer.submit(at + "/pass", TICKED);
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.page().expectFirst("#original-error").text()).contains("刚刚改动了信息或附件");
        officer.submit(at + "/pass", TICKED);
        assertThat(officer.status()).isEqualTo(200);
        assertThat(identities.of(person.id())).isPresent();
    }

    @Test
    void nobody_verifies_themself() {
        var document = IdDocuments.fresh();
        var person = logins.practitioner("周敏", document);
        applicants.attach(person.id());
        take(person, "31");
        var officer = accounts.addStaff(new NewStaff(
                Logins.username(),
                "周敏",
                document,
                Mobiles.fresh(),
                accounts.hash(Logins.PASSWORD),
                List.of(new Grant(Role.DESK_OFFICER, "31"))));
        var browser = search(logins.in(officer), document.number());
        browser.submit(browser.at() + "/pass", TICKED);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("不能认证自己");
        assertThat(identities.of(person.id())).isEmpty();
    }

    @Test
    void of_two_accounts_with_one_document_the_one_at_the_counter_gets_it() {
        var document = IdDocuments.fresh();
        var squatter = logins.practitioner("林晓峰", document);
        take(squatter, "31");
        var owner = logins.practitioner("林晓峰", document);
        applicants.attach(owner.id());
        var slip = number(take(owner, "31"));
        var officer = search(officer("31"), document.number());
        assertThat(officer.text()).contains("有 2 个未认证的账号");
        search(officer, slip);
        officer.submit(officer.at() + "/pass", TICKED);

        assertThat(identities.of(owner.id())).isPresent();
        assertThat(accounts.practitioner(squatter.id())).isEmpty();
    }

    @Test
    void a_slip_past_its_last_day_is_not_found_and_does_not_pass() {
        var person = waiting("31");
        var officer = search(officer("31"), person.document().number());
        var at = officer.at();
        TestDay.on(LocalDate.of(2026, 12, 23), () -> {
            assertThat(search(officer("31"), person.document().number()).text()).contains("没有找到");
            officer.open(at).submit(at + "/pass", TICKED);
            assertThat(officer.status()).isEqualTo(422);
            assertThat(officer.text()).contains("取号单已过期");
            assertThat(logins.in(person).open("/me/verification/slip").text()).contains("取号单已过期，请重新取号");
        });
        TestDay.on(LocalDate.of(2026, 12, 22), () -> {
            officer.open(at).submit(at + "/pass", TICKED);
            assertThat(officer.status()).isEqualTo(200);
        });
    }

    @Test
    void an_altered_verification_proves_nothing() {
        var person = waiting("31");
        var officer = search(officer("31"), person.document().number());
        officer.submit(officer.at() + "/pass", TICKED);
        assertThat(people.facts(person.id()).verified()).isTrue();
        owner("update verification set province = '11' where person = '" + person.id() + "'");
        assertThat(people.facts(person.id()).verified()).isFalse();
    }

    @Test
    void what_an_officer_compared_is_kept_even_when_the_person_lets_go_of_it() {
        var person = waiting("31");
        var officer = search(officer("31"), person.document().number());
        var seen = people.facts(person.id())
                .attachments()
                .values()
                .iterator()
                .next()
                .document();
        officer.submit(officer.at() + "/pass", TICKED);
        assertThat(slips.held(List.of(seen, org.zhiye.shared.DocumentId.next())))
                .containsExactly(seen);
    }

    @Test
    void an_empty_search_is_told_what_to_type() {
        var officer = officer("31");
        search(officer, "　 ");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.page().expectFirst("#number-error").text()).contains("请输入");
    }

    @Test
    void todays_slips_are_listed_with_their_state() {
        var province = "65";
        var person = waiting(province);
        var officer = officer(province);
        assertThat(officer.open("/desk").page().select("tbody tr").eachText())
                .anySatisfy(it -> assertThat(it).contains(person.name(), "等待认证"));
        search(officer, person.document().number());
        officer.submit(officer.at() + "/pass", TICKED);
        assertThat(officer.open("/desk").page().select("tbody tr").eachText())
                .anySatisfy(it -> assertThat(it).contains(person.name(), "通过", "周敏"));
    }

    @Test
    void only_officers_of_a_counter_come_in() {
        assertThat(logins.in(logins.officer(Role.PROVINCE_ACCEPTOR, "31"))
                        .open("/desk")
                        .status())
                .isEqualTo(403);
        assertThat(logins.in(logins.practitioner()).open("/desk").status()).isEqualTo(403);
    }

    @Autowired
    Slips slips;

    @Autowired
    @org.springframework.boot.flyway.autoconfigure.FlywayDataSource
    javax.sql.DataSource ownerSource;

    private void owner(String sql) {
        JdbcClient.create(ownerSource).sql(sql).update();
    }
}
