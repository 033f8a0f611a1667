package org.zhiye.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.zhiye.Browser;
import org.zhiye.Crowd;
import org.zhiye.PageCheck;
import org.zhiye.Statements;
import org.zhiye.TestDay;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.paper.Poppler;
import org.zhiye.person.Applicants;
import org.zhiye.register.Enrolments;
import org.zhiye.register.Registration;
import org.zhiye.shared.Language;
import org.zhiye.shared.RegistrationId;
import org.zhiye.shared.Role;

@ZhiyeTest
class CertificatePagesTest {
    private static final Map<String, String> NOTHING = Map.of();

    @Autowired
    Logins logins;

    @Autowired
    Applicants applicants;

    @Autowired
    Enrolments enrolments;

    @Autowired
    JdbcClient jdbc;

    private record Holder(Logins.Person person, RegistrationId registration) {
        String path() {
            return "/me/certificates/" + registration;
        }
    }

    private Holder holder(String name, String... specialties) {
        var person = applicants.ready(name);
        return new Holder(person, enrolments.enrol(person.id(), name, specialties));
    }

    private Holder holder() {
        return holder("林晓峰", "JZ", "JD");
    }

    private int copies(Holder it) {
        return jdbc.sql(
                        "select count(*) from certificate_copy c join certificate k on k.id = c.certificate where k.person = ?")
                .param(it.person().id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void who_has_no_certificate_is_told_how_one_comes() {
        var browser = logins.in(logins.practitioner()).open("/me/certificates");
        assertThat(browser.text()).contains("您还没有证书", "初始注册经公告后");
        assertThat(browser.page().select("main .btn").eachAttr("href")).contains("/filings", "/progress");
        assertThat(PageCheck.faults(browser.page())).isEmpty();
    }

    @Test
    void the_certificate_shows_at_once_without_a_question() {
        var it = holder("欧阳㛃", "JZ");
        var browser = logins.in(it.person()).open("/me/certificates");
        assertThat(PageCheck.faults(browser.page())).isEmpty();
        assertThat(browser.page().select("form.actions a.btn").text()).isEqualTo("查看证书");
        browser.open(browser.page().select("form.actions a.btn").attr("href"));
        var sheet = browser.page().expectFirst(".cert");
        assertThat(sheet.text())
                .contains(
                        "演示样本 · SPECIMEN · 无效",
                        "一级建造师注册证书",
                        "欧阳㛃",
                        Enrolments.EMPLOYER,
                        "建筑工程 有效期 2026-11-20 至 2029-11-19",
                        "使用有效期：2026-11-23 至 2027-05-21",
                        "签发日期 2026-11-20",
                        "打印或下载时，这里印上二维码和核验码")
                .doesNotContain("中华人民共和国");
        assertThat(sheet.select("img")).hasSize(2);
        for (String src : sheet.select("img").eachAttr("src")) {
            assertThat(logins.in(it.person()).open(src).status()).isEqualTo(200);
        }
        assertThat(PageCheck.faults(browser.page())).isEmpty();
        assertThat(browser.header("Cache-Control")).isEqualTo("no-store");
        assertThat(copies(it)).as("looking makes no copy").isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"林晓峰", "欧阳㛃", "王𠮷一", "阿依古丽·买买提"})
    void one_click_makes_the_file_and_its_text_comes_back_exactly(String name) {
        var it = holder(name, "JZ", "JD");
        var browser = logins.in(it.person()).open("/me/certificates").submit(it.path() + "/download", NOTHING);
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(browser.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''");
        assertThat(browser.header("Cache-Control")).isEqualTo("no-store");
        assertThat(browser.header("X-Content-Type-Options")).isEqualTo("nosniff");
        var pdf = browser.bytes();
        assertThat(pdf.length).isLessThan(100_000);
        Poppler.assertSigned(pdf);
        assertThat(Poppler.text(pdf).lines())
                .contains("演示样本", "姓名 " + name, "聘用企业 " + Enrolments.EMPLOYER, "注册专业 建筑工程 有效期 2026-11-20 至 2029-11-19");
        assertThat(Poppler.reflowed(pdf)).contains("演示样本 · SPECIMEN · 无效").doesNotContain("中华人民共和国");
    }

    @Test
    void the_code_on_the_paper_leads_back_to_this_copy() {
        var it = holder();
        var pdf = logins.in(it.person())
                .open(it.path())
                .submit(it.path() + "/download", NOTHING)
                .bytes();
        var address = Poppler.qr(pdf, 1);
        assertThat(address).startsWith("http://localhost:8080/c/");
        var stranger = logins.in(logins.practitioner()).open(address.substring("http://localhost:8080".length()));
        assertThat(stranger.page().expectFirst("h1").text()).isEqualTo("证书有效");
        assertThat(stranger.text()).contains("林晓峰", Enrolments.EMPLOYER, "2027-05-21");

        var seen = logins.in(it.person()).open(it.path()).page();
        var code = seen.select(".cert .code-text").text();
        assertThat(Poppler.text(pdf)).contains(code);
        assertThat(seen.select(".cert .check svg")).hasSize(1);
        assertThat(Poppler.text(pdf))
                .contains("证书编号 " + seen.select(".cert .issuer dd").last().text());
    }

    @Test
    void printing_opens_the_file_in_the_browser_and_a_script_is_told_where_it_is() {
        var it = holder();
        var browser = logins.in(it.person()).open(it.path()).submit(it.path() + "/print", NOTHING);
        assertThat(browser.header("Content-Disposition")).startsWith("inline;");
        assertThat(browser.header("Content-Security-Policy")).contains("frame-ancestors 'self'");
        var plain = browser.at();

        browser.open(it.path()).accept("application/json").submitOnly(it.path() + "/print", NOTHING);
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.body()).isEqualTo("{\"href\":\"" + plain + "\"}");
        assertThat(copies(it)).isEqualTo(1);
    }

    @Test
    void double_click_two_tabs_and_another_button_give_the_same_copy() {
        var it = holder();
        var one = logins.in(it.person()).open(it.path());
        var fields = Browser.fields(one.form(it.path() + "/print"), new LinkedMultiValueMap<>());
        var answers = Crowd.of(12, () -> {
            var tab = logins.in(it.person()).open(it.path());
            var own = Browser.fields(tab.form(it.path() + "/print"), new LinkedMultiValueMap<>());
            return tab.postOnly(it.path() + "/print", own).header("Location");
        });
        assertThat(answers).doesNotContain("null").allMatch(answers.getFirst()::equals);
        for (int i = 0; i < 3; i++) {
            one.postOnly(it.path() + "/print", fields);
            assertThat(one.header("Location")).isEqualTo(answers.getFirst());
        }
        assertThat(one.open(it.path())
                        .submitOnly(it.path() + "/download", NOTHING)
                        .header("Location"))
                .isEqualTo(answers.getFirst() + "/file");
        assertThat(copies(it)).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from trail where subject = ? and deed = 'certificate.taken'")
                        .param(it.person().id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void window_purpose_and_receiver_stand_on_the_paper() {
        var it = holder();
        var browser = logins.in(it.person()).open(it.path() + "/terms");
        assertThat(browser.page().select("#until").attr("value")).isEqualTo("2027-05-21");
        assertThat(PageCheck.faults(browser.page())).isEmpty();
        browser.submit(
                it.path() + "/print", Map.of("until", "２０２６/１２/31", "purpose", " 投标 ", "receiver", "某市公共资源交易中心"));
        assertThat(Poppler.reflowed(browser.bytes()).replace(" ", ""))
                .contains("使用有效期：2026年11月23日－2026年12月31日", "用途：投标", "接收方：某市公共资源交易中心");
        assertThat(logins.in(it.person()).open("/me/certificates").text())
                .contains("2026-11-23 至 2026-12-31", "投标", "某市公共资源交易中心", "可以使用");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, '', '', 使用有效期不能早于今天",
        "2027-05-22, '', '', 使用有效期最晚到 2027-05-21",
        "2026-02-31, '', '', 请输入日期",
        "'', 王𰀀, '', “𰀀”印不出来",
        "'', '', 峰\u202E林, 含有看不见的字符",
        "'', 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一, '', 最多 40 个字"
    })
    void what_can_not_be_printed_is_said_beside_its_field_and_kept(
            String until, String purpose, String receiver, String words) {
        var it = holder();
        var browser = logins.in(it.person()).open(it.path() + "/terms");
        browser.submit(it.path() + "/print", Map.of("until", until, "purpose", purpose, "receiver", receiver));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".err").text()).contains(words);
        assertThat(browser.page().select("#until").attr("value")).isEqualTo(until);
        assertThat(browser.page().select("#purpose").attr("value")).isEqualTo(purpose);
        assertThat(PageCheck.faults(browser.page())).isEmpty();
        assertThat(copies(it)).isZero();
    }

    @Test
    void foreign_and_missing_answer_alike() {
        var it = holder();
        var owner = logins.in(it.person());
        var copy =
                owner.open(it.path()).submitOnly(it.path() + "/print", NOTHING).header("Location");
        var stranger = logins.in(holder("他人", "JZ").person());
        var missing = "/me/certificates/" + UUID.randomUUID();
        for (String end : List.of("", "/terms")) {
            assertThat(stranger.open(it.path() + end).status()).isEqualTo(404);
            var foreign = stranger.body();
            assertThat(stranger.open(missing + end)
                            .body()
                            .replaceAll("value=\"[^\"]*\"|lang=[^\"]*\"|size=[^\"]*\"", ""))
                    .hasSameSizeAs(foreign.replaceAll("value=\"[^\"]*\"|lang=[^\"]*\"|size=[^\"]*\"", ""));
        }
        for (String address : List.of(copy, copy + "/file", "/me/certificates/copies/" + UUID.randomUUID())) {
            assertThat(stranger.open(address).status()).as(address).isEqualTo(404);
        }
        for (String button : List.of("/print", "/download")) {
            stranger.open("/me/certificates");
            var fields =
                    Browser.fields(stranger.page().select("form[data-paper]").first(), new LinkedMultiValueMap<>());
            assertThat(stranger.postOnly(it.path() + button, fields).status()).isEqualTo(404);
        }
        assertThat(copies(it)).isEqualTo(1);
        assertThat(logins.in(logins.officer(Role.DESK_OFFICER, "31")).open(copy).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(value = Registration.State.class, mode = EnumSource.Mode.EXCLUDE, names = "VALID")
    void nothing_is_issued_of_a_registration_that_may_not_be_used(Registration.State state) {
        var it = holder();
        var owner = logins.in(it.person());
        var copy =
                owner.open(it.path()).submitOnly(it.path() + "/print", NOTHING).header("Location");
        owner.open(it.path());
        var fields = Browser.fields(owner.form(it.path() + "/print"), new LinkedMultiValueMap<>());
        enrolments.turn(it.registration(), state);

        var list = owner.open("/me/certificates");
        assertThat(list.page().select("main .flag b").text()).contains("不能出具证书");
        assertThat(list.page().select("form[data-paper]")).isEmpty();
        assertThat(PageCheck.faults(list.page())).isEmpty();
        assertThat(owner.open(it.path()).page().select(".cert")).isEmpty();
        assertThat(owner.open(copy).status()).isEqualTo(422);
        assertThat(owner.text()).contains("不能出具证书");
        assertThat(owner.postOnly(it.path() + "/print", fields).status()).isEqualTo(422);
        assertThat(copies(it)).isEqualTo(1);
    }

    @Test
    void for_a_while_after_a_reset_nothing_is_issued_and_nothing_opened() {
        var it = holder();
        var owner = logins.in(it.person());
        var copy =
                owner.open(it.path()).submitOnly(it.path() + "/print", NOTHING).header("Location");
        owner.open(it.path());
        var fields = Browser.fields(owner.form(it.path() + "/print"), new LinkedMultiValueMap<>());
        guard(it, "72 hours");
        assertThat(owner.open("/me/certificates").text()).contains("近期重设过密码或更换过手机号");
        assertThat(owner.open(it.path()).page().select(".cert")).isEmpty();
        assertThat(owner.open(copy).status()).isEqualTo(422);
        assertThat(owner.postOnly(it.path() + "/print", fields).status()).isEqualTo(422);
        guard(it, "-1 seconds");
        assertThat(owner.open(copy).status()).isEqualTo(200);
    }

    private void guard(Holder it, String interval) {
        jdbc.sql("update account set guarded_until = now() + cast(? as interval) where id = ?")
                .params(interval, it.person().id().value())
                .update();
    }

    @Test
    void a_window_never_passes_the_earliest_end_and_the_end_is_warned_of() {
        var person = applicants.ready("何庆林");
        var end = LocalDate.of(2027, 1, 15);
        var it = new Holder(person, enrolments.enrol(person.id(), "何庆林", LocalDate.of(2024, 1, 16), end, "JZ"));
        var browser = logins.in(person).open(it.path());
        assertThat(browser.text()).contains("建筑工程的注册有效期将于 2027 年 1 月 15 日 届满");
        assertThat(browser.page().select(".cert .window").text()).contains("2026-11-23 至 2027-01-15");
        TestDay.on(end.plusDays(1), () -> {
            var after = logins.in(person).open(it.path());
            assertThat(after.page().select(".cert")).isEmpty();
            assertThat(after.text()).contains("延续注册开放前，您的注册继续有效");
        });
    }

    @Test
    void who_came_without_pictures_is_told_what_to_upload_first() {
        var person = logins.practitioner("孙德明");
        var id = enrolments.enrol(person.id(), "孙德明", "JZ");
        var browser = logins.in(person).open("/me/certificates");
        assertThat(browser.text()).contains("证书上要印证件照和本人签名，请先上传这两项");
        assertThat(browser.page().select("main .flag a").attr("href")).isEqualTo("/me/attachments");
        applicants.attach(person.id());
        assertThat(browser.open("/me/certificates/" + id).page().select(".cert .photo"))
                .hasSize(1);
    }

    @Test
    void another_days_copy_is_another_one_and_the_old_one_is_over_in_time() {
        var it = holder();
        var first = logins.in(it.person())
                .open(it.path())
                .submitOnly(it.path() + "/print", NOTHING)
                .header("Location");
        TestDay.on(LocalDate.of(2027, 6, 1), () -> {
            var later = logins.in(it.person());
            assertThat(later.open(first).status()).isEqualTo(422);
            assertThat(later.text()).contains("这一份证书不能再使用");
            assertThat(later.open(it.path())
                            .submitOnly(it.path() + "/print", NOTHING)
                            .header("Location"))
                    .isNotEqualTo(first);
            assertThat(later.open("/me/certificates").page().select("td .tag").eachText())
                    .containsExactly("可以使用", "已过使用有效期");
        });
        assertThat(jdbc.sql("select count(distinct number) from certificate where person = ?")
                        .param(it.person().id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void more_than_twenty_different_copies_a_day_are_refused() {
        var it = holder();
        var browser = logins.in(it.person());
        for (int i = 0; i < 20; i++) {
            browser.open(it.path() + "/terms").submitOnly(it.path() + "/print", Map.of("purpose", "投标 " + i));
            assertThat(browser.status()).isEqualTo(303);
        }
        browser.open(it.path() + "/terms").submitOnly(it.path() + "/print", Map.of("purpose", "投标 21"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("今天已经打印、下载了 20 份不同的证书");
        assertThat(browser.open(it.path() + "/terms")
                        .submitOnly(it.path() + "/print", Map.of("purpose", "投标 3"))
                        .status())
                .as("one that is there already")
                .isEqualTo(303);
    }

    @Test
    void copies_take_nothing_of_the_room_for_attachments() {
        var it = holder();
        logins.in(it.person()).open(it.path()).submitOnly(it.path() + "/print", NOTHING);
        assertThat(jdbc.sql("select count(*) from document where owner = ? and issued and state = 'CONFIRMED'")
                        .param(it.person().id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_deed_is_told_and_entered_with_its_rows() {
        var it = holder();
        logins.in(it.person()).open(it.path()).submitOnly(it.path() + "/print", NOTHING);
        assertThat(logins.in(it.person()).open("/messages").text()).contains("您打印或下载了证书（编号 ");
        assertThat(logins.in(it.person()).open("/me/trail?kind=certificate").text())
                .contains("打印或下载证书");
    }

    @Test
    void the_pages_cost_few_statements() {
        var it = holder();
        var browser = logins.in(it.person()).open(it.path());
        assertThat(Statements.of(() -> browser.open("/me/certificates"))).hasSizeLessThanOrEqualTo(4);
        assertThat(Statements.of(() -> browser.open(it.path()))).hasSizeLessThanOrEqualTo(4);
        var taken = Statements.of(() -> browser.submitOnly(it.path() + "/print", NOTHING));
        System.out.println("taking a copy: " + taken.size() + " statements");
        assertThat(taken).hasSizeLessThanOrEqualTo(20);
        var file = browser.header("Location");
        assertThat(Statements.of(() -> browser.open(file))).hasSizeLessThanOrEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_pages_speak_the_readers_language_and_the_certificate_its_own(Language language) {
        var it = holder();
        var browser = logins.in(it.person()).cookie("zhiye-lang", language.tag());
        for (String address : List.of("/me/certificates", it.path(), it.path() + "/terms")) {
            browser.open(address);
            assertThat(browser.text()).as(address).doesNotContainPattern("\\b[a-z]+\\.[a-z_]+\\.[a-z_]+\\b");
            assertThat(PageCheck.faults(browser.page())).as(address).isEmpty();
        }
        assertThat(browser.open(it.path()).page().select(".cert h2").text()).isEqualTo("一级建造师注册证书");
    }
}
