package org.zhiye.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Attachments are taken with a camera, cropped, drawn and sent from a telephone; the camera sees what the test has drawn. */
class CaptureTest {
    /** Faces are looked for in a machine that has other things to do. */
    private static final LocatorAssertions.ContainsTextOptions LONG =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @RegisterExtension
    final People people = new People();

    @TempDir
    Path folder;

    private final List<String> refusedByPolicy = new ArrayList<>();

    private Visitor signedUp(Visitor me) {
        me.page().onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refusedByPolicy.add(message.text());
            }
        });
        new Applicant(me, Demo.stranger("沈思远")).signUp();
        return me.open("/me/attachments");
    }

    private static Locator part(Visitor me, String name) {
        return me.page().locator("[data-" + name + "]");
    }

    @Test
    void the_id_photo_is_taken_with_the_camera_cropped_and_checked() throws IOException {
        var me = signedUp(people.withCamera("person", film("id-photo.jpg", 0.86)));
        me.follow("拍照、裁剪与检查 证件照").at("证件照");
        shoot(me);

        assertThat(part(me, "say")).containsText("全部合格", LONG);
        assertThat(part(me, "after").locator("img")).hasAttribute("src", Pattern.compile("^data:image/jpeg"));
        // the result has its place beside the crop now, and the crop is the smaller for it
        me.page().waitForTimeout(500);
        // the whole picture is seen, and the piece that is proposed lies in it
        var canvas = me.page().locator("cropper-canvas").boundingBox();
        var piece = me.page().locator("cropper-selection").boundingBox();
        assertThat(piece.x).isBetween(canvas.x - 1, canvas.x + canvas.width - piece.width + 1);
        assertThat(piece.y).isBetween(canvas.y - 1, canvas.y + canvas.height - piece.height + 1);
        // by wheel: a smaller piece, and back
        double whole = cropWidth(me);
        me.page().locator("cropper-canvas").hover();
        me.page().mouse().wheel(0, 100);
        me.page().waitForCondition(() -> cropWidth(me) < whole - 5);
        double smaller = cropWidth(me);
        // it takes one turn of the wheel in fifty milliseconds
        me.page().waitForTimeout(200);
        me.page().mouse().wheel(0, -100);
        me.page().waitForCondition(() -> cropWidth(me) > smaller + 5);
        assertThat(part(me, "say")).containsText("全部合格", LONG);
        var before = part(me, "after").locator("img").getAttribute("src");
        // by keyboard: the frame moves, and what would be kept is another picture
        me.page().locator("cropper-canvas").focus();
        for (int i = 0; i < 3; i++) {
            me.page().keyboard().press("ArrowRight");
        }
        assertThat(part(me, "after").locator("img"))
                .not()
                .hasAttribute("src", before, new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));
        assertThat(part(me, "say")).containsText("全部合格", LONG);
        assertThat(part(me, "checks").locator("li.ok")).not().hasCount(0);
        me.press("上传 选择图片文件");
        me.sees("证件照已上传");
        assertThat(refusedByPolicy).isEmpty();
    }

    private static double cropWidth(Visitor me) {
        return ((Number) me.page().evaluate("document.querySelector('cropper-selection').width")).doubleValue();
    }

    @Test
    void a_card_is_held_before_the_camera_in_a_frame() throws IOException {
        var me = signedUp(people.withCamera("person", film("id-front.jpg", 0.74)));
        me.follow("拍照、裁剪与检查 身份证人像面").at("身份证人像面");
        shoot(me);
        assertThat(part(me, "say")).containsText("全部合格", LONG);
        assertThat(part(me, "taken").locator("img")).isVisible();
        me.press("上传 选择图片文件");
        me.sees("身份证人像面已上传");
        assertThat(refusedByPolicy).isEmpty();
    }

    @Test
    void a_dark_picture_is_told_before_it_is_taken() throws IOException {
        var me = signedUp(people.withCamera("person", new Film(Film.NIGHT).in(folder)));
        me.follow("拍照、裁剪与检查 身份证国徽面").press("打开摄像头");
        assertThat(part(me, "say")).containsText("太暗了", LONG);
        me.press("关闭摄像头");
        assertThat(part(me, "stage")).isHidden();
    }

    @Test
    void the_signature_is_drawn() {
        var me = signedUp(people.open("person"));
        me.follow("手写签名 本人签名").at("本人签名");
        stroke(me, 0.1, 0.2, 0.35);
        stroke(me, 0.3, 0.8, 0.6);
        assertThat(part(me, "say")).containsText("全部合格", LONG);
        me.press("撤销一笔").press("撤销一笔");
        assertThat(part(me, "results")).isHidden();
        stroke(me, 0.15, 0.75, 0.4);
        stroke(me, 0.25, 0.85, 0.65);
        assertThat(part(me, "say")).containsText("全部合格", LONG);
        me.press("上传 或上传签名的照片");
        me.sees("本人签名已上传");
        assertThat(refusedByPolicy).isEmpty();
    }

    @Test
    void a_telephone_sends_the_picture_and_the_computer_sees_it_come() {
        var computer = signedUp(people.open("person"));
        computer.follow("拍照、裁剪与检查 身份证人像面").press("生成二维码").at("用手机扫一扫");
        var shown = computer.page().locator("[translate=no]").innerText();
        var link = shown.substring(shown.indexOf("/p/"));

        var phone = people.open("telephone", "zh-Hans", Chromium.PHONE);
        phone.open(link).press("开始").at("上传：身份证人像面");
        computer.at("手机已打开链接");
        phone.page()
                .locator("input[type=file]")
                .setInputFiles(Path.of(System.getProperty("zhiye.root"), "docs/demo/id-front.jpg"));
        assertThat(part(phone, "say")).containsText("全部合格", LONG);
        phone.press("上传 选择图片文件").at("已发送到电脑");
        computer.at("收到了照片").press("采用这张").sees("身份证人像面已上传");

        var other = people.open("somebody", "zh-Hans", Chromium.PHONE);
        assertThat(other.page().navigate(link).status()).isEqualTo(422);
        other.at("这个链接已用过或已过期");
    }

    private static void shoot(Visitor me) {
        me.press("打开摄像头");
        assertThat(part(me, "say")).containsText("画面清楚", LONG);
        me.press("拍照");
    }

    private static void stroke(Visitor me, double from, double to, double height) {
        part(me, "pad").scrollIntoViewIfNeeded();
        var box = part(me, "pad").boundingBox();
        var mouse = me.page().mouse();
        double y = box.y + height * box.height;
        mouse.move(box.x + from * box.width, y);
        mouse.down();
        for (int i = 1; i <= 12; i++) {
            double x = from + (to - from) * i / 12;
            mouse.move(box.x + x * box.width, y + (i % 2 == 0 ? -1 : 1) * 0.1 * box.height);
        }
        mouse.up();
    }

    /** A sample before the camera. */
    private Path film(String sample, double height) throws IOException {
        boolean face = sample.equals("id-photo.jpg");
        var picture = ImageIO.read(
                Path.of(System.getProperty("zhiye.root"), "docs/demo", sample).toFile());
        return new Film(face ? Film.WALL : Film.DESK)
                .with(picture, height, !face)
                .in(folder);
    }
}
