package org.zhiye.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Chromium from the PATH, driven by Playwright; each context is one person's browser. */
final class Chromium implements AutoCloseable {
    private final Playwright playwright = Playwright.create(
            new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    /** A browser of somebody's own. */
    BrowserContext open(String language, boolean javaScript) {
        return browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(Product.shared().address())
                .setLocale(language)
                .setJavaScriptEnabled(javaScript)
                .setViewportSize(1280, 900));
    }

    BrowserContext open(String language, int width) {
        return browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(Product.shared().address())
                .setLocale(language)
                .setViewportSize(width, 900));
    }

    private static Path executable() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(path -> path.toFile().canExecute())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "chromium is not on the PATH; README lists the Debian packages that the tests need"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
