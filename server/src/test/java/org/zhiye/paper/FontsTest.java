package org.zhiye.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FontsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "林晓峰",
                "阿依古丽·买买提",
                "㛃",
                "㐀",
                "𬱖",
                "𠮷",
                "𮯠",
                "Łukasz Müller-Đặng",
                "O'Brien",
                "（头屯河区）",
                "“一”、《二》〔2026〕",
                "—…－"
            })
    void names_and_texts_of_the_trade_are_covered(String text) {
        assertThat(Fonts.missing(text)).isEmpty();
        assertThat(Fonts.covers(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202E", "\u0000", "\n", "\u200B", "\uE000", "\uD840", "😀", "ا", "e\u0301", "\u00A0", "𰀀", "\u3164"
            })
    void what_is_no_drawable_character_is_missing(String text) {
        assertThat(Fonts.covers("林" + text + "峰")).isFalse();
        assertThat(Fonts.missing("林" + text + "峰" + text)).hasSize(1);
    }

    @Test
    void missing_characters_are_told_one_by_one_in_their_order() {
        assertThat(Fonts.missing("王𰀀大\u202E𰀀力𱍊")).containsExactly("𰀀", "\u202E", "𱍊");
    }

    @Test
    void a_hidden_character_is_told_from_a_missing_glyph() {
        assertThatExceptionOfType(Undrawable.class)
                .isThrownBy(() -> Undrawable.check("林\u202E峰"))
                .withMessageContaining("U+202E")
                .satisfies(e -> assertThat(e.hidden()).isTrue());
        assertThatExceptionOfType(Undrawable.class)
                .isThrownBy(() -> Undrawable.check("𰀀"))
                .satisfies(e -> assertThat(e.hidden()).isFalse())
                .satisfies(e -> assertThat(e.codePoint()).isEqualTo(0x30000));
    }

    @ParameterizedTest
    @EnumSource
    void every_character_that_a_face_claims_has_an_outline(Face face) {
        var outlines = face.outlines();
        assertThat(face.cmap()
                        .characters()
                        .filter(Fonts::isLawful)
                        .filter(c -> Character.getType(c) != Character.SPACE_SEPARATOR)
                        .filter(c -> outlines.outline(face.glyph(c)).length == 0)
                        .mapToObj("U+%04X"::formatted))
                .isEmpty();
    }

    @Test
    void the_whole_basic_block_and_extensions_A_to_F_can_be_drawn() {
        int[][] blocks = {
            {0x3400, 0x4DBF},
            {0x4E00, 0x9FFF},
            {0x20000, 0x2A6D6},
            {0x2A700, 0x2B734},
            {0x2B740, 0x2B81D},
            {0x2B820, 0x2CEA1},
            {0x2CEB0, 0x2EBE0}
        };
        assertThat(Arrays.stream(blocks)
                        .flatMapToInt(block -> IntStream.rangeClosed(block[0], block[1]))
                        .filter(c -> !Fonts.covers(Character.toString(c)))
                        .mapToObj("U+%04X"::formatted))
                .isEmpty();
    }

    @Test
    void a_latin_name_is_set_in_one_face() {
        var glyphs = Glyphs.of(Style.TEXT, "Łukasz 林");
        assertThat(glyphs.face(0)).isEqualTo(Face.LATIN);
        assertThat(glyphs.face(1)).isEqualTo(Face.LATIN);
        assertThat(glyphs.face(7)).isEqualTo(Face.SERIF);
    }

    @Test
    void outlines_are_shapes_of_one_em() {
        for (int c : new int[] {'林', '口', 'A', 0x20BB7, 0x2CC56}) {
            var bounds = Fonts.outline(Style.TEXT, c).getBounds2D();
            assertThat(bounds.getWidth()).isBetween(0.3, 1.05);
            assertThat(bounds.getHeight()).isBetween(0.3, 1.05);
        }
    }

    @Test
    void two_marks_side_by_side_move_together() {
        assertThat(Fonts.width(Style.TEXT, "司”，与")).isEqualTo(3.5);
        assertThat(Fonts.width(Style.TEXT, "（）")).isEqualTo(2);
        assertThat(Fonts.width(Style.TEXT, "，与")).isEqualTo(2);
    }
}
