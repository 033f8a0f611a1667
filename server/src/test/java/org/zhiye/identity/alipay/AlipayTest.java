package org.zhiye.identity.alipay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.Browser;
import org.zhiye.Browsers;
import org.zhiye.PageCheck;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.identity.Identities;
import org.zhiye.person.Level;
import org.zhiye.person.Method;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;

/** Verification by Alipay over two browsers: the desktop that shows the code, and the phone. */
@ZhiyeTest
@ResourceLock("alipay")
class AlipayTest {
    private static final String START = "/me/verification";
    private static final String PAGE = AlipayDesk.PAGE;
    private static final String PHONE = "Mozilla/5.0 (iPhone) AlipayClient/10.5.90";

    @Autowired
    Logins logins;

    @Autowired
    Browsers browsers;

    @Autowired
    Identities identities;

    @Autowired
    Turning turning;

    @Autowired
    org.zhiye.person.People people;

    @Autowired
    org.zhiye.policy.ReferenceData reference;

    @Autowired
    org.zhiye.ground.Day day;

    @Autowired
    JdbcClient jdbc;

    private record Scene(Logins.Person person, Browser desktop, String code) {}

    private Scene begun(String way) {
        return begun(logins.practitioner(), way);
    }

    private Scene begun(Logins.Person person, String way) {
        var desktop = logins.in(person).open(START);
        assertThat(desktop.text()).contains("支付宝授权认证", "支付宝刷脸认证");
        desktop.submit(PAGE, Map.of("way", way, "province", "31"));
        assertThat(desktop.at()).isEqualTo(PAGE);
        assertThat(desktop.page().select("svg.qr path")).hasSize(1);
        assertThat(PageCheck.faults(desktop.page())).isEmpty();
        var link = desktop.page().select("a[href*=/a/]").attr("href");
        return new Scene(person, desktop, URI.create(link).getPath());
    }

    @Test
    void a_province_that_was_not_chosen_is_asked_for_beside_its_field() {
        var desktop = logins.in(logins.practitioner()).open(START);
        desktop.submit(PAGE, Map.of("way", "AUTHORISE", "province", ""));
        assertThat(desktop.status()).isEqualTo(422);
        assertThat(desktop.page().expectFirst("#alipay-province-error").text()).isEqualTo("请选择业务受理省份");
        assertThat(desktop.page().select("#province-error")).isEmpty();
        assertThat(PageCheck.faults(desktop.page())).isEmpty();
        desktop.submit(PAGE, Map.of("way", "AUTHORISE", "province", "31"));
        assertThat(desktop.at()).isEqualTo(PAGE);
    }

    private Browser phone() {
        return browsers.open().agent(PHONE);
    }

    /** The phone scans, and stands on the page where its owner decides. */
    private Browser scanned(Scene it) {
        var phone = phone().open(it.code());
        assertThat(phone.status()).as(phone.text()).isEqualTo(200);
        assertThat(phone.page().select("form[action=/demo/alipay/decide]")).hasSize(1);
        return phone;
    }

    private static String owner(Browser phone, boolean self) {
        return self ? "self" : phone.page().select("input[name=owner]").last().attr("value");
    }

    /** The owner decides; @return where the phone is led, not followed */
    private static String decided(Browser phone, boolean self, String answer) {
        phone.submitOnly("/demo/alipay/decide", Map.of("owner", owner(phone, self), "answer", answer));
        return java.util.Objects.requireNonNull(phone.header("Location"));
    }

    private @Nullable Level level(Scene it) {
        return identities.of(it.person().id()).map(v -> v.level()).orElse(null);
    }

    private String state(Scene it) {
        return jdbc.sql("select state from alipay_try where person = ? order by begun_at desc, id desc limit 1")
                .param(it.person().id().value())
                .query(String.class)
                .single();
    }

    @Test
    void who_authorises_with_the_own_alipay_is_verified_and_the_desktop_turns() {
        var it = begun("AUTHORISE");
        var phone = scanned(it);
        assertThat(it.desktop().open(PAGE).text()).contains("已扫描，请在手机上确认");
        phone.open(decided(phone, true, "yes"));
        assertThat(phone.text()).contains("认证通过");
        assertThat(PageCheck.faults(phone.page())).isEmpty();
        it.desktop().open(PAGE);
        assertThat(it.desktop().at()).isEqualTo(START);
        assertThat(it.desktop().text()).contains("已通过支付宝认证", "还可以换一种方式认证");
        assertThat(it.desktop().text()).doesNotContain("支付宝授权认证").contains("支付宝刷脸认证", "现场认证");
        var verified = identities.of(it.person().id()).orElseThrow();
        assertThat(verified.level()).isEqualTo(Level.REMOTE);
        assertThat(verified.method()).isEqualTo(Method.ALIPAY);
        assertThat(verified.officer()).isNull();
        assertThat(verified.province()).isEqualTo("31");
        assertThat(logins.in(it.person()).open("/me/trail").text()).contains("通过支付宝认证", "显示支付宝认证二维码");
        assertThat(logins.in(it.person()).open("/messages").text()).contains("您已通过支付宝认证");
    }

    @Test
    void a_face_that_is_the_persons_verifies_at_a_higher_level_also_when_the_phone_does_not_come_back() {
        var it = begun("FACE");
        var phone = scanned(it);
        phone.open(decided(phone, true, "yes"));
        assertThat(phone.text()).contains("认证通过");
        assertThat(level(it)).isEqualTo(Level.FACE);
        var lost = begun("FACE");
        var other = scanned(lost);
        lost.desktop().open(PAGE).submit(PAGE + "/look", Map.of());
        assertThat(state(lost)).as("not begun yet: it goes on").isEqualTo("SCANNED");
        decided(other, true, "yes");
        lost.desktop().open(PAGE).submit(PAGE + "/look", Map.of());
        assertThat(lost.desktop().at()).isEqualTo(START);
        assertThat(level(lost)).isEqualTo(Level.FACE);
    }

    @Test
    void another_persons_alipay_or_face_verifies_nobody() {
        for (String way : List.of("AUTHORISE", "FACE")) {
            var it = begun(way);
            var phone = scanned(it);
            phone.open(decided(phone, false, "yes"));
            assertThat(phone.text()).as(way).contains("认证没有通过", "支付宝核对不一致");
            assertThat(it.desktop().open(PAGE).text()).contains("支付宝核对不一致", "重新显示二维码");
            assertThat(level(it)).isNull();
        }
    }

    @Test
    void who_does_not_authorise_is_told_so_and_may_begin_anew() {
        var it = begun("AUTHORISE");
        var phone = scanned(it);
        phone.open(decided(phone, true, "no"));
        assertThat(it.desktop().open(PAGE).text()).contains("您没有在手机上确认授权");
        it.desktop().submit(PAGE, Map.of());
        assertThat(state(it)).isEqualTo("OPEN");
        assertThat(phone().open(it.code()).status())
                .as("the former code is void")
                .isEqualTo(410);
    }

    @Test
    void the_return_without_alipays_word_counts_for_nothing() {
        var it = begun("AUTHORISE");
        var phone = scanned(it);
        var back = decided(phone, true, "no").replace("error=access_denied", "auth_code=made-up");
        phone.open(back);
        assertThat(phone.text()).contains("支付宝不能为您核对");
        assertThat(level(it)).isNull();
        var face = begun("FACE");
        var other = scanned(face);
        other.open(decided(other, true, "no"));
        assertThat(level(face)).isNull();
    }

    @Test
    void a_second_phone_is_refused_and_what_only_looks_uses_nothing_up() {
        var it = begun("AUTHORISE");
        assertThat(browsers.open().open(it.code()).text()).contains("请用支付宝扫一扫");
        assertThat(state(it)).isEqualTo("OPEN");
        var phone = scanned(it);
        var thief = phone().open(it.code());
        assertThat(thief.status()).isEqualTo(403);
        assertThat(thief.text()).contains("已被另一部手机扫过");
        assertThat(phone.open(it.code()).page().select("form[action=/demo/alipay/decide]"))
                .as("the same phone may go on")
                .hasSize(1);
        phone.open(decided(phone, true, "yes"));
        assertThat(level(it)).isEqualTo(Level.REMOTE);
    }

    @Test
    void an_answer_over_another_phone_or_a_second_time_is_refused() {
        var it = begun("AUTHORISE");
        var phone = scanned(it);
        var back = decided(phone, true, "yes");
        var thief = phone().open(back);
        assertThat(thief.status()).isEqualTo(403);
        assertThat(level(it)).isNull();
        assertThat(phone.open(back).text()).contains("认证通过");
        assertThat(phone.open(back).status()).as("replayed").isEqualTo(410);
        assertThat(jdbc.sql("select count(*) from verification where person = ?")
                        .param(it.person().id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(phone().open("/a/return?state=" + Secret.fresh() + "&auth_code=1")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void authorising_after_five_minutes_is_refused() {
        var it = begun("AUTHORISE");
        var phone = scanned(it);
        var back = decided(phone, true, "yes");
        jdbc.sql(
                        "update alipay_try set begun_at = now() - interval '301 seconds', expires = now() - interval '1 second' where person = ?")
                .param(it.person().id().value())
                .update();
        assertThat(phone.open(back).status()).isEqualTo(410);
        assertThat(phone.text()).contains("二维码已过期");
        assertThat(level(it)).isNull();
        assertThat(phone().open(it.code()).text()).contains("二维码已过期");
        assertThat(it.desktop().open(PAGE).text()).contains("二维码已过期");
    }

    @Test
    void the_code_is_bound_to_the_log_in_that_shows_it() {
        var it = begun("AUTHORISE");
        var other = logins.in(it.person()).open(PAGE);
        assertThat(other.text()).contains("另一个浏览器");
        assertThat(other.page().select("svg.qr")).isEmpty();
        assertThat(other.request(HttpMethod.GET, PAGE + "/turn?seen=OPEN", Map.of())
                        .status())
                .isEqualTo(404);
        var phone = scanned(it);
        var back = decided(phone, true, "yes");
        jdbc.sql("delete from session where account = ?")
                .param(it.person().id().value())
                .update();
        assertThat(phone.open(back).text()).contains("显示二维码的登录已经结束");
        assertThat(level(it)).isNull();
    }

    @Test
    void a_name_that_changes_between_scan_and_answer_is_not_verified() {
        var it = begun("AUTHORISE");
        var phone = scanned(it);
        var back = decided(phone, true, "yes");
        jdbc.sql("update account set name = '改名' where id = ?")
                .param(it.person().id().value())
                .update();
        assertThat(phone.open(back).text()).contains("认证时姓名或证件号码改了");
        assertThat(level(it)).isNull();
    }

    @Test
    void a_document_that_alipay_does_not_know_leads_to_a_counter() {
        var person = logins.practitioner(
                "Lin", new IdDocument(IdDocumentType.PASSPORT, "DEU", "C" + System.nanoTime() % 100_000_000L));
        var browser = logins.in(person).open(START);
        assertThat(browser.text()).contains("支付宝不能核对您这种证件");
        var token = browser.page().select("input[name=_csrf]").attr("value");
        browser.request(HttpMethod.POST, PAGE, Map.of("_csrf", token, "way", "AUTHORISE", "province", "31"));
        assertThat(browser.text()).contains("支付宝不能核对您这种证件");
    }

    @Test
    void an_open_page_waits_without_asking_and_is_woken() throws InterruptedException {
        var it = begun("AUTHORISE");
        int before = turning.open();
        var waiting = it.desktop().request(HttpMethod.GET, PAGE + "/turn?seen=OPEN", Map.of());
        assertThat(waiting.status()).isEqualTo(200);
        assertThat(turning.open()).isGreaterThan(before);
        scanned(it);
        for (int i = 0; i < 100 && turning.open() > before; i++) {
            Thread.sleep(100);
        }
        assertThat(turning.open()).isLessThanOrEqualTo(before);
        assertThat(it.desktop()
                        .request(HttpMethod.GET, PAGE + "/turn?seen=OPEN", Map.of())
                        .body())
                .as("what has changed already is said at once")
                .contains("event: turn");
    }

    @Test
    void without_a_merchants_account_the_page_says_on_site_only() {
        var nobody = new AlipayOffer(
                settings("https://openapi.alipay.com/gateway.do", null, null),
                new org.springframework.beans.factory.support.StaticListableBeanFactory()
                        .getBeanProvider(StandIn.class),
                reference,
                day);
        var facts = people.facts(logins.practitioner().id());
        assertThat(nobody.stands()).isFalse();
        assertThat(nobody.alipay()).isEmpty();
        assertThat(nobody.card(facts).offer()).isEqualTo(AlipayCard.Offer.NOT_HERE);
    }

    @Test
    void a_name_that_a_case_changes_does_not_raise_the_level() {
        assertThat(Level.ON_SITE.changedByCase()).isEqualTo(Level.BY_CASE);
        assertThat(Level.BY_CASE.changedByCase()).isEqualTo(Level.BY_CASE);
        assertThat(Level.FACE.changedByCase()).isEqualTo(Level.REMOTE);
        assertThat(Level.REMOTE.changedByCase()).isEqualTo(Level.REMOTE);
    }

    @Test
    void a_merchants_account_by_half_or_of_a_stand_in_stops_the_start() {
        var none = settings("https://openapi.alipay.com/gateway.do", null, null);
        assertThat(none.merchant()).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> settings("https://openapi.alipay.com/gateway.do", "2021", null)
                        .merchant())
                .withMessageContaining("ZHIYE_ALIPAY_PRIVATE_KEY");
        assertThatIllegalStateException()
                .isThrownBy(() -> settings("https://openapi.alipay.com/gateway.do", "2021", "no key")
                        .merchant())
                .withMessageContaining("PKCS #8");
        for (String standIn : List.of(
                "http://127.0.0.1:9/gateway.do", "https://localhost/gateway.do", "http://alipay.example/gateway.do")) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> settings(
                                    standIn,
                                    "2021",
                                    Gateways.base64(Gateways.OURS.getPrivate().getEncoded()))
                            .merchant())
                    .withMessageContaining("https addresses");
        }
        assertThat(settings(
                                "https://openapi.alipay.com/gateway.do",
                                "2021",
                                Gateways.base64(Gateways.OURS.getPrivate().getEncoded()))
                        .merchant())
                .isPresent();
    }

    private static AlipaySettings settings(String gateway, @Nullable String app, @Nullable String key) {
        return new AlipaySettings(
                URI.create(gateway),
                URI.create("https://openauth.alipay.com/oauth2/publicAppAuthorize.htm"),
                app,
                key,
                key == null ? null : Gateways.base64(Gateways.THEIRS.getPublic().getEncoded()),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                10,
                60);
    }
}
