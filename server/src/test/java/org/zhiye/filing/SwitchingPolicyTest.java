package org.zhiye.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiye.policy.HolderType.CONSTRUCTOR_1;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.util.LinkedMultiValueMap;
import org.zhiye.Browser;
import org.zhiye.Browsers;
import org.zhiye.TestDay;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.account.Visitors;
import org.zhiye.enterprise.Firms;
import org.zhiye.filing.apply.Menu;
import org.zhiye.ground.DeedKey;
import org.zhiye.otp.Purpose;
import org.zhiye.person.Applicants;
import org.zhiye.policy.Assurance;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.SecondProfession;
import org.zhiye.policy.TextKind;
import org.zhiye.policy.Words;
import org.zhiye.policy.edition.PolicyDraft;
import org.zhiye.policy.edition.Proposal;
import org.zhiye.policy.edition.Publishing;
import org.zhiye.policy.edition.TextDraft;
import org.zhiye.qualification.Rosters;
import org.zhiye.register.Enrolments;
import org.zhiye.register.Registers;
import org.zhiye.register.Registration;
import org.zhiye.review.Bench;
import org.zhiye.review.publication.PublicationDesk;
import org.zhiye.review.publication.Runner;
import org.zhiye.shared.Language;
import org.zhiye.shared.Role;

/** What may be filed changes with the day and with published data, with no code. It runs alone: all others would see what it publishes. */
@ZhiyeTest
@Isolated
class SwitchingPolicyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final ReferenceData SHIPPED = ReferenceData.shipped();

    @Autowired
    Publishing publishing;

    @Autowired
    Applicants applicants;

    @Autowired
    Rosters rosters;

    @Autowired
    Firms firms;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Logins logins;

    @Autowired
    Visitors visitors;

    @Autowired
    Browsers browsers;

    @Autowired
    Drafting drafting;

    @Autowired
    Declarations declarations;

    @Autowired
    Filings filings;

    @Autowired
    Bench bench;

    @Autowired
    PublicationDesk publications;

    @Autowired
    Runner runner;

    @Autowired
    Registers registers;

    private static String status(Browser browser, HolderType holder, Business business) {
        return browser.open(Menu.address(holder, business)).text();
    }

    /** Whether the business can be begun on its page; else nothing is begun by a direct request either. */
    private boolean begins(Logins.Person person, Business business) {
        var address = Menu.address(CONSTRUCTOR_1, business);
        var browser = logins.in(person).open(address);
        boolean offered = !browser.page().select("form[action=" + address + "]").isEmpty();
        var token = browser.page().select("input[name=_csrf]").attr("value");
        browser.request(HttpMethod.POST, address, Map.of("_csrf", token));
        boolean begun = browser.status() == 303;
        assertThat(begun).as(business + ": " + browser.text()).isEqualTo(offered);
        return begun;
    }

    @Test
    void from_the_first_day_of_the_policy_of_2021_a_constructor_renews_and_nobody_replaces() {
        var of2021 = PolicyDraft.basedOn(SHIPPED.policies(), "2021")
                .named("2021", new Words("2021 年政策", "2021 年政策", "Policy of 2021"), TOMORROW)
                .proposal("测试");
        var person = applicants.ready("贺兰山");
        rosters.enter(person, "2023-09-06", "JZ");
        enrolments.enrol(person.id(), person.name(), LocalDate.of(2024, 2, 1), LocalDate.of(2027, 1, 31), "JZ");
        publishing.of(List.of(of2021), TODAY, () -> {
            assertThat(begins(person, Business.RENEWAL)).isFalse();
            assertThat(begins(person, Business.REPLACE)).isTrue();
            TestDay.on(TOMORROW, () -> {
                assertThat(begins(person, Business.RENEWAL)).isTrue();
                assertThat(begins(person, Business.REPLACE)).isFalse();
                assertThat(status(logins.in(person), CONSTRUCTOR_1, Business.REPLACE))
                        .contains("电子证书不需要更换");
                assertThat(browsers.open().open("/policy").text()).contains("2021 年政策");
                assertThat(browsers.open().open("/guide").text()).contains("已停止办理");
            });
        });
        assertThat(begins(person, Business.RENEWAL)).as("afterwards as before").isFalse();
    }

    @Test
    void a_policy_that_wants_people_to_be_seen_sends_those_verified_by_alipay_to_a_counter() {
        var seen = PolicyDraft.basedOn(SHIPPED.policies(), "2018")
                .named("2018-seen", new Words("试", "試", "Trial"), TOMORROW)
                .level(Business.INITIAL, Assurance.ON_SITE)
                .proposal("测试");
        var remote = logins.practitioner("司空图");
        applicants.prepare(remote.id());
        applicants.verifyRemotely(remote.id());
        rosters.enter(remote, "2025-09-06", "JZ");
        var met = applicants.ready("司空曙");
        publishing.of(List.of(seen), TODAY, () -> {
            assertThat(begins(remote, Business.INITIAL))
                    .as("any way will do today")
                    .isTrue();
            TestDay.on(TOMORROW, () -> {
                var browser = logins.in(remote).open(Menu.address(CONSTRUCTOR_1, Business.INITIAL));
                assertThat(browser.text()).contains("您的实名认证方式不适用于本业务", "只认现场认证");
                assertThat(begins(met, Business.INITIAL)).isTrue();
                assertThat(browsers.open().open("/policy").text()).contains("只认现场认证");
                assertThat(browsers.open()
                                .open("/policy/compare?from=2018&to=2018-seen")
                                .text())
                        .contains("由“支付宝授权、刷脸或者现场认证”改为“只认现场认证”");
                var counter = logins.in(remote).open("/me/verification");
                counter.submit("/me/verification", Map.of("province", "31"));
                assertThat(counter.at()).isEqualTo("/me/verification/slip");
            });
        });
    }

    @Test
    void a_text_that_changes_between_draft_and_submission_is_consented_to_anew_and_nothing_typed_is_lost() {
        var it = drafting.checked();
        var former = SHIPPED.texts().current(TextKind.NOTICE, TODAY);
        publishing.of(List.of(newNotice()), TODAY, () -> {
            var code = drafting.code(it);
            assertThat(it.browser().open("/texts/notice").text()).contains("新版本 2027-test 自 2026 年 11 月 24 日起施行");
            it.browser().open(it.page("check"));
            TestDay.on(TOMORROW, () -> {
                var browser = it.browser().submit(it.page("submit"), Map.of("code", code));
                assertThat(browser.status()).isEqualTo(422);
                assertThat(it.beside("notice")).contains("《注册须知》有了新版本");
                assertThat(it.beside("commitment")).isEmpty();
                var form = browser.page();
                assertThat(form.select("input[name=notice][checked]")).isEmpty();
                assertThat(form.select("input[name=commitment][checked]")).hasSize(1);
                assertThat(form.select("input[name=contractTo]").attr("value")).isEqualTo("2029-02-28");
                assertThat(form.select("a[href=/texts/notice?version=" + former + "]"))
                        .hasSize(1);
                assertThat(filings.of(it.person().id())).isEmpty();
                Drafting.send(browser, it.form(), Map.of("notice", List.of(former)));
                assertThat(browser.status()).as("a form of before").isEqualTo(422);
                Drafting.send(browser, it.form(), Map.of("notice", List.of("yes")));
                assertThat(browser.at()).isEqualTo(it.page("check"));
                browser.submit(it.page("submit"), Map.of("code", drafting.code(it)));
                var filing = filings.of(it.person().id()).getFirst();
                assertThat(declarations.newest(filing).consents())
                        .extracting(Declaration.Consent::version)
                        .containsExactly("2027-test", SHIPPED.texts().current(TextKind.COMMITMENT, TODAY));
            });
        });
    }

    private static Proposal newNotice() {
        return Proposal.text(
                TextKind.NOTICE,
                "2027-test",
                new TextDraft(
                        TOMORROW,
                        Map.of(
                                Language.ZH_HANS, "# 须知\n\n第一条\n",
                                Language.ZH_HANT, "# 須知\n\n以簡體中文文本為準。\n\n第一條\n",
                                Language.EN, "# Notice\n\nThe simplified Chinese text prevails.\n\nArticle 1\n")),
                "测试");
    }

    @Test
    void a_second_profession_comes_by_data_alone_and_is_registered() {
        publishing.of(
                SecondProfession.editions(SHIPPED),
                TODAY,
                () -> TestDay.on(SecondProfession.FROM, this::registersAsSupervisionEngineer));
    }

    private void registersAsSupervisionEngineer() {
        var holder = SecondProfession.HOLDER;
        var person = applicants.ready("钟离");
        rosters.enterAs("监理工程师", person, "2025-09-06", "JL1", "JL2");
        var firm = firms.add("31");
        var browser = logins.in(person).open("/filings");
        assertThat(browser.text()).contains("监理工程师");
        var start = Menu.address(holder, Business.INITIAL);
        browser.open(start).submit(start, Map.of());
        var form = browser.at();
        assertThat(browser.text()).contains("房屋建筑工程监理").doesNotContain("港口与航道工程");
        var fields = new LinkedMultiValueMap<String, String>();
        new LinkedHashMap<>(Map.of(
                        "enterprise", firm.id().toString(),
                        "enterpriseTyped", firm.name(),
                        "contractFrom", "2026-03-01",
                        "contractTo", "2029-02-28",
                        "specialties", "JL1",
                        "notice", "true",
                        "commitment", "true",
                        "to", "check"))
                .forEach(fields::add);
        browser.submitMany(form, fields);
        assertThat(browser.at())
                .as(browser.page().select(".err, .flag").eachText().toString())
                .isEqualTo(form + "/check");
        assertThat(browsers.open().open("/policy").text()).contains("《注册建造师管理规定》第十五条第（十）项；《注册监理工程师管理规定》第十三条第（六）项");
        visitors.pause(person.mobile(), Purpose.SUBMIT_FILING);
        browser.submit(form + "/code", Map.of());
        browser.submit(form + "/submit", Map.of("code", visitors.code(person.mobile())));
        assertThat(browser.at()).as(browser.text()).startsWith("/progress/");
        assertThat(browser.text()).contains("房屋建筑工程监理");
        var filing = filings.of(person.id()).getFirst();
        var it = new Cases.Case(
                filing.id(), person, new Cases.Company(firm.id(), firm.name(), firm.uscc(), firm.province()));
        bench.confirmed(it);
        assertThat(logins.in(logins.officer(Role.PROVINCE_SUPERVISOR, "31"))
                        .open("/review/cases/" + it.id())
                        .text())
                .contains("《注册监理工程师管理规定》第十三条第（六）项")
                .doesNotContain("注册建造师管理规定");
        bench.agreed(bench.withMinistry(bench.opined(bench.accepted(it))));
        announce(holder);
        var registration = registers.of(person.id()).getFirst();
        assertThat(registration.holder()).isEqualTo(holder);
        assertThat(registration.number().isRegular()).isTrue();
        assertThat(registration.lines())
                .extracting(Registration.Line::specialty)
                .containsExactly("JL1");
        TestDay.on(LocalDate.of(2026, 12, 10), () -> {
            assertThat(registers.of(person.id()).getFirst().state()).isEqualTo(Registration.State.VALID);
            assertThat(logins.in(person).open("/me/certificates").text()).contains("监理工程师注册证书");
            assertThat(browsers.open()
                            .open("/lookup?name=" + person.name() + "&number="
                                    + registration.number().value())
                            .text())
                    .contains("监理工程师", "房屋建筑工程监理");
        });
    }

    private void announce(HolderType holder) {
        var publisher = bench.officer(Role.PUBLISHER, "*");
        var batch = publisher.act(() -> {
            var id = publications.notice(publisher, holder, Business.INITIAL, DeedKey.fresh());
            runner.run(id);
            return id;
        });
        TestDay.on(LocalDate.of(2026, 12, 9), () -> bench.announced(publisher, batch));
    }
}
