package org.zhiye.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Somebody in front of a browser, who goes by what is written on fields, buttons and links. */
final class Visitor {
    private final String who;
    private final String language;
    private final boolean scripted;
    private final BrowserContext context;
    private final Page page;

    Visitor(String who, String language, boolean scripted, int width) {
        this(who, language, scripted, Chromium.open(language, scripted, width));
    }

    /** The own Alipay on a phone: it opens the addresses that its owner scans. */
    static Visitor alipay(String who) {
        return new Visitor(
                who,
                "zh-Hans",
                true,
                Chromium.open("zh-Hans", true, Chromium.PHONE, "Mozilla/5.0 (Linux; Android 15) AlipayClient/10.5.90"));
    }

    /** Somebody in front of a browser that is open already. */
    Visitor(String who, String language, boolean scripted, BrowserContext context) {
        this.who = who;
        this.language = language;
        this.scripted = scripted;
        this.context = context;
        this.page = context.newPage();
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** The words in this person's language. */
    String say(Say words) {
        return words.in(language);
    }

    Visitor open(String path) {
        var answer = page.navigate(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return this;
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    Visitor fill(String label, String text) {
        field(label).fill(text);
        return this;
    }

    Visitor fill(Say label, String text) {
        return fill(say(label), text);
    }

    Visitor tick(String label) {
        field(label).check();
        return this;
    }

    Visitor press(String name) {
        button(name).click();
        return this;
    }

    Visitor press(Say name) {
        return press(say(name));
    }

    Visitor follow(String name) {
        link(name).first().click();
        return this;
    }

    Visitor follow(Say name) {
        return follow(say(name));
    }

    /** Waits for a heading. */
    Visitor at(String heading) {
        assertThat(heading(heading).first()).isVisible();
        return this;
    }

    Visitor at(Say heading) {
        return at(say(heading));
    }

    /** Waits for words in the page's main part. */
    Visitor sees(String words) {
        assertThat(page.locator("main")).containsText(words);
        return this;
    }

    Visitor doesNotSee(String words) {
        assertThat(page.locator("main")).not().containsText(words);
        return this;
    }

    /**
     * The page as it must be after wrong input: the summary on top has the focus, its words stand beside their fields too, and the title
     * begins with the error.
     */
    Visitor wrong(String... words) {
        var summary = page.locator("[data-errors]");
        assertThat(summary).isVisible();
        assertThat(summary).isFocused();
        assertThat(page).hasTitle(Pattern.compile("^有错误："));
        for (String it : words) {
            assertThat(summary.getByRole(
                            AriaRole.LINK,
                            new Locator.GetByRoleOptions().setName(it).setExact(true)))
                    .isVisible();
            assertThat(page.locator(".err", new Page.LocatorOptions().setHasText(it))
                            .first())
                    .isVisible();
        }
        assertThat(summary.getByRole(AriaRole.LINK)).hasCount(words.length);
        return this;
    }

    /** Reads the captcha off the picture, with the demonstration's help. */
    Visitor readCaptcha() {
        var answer = context.request().get("/demo/captcha");
        return fill(
                Say.CAPTCHA,
                JsonParser.parseString(answer.text())
                        .getAsJsonObject()
                        .get("answer")
                        .getAsString());
    }

    /** Presses the button that sends a code and gives the code that the telephone then shows. */
    String askForCode(String mobile) {
        int before = Demo.messages(mobile);
        press(Say.SEND_CODE);
        assertThat(page.locator(".sent")).containsText("*");
        return Demo.code(mobile, before);
    }

    Visitor logIn(String path, Demo.Person person) {
        open(path);
        fill(path.equals("/login") ? Say.DOCUMENT_NUMBER : Say.ACCOUNT, person.id());
        fill(Say.PASSWORD, person.password());
        readCaptcha();
        press(Say.LOG_IN);
        assertThat(button(say(Say.LOG_OUT))).isVisible();
        return this;
    }

    /** Gives a file to the upload of that name. */
    Visitor upload(Say what, String file) {
        field(say(what)).setInputFiles(Path.of(System.getProperty("zhiye.root"), "docs/demo", file));
        press(say(Say.UPLOAD) + " " + say(what));
        assertThat(button(say(Say.AGAIN) + " " + say(what))).isVisible();
        return this;
    }

    boolean scripted() {
        return scripted;
    }

    /** What is on the screen, as a picture and as it was sent. */
    void keep(Path folder, String test) {
        try {
            Files.createDirectories(folder);
            for (Page open : context.pages()) {
                var name = test + "-" + who
                        + (open == page ? "" : "-" + context.pages().indexOf(open));
                Files.writeString(folder.resolve(name + ".html"), "<!-- " + open.url() + " -->\n" + open.content());
                open.screenshot(new Page.ScreenshotOptions()
                        .setPath(folder.resolve(name + ".png"))
                        .setFullPage(true));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PlaywrightException e) {
            System.err.println("nothing kept of " + who + ": " + e.getMessage());
        }
    }

    void close() {
        context.close();
    }
}
