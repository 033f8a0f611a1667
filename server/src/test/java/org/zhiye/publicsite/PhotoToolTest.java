package org.zhiye.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiye.Browsers;
import org.zhiye.ZhiyeTest;

@ZhiyeTest
class PhotoToolTest {
    private static final int LARGEST = 6 << 20;

    @Autowired
    Browsers browsers;

    @Autowired
    PhotoToolJar jar;

    @TempDir
    Path folder;

    @Test
    void the_page_says_what_it_needs_and_gives_the_program() {
        var browser = browsers.open().open("/help/photo-tool");
        assertThat(browser.text()).contains("Java 17", "下载照片处理工具");
        assertThat(browsers.open()
                        .open(browser.page().select("main a[href^=/photo]").attr("href"))
                        .text())
                .contains("头部不小 ≥ 60%", "宽度 ≥ 295 px");
        var link = browser.page().expectFirst("a[download]");
        assertThat(link.text()).isEqualTo("下载照片处理工具");
        browser.open(link.attr("href"));
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.header("Content-Type")).isEqualTo("application/java-archive");
        assertThat(browser.header("Content-Disposition")).contains("zhiye-photo.jar");
        assertThat(browsers.open().open("/").page().select("a[href=/help/photo-tool]"))
                .isNotEmpty();
    }

    @Test
    void the_program_that_is_given_away_runs_by_itself() throws IOException, InterruptedException {
        assertThat(jar.bytes().length).isLessThanOrEqualTo(LARGEST);
        var file = Files.write(folder.resolve("zhiye-photo.jar"), jar.bytes());
        try (var opened = new JarFile(file.toFile())) {
            assertThat(opened.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo("org.zhiye.photo.tool.Start");
        }
        var photo = Path.of(System.getProperty("basedir", "."), "..", "docs", "demo", "id-photo.jpg");
        var said = folder.resolve("said.json");
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        file.toString(),
                        "process",
                        photo.toString(),
                        "--out",
                        folder.toString()))
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(said, StandardCharsets.UTF_8)).contains("\"ok\":true");
        assertThat(process.exitValue()).isZero();
        assertThat(folder.resolve("id-photo-295x413.jpg")).exists();
    }
}
