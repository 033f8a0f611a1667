package org.zhiye.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphTest {
    private static final String NEVER_FIRST = "，。、；：！？）》」』】〕”’";
    private static final String NEVER_LAST = "（《「『【〔“‘";
    private static final String LETTER =
            "根据《中华人民共和国行政许可法》第三十二条（第一款）和“注册建造师管理规定”，本机关决定予以受理：申请编号SQ2026112000017、文号〔2026〕12号；详见 https://zhiye.example.org/a/b 及说明。";

    @ParameterizedTest
    @ValueSource(ints = {8, 13, 21, 28, 33})
    void no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(int width) {
        var random = new Random(width);
        for (int i = 0; i < 50; i++) {
            var text = shuffled(random);
            var lines = Paragraph.justified(Style.TEXT, text, width, 2);
            for (int n = 1; n < lines.size(); n++) {
                assertThat(NEVER_FIRST)
                        .as(text)
                        .doesNotContain(lines.get(n).text().substring(0, 1));
                var before = lines.get(n - 1).text();
                assertThat(NEVER_LAST).as(text).doesNotContain(before.substring(before.length() - 1));
            }
        }
    }

    // clauses in another order: marks stay where grammar puts them
    private static String shuffled(Random random) {
        var clauses = new java.util.ArrayList<>(java.util.List.of(LETTER.split("(?<=[，、；：。])")));
        java.util.Collections.shuffle(clauses, random);
        return String.join("", clauses).replaceAll("^[，。、；：）》”〕]+", "");
    }

    @Test
    void lines_are_as_wide_as_the_paragraph_but_the_last() {
        var lines = Paragraph.justified(Style.TEXT, LETTER, 20, 2);
        for (var line : lines.subList(0, lines.size() - 1)) {
            double width = line.glyphs().width(line.from(), line.to());
            for (int i = line.from(); i < line.to(); i++) {
                width += line.stretchesAfter(i) ? line.stretch() : 0;
            }
            assertThat(width + line.indent()).isBetween(20 - 1e-6, 20.5 + 1e-6);
        }
        assertThat(lines.getLast().stretch()).isZero();
        assertThat(lines.getFirst().indent()).isEqualTo(2);
    }

    @Test
    void nothing_is_lost_between_lines() {
        var lines = Paragraph.justified(Style.TEXT, LETTER, 11, 2);
        assertThat(lines.stream().map(Line::text).collect(Collectors.joining()).replace(" ", ""))
                .isEqualTo(LETTER.replace(" ", ""));
    }

    @Test
    void a_word_longer_than_a_line_is_cut() {
        var word = "x".repeat(200);
        var lines = Paragraph.ragged(Style.TEXT, word, 10);
        assertThat(lines).hasSizeGreaterThan(5);
        assertThat(lines.stream().map(Line::text).collect(Collectors.joining())).isEqualTo(word);
        assertThat(lines)
                .allSatisfy(l -> assertThat(l.glyphs().width(l.from(), l.to())).isLessThanOrEqualTo(10.001));
    }

    @Test
    void a_name_breaks_after_the_dot() {
        assertThat(Paragraph.parted(Style.TEXT, "阿依古丽·买买提艾力·阿卜杜热合曼", 7).stream().map(Line::text))
                .containsExactly("阿依古丽·", "买买提艾力·", "阿卜杜热合曼");
    }

    @Test
    void a_text_is_made_a_little_smaller_before_it_takes_a_second_line() {
        assertThat(Fitted.of(Style.TEXT, "林晓峰", 5, 100, 2).size()).isEqualTo(5);
        var little = Fitted.of(Style.TEXT, "林".repeat(21), 5, 100, 3);
        assertThat(little.lines()).isEqualTo(1);
        assertThat(little.size()).isBetween(4.4, 4.99);
        var two = Fitted.of(Style.TEXT, "林".repeat(38), 5, 100, 3);
        assertThat(two.lines()).isEqualTo(2);
        var much = Fitted.of(Style.TEXT, "林".repeat(100), 5, 100, 2);
        assertThat(much.lines()).isEqualTo(2);
        assertThat(much.size()).isLessThan(2.1);
    }
}
