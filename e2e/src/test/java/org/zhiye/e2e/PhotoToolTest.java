package org.zhiye.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The desktop program, as people download it, on a screen that nobody sees; and its file, uploaded. */
class PhotoToolTest {
    @RegisterExtension
    final People people = new People();

    @TempDir
    Path folder;

    @Test
    void a_photo_is_cropped_in_the_desktop_program_and_taken_by_the_wallet() throws IOException, InterruptedException {
        var me = people.open("person");
        new Applicant(me, Demo.stranger("沈思远")).signUp();
        var program = downloaded(me);
        var saved = folder.resolve("saved.jpg");
        var root = Path.of(System.getProperty("zhiye.root"));
        drive(program, root.resolve("docs/demo/half-body.jpg"), saved);
        assertThat(Files.size(saved)).isLessThanOrEqualTo(50_000);
        me.open("/me/attachments");
        me.field("证件照").setInputFiles(saved);
        me.press("上传 证件照");
        assertThat(me.button("重新上传 证件照")).isVisible();
    }

    /** By the words in the personal centre. */
    private Path downloaded(Visitor me) {
        me.open("/me").follow("下载照片处理工具").at("照片处理工具");
        var download =
                me.page().waitForDownload(() -> me.link("下载照片处理工具").first().click());
        var program = folder.resolve("zhiye-photo.jar");
        download.saveAs(program);
        assertThat(download.suggestedFilename()).isEqualTo("zhiye-photo.jar");
        return program;
    }

    private void drive(Path program, Path photo, Path saved) throws IOException, InterruptedException {
        var pictures = Files.createDirectories(Path.of(System.getProperty("zhiye.root"), "e2e/target/photo-tool"));
        var display = ":" + (90 + ProcessHandle.current().pid() % 900);
        var screen = new ProcessBuilder(xvfb(), display, "-screen", "0", "1200x820x24", "-nolisten", "tcp")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            awaitScreen(display);
            var log = pictures.resolve("driver.log").toFile();
            var driver = new ProcessBuilder(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Duser.language=zh",
                    "-Duser.country=CN",
                    "-cp",
                    program + File.pathSeparator + System.getProperty("zhiye.root") + "/e2e/target/test-classes",
                    "org.zhiye.e2e.DeskDriver",
                    photo.toString(),
                    saved.toString(),
                    pictures.toString()));
            driver.environment().put("DISPLAY", display);
            var process = driver.redirectErrorStream(true).redirectOutput(log).start();
            var ended = process.waitFor(180, TimeUnit.SECONDS);
            process.destroy();
            assertThat(ended)
                    .as("the driver ended: " + Files.readString(log.toPath()))
                    .isTrue();
            assertThat(process.exitValue()).as(Files.readString(log.toPath())).isZero();
        } finally {
            screen.destroy();
            screen.waitFor();
        }
    }

    private static String xvfb() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(it -> Path.of(it, "Xvfb"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Xvfb is missing: install Debian's package xvfb"));
    }

    private static void awaitScreen(String display) throws InterruptedException {
        var socket = Path.of("/tmp/.X11-unix/X" + display.substring(1));
        for (int i = 0; i < 100 && !Files.exists(socket); i++) {
            Thread.sleep(100);
        }
        assertThat(socket).exists();
    }
}
