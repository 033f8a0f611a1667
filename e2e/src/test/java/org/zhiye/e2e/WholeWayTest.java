package org.zhiye.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From the portal to the register and the certificate, through the hands of everybody, a browser each. */
class WholeWayTest {
    private static final String SPECIALTY = "建筑工程";

    @RegisterExtension
    final People people = new People();

    @TempDir
    Path folder;

    private final Demo.Person person = Demo.fromRoster();

    @Test
    void somebody_signs_up_and_is_registered() {
        var me = people.open("person");
        var applicant = new Applicant(me, person);
        signsUpAfterErrors(me, applicant);
        logsOutAndIn(me, applicant);
        applicant.fillProfile().attach();
        new Officer(people.open("desk"), "DESK_OFFICER", "上海").passAtDesk(applicant.takeSlip(), person.name());
        filesAfterErrors(me, applicant);
        var number = submitsOnce(me, applicant);
        confirms(number);
        var acceptor = new Officer(people.open("province-acceptor"), "PROVINCE_ACCEPTOR", "上海");
        acceptor.take(number, person.name()).sendBack("本人签名", "签名不清楚，请用黑色签字笔重签后上传");
        corrects(me, applicant);
        acceptor.take(number, person.name()).accept();
        new Officer(people.open("province-reviewer"), "PROVINCE_REVIEWER", "上海")
                .take(number, person.name())
                .agree(SPECIALTY)
                .send("送部审核");
        new Officer(people.open("ministry-acceptor"), "MINISTRY_ACCEPTOR", "")
                .take(number, person.name())
                .accept();
        new Officer(people.open("ministry-reviewer"), "MINISTRY_REVIEWER", "")
                .take(number, person.name())
                .agree(SPECIALTY)
                .send("提交审核意见");
        publishes();
        var registration = registered(me);
        looksUp(registration);
        certified(me, registration);
    }

    private void signsUpAfterErrors(Visitor me, Applicant applicant) {
        me.open("/").follow("个人入口");
        me.page().locator("main").getByText("注册").last().click();
        me.at("注册");
        var wrong = person.id().substring(0, 17) + (person.id().endsWith("0") ? "1" : "0");
        applicant.fillSignUp();
        me.fill("证件号码", wrong).fill("确认密码", "something else").press("注册");
        me.wrong("号码有误：末位校验不符。请逐位核对", "两次输入的密码不一致");
        assertThat(me.field("证件号码")).hasValue(wrong);
        assertThat(me.field("真实姓名")).hasValue(person.name());
        assertThat(me.field("手机号")).hasValue(person.mobile());
        assertThat(me.field("短信验证码")).hasValue(Pattern.compile("\\d{6}"));
        applicant.choosePassword();
        me.fill("证件号码", person.id()).press("注册").at(person.name() + "，您好");
    }

    private void logsOutAndIn(Visitor me, Applicant applicant) {
        me.press("退出登录");
        me.at("个人登录");
        me.logIn("/login", applicant.signedUp()).at(person.name() + "，您好");
    }

    private void filesAfterErrors(Visitor me, Applicant applicant) {
        var today = Demo.today();
        applicant.begin();
        me.fill("企业名称", "华建二局");
        applicant.contract(today.minusYears(2), today.minusDays(1)).specialtyAndConsents();
        me.press("继续").wrong("请从列表中选择企业，只输入名称不够", "合同终止日期不能早于今天");
        assertThat(me.field("企业名称")).hasValue("华建二局");
        assertThat(me.field("劳动合同结束日期")).hasValue(today.minusDays(1).toString());
        assertThat(me.field("我已阅读并同意《注册须知》")).isChecked();
        chooseByKeyboard(me);
        me.fill("劳动合同结束日期", today.plusYears(2).toString());
        applicant.toCheck();
        me.sees(Applicant.FIRM).sees(SPECIALTY).sees(today.plusYears(2).toString());
    }

    private static void chooseByKeyboard(Visitor me) {
        var firm = me.field("企业名称");
        firm.clear();
        firm.pressSequentially("华建二");
        var option = me.page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Applicant.FIRM));
        assertThat(option.first()).isVisible();
        assertThat(firm).hasAttribute("aria-expanded", "true");
        firm.press("ArrowDown");
        // on to ours, wherever the list has it
        while (!"true".equals(option.first().getAttribute("aria-selected"))) {
            firm.press("ArrowDown");
        }
        assertThat(firm).hasAttribute("aria-activedescendant", Pattern.compile("."));
        firm.press("Enter");
        assertThat(firm).hasValue(Applicant.FIRM);
        assertThat(firm).hasAttribute("aria-expanded", "false");
    }

    /** A double click, a reload and the back button lead to one case; its number. */
    private String submitsOnce(Visitor me, Applicant applicant) {
        applicant.typeCode();
        me.button("提交").dblclick();
        me.at("初始注册：等待企业确认聘用");
        me.sees("您现在不需要做任何事").sees("回执").sees(Applicant.FIRM);
        var progress = me.page().url();
        me.page().reload();
        me.at("初始注册：等待企业确认聘用");
        var number = applicant.caseNumber();
        me.page().goBack();
        // whatever the browser kept of the check page, what is sent again is answered with the same case or with a page
        // that leads on
        if (me.button("提交").isVisible()) {
            me.fill("手机验证码", "000000").press("提交");
        }
        assertThat(me.page().locator("main")).isVisible();
        me.open("/progress").sees(number);
        assertThat(me.page().locator("main .tasks li")).hasCount(1);
        me.page().navigate(progress);
        me.at("初始注册：等待企业确认聘用");
        return number;
    }

    private void confirms(String number) {
        var agent = people.open("agent");
        agent.logIn("/enterprise/login", Demo.account("ENTERPRISE_MANAGER", Applicant.FIRM));
        agent.open("/enterprise/confirmations").sees(number);
        agent.follow(person.name());
        agent.at(person.name()).press("确认聘用");
        assertThat(agent.page().getByRole(AriaRole.STATUS).first()).containsText("已确认聘用");
    }

    private void corrects(Visitor me, Applicant applicant) {
        openCase(me);
        me.at("初始注册：等待您补正");
        me.open("/me/attachments");
        me.field("本人签名").setInputFiles(Path.of(System.getProperty("zhiye.root"), "docs/demo/signature.jpg"));
        me.press("重新上传 本人签名").sees("本人签名已");
        openCase(me);
        me.press("补正并重新提交").at("补正").sees("签名不清楚，请用黑色签字笔重签后上传");
        me.press("继续").wrong("请阅读并同意《注册须知》", "请阅读并作出《个人承诺事项》所列承诺");
        me.tick("我已阅读并同意《注册须知》").tick("我作出《个人承诺事项》所列承诺");
        applicant.toCheck().typeCode();
        me.press("提交").at("初始注册：等待省级受理");
    }

    private static void openCase(Visitor me) {
        me.open("/progress");
        me.page().locator("main .tasks a").click();
    }

    private void publishes() {
        var publisher = new Officer(people.open("publisher"), "PUBLISHER", "").visitor();
        publisher.open("/publication").sees(person.name());
        publisher.button("发布公示").first().click();
        publisher.at("公示").sees(person.name());
        var until = Pattern.compile("(\\d{4}) ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?日")
                .matcher(publisher.page().locator("main .num").first().innerText());
        java.time.LocalDate end = null;
        while (until.find()) {
            end = java.time.LocalDate.of(
                    Integer.parseInt(until.group(1)),
                    Integer.parseInt(until.group(2)),
                    Integer.parseInt(until.group(3)));
        }
        assertThat(publisher.button("发布公告").count()).isZero();
        Demo.day(java.util.Objects.requireNonNull(end).plusDays(1));
        publisher.page().reload();
        publisher.press("发布公告");
        assertThat(publisher.heading("公告").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        var line = publisher.page().locator("tr", new Page.LocatorOptions().setHasText(person.name()));
        assertThat(line).containsText("已登记");
    }

    /** The registration number, as the person is told. */
    private String registered(Visitor me) {
        openCase(me);
        me.at("初始注册：准予注册");
        me.open("/messages");
        var number = Pattern.compile("注册编号 (\\S{17})")
                .matcher(me.page().locator("main").innerText());
        assertThat(number.find()).isTrue();
        assertThat(number.group(1)).matches("沪131\\d{4}\\d{4}\\d{5}");
        return number.group(1);
    }

    /** 查看证书, 打印, 下载; what the file is worth, as its readers see it; what a stranger learns from its QR code. */
    private void certified(Visitor me, String registration) {
        me.open("/me/certificates").sees(registration);
        me.follow("查看证书").at("一级建造师注册证书");
        assertThat(me.page().locator(".cert")).containsText(person.name());
        if ((boolean) me.page().evaluate("navigator.pdfViewerEnabled")) {
            me.press("打印");
            assertThat(me.page().locator("iframe.paper-frame")).isAttached();
        } else {
            // a browser that shows no PDF gets the file
            me.page().waitForDownload(() -> me.press("打印"));
        }
        var file = folder.resolve("certificate.pdf");
        me.page().waitForDownload(() -> me.press("下载")).saveAs(file);
        var paper = new Paper(file);
        assertThat(paper.signatures()).contains("Signature is Valid.").contains("Total document signed");
        assertThat(paper.text().replaceAll("\\s", ""))
                .contains(person.name(), registration, Applicant.FIRM, SPECIALTY, "演示样本");
        var path = URI.create(paper.code()).getPath();
        assertThat(path).startsWith("/c/");
        var stranger = people.open("verifier");
        stranger.open(path).at("证书有效").sees(person.name()).sees(registration);
    }

    private void looksUp(String registration) {
        var stranger = people.open("stranger");
        stranger.open("/lookup").fill("姓名", person.name()).fill("注册编号", registration);
        stranger.press("查询").at("注册有效");
        var answer = stranger.page().locator(".verdict");
        assertThat(answer).containsText(Applicant.FIRM);
        assertThat(answer.locator("tr", new Locator.LocatorOptions().setHasText(SPECIALTY)))
                .containsText("有效");
        stranger.open("/announcements").sees("初始注册人员名单公告");
    }
}
