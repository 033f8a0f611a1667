package org.zhiye.photo.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiye.photo.Pictures;

class CommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String good = "";
    private String bad = "";

    @BeforeEach
    void files() throws IOException {
        good = copy("drawn-01.jpg");
        bad = copy("hopper-original.jpg");
    }

    private String copy(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(CommandTest.class.getResourceAsStream("/corpus/" + name))) {
            Path file = folder.resolve(name);
            Files.copy(in, file);
            return file.toString();
        }
    }

    private int run(String... args) {
        out.reset();
        return new Command(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(args));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void what_passes_is_0_and_what_does_not_is_1_with_advice() {
        assertThat(run("check", good)).isEqualTo(Command.DONE);
        assertThat(said()).startsWith("[\n{\"file\":").contains("\"ok\":true", "\"hash\":\"");
        assertThat(run("check", good, bad, "--language", "en")).isEqualTo(Command.UNFIT);
        assertThat(said()).contains("\"check\":\"background_bright\"", "Take the photo before a white wall");
    }

    @Test
    void processing_writes_what_passes_and_overwrites_only_by_force() throws IOException {
        Path made = folder.resolve("made");
        assertThat(run("process", good, "--out", made.toString())).isEqualTo(Command.DONE);
        byte[] file = Files.readAllBytes(made.resolve("drawn-01-295x413.jpg"));
        assertThat(Pictures.take(file, "a.jpg").required().width()).isEqualTo(295);
        assertThat(run("process", good, "--out", made.toString())).isEqualTo(Command.NO_FILE);
        assertThat(run("process", good, bad, "--out", made.toString(), "--force"))
                .isEqualTo(Command.UNFIT);
        assertThat(made.resolve("hopper-original-295x413.jpg")).doesNotExist();
        assertThat(Files.readAllBytes(made.resolve("drawn-01-295x413.jpg"))).isEqualTo(file);
    }

    @Test
    void a_missing_file_is_3_and_the_others_are_done_all_the_same() {
        assertThat(run("check", folder.resolve("none.jpg").toString(), good)).isEqualTo(Command.NO_FILE);
        assertThat(said()).contains("\"ok\":false", "\"ok\":true");
    }

    @Test
    void no_picture_is_1_with_the_reason_in_the_language_asked_for() throws IOException {
        Path heic = Files.write(
                folder.resolve("a.heic"), "\0\0\0\030ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run("check", heic.toString(), "--language", "zh-Hant")).isEqualTo(Command.UNFIT);
        assertThat(said()).contains("\"verdict\":\"heic\"", "最相容");
    }

    @ParameterizedTest
    @CsvSource({"check", "check --spec nothing a.jpg", "process --spec signature a.jpg", "paint a.jpg", "check --out"})
    void wrong_use_is_2_and_says_how(String line) {
        assertThat(run(line.split(" "))).isEqualTo(Command.USED_WRONGLY);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("zhiye-photo check FILE...");
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, ZH_HANS",
        "zh, ZH_HANS",
        "zh-TW, ZH_HANT",
        "zh-HK, ZH_HANT",
        "zh-Hant, ZH_HANT",
        "zh-Hans-HK, ZH_HANS",
        "en-GB, EN",
        "fr, EN"
    })
    void the_language_is_that_of_the_machine(String tag, Language language) {
        assertThat(Language.of(Locale.forLanguageTag(tag))).isEqualTo(language);
    }

    @Test
    void whoever_asks_for_help_gets_it() {
        assertThat(run("--help")).isEqualTo(Command.DONE);
        assertThat(said()).contains("zhiye-photo process FILE...");
    }

    @ParameterizedTest
    @CsvSource({"1.8, false", "11, false", "16, false", "17, true", "25, true"})
    void a_java_before_17_is_too_old(String version, boolean enough) {
        assertThat(Start.needed(version)).isEqualTo(enough);
    }

    @Test
    void json_holds_any_text() {
        assertThat(Json.of(Map.of("a\"\\\n\u0001", List.of("照片", 1.5, true))))
                .isEqualTo("{\"a\\\"\\\\\\n\\u0001\":[\"照片\",1.5,true]}");
        assertThat(Json.of(Map.of())).isEqualTo("{}");
    }
}
