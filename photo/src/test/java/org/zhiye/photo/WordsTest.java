package org.zhiye.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void every_refusal_and_every_check_has_words_in_three_languages() throws IOException {
        List<String> lines = lines();
        List<String> keys = Stream.concat(
                        Stream.of(Verdict.values())
                                .filter(it -> it != Verdict.TAKEN)
                                .map(Verdict::key),
                        Stream.of(PhotoCheck.values()).flatMap(it -> Stream.of(it.label(), it.brief(), it.key())))
                .toList();
        assertThat(lines.stream().filter(line -> !line.startsWith("  "))).containsExactlyInAnyOrderElementsOf(keys);
        for (String key : keys) {
            int at = lines.indexOf(key);
            assertThat(lines.subList(at + 1, at + 4))
                    .as(key)
                    .allMatch(line -> line.startsWith("  ") && line.strip().length() > 1);
        }
    }

    @Test
    void a_failed_figure_is_never_rounded_to_a_passing_one() {
        assertThat(PhotoCheck.BACKGROUND_BRIGHT.finding(234.97, 235).measuredText())
                .isEqualTo("234.9");
        assertThat(PhotoCheck.BACKGROUND_EVEN.finding(10.01, 10).measuredText()).isEqualTo("10.1");
        assertThat(PhotoCheck.WIDTH.finding(294, 295).measuredText()).isEqualTo("294");
        assertThat(PhotoCheck.WIDTH.finding(294, 295).limitText()).isEqualTo("295");
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(WordsTest.class.getResourceAsStream("/messages/photo.msg"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
