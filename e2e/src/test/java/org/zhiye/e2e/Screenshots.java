package org.zhiye.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Makes docs/screenshots anew, from the packaged product: {@code ./mvnw verify -Dtest=none -Dit.test=Screenshots
 * -Dfailsafe.failIfNoSpecifiedTests=false}. Not one of the tests
 * that always run, which is why its name doesn't end like theirs.
 */
class Screenshots {
    private static final int DESKTOP = 1440;
    private static final int DESKTOP_HEIGHT = 900;
    private static final int PHONE_HEIGHT = 1400;
    private static final int QUALITY = 80;
    private static final int LARGEST = 200_000;

    @RegisterExtension
    final People people = new People();

    private final Path folder = Path.of(System.getProperty("zhiye.root"), "docs/screenshots");

    @Test
    void main_pages() throws IOException {
        var person = Demo.fromRoster();
        var me = people.open("person", "zh-Hans", DESKTOP);
        var applicant = new Applicant(me, person);
        me.open("/");
        take(me, "portal");
        me.open("/reset/lost");
        take(me, "lost");
        me.open("/signup").fill("证件号码", person.id().substring(0, 17) + "0").fill("真实姓名", person.name());
        me.press("注册").page().locator("[data-errors]").waitFor();
        take(me, "sign-up-with-errors");
        applicant.signUp();
        take(me, "home");
        applicant.fillProfile().attach();
        me.open("/me/attachments");
        take(me, "attachments");
        me.open("/me/attachments/id-photo/take");
        take(me, "take");
        me.open("/photo");
        take(me, "photo-help");
        var desk = new Officer(people.open("desk", "zh-Hans", DESKTOP), "DESK_OFFICER", "上海");
        var slip = applicant.takeSlip();
        desk.openSlip(slip, person.name());
        take(desk.visitor(), "counter");
        desk.passAtDesk(slip, person.name());
        var today = Demo.today();
        applicant
                .begin()
                .chooseFirm()
                .contract(today.minusYears(1), today.minusDays(1))
                .specialtyAndConsents();
        me.press("继续").page().locator("[data-errors]").waitFor();
        take(me, "filing-with-error");
        applicant.contract(today.minusYears(1), today.plusYears(2)).toCheck();
        take(me, "check");
        applicant.submit();
        var number = applicant.caseNumber();
        var progress = me.page().url();
        var agent = people.open("agent", "zh-Hans", DESKTOP);
        agent.logIn("/enterprise/login", Demo.account("ENTERPRISE_MANAGER", Applicant.FIRM));
        agent.open("/enterprise/confirmations").follow(person.name());
        agent.at(person.name());
        take(agent, "confirmation");
        agent.press("确认聘用").sees("已确认聘用");
        var acceptor = new Officer(people.open("acceptor", "zh-Hans", DESKTOP), "PROVINCE_ACCEPTOR", "上海");
        acceptor.take(number, person.name()).accept();
        me.page().navigate(progress);
        take(me, "progress");
        var reviewer = new Officer(people.open("reviewer", "zh-Hans", DESKTOP), "PROVINCE_REVIEWER", "上海");
        reviewer.visitor().open("/review");
        take(reviewer.visitor(), "queue");
        // out of the whole queue, so that its neighbours stand beside it
        reviewer.visitor().link(person.name()).click();
        reviewer.agree("建筑工程");
        take(reviewer.visitor(), "case");
    }

    @Test
    void the_other_businesses_and_the_personal_centre() throws IOException {
        var forms = new String[][] {
            {"孙德明", "constructor-1-provisional", "change"},
            {"蒋丽萍", "constructor-1", "add"},
            {"郭宝田", "constructor-1-provisional", "renewal"},
            {"吴敏", "constructor-1", "cancel"},
            {"姚淑芬", "constructor-1", "rereg"},
            {"陈建平", "constructor-1", "replace"},
            {"欧阳㛃", "constructor-1", "info"}
        };
        for (String[] form : forms) {
            var me = people.open(form[2], "zh-Hans", DESKTOP);
            me.logIn("/login", Demo.named(form[0]));
            if (form[2].equals("replace")) {
                me.open("/filings");
                take(me, "apply");
                me.open("/me");
                take(me, "me");
                me.open("/me/mobile");
                take(me, "mobile");
                me.open("/me/password");
                take(me, "password");
                me.open("/me/trail");
                take(me, "trail");
                me.open("/filings/constructor-1/switch-employer");
                take(me, "switch-employer");
            }
            me.open("/filings/" + form[1] + "/" + form[2]).press("开始填写");
            take(me, "filing-" + form[2]);
        }
    }

    @Test
    void alipay() throws IOException {
        var me = people.open("desktop", "zh-Hans", DESKTOP);
        new Applicant(me, Demo.stranger("沈嘉文")).signUp();
        me.open("/me/verification");
        take(me, "verify");
        me.field("业务受理省份").selectOption("31");
        me.press("支付宝授权认证").at("支付宝认证");
        take(me, "alipay");
        var phone = people.alipay("phone");
        phone.page().navigate(me.link("正在用手机看本页？在本机打开支付宝").getAttribute("href"));
        take(phone, "alipay-phone");
    }

    @Test
    void certificate_and_verification() throws IOException {
        var holder = people.open("holder", "zh-Hans", DESKTOP);
        holder.logIn("/login", Demo.account("REGISTERED", ""));
        holder.open("/me/certificates").follow("查看证书");
        assertThat(holder.page().locator(".cert")).isVisible();
        var file = holder.page().waitForDownload(() -> holder.press("下载")).path();
        var stranger = people.open("stranger", "zh-Hans", DESKTOP);
        stranger.open(URI.create(new Paper(file).code()).getPath());
        take(stranger, "verification");
        holder.page().reload();
        take(holder, "certificate");
        holder.open("/me/certificates");
        take(holder, "certificates");
    }

    @Test
    void on_site_verification_and_a_disputed_record() throws IOException {
        var person = Demo.fromRoster();
        var me = people.open("person", "zh-Hans", DESKTOP);
        var applicant = new Applicant(me, person).signUp().attach();
        applicant.takeSlip();
        me.open("/me/verification/booking");
        me.page().locator(".sites li a[href*='site=']").first().click();
        take(me, "booking");
        me.page().locator("input[name=at]:not([disabled])").first().check();
        me.press("预约").at("您的预约");
        take(me, "slip");
        var desk = new Officer(people.open("desk", "zh-Hans", DESKTOP), "DESK_OFFICER", "上海").visitor();
        desk.open("/desk");
        take(desk, "counter-day");
        var supervisor =
                new Officer(people.open("supervisor", "zh-Hans", DESKTOP), "PROVINCE_SUPERVISOR", "上海").visitor();
        supervisor.open("/desks");
        take(supervisor, "sites");
        supervisor.page().locator("table a[href^='/desks/']").first().click();
        take(supervisor, "site");
        supervisor.open("/desks/waiting");
        take(supervisor, "waiting");
        supervisor.open("/review/disputes");
        take(supervisor, "disputes");
        supervisor.page().locator("a[href^='/review/disputes/']").first().click();
        take(supervisor, "dispute");
    }

    private void take(Visitor who, String name) throws IOException {
        shot(who, name, DESKTOP, DESKTOP_HEIGHT);
        shot(who, name, Chromium.PHONE, PHONE_HEIGHT);
        who.page().setViewportSize(DESKTOP, DESKTOP_HEIGHT);
    }

    /** As WebP, which Playwright itself doesn't write. */
    private void shot(Visitor who, String name, int width, int height) throws IOException {
        var page = who.page();
        page.setViewportSize(width, height);
        page.evaluate("() => document.fonts.ready");
        page.evaluate("() => Promise.all([...document.images].map(it => it.decode().catch(() => {})))");
        page.evaluate("() => scrollTo(0, 0)");
        assertThat(page.locator("footer").first()).isAttached();
        var session = who.context().newCDPSession(page);
        var how = new JsonObject();
        how.addProperty("format", "webp");
        how.addProperty("quality", QUALITY);
        var picture = Base64.getDecoder()
                .decode(session.send("Page.captureScreenshot", how).get("data").getAsString());
        session.detach();
        assertThat(picture.length).as(name).isLessThan(LARGEST);
        Files.createDirectories(folder);
        Files.write(folder.resolve(name + "-" + width + ".webp"), picture);
    }
}
