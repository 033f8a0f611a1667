package org.zhiye.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Chromium from the PATH, driven by Playwright, one for all tests of a run; each context is one person's browser. */
final class Chromium {
    static final int WIDE = 1280;
    static final int PHONE = 360;

    private static final int HEIGHT = 900;
    private static final double PATIENCE = 15_000;
    private static @Nullable Playwright program;
    private static @Nullable Browser shared;

    private Chromium() {}

    private static synchronized Browser browser() {
        if (shared == null) {
            // long, for loaded machines; what is there is not waited for
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            program = playwright;
            shared = launched(List.of());
        }
        return shared;
    }

    private static Browser launched(List<String> more) {
        var arguments = new ArrayList<>(List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
        arguments.addAll(more);
        return Objects.requireNonNull(program)
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(arguments));
    }

    /** A browser of somebody's own with a camera before which this film runs for ever; its program ends with it. */
    static BrowserContext withCamera(Path film) {
        browser();
        var own = launched(List.of(
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + film));
        var context = context(own, "zh-Hans", true, WIDE, null);
        context.onClose(closed -> own.close());
        return context;
    }

    /** A browser of somebody's own. */
    static BrowserContext open(String language, boolean javaScript, int width) {
        return open(language, javaScript, width, null);
    }

    /** @param agent what the browser calls itself; absent: by its own name */
    static BrowserContext open(String language, boolean javaScript, int width, @Nullable String agent) {
        return context(browser(), language, javaScript, width, agent);
    }

    private static BrowserContext context(
            Browser browser, String language, boolean javaScript, int width, @Nullable String agent) {
        var options = new Browser.NewContextOptions();
        if (agent != null) {
            options.setUserAgent(agent);
        }
        var context = browser.newContext(options.setBaseURL(Product.shared().address())
                .setLocale(language.equals("zh-Hans") ? "zh-CN" : language.equals("zh-Hant") ? "zh-TW" : "en-GB")
                .setTimezoneId("Asia/Shanghai")
                .setJavaScriptEnabled(javaScript)
                .setViewportSize(width, HEIGHT));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    private static Path executable() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(path -> path.toFile().canExecute())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "chromium is not on the PATH; README lists the Debian packages that the tests need"));
    }
}
