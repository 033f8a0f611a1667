package org.zhiye.person.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.zhiye.Browser;
import org.zhiye.Scans;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.person.People;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Attachments are taken, cropped and checked while one looks; what the checks say is what an upload is told. */
@ZhiyeTest
class TakeTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    Logins logins;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private static JsonNode check(Browser browser, String kind, byte[] file, String crop) {
        browser.open("/me/attachments/" + kind + "/take");
        assertThat(browser.status()).isEqualTo(200);
        return checkAgain(browser, kind, file, crop);
    }

    private static JsonNode checkAgain(Browser browser, String kind, byte[] file, String crop) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("_csrf", browser.page().expectFirst("[name=_csrf]").val());
        fields.add("crop", crop);
        browser.accept("application/json");
        browser.uploadOnly("/me/attachments/" + kind + "/check", "file", file, fields);
        browser.accept("*/*");
        assertThat(browser.body()).as(browser.status() + "").startsWith("{");
        return JSON.readTree(browser.bytes());
    }

    private static List<JsonNode> failed(JsonNode answer) {
        return answer.get("findings")
                .valueStream()
                .filter(it -> !it.get("ok").asBoolean())
                .toList();
    }

    @Test
    void the_check_tells_each_value_its_limit_and_what_to_do_and_stores_nothing() {
        var person = logins.practitioner();
        var browser = logins.in(person);
        var grey = check(browser, "id-photo", Scans.greyPhoto(), "");

        assertThat(browser.status()).isEqualTo(200);
        assertThat(grey.get("ok").asBoolean()).isFalse();
        assertThat(failed(grey)).anySatisfy(it -> {
            assertThat(it.get("check").asString()).isEqualTo("BACKGROUND_BRIGHT");
            assertThat(it.get("limit").asString()).isEqualTo("235");
            assertThat(Double.parseDouble(it.get("measured").asString())).isLessThan(235);
            assertThat(it.get("advice").asString()).contains("白墙");
        });
        browser.open("/me/attachments/id-photo/take?lang=en");
        assertThat(failed(check(browser, "id-photo", Scans.greyPhoto(), "")))
                .anySatisfy(it -> assertThat(it.get("advice").asString()).contains("white wall"));
        assertThat(jdbc.sql("select count(*) from document where owner = ?")
                        .param(person.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(people.facts(person.id()).refusedPhoto().failed()).isEmpty();
    }

    @Test
    void the_crop_is_led_by_the_face_and_what_the_check_showed_is_what_is_stored() throws IOException {
        var person = logins.practitioner();
        var browser = logins.in(person);
        var wide = snapshot();
        var proposed = check(browser, "id-photo", wide, "auto");

        assertThat(proposed.get("ok").asBoolean()).as(proposed.toString()).isTrue();
        var crop = proposed.get("crop");
        assertThat(crop.get(2).asInt() * 7.0 / crop.get(3).asInt()).isBetween(4.95, 5.05);
        // the person stands right of the middle
        assertThat(crop.get(0).asInt() + crop.get(2).asInt() / 2).isBetween(1050, 1250);
        assertThat(proposed.get("picture").asString()).startsWith("data:image/jpeg;base64,");

        // without a script the page's own form does the same
        browser.open("/me/attachments/id-photo/take");
        browser.upload("/me/attachments/id-photo", "file", "me.jpg", wide, Map.of());
        assertThat(browser.text()).contains("证件照已上传");
        var stored = browser.open(browser.page()
                        .expectFirst(".attachment:has(#id-photo) img")
                        .attr("src"))
                .bytes();
        var picture = proposed.get("picture").asString();
        assertThat(stored).isEqualTo(java.util.Base64.getDecoder().decode(picture.substring(picture.indexOf(',') + 1)));
        assertThat(ImageIO.read(new ByteArrayInputStream(stored)).getHeight()).isEqualTo(413);
    }

    @Test
    void a_crop_that_somebody_chose_badly_is_refused_on_the_same_page_with_what_is_wrong() {
        var person = logins.practitioner();
        var browser = logins.in(person).open("/me/attachments/id-photo/take");
        browser.upload("/me/attachments/id-photo", "file", "me.jpg", snapshot(), Map.of("crop", "0,0,300,420"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("[data-capture]")).hasSize(1);
        assertThat(browser.page().select(".findings li").text()).contains("正脸");
        assertThat(people.facts(person.id()).attachments()).isEmpty();
        for (String nonsense : List.of("1,2,3", "-1,0,10,10", "9".repeat(80), "a,b,c,d", "99999,99999,1,1")) {
            browser.open("/me/attachments/id-photo/take");
            browser.upload("/me/attachments/id-photo", "file", "me.jpg", Scans.greyPhoto(), Map.of("crop", nonsense));
            assertThat(browser.status()).as(nonsense).isIn(200, 422);
        }
    }

    @Test
    void who_checks_without_end_is_asked_to_wait() {
        var browser = logins.in(logins.practitioner());
        check(browser, "signature", new byte[0], "");
        for (int i = 1; i < 60; i++) {
            checkAgain(browser.open("/me/attachments/signature/take"), "signature", new byte[0], "");
            assertThat(browser.status()).isEqualTo(422);
        }
        var answer = check(browser, "signature", Scans.signature(), "");
        assertThat(browser.status()).isEqualTo(429);
        assertThat(answer.get("message").asString()).contains("秒后再试");
    }

    @Test
    void what_is_no_picture_is_told_so_by_the_check_too() {
        var browser = logins.in(logins.practitioner());
        var answer = check(browser, "id-front", Scans.heic(), "");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(answer.get("message").asString()).contains("HEIC");
        check(browser, "id-front", Scans.bomb(), "");
        assertThat(browser.status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({
        "blurred, id-front, DETAIL",
        "dark, id-back, LIGHT",
        "glaring, id-front, GLARE",
        "faceless, half-body, FACE"
    })
    void a_bad_scan_is_told_what_is_wrong_and_not_stored(String how, String kind, String check) {
        var person = logins.practitioner();
        var browser = logins.in(person);
        var bad = bad(how);
        assertThat(failed(check(browser, kind, bad, "")).stream()
                        .map(it -> it.get("check").asString()))
                .contains(check);
        browser.open("/me/attachments").upload("/me/attachments/" + kind, "file", "a.jpg", bad, Map.of());
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".findings li")).isNotEmpty();
        assertThat(people.facts(person.id()).attachments()).isEmpty();
    }

    private static byte[] bad(String how) {
        var card = read(Scans.card(new Color(214, 228, 240)));
        var g = card.createGraphics();
        switch (how) {
            case "dark" -> {
                g.setColor(new Color(0, 0, 0, 210));
                g.fillRect(0, 0, card.getWidth(), card.getHeight());
            }
            case "glaring" -> {
                g.setColor(Color.WHITE);
                g.fillOval(300, 150, 360, 320);
            }
            case "blurred" -> {
                return jpeg(blurred(card));
            }
            default -> {
                g.setColor(new Color(214, 228, 240));
                g.fillRect(640, 80, 340, 460);
            }
        }
        return jpeg(card);
    }

    private static BufferedImage blurred(BufferedImage sharp) {
        var side = 15;
        var weights = new float[side * side];
        Arrays.fill(weights, 1f / weights.length);
        var blur = new ConvolveOp(new Kernel(side, side, weights), ConvolveOp.EDGE_NO_OP, null);
        return blur.filter(blur.filter(sharp, null), null);
    }

    @Test
    void a_signature_on_shaded_paper_becomes_ink_on_white_cut_to_the_writing() throws IOException {
        var browser = logins.in(logins.practitioner());
        browser.open("/me/attachments").upload("/me/attachments/signature", "file", "s.jpg", onPaper(true), Map.of());
        assertThat(browser.text()).contains("本人签名已上传");
        var file = browser.page().expectFirst(".attachment:has(#signature) img").attr("src");
        var kept = ImageIO.read(new ByteArrayInputStream(browser.open(file).bytes()));

        assertThat(kept.getWidth()).isBetween(500, 720);
        assertThat(kept.getHeight()).isBetween(150, 330);
        int white = 0;
        int ink = 0;
        for (int y = 0; y < kept.getHeight(); y++) {
            for (int x = 0; x < kept.getWidth(); x++) {
                int green = kept.getRGB(x, y) >> 8 & 255;
                white += green > 248 ? 1 : 0;
                ink += green < 110 ? 1 : 0;
            }
        }
        double all = (double) kept.getWidth() * kept.getHeight();
        assertThat(white / all).as("paper that became white").isGreaterThan(0.85);
        assertThat(ink / all).as("ink that stayed").isBetween(0.015, 0.12);
    }

    @ParameterizedTest
    @CsvSource({"empty, INK_LEAST", "full, PAPER", "photo, INK_MOST", "pale, INK_DARK"})
    void what_is_no_signature_is_refused(String what, String check) {
        var browser = logins.in(logins.practitioner());
        var file = switch (what) {
            case "empty" -> onPaper(false);
            case "full" -> jpeg(plain(Color.BLACK));
            case "photo" -> Scans.idPhoto();
            default -> pale();
        };
        var answer = check(browser, "signature", file, "");
        assertThat(failed(answer).stream().map(it -> it.get("check").asString()))
                .as(answer.toString())
                .contains(check);
    }

    private static byte[] pale() {
        var image = plain(Color.WHITE);
        write(image.createGraphics(), new Color(205, 205, 210));
        return jpeg(image);
    }

    private static BufferedImage plain(Color colour) {
        var image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(colour);
        g.fillRect(0, 0, 1200, 800);
        return image;
    }

    /** A sheet under a lamp: brighter on the left. */
    private static byte[] onPaper(boolean written) {
        var image = plain(Color.WHITE);
        var g = image.createGraphics();
        g.setPaint(new GradientPaint(0, 0, new Color(236, 232, 220), 1200, 800, new Color(201, 197, 186)));
        g.fillRect(0, 0, 1200, 800);
        if (written) {
            write(g, new Color(24, 28, 46));
        }
        return jpeg(image);
    }

    private static void write(Graphics2D g, Color ink) {
        g.setColor(ink);
        g.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var pen = new Path2D.Double();
        pen.moveTo(340, 380);
        pen.curveTo(460, 280, 420, 520, 560, 400);
        pen.curveTo(620, 320, 640, 500, 720, 410);
        pen.curveTo(800, 330, 820, 500, 900, 380);
        g.draw(pen);
    }

    /** Somebody before a light wall, right of the middle, as a camera sees it. */
    private static byte[] snapshot() {
        var image = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(new Color(244, 244, 245));
        g.fillRect(0, 0, 1600, 1200);
        g.drawImage(read(Scans.idPhoto()), 850, 360, 600, 840, null);
        return jpeg(image);
    }

    private static BufferedImage read(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] jpeg(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
