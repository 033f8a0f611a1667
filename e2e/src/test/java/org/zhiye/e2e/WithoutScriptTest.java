package org.zhiye.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sign-up, log-in, filing and deciding in browsers that run no script. */
class WithoutScriptTest {
    private static final String SPECIALTY = "建筑工程";

    @RegisterExtension
    final People people = new People();

    @Test
    void somebody_signs_up_files_and_is_decided_upon() {
        var person = Demo.fromRoster();
        var me = people.withoutScript("person");
        var applicant = new Applicant(me, person).signUp();
        me.press("退出登录").at("个人登录");
        me.logIn("/login", applicant.signedUp());
        applicant.fillProfile().attach();
        new Officer(people.withoutScript("desk"), "DESK_OFFICER", "上海").passAtDesk(applicant.takeSlip(), person.name());
        var today = Demo.today();
        applicant.begin();
        me.fill(Say.EMPLOYER, "华建二局").press(Say.CONTINUE);
        me.sees("请从列表中选择企业，只输入名称不够");
        assertThat(me.page().locator("[data-errors]")).isVisible();
        assertThat(me.field("企业名称")).hasValue("华建二局");
        applicant
                .chooseFirm()
                .contract(today.minusYears(1), today.plusYears(2))
                .specialtyAndConsents()
                .toCheck()
                .submit();
        var number = applicant.caseNumber();
        confirmed(number, person);
        decided(number, person);
        me.page().reload();
        me.sees("住房和城乡建设部");
    }

    private void confirmed(String number, Demo.Person person) {
        var agent = people.withoutScript("agent");
        agent.logIn("/enterprise/login", Demo.account("ENTERPRISE_MANAGER", Applicant.FIRM));
        agent.open("/enterprise/confirmations").sees(number);
        agent.follow(person.name());
        agent.at(person.name()).press("确认聘用");
        assertThat(agent.page().getByRole(AriaRole.STATUS).first()).containsText("已确认聘用");
    }

    private void decided(String number, Demo.Person person) {
        new Officer(people.withoutScript("province-acceptor"), "PROVINCE_ACCEPTOR", "上海")
                .take(number, person.name())
                .accept();
        new Officer(people.withoutScript("province-reviewer"), "PROVINCE_REVIEWER", "上海")
                .take(number, person.name())
                .agree(SPECIALTY)
                .send("送部审核");
    }
}
