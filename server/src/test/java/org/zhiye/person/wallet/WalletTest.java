package org.zhiye.person.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.Browser;
import org.zhiye.IdDocuments;
import org.zhiye.Mobiles;
import org.zhiye.Scans;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.person.AttachmentKind;
import org.zhiye.person.People;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;

@ZhiyeTest
class WalletTest {
    private static final Map<String, String> NOTHING = Map.of();

    @Autowired
    Logins logins;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Value("${zhiye.data}")
    Path data;

    private static Browser upload(Browser browser, String kind, String name, byte[] content) {
        return browser.open("/me/attachments").upload("/me/attachments/" + kind, "file", name, content, NOTHING);
    }

    @Test
    void each_kind_can_be_uploaded_looked_at_and_removed() {
        var person = logins.practitioner();
        var browser = logins.in(person);
        upload(browser, "id-photo", "me.jpg", Scans.idPhoto());
        assertThat(browser.text()).contains("证件照已上传");
        upload(browser, "id-front", "front.jpg", Scans.card(Color.CYAN));
        upload(browser, "id-back", "back.png", Scans.png());
        upload(browser, "half-body", "half.jpg", Scans.halfBody());
        upload(browser, "signature", "name.jpg", Scans.signature());

        assertThat(browser.text()).contains("附件已齐全");
        assertThat(people.facts(person.id()).missing()).isEmpty();
        browser.open("/me/attachments/half-body");
        assertThat(browser.text()).contains("手持身份证半身照");
        var address = browser.page().expectFirst("main img").attr("src");
        browser.open(address);
        assertThat(browser.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(browser.header("Content-Disposition")).startsWith("attachment");
        assertThat(browser.header("Content-Security-Policy")).startsWith("sandbox");
        assertThat(browser.header("Cache-Control")).contains("no-store");
        assertThat(browser.header("X-Content-Type-Options")).isEqualTo("nosniff");

        browser.open("/me/attachments").submit("/me/attachments/half-body/remove", NOTHING);
        assertThat(browser.text()).contains("手持身份证半身照已移除");
        assertThat(people.facts(person.id()).missing()).containsExactly(AttachmentKind.HALF_BODY);
        assertThat(browser.open("/me/attachments/half-body").at()).startsWith("/me/attachments#");
    }

    @Test
    void the_id_photo_becomes_the_size_of_the_certificate_and_tells_nothing_else() throws IOException {
        var browser = logins.in(logins.practitioner());
        upload(browser, "id-photo", "me.jpg", Scans.idPhoto());
        var file = browser.page().expectFirst(".attachment:has(#id-photo) img").attr("src");
        var jpeg = browser.open(file).bytes();

        var image = ImageIO.read(new java.io.ByteArrayInputStream(jpeg));
        assertThat(image.getWidth()).isEqualTo(295);
        assertThat(image.getHeight()).isEqualTo(413);
        assertThat(jpeg.length).isLessThanOrEqualTo(50_000);
        assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void an_unfit_photo_is_not_stored_and_each_finding_says_what_was_measured_and_how_to_mend_it() {
        var person = logins.practitioner();
        var browser = logins.in(person);
        upload(browser, "id-photo", "grey.jpg", Scans.greyPhoto());

        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().expectFirst("#id-photo-error").text()).contains("证件照不符合要求");
        assertThat(browser.page().select(".findings li").eachText())
                .anySatisfy(it -> assertThat(it).contains("背景亮度", "235", "白墙"));
        assertThat(people.facts(person.id()).missing()).contains(AttachmentKind.ID_PHOTO);
        // it is said until a photo is taken
        assertThat(browser.open("/home").text()).contains("证件照未通过：背景偏灰");
        upload(browser, "id-photo", "me.jpg", Scans.idPhoto());
        assertThat(browser.page().select(".findings")).isEmpty();
        assertThat(browser.open("/home").text()).doesNotContain("证件照未通过");
    }

    @Test
    void a_small_photo_is_told_both_sizes_in_every_language() {
        var browser = logins.in(logins.practitioner());
        for (var words : Map.of(
                        "zh-Hans", "照片宽度只有 200 像素，至少需要 295 像素",
                        "zh-Hant", "照片寬度只有 200 像素，至少需要 295 像素",
                        "en", "only 200 px wide; it needs at least 295")
                .entrySet()) {
            browser.open("/me/attachments?lang=" + words.getKey());
            browser.upload("/me/attachments/id-photo", "file", "s.jpg", Scans.small(), NOTHING);
            assertThat(browser.text()).contains(words.getValue());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bomb, big.png, 过大",
        "heic, IMG_1.heic, 请在手机“设置 › 相机 › 格式”中选“兼容性最佳”后重拍，或把照片导出为 JPG 再上传",
        "heic, IMG_1.jpg, 请在手机“设置 › 相机 › 格式”中选“兼容性最佳”后重拍，或把照片导出为 JPG 再上传",
        "gif, moving.gif, 动态图片",
        "gif, moving.jpg, 动态图片",
        "webp, moving.webp, 动态图片",
        "apng, moving.png, 动态图片",
        "twelvebits, scan.jpg, 另存为普通 JPG",
        "dot, dot.png, 实测值和改法见下方",
        "text, scan.jpg, 内容却不是图片",
        "html, scan.png, 内容却不是图片",
        "svg, scan.svg, SVG",
        "pdf, scan.pdf, PDF",
        "png, scan.jpg, 内容却是 PNG",
        "truncated, scan.jpg, 损坏",
        "empty, scan.jpg, 请先选择",
        "noise, scan.jpg, 不是图片",
        "elevenmegabytes, scan.jpg, 超过 10 MB"
    })
    void what_is_no_picture_is_refused_beside_its_field(String content, String name, String words) {
        var person = logins.practitioner();
        var browser = upload(logins.in(person), "id-front", name, hostile(content));

        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().expectFirst("#id-front-error").text()).contains(words);
        assertThat(browser.page().expectFirst("[data-errors] a").attr("href")).isEqualTo("#id-front");
        assertThat(people.facts(person.id()).attachments()).isEmpty();
    }

    private static byte[] hostile(String what) {
        return switch (what) {
            case "bomb" -> Scans.bomb();
            case "heic" -> Scans.heic();
            case "gif" -> latin1("GIF89a\u0001\0\u0001\0\0\0\0!\u00ff\u000bNETSCAPE2.0\u0003\u0001\0\0\0");
            case "webp" -> latin1("RIFF\u0020\0\0\0WEBPVP8X\n\0\0\0\u0002\0\0\0");
            case "apng" -> Scans.moving();
            case "twelvebits" -> Scans.twelveBits();
            case "dot" -> Scans.dot();
            case "text" -> "姓名：林晓峰".getBytes(StandardCharsets.UTF_8);
            case "html" -> "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
            case "svg" -> "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>".getBytes(StandardCharsets.UTF_8);
            case "pdf" -> "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8);
            case "png" -> Scans.png();
            case "truncated" -> Arrays.copyOf(Scans.card(Color.CYAN), 9000);
            case "empty" -> new byte[0];
            case "noise" -> new byte[] {0, 1, 2, 3, 4, 5, 6, 7};
            case "elevenmegabytes" -> Arrays.copyOf(Scans.card(Color.CYAN), 11 << 20);
            default -> throw new IllegalArgumentException(what);
        };
    }

    @Test
    void what_is_a_page_too_is_kept_as_a_picture_and_served_as_nothing_else() {
        var browser = logins.in(logins.practitioner());
        var page = latin1("<html><script>alert(1)</script></html>PK\3\4");
        var card = Scans.card(Color.CYAN);
        var both = Arrays.copyOf(card, card.length + page.length);
        System.arraycopy(page, 0, both, card.length, page.length);
        upload(browser, "id-front", "card.html.jpg", both);
        browser.open(
                browser.page().expectFirst(".attachment:has(#id-front) img").attr("src"));
        assertThat(browser.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(browser.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(new String(browser.bytes(), StandardCharsets.ISO_8859_1))
                .startsWith("\u00ff\u00d8")
                .doesNotContain("script", "PK\3\4");
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_form_without_a_file_is_told_to_choose_one() {
        var browser = logins.in(logins.practitioner()).open("/me/attachments");
        browser.submit("/me/attachments/id-front", NOTHING);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("请先选择一个图片文件");
    }

    @Test
    void a_new_file_takes_the_place_of_the_old_one_which_itself_never_changes() {
        var person = logins.practitioner();
        var browser = logins.in(person);
        upload(browser, "id-front", "a.jpg", Scans.card(Color.CYAN));
        var first = people.facts(person.id()).attached(AttachmentKind.ID_FRONT).orElseThrow();
        var before = browser.open("/me/files/" + first.document()).bytes();
        upload(browser, "id-front", "b.jpg", Scans.card(Color.ORANGE));
        var second = people.facts(person.id()).attached(AttachmentKind.ID_FRONT).orElseThrow();

        assertThat(second.document()).isNotEqualTo(first.document());
        assertThat(browser.open("/me/files/" + first.document()).bytes()).isEqualTo(before);
        assertThat(jdbc.sql("select state from document where id = ?")
                        .param(first.document().value())
                        .query(String.class)
                        .single())
                .isEqualTo("RELEASED");
    }

    @Test
    void a_double_click_stores_one_file() {
        var person = logins.practitioner();
        var browser = logins.in(person).open("/me/attachments");
        var key = Map.of(
                "deed",
                browser.form("/me/attachments/id-front")
                        .expectFirst("[name=deed]")
                        .val());
        browser.upload("/me/attachments/id-front", "file", "a.jpg", Scans.card(Color.CYAN), key);
        var first = people.facts(person.id());
        browser.open("/me/attachments");
        browser.upload("/me/attachments/id-front", "file", "a.jpg", Scans.card(Color.CYAN), key);

        assertThat(browser.status()).isEqualTo(200);
        assertThat(people.facts(person.id())
                        .attached(AttachmentKind.ID_FRONT)
                        .orElseThrow()
                        .document())
                .isEqualTo(first.attached(AttachmentKind.ID_FRONT).orElseThrow().document());
    }

    @Test
    void the_quota_is_said_beside_the_field() {
        var person = logins.practitioner();
        for (int i = 0; i < 200; i++) {
            jdbc.sql("insert into document (id, owner, kind, media_type, bytes, sha256, state)"
                            + " values (gen_random_uuid(), ?, 'ID_BACK', 'image/jpeg', 1, sha256(''), 'CONFIRMED')")
                    .param(person.id().value())
                    .update();
        }
        var browser = upload(logins.in(person), "id-front", "a.jpg", Scans.card(Color.CYAN));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().expectFirst("#id-front-error").text()).contains("200 个");
    }

    @Test
    void somebody_elses_file_and_a_file_that_never_was_get_the_same_answer() {
        var owner = logins.practitioner();
        upload(logins.in(owner), "id-front", "a.jpg", Scans.card(Color.CYAN));
        var document = people.facts(owner.id())
                .attached(AttachmentKind.ID_FRONT)
                .orElseThrow()
                .document();

        var stranger = logins.in(logins.practitioner());
        var foreign = stranger.request(HttpMethod.GET, "/me/files/" + document, NOTHING);
        var foreignBody = withoutSession(foreign.body());
        assertThat(foreign.status()).isEqualTo(404);
        var missing = stranger.request(HttpMethod.GET, "/me/files/" + DocumentId.next(), NOTHING);
        assertThat(missing.status()).isEqualTo(404);
        assertThat(withoutIds(withoutSession(missing.body()))).isEqualTo(withoutIds(foreignBody));
        assertThat(stranger.request(HttpMethod.GET, "/me/files/none", NOTHING).status())
                .isEqualTo(404);
        assertThat(stranger.request(HttpMethod.GET, "/me/attachments/none", NOTHING)
                        .status())
                .isEqualTo(404);
    }

    private static String withoutIds(String body) {
        return body.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID");
    }

    private static String withoutSession(String body) {
        return body.replaceAll("data-seconds=\"\\d+\"", "");
    }

    @Test
    void the_kinds_follow_the_document() {
        var number = "E" + Mobiles.fresh().value().substring(3);
        var passport = logins.practitioner("Anna Müller", new IdDocument(IdDocumentType.PASSPORT, "DEU", number));
        var browser = logins.in(passport).open("/me/attachments");
        assertThat(browser.text()).contains("护照资料页", "手持护照半身照").doesNotContain("身份证");
        assertThat(browser.page().select("input[type=file]")).hasSize(4);
        assertThat(browser.request(HttpMethod.GET, "/me/attachments/id-back", NOTHING)
                        .status())
                .isEqualTo(404);

        var card = logins.in(logins.practitioner("林晓峰", IdDocuments.fresh())).open("/me/attachments");
        assertThat(card.page().select("form.upload label").eachText())
                .containsExactly("证件照", "身份证人像面", "身份证国徽面", "手持身份证半身照", "本人签名");
    }

    @Test
    void no_picture_lies_in_clear_on_the_disk() throws IOException {
        upload(logins.in(logins.practitioner()), "id-front", "a.jpg", Scans.card(Color.CYAN));
        try (var files = Files.walk(data.resolve("files"))) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty().noneMatch(WalletTest::looksLikeJpeg);
        }
    }

    /** How a JPEG begins; four letters alone stand in random bytes once in a hundred runs. */
    private static final String JPEG = "\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF";

    private static boolean looksLikeJpeg(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(JPEG);
        } catch (IOException e) {
            return false; // swept meanwhile by another test
        }
    }
}
