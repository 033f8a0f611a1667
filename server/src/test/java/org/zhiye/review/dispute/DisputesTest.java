package org.zhiye.review.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.zhiye.Browser;
import org.zhiye.Browsers;
import org.zhiye.IdDocuments;
import org.zhiye.PageCheck;
import org.zhiye.TestDay;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.account.Visitors;
import org.zhiye.ground.Caller;
import org.zhiye.intake.Intakes;
import org.zhiye.intake.Report;
import org.zhiye.person.Applicants;
import org.zhiye.register.PastList;
import org.zhiye.register.Registers;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.Role;

/** 不是我的: from the person's word to what an office makes of it. */
@ZhiyeTest
class DisputesTest {
    private static final java.util.concurrent.atomic.AtomicInteger SERIAL =
            new java.util.concurrent.atomic.AtomicInteger(31_000);

    @Autowired
    Browsers browsers;

    @Autowired
    Logins logins;

    @Autowired
    Visitors visitors;

    @Autowired
    Applicants applicants;

    @Autowired
    Intakes intakes;

    @Autowired
    PastList list;

    @Autowired
    Registers registers;

    @Autowired
    JdbcClient jdbc;

    private Logins.Person person;
    private AccountId supervisor;
    private String number;
    private String address;

    private Report imported(String number, String name, IdDocument document, String more) {
        var csv = "注册编号,姓名,证件号码,专业及有效期\n" + number + "," + name + "," + document.number()
                + ",建筑工程 2025-03-01~2028-02-29\n" + more;
        return Caller.system("test")
                .act(() -> intakes.take(list, () -> new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))));
    }

    @BeforeEach
    void somebody_says_not_mine() {
        person = logins.practitioner("林晓峰");
        supervisor = logins.officer(Role.PROVINCE_SUPERVISOR, "15");
        number = "蒙1152018%d%05d".formatted(2025, SERIAL.incrementAndGet());
        assertThat(imported(number, "林晓峰", person.document(), "").errors()).isEmpty();
        applicants.verify(person.id(), "15");
        say("NOT_MINE", "我从未在内蒙古注册过，可能是同名。");
        address = "/review/disputes/"
                + jdbc.sql("select id::text from past_dispute where person = ?")
                        .param(person.id().value())
                        .query(String.class)
                        .single();
    }

    private Browser say(String answer, String statement) {
        var browser = logins.in(person).open("/me/past");
        var fields = Browser.fields(browser.form("/me/past"), new LinkedMultiValueMap<>());
        fields.set("statement", statement);
        fields.add("answer", answer);
        return browser.postOnly("/me/past", fields);
    }

    private Browser decided(Browser officer, String outcome, @Nullable IdDocument right) {
        var typed = new java.util.HashMap<>(Map.of("outcome", outcome, "reason", "核对了原始注册档案第 12 卷"));
        if (right != null) {
            typed.put("type", right.type().name());
            typed.put("number", right.number());
        }
        return officer.submit(address, typed);
    }

    private Browser consent(Browser officer) {
        var fields = Browser.fields(officer.form(address + "/second"), new LinkedMultiValueMap<>());
        fields.add("answer", "consent");
        return officer.postOnly(address + "/second", fields);
    }

    @Test
    void the_person_sees_with_whom_it_is_and_until_when_and_the_office_sees_record_word_and_person() {
        var page = logins.in(person).open("/me/past");
        assertThat(page.text())
                .contains("主管部门正在核对", "内蒙古自治区住房和城乡建设厅", "2026 年 12 月 7 日", "我从未在内蒙古注册过")
                .doesNotContain("这条记录不是您的？");
        assertThat(PageCheck.faults(page.page())).isEmpty();

        var officer = logins.in(supervisor).open("/review/disputes");
        assertThat(officer.page().select("#open").isEmpty()).isFalse();
        assertThat(officer.text()).contains(number, "林晓峰", "2026 年 12 月 7 日");
        assertThat(PageCheck.faults(officer.page())).isEmpty();
        officer.open(address);
        assertThat(officer.text())
                .contains(
                        number,
                        "我从未在内蒙古注册过",
                        "内蒙古自治区窗口现场认证",
                        "建筑工程",
                        person.document().masked())
                .doesNotContain(person.document().number());
        assertThat(PageCheck.faults(officer.page())).isEmpty();
        officer.submit(address + "/number", Map.of());
        assertThat(officer.text()).contains(person.document().number(), "已记入声明人的操作轨迹");
        assertThat(logins.in(person).open("/me/trail").text()).contains("核对既有记录时查看完整证件号码");

        TestDay.on(java.time.LocalDate.of(2026, 12, 8), () -> {
            assertThat(logins.in(person).open("/me/past").text()).contains("已超过办理期限");
            assertThat(logins.in(supervisor).open(address).text()).contains("已逾期");
        });
    }

    @Test
    void who_has_none_is_told_so() {
        var officer = logins.in(logins.officer(Role.PROVINCE_SUPERVISOR, "81")).open("/review/disputes");
        assertThat(officer.text()).contains("现在没有待核对的异议");
        assertThat(PageCheck.faults(officer.page())).isEmpty();
    }

    @Test
    void found_not_to_be_the_persons_it_stays_and_is_given_to_nobody() {
        var officer = logins.in(supervisor).open(address);
        officer.submit(address, Map.of());
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.text()).contains("请选择核对结果", "请写明理由");
        decided(officer, "unlinked", null);
        assertThat(officer.at()).isEqualTo(address);
        assertThat(officer.text()).contains("不归任何人", "核对了原始注册档案第 12 卷").doesNotContain("提交决定");

        var browser = logins.in(person).open("/me/past");
        assertThat(browser.text()).contains("不是您的记录，不会归到您名下", "核对了原始注册档案第 12 卷");
        assertThat(browser.page().select("button[name=answer]")).isEmpty();
        assertThat(PageCheck.faults(browser.page())).isEmpty();
        assertThat(visitors.sms(person.mobile())).contains("不是您的，不会归到您名下");
        assertThat(browser.open("/messages").text()).contains(number);
        assertThat(browser.open("/me/trail").text()).contains("认定不是本人的记录");
        assertThat(registers.of(person.id())).isEmpty();
        assertThat(browsers.open().open("/lookup?name=林晓峰&number=" + number).text())
                .contains("注册有效");
    }

    @Test
    void found_to_be_the_persons_it_asks_for_the_persons_word_again_and_can_not_be_disputed_twice() {
        decided(logins.in(supervisor).open(address), "rejected", null);
        var browser = logins.in(person).open("/me/past");
        assertThat(browser.text()).contains("核对结果：这条记录是您的，请确认", "核对了原始注册档案第 12 卷", "行政复议");
        assertThat(browser.page().select("button[value=MINE]")).hasSize(1);
        assertThat(browser.page().select("button[value=NOT_MINE]")).isEmpty();
        assertThat(visitors.sms(person.mobile())).contains("认定是您的");
        var again = say("NOT_MINE", "");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("不能再声明不是");
        say("MINE", "");
        assertThat(registers.of(person.id()))
                .singleElement()
                .satisfies(it -> assertThat(it.number().value()).isEqualTo(number));
        assertThat(logins.in(person).open("/me/past").text()).contains("已并入您的注册登记");
    }

    @Test
    void a_correction_needs_a_second_officer_and_then_the_record_waits_for_its_real_holder() {
        var holder = logins.practitioner("林晓峰");
        applicants.verify(holder.id(), "15");
        var first = logins.in(supervisor).open(address);
        decided(first, "corrected", person.document());
        assertThat(first.status()).isEqualTo(422);
        assertThat(first.text()).contains("这是声明人自己的证件号码");
        first.open(address);
        decided(first, "corrected", holder.document());
        assertThat(first.text())
                .contains("更正待复核", "您提出的更正要由另一名工作人员复核", holder.document().masked());
        assertThat(first.page().select("form[action$=/second]")).isEmpty();
        var forced = new LinkedMultiValueMap<String, String>();
        forced.setAll(Map.of(
                "answer",
                "consent",
                "seen",
                "1",
                "_csrf",
                first.page().expectFirst("input[name=_csrf]").attr("value")));
        assertThat(first.postOnly(address + "/second", forced).status()).isEqualTo(422);
        assertThat(logins.in(person).open("/me/past").text()).contains("主管部门正在核对");
        assertThat(logins.in(holder).open("/me/past").text()).doesNotContain(number);

        var other = logins.officer(Role.PROVINCE_SUPERVISOR, "15");
        var second = logins.in(other).open(address);
        second.submit(address + "/second", Map.of("note", ""));
        assertThat(second.text()).contains("请写明退回的理由");
        second.open(address).submit(address + "/second", Map.of("note", "档案里没有这个号码"));
        assertThat(logins.in(supervisor).open("/messages").text()).contains("被退回");
        decided(logins.in(supervisor).open(address), "corrected", holder.document());
        second.open(address);
        assertThat(PageCheck.faults(second.page())).isEmpty();
        consent(second);
        assertThat(second.open(address).text()).contains("已更正证件号码");

        assertThat(logins.in(person).open("/me/past").text()).contains("不是您的记录，证件号码已更正", number);
        assertThat(logins.in(person).open("/me/trail").text()).contains("更正了证件号码");
        var found = logins.in(holder).open("/me/past");
        assertThat(found.text()).contains(number);
        assertThat(found.open("/me/trail").text()).contains("有一条既有注册记录与本人相符");
        assertThat(visitors.sms(holder.mobile())).contains("请登录确认是不是您的");
        assertThat(browsers.open().open("/lookup?name=林晓峰&number=" + number).text())
                .contains("注册有效");
    }

    @Test
    void a_list_that_repeats_the_mistake_changes_nothing_and_one_that_says_something_new_does() {
        var right = IdDocuments.fresh();
        decided(logins.in(supervisor).open(address), "corrected", right);
        consent(logins.in(logins.officer(Role.PROVINCE_SUPERVISOR, "15")).open(address));
        var current = current();
        // another list, since it holds a further row
        var further = "蒙1152018%d%05d".formatted(2025, SERIAL.incrementAndGet()) + ",韩梅,"
                + IdDocuments.fresh().number() + ",建筑工程 2025-03-01~2028-02-29\n";
        var report = imported(number, "林晓峰", person.document(), further);
        assertThat(report.errors()).isEmpty();
        assertThat(report.same()).isEqualTo(1);
        assertThat(current()).isEqualTo(current);
        assertThat(imported(number, "林晓峰", IdDocuments.fresh(), "").changed()).isEqualTo(1);
        assertThat(current()).isNotEqualTo(current);
    }

    private UUID current() {
        return jdbc.sql("select id from past_registration where number = ? and known_to = 'infinity'")
                .param(number)
                .query(UUID.class)
                .single();
    }

    @Test
    void what_a_newer_list_has_replaced_can_only_be_let_go() {
        imported(number, "林晓峰", IdDocuments.fresh(), "");
        var officer = logins.in(supervisor).open(address);
        assertThat(officer.text()).contains("已被新的导入数据替换");
        assertThat(officer.page().select("input[name=outcome]")).hasSize(1);
        decided(officer, "rejected", null);
        assertThat(officer.status()).isEqualTo(422);
        decided(officer.open(address), "unlinked", null);
        assertThat(officer.text()).contains("不归任何人");
        assertThat(logins.in(person).open("/me/past").text()).contains(number, "不会归到您名下");
    }

    @Test
    void another_province_and_other_roles_find_nothing() {
        var foreign = logins.in(logins.officer(Role.PROVINCE_SUPERVISOR, "31"));
        assertThat(foreign.open("/review/disputes").text()).doesNotContain(number);
        assertThat(foreign.open(address).status()).isEqualTo(404);
        var forged = new LinkedMultiValueMap<String, String>();
        forged.setAll(Map.of(
                "outcome",
                "unlinked",
                "reason",
                "x",
                "seen",
                "0",
                "_csrf",
                foreign.open("/review/disputes")
                        .page()
                        .select("input[name=_csrf]")
                        .attr("value")));
        for (String path : List.of("", "/second", "/number")) {
            assertThat(foreign.postOnly(address + path, forged).status()).isEqualTo(404);
        }
        assertThat(logins.in(logins.officer(Role.PROVINCE_REVIEWER, "15"))
                        .open(address)
                        .status())
                .isEqualTo(403);
        assertThat(logins.in(logins.officer(Role.MINISTRY_SUPERVISOR, "*"))
                        .open(address)
                        .text())
                .contains(number);
        assertThat(logins.in(person).open(address).status()).isEqualTo(403);
    }

    @Test
    void nobody_decides_on_the_own_record() {
        jdbc.sql("update account set human = (select human from account where id = ?) where id = ?")
                .params(person.id().value(), supervisor.value())
                .update();
        var officer = logins.in(supervisor).open(address);
        assertThat(officer.text()).contains("涉及您本人").doesNotContain("提交决定");
    }

    @Test
    void a_second_click_changes_nothing_and_of_two_officers_at_once_one_is_told() throws Exception {
        var twice = logins.in(supervisor).open(address);
        var fields = Browser.fields(twice.form(address), new LinkedMultiValueMap<>());
        fields.set("outcome", "unlinked");
        fields.set("reason", "核对了档案");
        var other = logins.officer(Role.PROVINCE_SUPERVISOR, "15");
        var rival = logins.in(other).open(address);
        var against = Browser.fields(rival.form(address), new LinkedMultiValueMap<>());
        against.set("outcome", "rejected");
        against.set("reason", "核对了档案");

        var gate = new CyclicBarrier(2);
        var answers = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            Callable<Integer> one = () -> {
                gate.await();
                return twice.postOnly(address, fields).status();
            };
            Callable<Integer> two = () -> {
                gate.await();
                return rival.postOnly(address, against).status();
            };
            for (var future : pool.invokeAll(List.of(one, two))) {
                answers.add(future.get());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(303, 409);
        boolean first = answers.getFirst() == 303;
        var winner = first ? twice : rival;
        assertThat(winner.postOnly(address, first ? fields : against).status())
                .as("the same form again")
                .isEqualTo(303);
        assertThat(jdbc.sql(
                                "select count(*) from past_ruling r join past_dispute d on d.id = r.dispute where d.person = ?")
                        .param(person.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
