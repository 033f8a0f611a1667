package org.zhiye.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every page of the access table, full, empty and with errors where it has them, at 1280 and 360 px: axe finds nothing, and nothing is
 * wider than the screen. A page that is added to the table and not visited here fails the test.
 */
class AccessibilityTest {
    private static final String CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @RegisterExtension
    final People people = new People();

    private final Inspection inspection = new Inspection();
    private final Demo.Person person = Demo.fromRoster();

    @Test
    void nobody_is_kept_out_of_any_page() throws Exception {
        publicPages();
        doors();
        var desk = new Officer(people.open("desk"), "DESK_OFFICER", "上海");
        var me = people.open("person");
        var applicant = new Applicant(me, person).signUp();
        newcomer(me);
        alipay(me);
        lost();
        applicant.fillProfile().attach();
        inspection.open(me, "/me/attachments", "/me/attachments/id-photo", "/me/profile");
        taking(me);
        counter(desk, applicant.takeSlip(), me);
        drafts(me, applicant);
        var progress = me.page().url();
        var number = applicant.caseNumber();
        inspection
                .shown(me, "just submitted")
                .open(me, "/progress", progress, progress + "/declaration", progress + "/withdraw");
        inspection.open(me, progress.replace("/progress/", "/filings/") + "/letter");
        enterprise(number);
        bench(number, me, progress);
        certificates();
        own(me);
        law();
        acts();
        leaves();
        requests(me);
        inspection.open(me, "/home", "/filings", "/me", "/me/trail", "/messages", "/me/verification");
        administration();
        confirmMobile(me);
        assertThat(AccessTable.without(inspection.paths()))
                .as("pages that were not visited")
                .isEmpty();
    }

    @AfterEach
    void nothing_was_found() throws IOException {
        inspection.report(Path.of(System.getProperty("zhiye.root"), "e2e/target/accessibility.txt"));
        assertThat(inspection.found()).isEmpty();
    }

    @Test
    void a_planted_fault_is_found() {
        var stranger = people.open("stranger").open("/guide");
        stranger.page().evaluate("""
                () => {
                  const picture = document.createElement('img');
                  picture.src = '/assets/mark.svg';
                  document.querySelector('main').append(picture);
                  document.querySelector('h1').style.width = '2000px';
                }""");
        var planted = new Inspection();
        planted.shown(stranger, "planted");
        assertThat(planted.found())
                .anyMatch(it -> it.contains("image-alt"))
                .anyMatch(it -> it.contains("wider than the screen"));
    }

    private void publicPages() {
        var stranger = people.open("stranger");
        inspection
                .open(
                        stranger,
                        "/",
                        "/?lang=en",
                        "/?lang=zh-Hant",
                        "/?lang=zh-Hans",
                        "/announcements",
                        "/guide",
                        "/help/desks")
                .open(
                        stranger,
                        "/accessibility",
                        "/help/photo-tool",
                        "/photo",
                        "/texts/privacy",
                        "/texts/sensitive",
                        "/texts/notice",
                        "/texts/commitment")
                .open(
                        stranger,
                        "/demo",
                        "/demo/components",
                        "/demo/components?state=full",
                        "/demo/components?state=errors")
                .open(stranger, "/lookup", "/lookup?name=张三&number=京1112019202000001", "/verify")
                .missing(stranger, "/lookup?name=&number=")
                .missing(stranger, "/verify?code=ABCD")
                .missing(stranger, "/nothing-here")
                .missing(stranger, "/p/AAAAAAAAAAAAAAAAAAAAAA")
                .missing(stranger, "/phone")
                .missing(stranger, "/c/AAAAAAAAAAAAAAAAAAAAAA");
        for (String verdict : new String[] {
            "valid", "window_over", "suspended", "cancelled", "superseded", "not_genuine", "cannot_tell"
        }) {
            inspection.missing(stranger, "/demo/verdicts/" + verdict);
        }
        stranger.open("/guide");
        var guide = stranger.page().locator("main a[href^='/guide/']").first().getAttribute("href");
        inspection.open(stranger, guide);
    }

    private void doors() {
        var stranger = people.open("newcomer");
        for (String door : new String[] {"/login", "/enterprise/login", "/staff/login"}) {
            inspection.open(stranger, door);
            stranger.press("登录");
            inspection.wrong(stranger);
        }
        for (String[] form : new String[][] {
            {"/signup", "注册"}, {"/reset", "重设密码"}, {"/enterprise/activate", "启用账号"}, {"/enterprise/apply", "继续"}
        }) {
            inspection.open(stranger, form[0]);
            stranger.page().locator("main form .actions button.btn").last().click();
            inspection.wrong(stranger);
        }
    }

    /** The code, the phone before it scans, while it decides, and when it comes too late. */
    private void alipay(Visitor me) {
        me.open("/me/verification").field("业务受理省份").selectOption("31");
        me.press("支付宝刷脸认证").at("支付宝认证");
        inspection.shown(me, "alipay code").open(me, "/me/verification/alipay");
        var code = java.net
                .URI
                .create(me.link("正在用手机看本页？在本机打开支付宝").getAttribute("href"))
                .getPath();
        inspection.open(people.open("camera"), code);
        var phone = people.alipay("phone");
        phone.page().navigate(code);
        inspection.shown(phone, "face");
        me.open("/me/verification").field("业务受理省份").selectOption("31");
        me.press("支付宝授权认证").at("支付宝认证");
        var other = people.alipay("other phone");
        other.page().navigate(me.link("正在用手机看本页？在本机打开支付宝").getAttribute("href"));
        inspection.shown(other, "authorise");
        other.press("不同意").sees("认证没有通过");
        inspection.shown(other, "refused");
    }

    /** Of the person who has just signed up, who goes on with the session: nothing is set anew. */
    private void lost() {
        var lost = people.open("lost");
        inspection.open(lost, "/reset/lost");
        lost.press("显示二维码");
        inspection.wrong(lost);
        lost.fill("证件号码", person.id()).fill("真实姓名", person.name()).readCaptcha();
        lost.press("显示二维码").at("用支付宝核对身份");
        inspection.shown(lost, "code").open(lost, "/reset/lost/alipay");
        var phone = people.alipay("lost phone");
        phone.page().navigate(lost.link("正在用手机看本页？在本机打开支付宝").getAttribute("href"));
        inspection.shown(phone, "lost");
        phone.page().locator("main form button").first().click();
        phone.press("确认授权").sees("核对一致");
        inspection.shown(phone, "lost, passed").open(lost, "/reset/lost/new");
        lost.press("设置手机号和密码");
        inspection.wrong(lost);
    }

    private void newcomer(Visitor me) {
        inspection.open(me, "/home", "/filings", "/progress", "/me", "/me/trail", "/messages", "/me/verification");
        inspection.open(
                me,
                "/me/profile",
                "/me/attachments",
                "/me/mobile",
                "/me/password",
                "/enterprises/missing",
                "/me/certificates");
        inspection.open(me, initial(me));
        for (String[] form : new String[][] {{"/me/profile", "保存"}, {"/me/mobile", "修改手机"}, {"/me/password", "修改密码"}}) {
            me.open(form[0]).press(form[1]);
            inspection.wrong(me);
        }
        me.open("/enterprises/missing").press("提交给主管部门");
        inspection.wrong(me);
        me.open("/me/attachments");
        me.field("本人签名")
                .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                        "signature.jpg",
                        "image/jpeg",
                        "not a picture".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        me.press("上传 本人签名");
        inspection.wrong(me);
    }

    private void taking(Visitor me) {
        for (String kind : new String[] {"id-photo", "half-body", "signature", "id-front"}) {
            inspection.open(me, "/me/attachments/" + kind + "/take");
        }
        me.press("生成二维码").at("用手机扫一扫");
        inspection.shown(me, "waiting");
        var shown = me.page().locator("[translate=no]").innerText();
        var phone = people.open("telephone", "zh-Hans", Chromium.PHONE);
        inspection.open(phone, shown.substring(shown.indexOf("/p/")));
        phone.press("开始").at("上传：身份证人像面");
        inspection.shown(phone, "opened");
        me.at("手机已打开链接");
        inspection.shown(me, "opened");
    }

    private static String initial(Visitor me) {
        me.open("/filings");
        return me.page().locator("main a[href$='/initial']").first().getAttribute("href");
    }

    private void counter(Officer desk, String slip, Visitor me) {
        inspection.shown(me, "slip").open(me, "/me/verification/booking");
        me.page().locator(".sites li a[href*='site=']").first().click();
        me.press("预约");
        inspection.wrong(me);
        sites();
        var officer = desk.visitor();
        inspection.open(officer, "/desk");
        officer.fill("取号单编号或证件号码", "nobody").press("查找");
        inspection.shown(officer, "nobody found");
        desk.openSlip(slip, person.name());
        inspection.shown(officer, "");
        inspection.open(officer, officer.page().url() + "/pictures/id-front");
        desk.openSlip(slip, person.name());
        officer.press("不通过");
        inspection.wrong(officer);
        desk.passAtDesk(slip, person.name());
        inspection.shown(officer, "passed").open(officer, "/desk");
        officer.fill("取号单编号或证件号码", person.id()).press("查找");
        inspection.shown(officer, "found by number");
        officer.page().locator("table a[href$='/mobile']").click();
        officer.at("重置手机号").press("重置手机号");
        inspection.wrong(officer);
    }

    /** Where the province verifies people. */
    private void sites() {
        var supervisor = new Officer(people.open("sites"), "PROVINCE_SUPERVISOR", "上海").visitor();
        inspection.open(supervisor, "/desks", "/desks/waiting", "/desks/new");
        supervisor.press("保存");
        inspection.wrong(supervisor);
        supervisor.open("/desks");
        inspection.open(
                supervisor,
                supervisor
                        .page()
                        .locator("#sites ~ tbody a, table a[href^='/desks/']")
                        .first()
                        .getAttribute("href"));
        supervisor.press("保存这一天");
        inspection.wrong(supervisor);
        inspection.open(supervisor, "/review/disputes");
        inspection.open(
                supervisor,
                supervisor
                        .page()
                        .locator("a[href^='/review/disputes/']")
                        .first()
                        .getAttribute("href"));
        supervisor.press("提交决定");
        inspection.wrong(supervisor);
    }

    private void drafts(Visitor me, Applicant applicant) {
        inspection.open(me, "/home", initial(me));
        applicant.begin();
        var draft = me.page().url().replaceAll("\\?.*", "");
        inspection.shown(me, "empty");
        me.press("继续");
        inspection.wrong(me);
        inspection.open(me, draft + "/discard");
        var today = Demo.today();
        me.open(draft);
        applicant.chooseFirm().contract(today.minusYears(1), today.plusYears(2)).specialtyAndConsents();
        inspection.shown(me, "full");
        applicant.toCheck();
        inspection.shown(me, "");
        me.press("提交");
        inspection.wrong(me);
        applicant.submit();
    }

    private void enterprise(String number) {
        var agent = people.open("agent");
        agent.logIn("/enterprise/login", Demo.account("ENTERPRISE_MANAGER", Applicant.FIRM));
        inspection.open(agent, "/enterprise/home", "/enterprise/confirmations", "/messages", "/me/password");
        agent.open("/enterprise/confirmations").sees(number).follow(person.name());
        agent.at(person.name());
        inspection.shown(agent, "waiting");
        agent.press("不予确认");
        inspection.wrong(agent);
        agent.press("确认聘用").sees("已确认聘用");
        inspection.shown(agent, "answered").open(agent, "/enterprise/confirmations");
        var other = people.open("other-agent");
        other.logIn("/enterprise/login", Demo.account("ENTERPRISE_MANAGER", "北京"));
        inspection.open(other, "/enterprise/confirmations");
    }

    private void bench(String number, Visitor me, String progress) {
        var acceptor = new Officer(people.open("province-acceptor"), "PROVINCE_ACCEPTOR", "上海");
        var officer = acceptor.visitor();
        inspection.open(officer, "/review", "/review?q=nobody", "/review/agents", "/review/enterprises");
        acceptor.take(number, person.name());
        inspection.shown(officer, "acceptance");
        officer.page()
                .locator("summary", new Page.LocatorOptions().setHasText("退回补正"))
                .click();
        officer.press("退回补正");
        inspection.wrong(officer);
        acceptor.take(number, person.name()).accept();
        inspection.shown(officer, "done");
        inspection.open(
                officer, officer.page().locator("a[href*='/letters/']").first().getAttribute("href"));
        me.open("/progress").page().navigate(progress);
        inspection.open(
                me, me.page().locator("main a[href^='/letters/']").first().getAttribute("href"));
        var reviewer = new Officer(people.open("province-reviewer"), "PROVINCE_REVIEWER", "上海");
        reviewer.take(number, person.name());
        inspection.shown(reviewer.visitor(), "opinion");
        reviewer.visitor().press("送部审核");
        inspection.wrong(reviewer.visitor());
        reviewer.agree("建筑工程").send("送部审核");
        inspection.shown(reviewer.visitor(), "done");
        new Officer(people.open("ministry-acceptor"), "MINISTRY_ACCEPTOR", "")
                .take(number, person.name())
                .accept();
        var ministry = new Officer(people.open("ministry-reviewer"), "MINISTRY_REVIEWER", "");
        ministry.take(number, person.name());
        inspection.shown(ministry.visitor(), "ministry");
        ministry.agree("建筑工程").send("提交审核意见");
        var supervisor = new Officer(people.open("supervisor"), "PROVINCE_SUPERVISOR", "上海").visitor();
        inspection.open(supervisor, "/review");
        inspection.open(new Officer(people.open("joint"), "JOINT_REVIEWER", "").visitor(), "/review");
        var publisher = new Officer(people.open("publisher"), "PUBLISHER", "").visitor();
        inspection.open(publisher, "/publication");
        publisher.button("发布公示").first().click();
        publisher.at("公示").sees(person.name());
        inspection.shown(publisher, "notice").open(publisher, "/publication");
        var stranger = people.open("reader");
        inspection.open(stranger, "/announcements");
        inspection.open(
                stranger,
                stranger.page()
                        .locator("main a[href^='/announcements/']")
                        .first()
                        .getAttribute("href"));
    }

    private void certificates() {
        var holder = people.open("holder");
        holder.logIn("/login", Demo.account("REGISTERED", ""));
        inspection.open(holder, "/home", "/filings", "/progress", "/me/certificates");
        var certificate = holder.link("查看证书").first().getAttribute("href");
        inspection.open(holder, certificate, certificate + "/terms");
        holder.fill("使用有效期至", "2020-01-01").press("下载");
        inspection.wrong(holder);
        holder.open(certificate);
        holder.page().waitForDownload(() -> holder.press("下载"));
        inspection.open(holder, "/me/certificates");
        var code = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")
                .matcher(holder.page().locator("main").innerText());
        assertThat(code.find()).isTrue();
        inspection.open(people.open("verifier"), "/verify?code=" + code.group());
    }

    /** What belongs to the account itself. */
    private void own(Visitor me) {
        inspection.open(
                me,
                "/me",
                "/me/identity",
                "/me/papers",
                "/me/papers/contract",
                "/me/sessions",
                "/me/consents",
                "/me/email",
                "/me/trail/check",
                "/me/trail/print",
                "/me/past",
                "/me/export",
                "/me/close");
        inspection.open(
                me,
                me.open("/me/consents")
                        .page()
                        .locator("main a[href^='/me/consents/text']")
                        .first()
                        .getAttribute("href"));
        me.open("/me/papers/contract");
        me.page()
                .locator("main input[type=file]")
                .setInputFiles(Path.of(System.getProperty("zhiye.root"), "docs/demo/id-front.jpg"));
        me.page().locator("main form[data-upload] button").last().click();
        me.page().locator(".leaves li").first().waitFor();
        inspection.shown(me, "with a page");
        var fresh = people.open("fresh");
        fresh.logIn("/login", Demo.account("FRESH", ""));
        inspection.open(fresh, "/me/identity", "/me/close");
        fresh.page().locator("main input[name=understood]").check();
        fresh.page().locator("main form.card button.btn").last().click();
        fresh.page().waitForURL("**/me/close/confirm**");
        inspection.shown(fresh, "sure?");
        var registered = people.open("registered");
        registered.logIn("/login", Demo.account("REGISTERED", ""));
        inspection.open(registered, "/filings/constructor-1/switch-employer", "/me/close");
        for (String business :
                new String[] {"initial", "change", "add", "renewal", "cancel", "rereg", "replace", "info"}) {
            inspection.open(registered, "/filings/constructor-1/" + business);
        }
    }

    /** The policy, for everybody and for who keeps it. */
    private void law() throws IOException {
        var stranger = people.open("citizen");
        inspection.open(stranger, "/policy", "/policy/versions/2021", "/policy/compare?from=2018&to=2021");
        var keeper = new Officer(people.open("keeper"), "POLICY_KEEPER", "").visitor();
        inspection.open(
                keeper,
                "/admin/policy",
                "/admin/policy/new?base=2018",
                "/admin/tables",
                "/admin/texts",
                "/admin/texts/notice",
                "/admin/holidays",
                "/admin/policy/json?base=2018");
        keeper.page().locator("main form button.btn").last().click();
        inspection.wrong(keeper);
        inspection.open(
                keeper,
                keeper.open("/admin/tables")
                        .page()
                        .locator("main a[href^='/admin/tables/']")
                        .first()
                        .getAttribute("href"));
        keeper.open("/admin/policy/json?base=2021");
        var json = keeper.page().locator("textarea");
        json.fill(json.inputValue()
                .replace("\"version\" : \"2021\"", "\"version\" : \"2031\"")
                .replace("\"version\": \"2021\"", "\"version\": \"2031\""));
        keeper.page().locator("input[name=why]").fill("检查页面");
        keeper.page().locator("main form button.btn").last().click();
        keeper.page().waitForURL("**/admin/editions/**");
        inspection.shown(keeper, "waits");
        inspection.open(keeper, URI.create(keeper.page().url()).getPath() + "/rehearsal");
    }

    /** Acts of the authority on a registration. */
    private void acts() {
        var holder = people.open("held");
        holder.logIn("/login", Demo.account("NEAR_EXPIRY", "上海"));
        holder.open("/me/certificates");
        var number = Pattern.compile("沪1\\d{15}")
                .matcher(holder.page().locator("main").innerText());
        assertThat(number.find()).isTrue();
        var supervisor = new Officer(people.open("acting"), "PROVINCE_SUPERVISOR", "上海").visitor();
        inspection.open(supervisor, "/review/acts");
        supervisor.open("/review/acts?number=" + number.group());
        inspection.shown(supervisor, "");
        supervisor
                .page()
                .locator("main ul.links a", new Page.LocatorOptions().setHasText("暂停"))
                .first()
                .click();
        supervisor.page().locator("main form button.btn").last().click();
        inspection.wrong(supervisor);
        var grounds = supervisor.page().locator("main select[name=ground]");
        if (grounds.count() > 0) {
            grounds.selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        }
        supervisor.page().locator("main textarea[name=reason]").fill("核查中");
        supervisor.page().locator("main textarea[name=evidence]").fill("沪建核〔2026〕1 号");
        if (supervisor.page().locator("main input[name=until]").count() > 0) {
            supervisor
                    .page()
                    .locator("main input[name=until]")
                    .fill(Demo.today().plusDays(20).toString());
        }
        supervisor.page().locator("main form button.btn").last().click();
        supervisor.page().waitForURL(Pattern.compile(".*/review/acts/[0-9a-f-]{36}.*"));
        inspection.shown(supervisor, "proposed").open(supervisor, "/review/acts");
    }

    /** Somebody leaves with a proof in hand: the employer is served a notice. */
    private void leaves() {
        var leaver = people.open("leaver");
        var person = Demo.account("LAPSED", "上海");
        leaver.logIn("/login", person);
        leaver.open("/filings/constructor-1/cancel").press("开始填写");
        leaver.page().locator("#paper-end-of-former-contract button").click();
        leaver.page().waitForURL("**/me/papers/**");
        leaver.page()
                .locator("main input[type=file]")
                .setInputFiles(Path.of(System.getProperty("zhiye.root"), "docs/demo/id-front.jpg"));
        leaver.page().locator("main form[data-upload] button").last().click();
        leaver.page().locator(".leaves li").first().waitFor();
        leaver.follow("返回申报");
        leaver.page()
                .locator("label.tick", new Page.LocatorOptions().setHasText("与聘用企业解除劳动合同"))
                .locator("input")
                .check();
        inspection.shown(leaver, "cancellation");
        leaver.press("继续").at("核对并提交");
        leaver.fill("手机验证码", leaver.askForCode(person.mobile())).press("提交");
        leaver.at("办理注销手续：等待省级受理");
        inspection.shown(leaver, "with the province");
        var agent = people.open("served");
        agent.logIn("/enterprise/login", Demo.account("ENTERPRISE_MANAGER", Applicant.FIRM));
        inspection.open(agent, "/enterprise/reports");
        agent.page().locator("main form button.btn").last().click();
        inspection.wrong(agent);
        var reported = people.open("reported");
        reported.logIn("/login", Demo.named("陈建平"));
        reported.open("/me/certificates");
        var number = Pattern.compile("沪1\\d{15}")
                .matcher(reported.page().locator("main").innerText());
        assertThat(number.find()).isTrue();
        agent.page().locator("main input[name=number]").fill(number.group());
        agent.page().locator("main input[name=reason]").first().check();
        agent.page().locator("main textarea[name=facts]").fill("已于本月解除聘用合同");
        agent.page().locator("main form button.btn").last().click();
        assertThat(agent.page().locator("#reports, main table").first()).isVisible();
        inspection.shown(agent, "reported");
        reported.open("/messages");
        inspection.open(
                reported,
                reported.page().locator("main a[href^='/me/reports/']").first().getAttribute("href"));
        inspection.open(agent, "/enterprise/notices");
        inspection.open(
                agent,
                agent.page()
                        .locator("main a[href^='/enterprise/notices/']")
                        .first()
                        .getAttribute("href"));
    }

    /** An employer that is not in the directory, and an agent who applies for an account. */
    private void requests(Visitor me) {
        me.open("/enterprises/missing")
                .fill("企业名称", "上海无障碍建设有限公司")
                .fill("统一社会信用代码", creditCode("91310000", "MA1FL0AX"));
        me.field("所在省份").selectOption("31");
        me.fill("企业联系人和电话", "王工 021-55550000").press("提交给主管部门");
        inspection.shown(me, "sent");
        var firms = JsonParser.parseString(
                        me.context().request().get("/enterprises/suggest?q=上海").text())
                .getAsJsonArray();
        var uscc = StreamSupport.stream(firms.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(it -> !it.get("text").getAsString().equals(Applicant.FIRM))
                .map(it -> it.get("note").getAsString())
                .filter(note -> note.contains("上海"))
                .map(note -> note.replaceAll(".*?([0-9A-Z]{18}).*", "$1"))
                .findFirst()
                .orElseThrow();
        var newAgent = Demo.fromRoster();
        var agent = people.open("new-agent");
        agent.open("/enterprise/apply")
                .fill("统一社会信用代码", uscc)
                .fill("法定代表人", "王建国")
                .fill("经办人姓名", newAgent.name());
        agent.field("证件类型").selectOption("IDENTITY_CARD");
        agent.fill("证件号码", newAgent.id()).fill("手机号", newAgent.mobile()).readCaptcha();
        agent.fill("短信验证码", agent.askForCode(newAgent.mobile())).press("继续");
        agent.at("授权书");
        inspection.shown(agent, "letter");
        agent.field("授权书").setInputFiles(Path.of(System.getProperty("zhiye.root"), "docs/demo/id-back.jpg"));
        agent.press("上传并提交 授权书");
        agent.at("企业账号申请");
        inspection.shown(agent, "with the province");
        var acceptor = new Officer(people.open("acceptor-of-requests"), "PROVINCE_ACCEPTOR", "上海").visitor();
        for (String list : new String[] {"/review/agents", "/review/enterprises"}) {
            inspection.open(acceptor, list);
            inspection.open(
                    acceptor,
                    acceptor.page()
                            .locator("tbody a[href^='" + list + "/']")
                            .first()
                            .getAttribute("href"));
        }
    }

    /** A lawful credit code (GB 32100, GB 11714) that no enterprise of the demonstration has. */
    private static String creditCode(String place, String organisation) {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += Character.getNumericValue(organisation.charAt(i)) * weights[i];
        }
        var code = place + organisation + "0123456789X0".charAt((11 - sum % 11) % 11);
        int all = 0;
        int weight = 1;
        for (char c : code.toCharArray()) {
            all += CREDIT.indexOf(c) * weight;
            weight = weight * 3 % 31;
        }
        return code + CREDIT.charAt((31 - all % 31) % 31);
    }

    private void administration() throws Exception {
        var system = new Officer(people.open("system"), "SYSTEM_ADMINISTRATOR", "").visitor();
        inspection.open(system, "/admin", "/admin/imports", "/admin/messages", "/admin/staff");
        system.page().locator("main form.card button.btn").last().click();
        inspection.wrong(system);
        var list = Files.createTempFile("enterprises", ".csv");
        Files.writeString(list, "统一社会信用代码,企业名称,省份\n123,坏的一行,上海市\n");
        system.open("/admin/imports")
                .page()
                .locator("#enterprises, input[type=file]")
                .first()
                .setInputFiles(list);
        system.page().locator("form[data-upload] button").first().click();
        system.page().waitForURL("**/admin/imports/*");
        inspection.shown(system, "looked at");
        Files.delete(list);
        system.open("/admin/staff");
        var officer = system.page().locator("tbody a").first().getAttribute("href");
        inspection.open(system, officer);
        system.press("重新发送启用链接");
        var link = system.page().locator("code.code-text").innerText();
        inspection.shown(system, "link");
        var first = people.open("first");
        inspection.open(first, link.replaceAll("^https?://[^/]+", ""));
        first.page().locator("main form button.btn").last().click();
        inspection.wrong(first);
        for (String role : new String[] {"SECURITY_ADMINISTRATOR", "AUDIT_ADMINISTRATOR"}) {
            inspection.open(new Officer(people.open(role), role, "").visitor(), "/admin");
        }
    }

    /** A number that somebody else proves has to be given anew by whom it was taken from. */
    private void confirmMobile(Visitor me) {
        var other = Demo.last("FRESH");
        me.open("/me/mobile").fill("新手机号", other.mobile());
        me.fill("短信验证码", me.askForCode(other.mobile()));
        me.fill("密码", Applicant.PASSWORD).press("修改手机");
        me.page().getByRole(AriaRole.STATUS).first().waitFor();
        inspection.shown(me, "changed");
        var loser = people.open("loser");
        loser.open("/login")
                .fill("证件号码", other.id())
                .fill("密码", other.password())
                .readCaptcha();
        loser.press("登录");
        assertThat(loser.page()).hasURL(Pattern.compile(".*/login/mobile.*"));
        inspection.shown(loser, "");
        loser.page().locator("main form .actions button.btn").last().click();
        inspection.wrong(loser);
    }
}
