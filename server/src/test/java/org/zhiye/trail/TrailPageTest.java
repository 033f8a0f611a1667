package org.zhiye.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.Browser;
import org.zhiye.Statements;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Deeds;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.Deed;
import org.zhiye.shared.Role;
import org.zhiye.shared.Subject;

@ZhiyeTest
class TrailPageTest {
    private static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

    @Autowired
    Logins logins;

    @Autowired
    Deeds deeds;

    @Autowired
    TransactionTemplate transaction;

    private Logins.@Nullable Person made;

    private record Happened(Subject subject, String deed, String object) implements Deed {}

    private Logins.Person person() {
        if (made == null) {
            made = logins.practitioner();
        }
        return made;
    }

    private void happens(Caller caller, String deed, String object) {
        caller.act(() -> {
            transaction.executeWithoutResult(
                    status -> deeds.happened(new Happened(Subject.of(person().id()), deed, object)));
            return null;
        });
    }

    private Caller self() {
        return new Caller(
                person().account(),
                Caller.Kind.PRACTITIONER,
                person().name(),
                UUID.randomUUID(),
                List.of(),
                "101.80.12.34",
                CHROME);
    }

    private static Caller other(Caller.Kind kind, String address) {
        return new Caller(new AccountId(UUID.randomUUID()), kind, "周敏", UUID.randomUUID(), List.of(), address, CHROME);
    }

    private static List<String> lines(Browser browser) {
        return browser.page().select("tbody tr").stream().map(Element::text).toList();
    }

    @Test
    void who_has_done_nothing_yet_reads_that() {
        var browser = logins.in(person()).open("/me/trail");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page().select("h1").text()).isEqualTo("操作轨迹");
        assertThat(browser.text()).contains("这里还没有记录");
        assertThat(browser.page().select("table")).isEmpty();
    }

    @Test
    void it_tells_what_when_by_whom_and_from_where() {
        happens(self(), "account.password_changed", UUID.randomUUID().toString());
        happens(other(Caller.Kind.STAFF, "10.20.30.40"), "account.mobile_released", "CS-2026-00018342");
        happens(other(Caller.Kind.ENTERPRISE, "2408:8456:3210:9f3a:0:0:0:1"), "account.opened", "profile");
        happens(Caller.system("daily"), "account.closed_lapsed", "");
        happens(Caller.nobody("1.2.3.4", ""), "account.logged_in", "");

        var lines = lines(logins.in(person()).open("/me/trail"));
        assertThat(lines).hasSize(5);
        assertThat(lines.get(4)).contains("2026-11-23 10:00", "修改密码", "本人", "101.80.12.34", "Chrome / Windows");
        assertThat(lines.get(3))
                .contains("CS-2026-00018342", "主管部门", "10.20.*.*")
                .doesNotContain("30.40", "周敏", "Chrome");
        assertThat(lines.get(2)).contains("企业经办人", "2408:8456:3210:9f3a:*").doesNotContain("profile", ":0:1");
        assertThat(lines.get(1)).contains("系统自动办理", "—");
        assertThat(lines.get(0)).contains("登录前操作", "1.2.3.4");
        assertThat(lines)
                .allSatisfy(line -> assertThat(line).containsPattern("([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}"));
    }

    @Test
    void it_can_be_narrowed_to_a_kind() {
        happens(self(), "account.password_changed", "");
        happens(self(), "filing.tested", "CS-2026-00018342");
        var browser = logins.in(person()).open("/me/trail?kind=business");
        assertThat(lines(browser)).singleElement().asString().contains("CS-2026-00018342");
        assertThat(browser.page().select("a[aria-current=page]").eachText()).contains("注册业务");
        assertThat(browser.open("/me/trail?kind=certificate").text()).contains("这里还没有记录");
        assertThat(lines(browser.open("/me/trail?kind=%3Cscript%3E"))).hasSize(2);
    }

    @Test
    void a_long_trail_is_read_part_by_part_and_nothing_is_shown_twice() {
        for (int i = 1; i <= 45; i++) {
            happens(self(), "filing.tested", "NO-" + i);
        }
        var browser = logins.in(person()).open("/me/trail?kind=business");
        var seen = new ArrayList<>(lines(browser));
        while (!browser.page().select("a[rel=next]").isEmpty()) {
            browser.open(browser.page().select("a[rel=next]").attr("href"));
            seen.addAll(lines(browser));
        }
        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
        assertThat(seen.getFirst()).contains("NO-45");
        assertThat(seen.getLast()).contains("NO-1");
        assertThat(browser.page().select("a[rel=prev]").attr("href")).isEqualTo("/me/trail?kind=business");
        assertThat(browser.open("/me/trail?before=1").text()).contains("没有更早的记录了");
    }

    @Test
    void a_part_costs_two_statements_beside_the_session_and_the_key() {
        happens(self(), "account.password_changed", "");
        var browser = logins.in(person());
        assertThat(Statements.of(() -> browser.open("/me/trail"))).hasSizeLessThanOrEqualTo(4);
        assertThat(Statements.of(() -> browser.open("/me/trail"))).hasSize(3);
    }

    private void somethingOfEach() {
        happens(self(), "account.password_changed", "");
        happens(self(), "filing.submitted", "SB-2026-00000001");
        happens(self(), "filing.submitted", "SB-2026-00000002");
        happens(self(), "filing.withdrawn", "SB-2026-00000002");
    }

    @Test
    void it_can_be_searched_by_deed_number_and_days() {
        somethingOfEach();
        var browser = logins.in(person()).open("/me/trail");
        assertThat(browser.page().select("#deed option").eachAttr("value"))
                .containsExactlyInAnyOrder("", "account.password_changed", "filing.submitted", "filing.withdrawn");
        assertThat(lines(browser.open("/me/trail?deed=filing.submitted"))).hasSize(2);
        assertThat(lines(browser.open("/me/trail?object=sb-2026-00000002"))).hasSize(2);
        assertThat(lines(browser.open("/me/trail?kind=business&deed=filing.submitted&object=SB-2026-00000002")))
                .hasSize(1);
        assertThat(lines(browser.open("/me/trail?from=2026-11-23&to=2026-11-23")))
                .hasSize(4);
        assertThat(browser.open("/me/trail?to=2026-11-22").text()).contains("没有符合条件的记录");
        assertThat(browser.page().select("details[open]")).isNotEmpty();
        assertThat(lines(browser.open("/me/trail?from=2026-11-24"))).isEmpty();
        browser.open("/me/trail?kind=business");
        assertThat(browser.page().select("#deed option").eachAttr("value")).doesNotContain("account.password_changed");
    }

    @Test
    void days_that_can_not_be_are_said_beside_their_field() {
        somethingOfEach();
        var browser = logins.in(person()).open("/me/trail?from=2026-02-30");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#from-error").text()).contains("2026-11-23");
        assertThat(browser.page().select("#from").val()).isEqualTo("2026-02-30");
        browser.open("/me/trail?from=2026-11-24&to=2026-11-23");
        assertThat(browser.page().select("#to-error").text()).contains("不能早于");
    }

    @Test
    void a_table_holds_all_that_was_found_however_long_and_no_formula() {
        for (int i = 1; i <= 520; i++) {
            happens(self(), "filing.submitted", "=NO-" + i);
        }
        var browser = logins.in(person()).open("/me/trail/export?kind=business");
        assertThat(browser.header("Content-Type")).startsWith("text/csv").containsIgnoringCase("utf-8");
        assertThat(browser.header("Content-Disposition")).contains("attachment", "zhiye-trail-2026-11-23.csv");
        assertThat(browser.header("Cache-Control")).contains("no-store");
        var lines = browser.body().lines().toList();
        assertThat(lines.getFirst()).startsWith("\ufeff序号,时间,事项");
        assertThat(lines).hasSize(521);
        assertThat(lines.get(1)).contains("提交申请,filing.submitted,'=NO-520,本人,101.80.12.34,Chrome / Windows,");
        assertThat(browser.open("/me/trail/export?object=NOTHING").body().lines())
                .hasSize(1);
    }

    @Test
    void it_can_be_printed_with_what_each_receipt_needs() {
        somethingOfEach();
        var browser = logins.in(person()).open("/me/trail/print?deed=filing.submitted&from=2026-11-01");
        assertThat(lines(browser)).hasSize(2);
        assertThat(browser.text()).contains("林晓峰 的记录", "2026-11-01 至", "共 2 条", "回执码");
    }

    @Test
    void its_holder_can_have_it_checked_and_a_receipt_looked_up() {
        somethingOfEach();
        var browser = logins.in(person()).open("/me/trail?deed=filing.withdrawn");
        var code = browser.page().select("td .code-text").text().replace(" ", "");
        browser.open("/me/trail/check").submit("/me/trail/check", Map.of());
        assertThat(browser.text()).contains("没有发现改动", "4 条记录前后相连");
        browser.submit("/me/trail/check", Map.of("code", code.toLowerCase(java.util.Locale.ROOT)));
        assertThat(lines(browser)).singleElement().asString().contains("SB-2026-00000002");
        browser.submit("/me/trail/check", Map.of("code", "2222-2222-2222-2222"));
        assertThat(browser.text()).contains("没有与回执码相符的记录");
        browser.submit("/me/trail/check", Map.of("code", "not a code"));
        assertThat(browser.status()).isEqualTo(422);
        var theirs = logins.in(logins.practitioner()).open("/me/trail/check");
        theirs.submit("/me/trail/check", Map.of("code", code));
        assertThat(theirs.text()).contains("没有与回执码相符的记录");
    }

    @Test
    void it_is_the_own_trail_only_and_only_for_practitioners() {
        happens(self(), "filing.tested", "MINE");
        assertThat(logins.in(logins.practitioner()).open("/me/trail").text()).doesNotContain("MINE");
        assertThat(logins.in(logins.officer(Role.DESK_OFFICER, "31"))
                        .open("/me/trail")
                        .status())
                .isEqualTo(403);
        assertThat(logins.in(person())
                        .request(HttpMethod.GET, "/me/trail", Map.of("before", "x"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void it_speaks_the_readers_language() {
        happens(self(), "account.password_changed", "");
        var browser = logins.in(person());
        assertThat(browser.open("/me/trail?lang=en").text()).contains("Activity record", "Changed the password", "You");
        assertThat(browser.open("/me/trail?lang=zh-Hant").text()).contains("操作軌跡", "修改密碼");
    }
}
