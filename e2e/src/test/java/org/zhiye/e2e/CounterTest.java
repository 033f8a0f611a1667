package org.zhiye.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** On-site verification with two browsers: somebody books a slot, and the counter sees them come, compares, and passes. */
class CounterTest {
    @RegisterExtension
    final People people = new People();

    @TempDir
    Path folder;

    private final Demo.Person person = Demo.stranger("沈思远");

    @Test
    void somebody_books_a_slot_and_the_counter_verifies_them() {
        var me = people.open("person");
        var applicant = new Applicant(me, person).signUp().fillProfile().attach();
        var slip = applicant.takeSlip();
        var day = books(me);

        var desk = new Officer(people.open("desk"), "DESK_OFFICER", "上海").visitor();
        desk.open("/desk");
        sits(desk, day);
        desk.page().locator("#visitors").scrollIntoViewIfNeeded();
        assertThat(desk.page().locator("#day")).containsText(person.name());
        assertThat(desk.page().locator("#day")).containsText("已预约");

        reads(desk, me, slip);
        sees(me);
        arrivesAndIsCompared(desk);
        desk.page()
                .locator("label.tick", new Page.LocatorOptions().setHasText("已核对居民身份证原件"))
                .getByRole(AriaRole.CHECKBOX)
                .check();
        desk.press("通过");
        desk.sees("已通过，立即生效");
        desk.open("/desk");
        assertThat(desk.page().locator("#day")).containsText(person.name());
        assertThat(desk.page().locator("#day")).containsText("通过");

        me.open("/me/verification").sees("已通过现场认证");
    }

    /** The first slot of the first site that is free; moved once. @return its day */
    private static String books(Visitor me) {
        me.follow("预约").at("预约现场认证");
        me.page().locator(".sites li a[href*='site=']").first().click();
        me.press("预约");
        assertThat(me.page().locator("[data-errors]")).containsText("请选择时段");
        me.page().locator("input[name=at]:not([disabled])").first().check();
        me.press("预约");
        me.at("您的预约");
        me.follow("改约").at("预约现场认证");
        me.page().locator(".days a").last().click();
        assertThat(me.page().locator(".days a").last()).hasAttribute("aria-current", "date");
        var day = me.page().locator("input[name=day]").inputValue();
        me.page().locator("input[name=at]:not([disabled])").last().check();
        me.press("改约");
        me.at("您的预约").sees("可以改约或取消");
        return day;
    }

    /** The site where the booking is, on its day. */
    private void sits(Visitor desk, String day) {
        int sites = desk.page().locator("#site option").count();
        for (int i = 0; i < sites; i++) {
            desk.page().locator("#site").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(i));
            desk.press("切换");
            desk.open("/desk?day=" + day);
            if (desk.page().locator("#day").innerText().contains(person.name())) {
                return;
            }
        }
        throw new AssertionError("the booking stands on no day's list");
    }

    /** As a reader types it, and off a picture of the slip. */
    private void reads(Visitor desk, Visitor me, String slip) {
        desk.open("/desk");
        assertThat(desk.page().locator("#number")).isFocused();
        desk.page().keyboard().type(slip);
        desk.page().keyboard().press("Enter");
        desk.at(person.name());
        var picture = me.page().locator(".slip svg").screenshot();
        desk.open("/desk");
        desk.page().locator(".scan summary").click();
        desk.page().locator("#frame").setInputFiles(new FilePayload("slip.png", "image/png", picture));
        desk.press("识别");
        desk.at(person.name());
    }

    /** The slip is held before the camera of another counter: nobody types, nobody clicks. */
    private void sees(Visitor me) {
        var film = new Film(Film.DESK).with(picture(me), 0.5, true).in(folder);
        var desk = new Officer(people.withCamera("camera", film), "DESK_OFFICER", "上海").visitor();
        desk.open("/desk");
        desk.page().locator(".scan summary").click();
        desk.at(person.name());
    }

    private static BufferedImage picture(Visitor me) {
        try {
            return ImageIO.read(
                    new ByteArrayInputStream(me.page().locator(".slip svg").screenshot()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void arrivesAndIsCompared(Visitor desk) {
        desk.button("登记到场")
                .or(desk.page().getByText(Pattern.compile("^登记到场：")))
                .first()
                .click();
        desk.sees("到场");
        var viewer = desk.page().locator("[data-viewer]");
        desk.page().keyboard().press("2");
        assertThat(viewer).isVisible();
        desk.page().keyboard().press("+");
        assertThat(viewer).hasAttribute("data-size", "150");
        desk.page().keyboard().press("ArrowRight");
        assertThat(viewer.locator("[data-title='1']")).not().isEmpty();
        desk.page().keyboard().press("Escape");
        assertThat(viewer).isHidden();
    }
}
