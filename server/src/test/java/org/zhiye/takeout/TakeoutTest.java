package org.zhiye.takeout;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.Browser;
import org.zhiye.Scans;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.account.Visitors;
import org.zhiye.ground.Deeds;
import org.zhiye.paper.Poppler;
import org.zhiye.person.Applicants;
import org.zhiye.policy.HolderType;
import org.zhiye.register.Enrolments;
import org.zhiye.review.letter.Letter;
import org.zhiye.review.letter.LetterKind;
import org.zhiye.review.letter.Letters;
import org.zhiye.trail.Done;
import tools.jackson.databind.json.JsonMapper;

@ZhiyeTest
class TakeoutTest {
    private static final Map<String, String> PASSWORD = Map.of("password", Logins.PASSWORD);

    @Autowired
    Logins logins;

    @Autowired
    Visitors visitors;

    @Autowired
    Applicants applicants;

    @Autowired
    Takeouts takeouts;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Letters letters;

    @Autowired
    Deeds deeds;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Value("${zhiye.data}")
    Path data;

    private Browser made(Logins.Person person) {
        var browser = logins.in(person).open("/me/export");
        browser.submit("/me/export", PASSWORD);
        assertThat(browser.at()).isEqualTo("/me/export?made");
        return browser;
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(java.util.Objects.requireNonNull(files.get(name), name), StandardCharsets.UTF_8);
    }

    private Path file(Logins.Person person) {
        var id = jdbc.sql("select document from takeout where person = ?")
                .param(person.id().value())
                .query(UUID.class)
                .single()
                .toString();
        return data.resolve("files").resolve(id.substring(34)).resolve(id);
    }

    @Test
    void one_file_holds_all_and_is_read_without_this_system() throws IOException {
        var person = logins.practitioner("=欧阳<b>思雨");
        applicants.prepare(person.id());
        logins.in(person)
                .open("/me/papers/contract")
                .upload("/me/papers/contract", "file", "a.jpg", Scans.card(Color.CYAN), Map.of());
        var browser = made(person);
        assertThat(browser.text()).contains("文件已生成");
        var files = unpacked(browser.open("/me/export/file").bytes());
        assertThat(browser.header("Content-Type")).isEqualTo("application/zip");
        assertThat(browser.header("Content-Disposition")).startsWith("attachment");

        assertThat(files.keySet())
                .contains("index.html", "style.css")
                .contains("tables/account.html", "tables/account.csv", "tables/account.json")
                .contains("tables/profile.csv", "tables/consents.json", "tables/trail.csv", "tables/messages.csv")
                .contains("files/id-photo.jpeg", "files/signature.jpeg", "files/paper-contract-1.jpeg");
        var index = Jsoup.parse(text(files, "index.html"));
        assertThat(index.select("h1").text()).isEqualTo("=欧阳<b>思雨 的数据");
        for (String href : index.select("a[href], link[href]").eachAttr("href")) {
            assertThat(files).containsKey(href);
        }
        files.forEach((name, content) -> {
            if (name.endsWith(".html")) {
                var page = new String(content, StandardCharsets.UTF_8);
                assertThat(page).as(name).doesNotContain("<script", "<b>", "http:", "https:");
            }
            if (name.endsWith(".json")) {
                assertThat(new JsonMapper().readTree(content).isArray())
                        .as(name)
                        .isTrue();
            }
        });
        assertThat(text(files, "tables/account.csv"))
                .startsWith("\ufeff")
                .contains(person.document().number(), person.mobile().value(), "'=欧阳");
        assertThat(text(files, "tables/trail.html")).contains("上传证明材料", "保存个人基本信息");
        assertThat(text(files, "tables/profile.json")).contains("同济大学");
        assertThat(files.get("files/id-photo.jpeg")).startsWith((byte) 0xFF, (byte) 0xD8);
    }

    @Test
    void letters_and_certificates_are_in_it_as_signed_papers_and_certificates_are_taken_for_it_once()
            throws IOException {
        var person = applicants.ready("林晓峰");
        enrolments.enrol(person.id(), "林晓峰", "JZ");
        var letter = issue(person);
        var browser = made(person);
        var files = unpacked(browser.open("/me/export/file").bytes());

        var paper = "files/处理决定书-" + letter.number() + ".pdf";
        assertThat(files).containsKey(paper);
        Poppler.assertSigned(files.get(paper));
        assertThat(Poppler.reflowed(files.get(paper)).replaceAll("\\s", ""))
                .contains(letter.number(), "林晓峰", "提供虚假材料", "另有一页证据", "演示样本");
        assertThat(files.keySet())
                .filteredOn(name -> name.startsWith("files/一级建造师注册证书-"))
                .singleElement()
                .satisfies(name -> {
                    assertThat(name).matches("files/一级建造师注册证书-\\d{8}-2026-11-23\\.pdf");
                    Poppler.assertSigned(files.get(name));
                });
        var index = Jsoup.parse(text(files, "index.html"));
        for (String href : index.select("a[href]").eachAttr("href")) {
            assertThat(files).containsKey(href);
        }
        assertThat(index.select("h2").eachText()).contains("文书", "电子证书");
        assertThat(index.text())
                .contains("处理决定书 " + letter.number(), "（使用有效期至 2027-05-21）")
                .doesNotContain("没有放进来");

        browser.open("/me/export").submit("/me/export", PASSWORD);
        assertThat(unpacked(browser.open("/me/export/file").bytes()).keySet())
                .filteredOn(name -> name.startsWith("files/一级建造师注册证书-"))
                .as("the copy that there is serves again")
                .hasSize(1);
        assertThat(browser.open("/letters/" + letter.id()).page().select("a[href=/letters/" + letter.id() + "/file]"))
                .hasSize(1);
        browser.open("/letters/" + letter.id() + "/file");
        assertThat(browser.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8\'\'");
        Poppler.assertSigned(browser.bytes());
        assertThat(logins.in(logins.practitioner())
                        .request(HttpMethod.GET, "/letters/" + letter.id() + "/file", Map.of())
                        .status())
                .isEqualTo(404);
    }

    private Letter issue(Logins.Person person) {
        return java.util.Objects.requireNonNull(transactions.execute(status -> {
            var facts = letters.act(
                    person.name(),
                    "沪1312026202600001",
                    HolderType.valueOf("CONSTRUCTOR_1"),
                    "撤销注册",
                    "",
                    "提供虚假材料\n另有一页证据",
                    LocalDate.of(2026, 11, 23));
            var letter = letters.issue(null, person.id(), LetterKind.ACT, "31", facts);
            deeds.happened(new Done(person.id().value(), "letter"));
            return letter;
        }));
    }

    @Test
    void it_speaks_the_readers_language() throws IOException {
        var browser = logins.in(logins.practitioner()).open("/me/export?lang=en");
        browser.submit("/me/export", PASSWORD);
        var files = unpacked(browser.open("/me/export/file").bytes());
        assertThat(text(files, "index.html")).contains("lang=\"en\"", "Data of 林晓峰", "Activity record");
    }

    @Test
    void without_the_password_there_is_no_file() {
        var person = logins.practitioner();
        var browser = logins.in(person).open("/me/export");
        browser.submit("/me/export", Map.of("password", "not-my-password"));
        assertThat(browser.page().select("#password-error").text()).isEqualTo("密码不正确");
        browser.submit("/me/export", Map.of());
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.request(HttpMethod.GET, "/me/export/file", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void only_the_session_that_asked_for_it_has_it_and_its_holder_is_told() {
        var person = logins.practitioner();
        var browser = made(person);
        assertThat(browser.request(HttpMethod.GET, "/me/export/file", Map.of()).status())
                .isEqualTo(200);
        var elsewhere = logins.in(person);
        assertThat(elsewhere.open("/me/export").page().select("a[href=/me/export/file]"))
                .isEmpty();
        assertThat(elsewhere
                        .request(HttpMethod.GET, "/me/export/file", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(visitors.sms(person.mobile())).contains("个人数据已导出");
        assertThat(browser.open("/me/trail").text()).contains("导出本人数据");
    }

    @Test
    void it_lies_sealed_on_the_disk_for_a_day_and_no_longer() throws IOException {
        var person = logins.practitioner();
        var browser = made(person);
        var sealed = file(person);
        assertThat(new String(Files.readAllBytes(sealed), StandardCharsets.ISO_8859_1))
                .doesNotContain("index.html", "style.css");
        jdbc.sql("update takeout set at = now() - interval '25 hours' where person = ?")
                .param(person.id().value())
                .update();
        assertThat(browser.request(HttpMethod.GET, "/me/export/file", Map.of()).status())
                .isEqualTo(404);
        assertThat(takeouts.run(LocalDate.of(2026, 11, 24))).isPositive();
        assertThat(sealed).doesNotExist();
    }

    @Test
    void a_newer_one_takes_the_place_of_the_older_and_after_five_a_day_it_is_enough() {
        var person = logins.practitioner();
        var browser = made(person);
        var first = file(person);
        for (int i = 0; i < 4; i++) {
            browser.submit("/me/export", PASSWORD);
        }
        assertThat(first).doesNotExist();
        assertThat(file(person)).exists();
        browser.submit("/me/export", PASSWORD);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("今天已导出多次");
    }
}
