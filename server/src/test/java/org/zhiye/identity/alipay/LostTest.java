package org.zhiye.identity.alipay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.Browser;
import org.zhiye.Browsers;
import org.zhiye.Crowd;
import org.zhiye.IdDocuments;
import org.zhiye.Mobiles;
import org.zhiye.PageCheck;
import org.zhiye.Statements;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Accounts;
import org.zhiye.account.Logins;
import org.zhiye.account.Visitors;
import org.zhiye.ground.Day;
import org.zhiye.otp.Budgets;
import org.zhiye.outbox.LocalInbox;
import org.zhiye.outbox.MailAddresses;
import org.zhiye.person.Applicants;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.MobileNumber;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Sha256;

/** Number and password both lost, over two browsers: the one that shows the code, and the phone with Alipay. */
@ZhiyeTest
@ResourceLock("alipay")
class LostTest {
    private static final String START = "/reset/lost";
    private static final String CODE = "/reset/lost/alipay";
    private static final String NEW = "/reset/lost/new";
    private static final String PASSWORD = "harbour-kite-58";
    private static final String PHONE = "Mozilla/5.0 (iPhone) AlipayClient/10.5.90";

    @Autowired
    Logins logins;

    @Autowired
    Applicants applicants;

    @Autowired
    Visitors visitors;

    @Autowired
    Browsers browsers;

    @Autowired
    Accounts accounts;

    @Autowired
    AlipayOffer offer;

    @Autowired
    LostDesk desk;

    @Autowired
    Budgets budgets;

    @Autowired
    MailAddresses addresses;

    @Autowired
    LocalInbox mailbox;

    @Autowired
    ReferenceData reference;

    @Autowired
    Day day;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Browser begun(String number, String name) {
        var browser = visitors.open(START);
        return browser.submit(START, Map.of("number", number, "name", name, "captcha", visitors.captcha(browser)));
    }

    private Browser begun(Logins.Person person) {
        var browser = begun(person.document().number(), person.name());
        assertThat(browser.at()).as(browser.text()).isEqualTo(CODE);
        return browser;
    }

    private static String code(Browser desktop) {
        return URI.create(desktop.page().select("a[href*=/a/]").attr("href")).getPath();
    }

    private static byte[] hash(String at) {
        return Sha256.of(at.substring("/a/".length()));
    }

    private Browser phone() {
        return browsers.open().agent(PHONE);
    }

    /** The phone scans, is warned, and stands on the page where its owner decides. */
    private Browser scanned(Browser desktop) {
        var at = code(desktop);
        var phone = phone().open(at);
        assertThat(phone.text()).contains("您正在找回账号", "就能更换您账号的手机号和密码");
        phone.submit(at, Map.of());
        assertThat(phone.page().select("form[action=/demo/alipay/decide]"))
                .as(phone.text())
                .hasSize(1);
        return phone;
    }

    private static Browser decided(Browser phone, boolean self) {
        var owner =
                self ? "self" : phone.page().select("input[name=owner]").last().attr("value");
        phone.submitOnly("/demo/alipay/decide", Map.of("owner", owner, "answer", "yes"));
        return phone.open(Objects.requireNonNull(phone.header("Location")));
    }

    /** Alipay has said yes; the browser stands where it led. */
    private Browser passed(Browser desktop) {
        assertThat(decided(scanned(desktop), true).text()).contains("核对一致", "请回到显示二维码的页面");
        return desktop.open(CODE);
    }

    /** The code has arrived on the new telephone; what is then typed. */
    private Map<String, String> typed(Browser browser, MobileNumber mobile) {
        browser.submit(NEW + "/code", Map.of("mobile", mobile.value()));
        assertThat(browser.page().select("#code-sent").text())
                .as(browser.text())
                .contains("短信已发送至");
        return fields(mobile, visitors.code(mobile));
    }

    private static Map<String, String> fields(MobileNumber mobile, String code) {
        return new HashMap<>(Map.of("mobile", mobile.value(), "code", code, "password", PASSWORD, "repeat", PASSWORD));
    }

    private boolean opens(Logins.Person person, String password) {
        var browser =
                visitors.logIn(browsers.open(), "/login", person.document().number(), password);
        return !browser.page().select(".who .name").isEmpty();
    }

    private List<String> deeds(Logins.Person person) {
        return jdbc.sql("select deed from trail where subject = ? order by n")
                .param(person.id().value())
                .query(String.class)
                .list();
    }

    private MobileNumber mobile(Logins.Person person) {
        return accounts.mobileOf(person.account());
    }

    private static String beside(Browser browser, String field) {
        return browser.page().select("#" + field + "-error").text();
    }

    @Test
    void who_alipay_says_is_the_person_sets_both_and_everything_else_ends() {
        var person = logins.practitioner();
        var mail = "lost." + System.nanoTime() + "@example.com";
        transaction.executeWithoutResult(status -> {
            addresses.confirmed(person.account(), mail);
            addresses.wanted(person.account(), false);
        });
        jdbc.sql("update account set reset_password = 'x', reset_due = now() + interval '1 hour' where id = ?")
                .param(person.id().value())
                .update();
        var session = logins.in(person);
        var way = visitors.open("/login");
        assertThat(way.page().select("a[href=" + START + "]")).hasSize(1);
        assertThat(way.open("/reset").page().select("a[href=" + START + "]")).hasSize(1);
        assertThat(way.open(START).text()).contains("用支付宝核对身份", "到认证窗口办理");
        assertThat(PageCheck.faults(way.page())).isEmpty();

        var desktop = begun(person);
        assertThat(desktop.page().select("svg.qr path")).hasSize(1);
        assertThat(PageCheck.faults(desktop.page())).isEmpty();
        var phone = scanned(desktop);
        assertThat(desktop.open(CODE).text()).contains("已扫描，请在手机上确认");
        decided(phone, true);
        desktop.open(CODE);
        assertThat(desktop.at()).isEqualTo(NEW);
        assertThat(desktop.text()).contains(person.name(), person.document().masked());
        assertThat(desktop.body()).doesNotContain(person.document().number());
        assertThat(PageCheck.faults(desktop.page())).isEmpty();

        var fresh = Mobiles.fresh();
        desktop.submit(NEW, typed(desktop, fresh));
        assertThat(desktop.at()).isEqualTo("/login?regained");
        assertThat(desktop.text()).contains("新手机号和新密码已生效");
        assertThat(mobile(person)).isEqualTo(fresh);
        assertThat(session.open("/start").at()).startsWith("/login");
        assertThat(jdbc.sql("select reset_password is null from account where id = ?")
                        .param(person.id().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(opens(person, Logins.PASSWORD)).isFalse();
        assertThat(opens(person, PASSWORD)).isTrue();
        assertThat(accounts.guardedUntil(person.id())).isPresent();
        assertThat(visitors.sms(person.mobile())).contains("已改为另一个号码", "如非本人操作");
        assertThat(mailbox.mails(mail))
                .as("although messages are not wanted there")
                .singleElement()
                .satisfies(it -> assertThat(it.text()).contains("不是您本人办理", "/help/desks"));
        assertThat(deeds(person)).containsOnlyOnce("identity.alipay_regained");
        assertThat(logins.in(person).open("/me/trail").text()).contains("用支付宝核对身份，重新设置手机号和密码");
        assertThat(logins.in(person).open("/messages").text()).contains("重新设置了手机号和密码");
    }

    @Test
    void nothing_tells_whether_there_is_an_account_before_alipay_has_said_yes() {
        var person = logins.practitioner();
        var known = page(person.document().number(), person.name());
        var unknown = page(IdDocuments.fresh().number(), person.name());
        var misnamed = page(logins.practitioner().document().number(), "王小二");
        assertThat(unknown).isEqualTo(known);
        assertThat(misnamed).isEqualTo(known);
        var sent = new ArrayList<String>();
        var browser = visitors.open(START);
        var fields = Map.of(
                "number", person.document().number(), "name", person.name(), "captcha", visitors.captcha(browser));
        sent.addAll(Statements.of(() -> browser.submit(START, fields)));
        sent.addAll(Statements.of(() -> phone().open(code(browser))));
        assertThat(sent).hasSizeLessThan(15).noneMatch(sql -> sql.matches("(?s).*\\b(from|join) account\\b.*"));
    }

    /** What the browser sees after it has said who it is, without what is drawn anew each time. */
    private String page(String number, String name) {
        var browser = begun(number, name);
        assertThat(browser.at()).isEqualTo(CODE);
        browser.page().select("svg.qr path").removeAttr("d");
        browser.page().select("svg.qr").removeAttr("viewBox");
        return browser.page()
                .html()
                .replaceAll("/a/[A-Za-z0-9_-]{22}", "/a/CODE")
                .replaceAll("(name=\"(_csrf|deed)\" value=\")[^\"]*", "$1")
                .replaceAll("\\d\\d:\\d\\d", "TIME");
    }

    @Test
    void another_browser_sees_and_sets_nothing() {
        var person = logins.practitioner();
        var desktop = begun(person);
        var thief = visitors.open(START);
        assertThat(thief.open(CODE).at()).isEqualTo(START);
        assertThat(thief.request(HttpMethod.GET, CODE + "/turn?seen=OPEN", Map.of())
                        .status())
                .isEqualTo(404);
        passed(desktop);
        assertThat(thief.open(NEW).at()).isEqualTo(START);
        var fresh = Mobiles.fresh();
        var fields = typed(desktop, fresh);
        fields.put("_csrf", thief.page().select("input[name=_csrf]").attr("value"));
        for (String address : List.of(NEW, NEW + "/code")) {
            thief.request(HttpMethod.POST, address, fields);
            assertThat(thief.status()).isEqualTo(303);
            assertThat(thief.header("Location")).isEqualTo(START);
        }
        assertThat(mobile(person)).isEqualTo(person.mobile());
        assertThat(opens(person, Logins.PASSWORD)).isTrue();
    }

    @Test
    void a_yes_can_be_used_once() {
        var person = logins.practitioner();
        var desktop = passed(begun(person));
        var fresh = Mobiles.fresh();
        var fields = typed(desktop, fresh);
        var form = Browser.fields(desktop.form(NEW), new org.springframework.util.LinkedMultiValueMap<>());
        fields.put("_csrf", form.getFirst("_csrf"));
        desktop.submit(NEW, fields);
        assertThat(desktop.at()).isEqualTo("/login?regained");
        var again = new HashMap<>(fields);
        again.putAll(Map.of("password", "another-kite-77", "repeat", "another-kite-77"));
        desktop.request(HttpMethod.POST, NEW, again);
        assertThat(desktop.text()).contains("这次核对已经用过");
        desktop.request(HttpMethod.POST, NEW + "/code", again);
        assertThat(desktop.text()).contains("这次核对已经用过");
        assertThat(desktop.open(NEW).text()).contains("这次核对已经用过");
        assertThat(opens(person, "another-kite-77")).isFalse();
        assertThat(opens(person, PASSWORD)).isTrue();
        assertThat(deeds(person)).containsOnlyOnce("identity.alipay_regained");
    }

    @Test
    void of_many_who_set_it_at_once_one_does() {
        var person = logins.practitioner();
        var desktop = passed(begun(person));
        var fields = typed(desktop, Mobiles.fresh());
        fields.put("_csrf", desktop.form(NEW).select("input[name=_csrf]").attr("value"));
        var cookies = desktop.cookies();
        var answers = Crowd.of(8, () -> {
            var one = browsers.open();
            cookies.forEach((name, cookie) -> one.cookie(name, cookie.getValue()));
            one.request(HttpMethod.POST, NEW, fields);
            return one.header("Location");
        });
        assertThat(answers).containsOnlyOnce("/login?regained");
        assertThat(deeds(person)).containsOnlyOnce("identity.alipay_regained");
    }

    @Test
    void fifteen_minutes_after_the_yes_it_is_over() {
        var person = logins.practitioner();
        var desktop = begun(person);
        var hash = hash(code(desktop));
        passed(desktop);
        var fields = typed(desktop, Mobiles.fresh());
        var token = desktop.form(NEW).select("input[name=_csrf]").attr("value");
        jdbc.sql("update alipay_try set ended_at = now() - interval '901 seconds' where token_hash = ?")
                .param(hash)
                .update();
        fields.put("_csrf", token);
        desktop.request(HttpMethod.POST, NEW, fields);
        assertThat(desktop.text()).contains("超过了 15 分钟");
        assertThat(mobile(person)).isEqualTo(person.mobile());
        assertThat(opens(person, Logins.PASSWORD)).isTrue();
    }

    @Test
    void a_code_that_nobody_scans_in_five_minutes_is_void_and_another_can_be_shown() {
        var person = logins.practitioner();
        var desktop = begun(person);
        var at = code(desktop);
        jdbc.sql(
                        "update alipay_try set begun_at = now() - interval '301 seconds', expires = now() - interval '1 second'"
                                + " where token_hash = ?")
                .param(hash(at))
                .update();
        assertThat(phone().open(at).status()).isEqualTo(410);
        assertThat(desktop.open(CODE).text()).contains("二维码已过期", "到认证窗口办理");
        desktop.submit(CODE, Map.of());
        assertThat(desktop.at()).isEqualTo(CODE);
        assertThat(code(desktop)).isNotEqualTo(at);
        assertThat(passed(desktop).at()).isEqualTo(NEW);
    }

    @Test
    void another_persons_alipay_opens_no_account() {
        var person = logins.practitioner();
        var desktop = begun(person);
        var phone = decided(scanned(desktop), false);
        assertThat(phone.text()).contains("认证没有通过", "支付宝核对不一致").doesNotContain("个人信息中改正");
        assertThat(desktop.open(CODE).text()).contains("支付宝核对不一致", "到认证窗口办理");
        assertThat(desktop.open(NEW).at()).isEqualTo(START);
        assertThat(deeds(person)).isEmpty();
    }

    @Test
    void a_phone_that_is_not_warned_uses_nothing_up_and_a_second_one_is_refused() {
        var person = logins.practitioner();
        var desktop = begun(person);
        var at = code(desktop);
        assertThat(phone().open(at).text()).contains("您正在找回账号");
        var camera = browsers.open().open(at);
        assertThat(camera.text()).contains("请用支付宝扫一扫", "就能更换您账号的手机号和密码");
        assertThat(desktop.open(CODE).page().select("svg.qr")).hasSize(1);
        scanned(desktop);
        var second = phone().open(at);
        second.submit(at, Map.of());
        assertThat(second.status()).isEqualTo(403);
    }

    @Test
    void who_has_no_account_is_told_so_after_the_yes_and_may_sign_up() {
        var desktop = passed(begun(IdDocuments.fresh().number(), "林晓峰"));
        assertThat(desktop.at()).isEqualTo(NEW);
        assertThat(desktop.text()).contains("您还没有账号");
        assertThat(desktop.page().select("main a[href=/signup]")).hasSize(1);
        assertThat(desktop.page().select("form[action=" + NEW + "]")).isEmpty();
    }

    @Test
    void an_account_in_another_name_is_for_a_counter() {
        var person = logins.practitioner("林晓锋");
        var desktop = passed(begun(person.document().number(), "林晓峰"));
        assertThat(desktop.text()).contains("账号上的姓名不同", "到认证窗口办理").doesNotContain("林晓锋");
        assertThat(desktop.page().select("form[action=" + NEW + "]")).isEmpty();
    }

    @Test
    void of_two_accounts_of_one_document_the_verified_one_is_given_back() {
        var document = IdDocuments.fresh();
        var owner = logins.practitioner("林晓峰", document);
        applicants.verify(owner.id(), "31");
        var later = logins.practitioner("林晓峰", document);
        var desktop = passed(begun(document.number(), "林晓峰"));
        var fresh = Mobiles.fresh();
        desktop.submit(NEW, typed(desktop, fresh));
        assertThat(mobile(owner)).isEqualTo(fresh);
        assertThat(mobile(later)).isEqualTo(later.mobile());
    }

    @Test
    void a_number_of_another_account_passes_to_who_proves_it() {
        var other = logins.practitioner("诸葛明");
        var session = logins.in(other);
        var person = logins.practitioner();
        var desktop = passed(begun(person));
        desktop.submit(NEW, typed(desktop, other.mobile()));
        assertThat(desktop.at()).isEqualTo("/login?regained");
        assertThat(mobile(person)).isEqualTo(other.mobile());
        assertThat(session.open("/start").at()).startsWith("/login");
        assertThat(visitors.logIn(browsers.open(), "/login", other.document().number(), Logins.PASSWORD)
                        .at())
                .isEqualTo("/login/mobile");
        assertThat(deeds(other)).contains("account.mobile_released");
    }

    @Test
    void a_log_in_that_waits_for_a_number_ends_when_the_account_is_given_back() {
        var person = logins.practitioner();
        var taker = logins.practitioner("诸葛明");
        var first = passed(begun(taker));
        first.submit(NEW, typed(first, person.mobile()));
        var thief = visitors.logIn(browsers.open(), "/login", person.document().number(), Logins.PASSWORD);
        assertThat(thief.at()).isEqualTo("/login/mobile");
        var desktop = passed(begun(person));
        var fresh = Mobiles.fresh();
        desktop.submit(NEW, typed(desktop, fresh));
        assertThat(thief.open("/login/mobile").status()).isEqualTo(200);
        var stolen = Mobiles.fresh();
        thief.submit("/login/mobile/code", Map.of("mobile", stolen.value(), "captcha", visitors.captcha(thief)));
        thief.submit("/login/mobile", Map.of("mobile", stolen.value(), "code", visitors.code(stolen)));
        assertThat(thief.at()).isEqualTo("/login?expired");
        assertThat(mobile(person)).isEqualTo(fresh);
    }

    @Test
    void wrong_codes_are_counted_and_use_the_yes_not_up() {
        var person = logins.practitioner();
        var desktop = passed(begun(person));
        var fresh = Mobiles.fresh();
        var right = typed(desktop, fresh);
        var wrong = fields(fresh, right.get("code").equals("000000") ? "000001" : "000000");
        for (int i = 0; i < 6; i++) {
            desktop.submit(NEW, wrong);
            assertThat(desktop.status()).isEqualTo(422);
        }
        assertThat(beside(desktop, "code")).contains("输错 5 次");
        desktop.submit(NEW, right);
        assertThat(beside(desktop, "code")).contains("输错 5 次");
        assertThat(mobile(person)).isEqualTo(person.mobile());
        visitors.pause(fresh, org.zhiye.otp.Purpose.REGAIN);
        desktop.submit(NEW, typed(desktop, fresh));
        assertThat(desktop.at()).isEqualTo("/login?regained");
    }

    @Test
    void what_is_typed_wrongly_is_said_beside_the_field() {
        var browser = visitors.open(START);
        browser.submit(START, Map.of("captcha", visitors.captcha(browser)));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(beside(browser, "number")).isNotEmpty();
        assertThat(beside(browser, "name")).isNotEmpty();
        var number = IdDocuments.fresh().number();
        browser.submit(START, Map.of("number", number, "name", "林晓峰", "captcha", visitors.wrongCaptcha(browser)));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(beside(browser, "captcha")).isNotEmpty();
        assertThat(browser.page().select("#type option").eachAttr("value"))
                .contains("IDENTITY_CARD")
                .doesNotContain("PASSPORT", "MILITARY_OFFICER");
        var person = logins.practitioner();
        var desktop = passed(begun(person));
        var fields = typed(desktop, Mobiles.fresh());
        fields.putAll(Map.of("password", "12345678", "repeat", "12345678"));
        desktop.submit(NEW, fields);
        assertThat(beside(desktop, "password")).contains("太常见");
        desktop.submit(NEW, Map.of("mobile", "123", "code", ""));
        assertThat(beside(desktop, "mobile")).isNotEmpty();
        assertThat(beside(desktop, "code")).isNotEmpty();
    }

    @Test
    void when_alipay_is_dead_the_phone_says_so_and_the_page_offers_a_counter() {
        var person = logins.practitioner();
        var desktop = begun(person);
        var at = code(desktop);
        offer.alipay();
        var alive = ReflectionTestUtils.getField(offer, "alipay");
        try (var gateway = new Gateways((exchange, parameters) -> Gateways.say(exchange, 500, "no"))) {
            var merchant = gateway.merchant();
            var api = new OpenApi(merchant, Duration.ofSeconds(1), Duration.ofSeconds(1), day::now);
            ReflectionTestUtils.setField(offer, "alipay", new Alipay(api, merchant));
            var phone = phone().open(at);
            phone.submit(at, Map.of());
            assertThat(phone.status()).isEqualTo(503);
            assertThat(phone.text()).contains("支付宝暂时没有答复");
            desktop.open(CODE);
            assertThat(desktop.status()).isEqualTo(200);
            assertThat(desktop.text()).contains("到认证窗口办理", "重新显示二维码");
            assertThat(desktop.page().select("a[href=/help/desks]")).isNotEmpty();
        } finally {
            ReflectionTestUtils.setField(offer, "alipay", alive);
        }
        desktop.submit(CODE, Map.of());
        assertThat(passed(desktop).at()).isEqualTo(NEW);
    }

    @Test
    void one_document_and_one_address_can_begin_so_often_and_no_oftener() {
        var document = IdDocuments.fresh();
        var who = new Asker.Stranger("林晓峰", document);
        var strict = strict(offer, 2, 3);
        assertThat(began(strict, who, "192.0.2.1")).isZero();
        assertThat(began(strict, who, "192.0.2.2")).isZero();
        assertThat(began(strict, who, "192.0.2.3")).as("the document").isPositive();
        var address = "192.0.2." + document.number();
        for (int i = 0; i < 3; i++) {
            assertThat(began(strict, new Asker.Stranger("林晓峰", IdDocuments.fresh()), address))
                    .isZero();
        }
        assertThat(began(strict, new Asker.Stranger("林晓峰", IdDocuments.fresh()), address))
                .as("the address")
                .isPositive();
    }

    private long began(LostDesk desk, Asker.Stranger who, String address) {
        var browser = Sha256.of(who.document().number() + address);
        return Objects.requireNonNull(transaction.execute(status -> desk.begin(browser, who, address)));
    }

    private LostDesk strict(AlipayOffer offer, int perDay, int perAddress) {
        var settings = new AlipaySettings(
                URI.create("https://openapi.alipay.com/gateway.do"),
                URI.create("https://openauth.alipay.com/oauth2/publicAppAuthorize.htm"),
                null,
                null,
                null,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                perDay,
                perAddress);
        return new LostDesk(
                (Tries) Objects.requireNonNull(ReflectionTestUtils.getField(desk, "tries")),
                offer,
                settings,
                accounts,
                (org.zhiye.person.People) Objects.requireNonNull(ReflectionTestUtils.getField(desk, "people")),
                (org.zhiye.account.Regaining) Objects.requireNonNull(ReflectionTestUtils.getField(desk, "regaining")),
                budgets,
                (org.zhiye.ground.Deeds) Objects.requireNonNull(ReflectionTestUtils.getField(desk, "deeds")));
    }

    @Test
    void without_a_merchants_account_or_with_a_passport_nothing_begins() {
        var nobody = new AlipayOffer(
                (AlipaySettings) Objects.requireNonNull(ReflectionTestUtils.getField(offer, "settings")),
                new StaticListableBeanFactory().getBeanProvider(StandIn.class),
                reference,
                day);
        var who = new Asker.Stranger("林晓峰", IdDocuments.fresh());
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> began(strict(nobody, 10, 10), who, "192.0.2.9"));
        var passport = new Asker.Stranger("Lin", new IdDocument(IdDocumentType.PASSPORT, "DEU", "C01X00T47"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> began(strict(offer, 10, 10), passport, "192.0.2.9"));
    }

    @Test
    void what_a_stranger_typed_is_sealed_and_thrown_away_a_day_later() {
        var person = logins.practitioner();
        var at = code(begun(person));
        var hash = hash(at);
        assertThat(jdbc.sql("select encode(claim_sealed, 'escape') from alipay_try where token_hash = ?")
                        .param(hash)
                        .query(String.class)
                        .single())
                .doesNotContain(person.document().number());
        jdbc.sql(
                        "update alipay_try set begun_at = now() - interval '25 hours', expires = now() - interval '24 hours 56 minutes'"
                                + " where token_hash = ?")
                .param(hash)
                .update();
        assertThat(desk.run(LocalDate.of(2026, 11, 24))).isPositive();
        assertThat(jdbc.sql("select claim_sealed is null from alipay_try where token_hash = ?")
                        .param(hash)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(phone().open(at).status()).isEqualTo(404);
    }
}
