package org.zhiye.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhiye.shared.Language;

class TextsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static final Texts TEXTS = ReferenceData.shipped().texts();
    private static final String DIGITS = "一二三四五六七八九";

    @ParameterizedTest
    @EnumSource(TextKind.class)
    void each_text_has_the_same_articles_in_all_three_languages(TextKind kind) {
        var original = TEXTS.current(kind, DAY, Language.ZH_HANS);
        for (var language : List.of(Language.ZH_HANT, Language.EN)) {
            var translation = TEXTS.current(kind, DAY, language);
            assertThat(translation.title()).isEqualTo(kind.words().in(language));
            assertThat(translation.sections()).hasSameSizeAs(original.sections());
            assertThat(translation.paragraphs()).hasSize(original.paragraphs().size() + 1);
            assertThat(translation.paragraphs().getFirst())
                    .contains(language == Language.EN ? "simplified Chinese text prevails" : "以簡體中文文本為準");
            assertThat(articles(translation)).isEqualTo(articles(original)).isGreaterThanOrEqualTo(8);
        }
        assertThat(original.title()).isEqualTo(kind.words().zhHans());
    }

    @ParameterizedTest
    @EnumSource(TextKind.class)
    void articles_are_numbered_without_gap(TextKind kind) {
        for (var language : Language.values()) {
            int number = 0;
            for (var paragraph : TEXTS.current(kind, DAY, language).paragraphs()) {
                if (isArticle(paragraph)) {
                    number++;
                    assertThat(paragraph).startsWith(heading(language, number));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TextKind.class)
    void each_text_has_a_hash_of_its_own(TextKind kind) {
        assertThat(List.of(Language.values()).stream()
                        .map(l -> TEXTS.current(kind, DAY, l).hash()))
                .doesNotHaveDuplicates()
                .allMatch(h -> h.matches("[0-9a-f]{64}"));
    }

    @Test
    void a_text_is_found_by_the_version_that_was_consented_to() {
        var version = TEXTS.current(TextKind.NOTICE, DAY);
        assertThat(TEXTS.text(TextKind.NOTICE, version, Language.EN))
                .isEqualTo(TEXTS.current(TextKind.NOTICE, DAY, Language.EN));
        assertThat(TEXTS.find(TextKind.NOTICE, "1999", Language.EN)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> TEXTS.text(TextKind.NOTICE, "1999", Language.EN));
    }

    @Test
    void another_word_is_another_hash() {
        var one = TextReader.parse(TextKind.NOTICE, "1", Language.EN, "# T\n\nA.\n\n## H\n\nB.\n\nC.\n");
        var other = TextReader.parse(TextKind.NOTICE, "1", Language.EN, "# T\n\nA.\n\n## H\n\nB.\n\nD.\n");
        assertThat(one.paragraphs()).containsExactly("A.", "H", "B.", "C.");
        assertThat(one.hash()).isNotEqualTo(other.hash());
    }

    @Test
    void a_text_that_was_altered_after_publication_is_not_shown() {
        var hash = "0".repeat(64);
        var published = Arrays.stream(TextKind.values())
                .map(kind -> new Texts.Published(kind, "1", DAY, Language.EN, hash))
                .toList();
        var texts =
                new Texts(published, p -> TextReader.parse(p.kind(), p.version(), p.language(), "# T\n\nAltered.\n"));
        assertThatIllegalStateException().isThrownBy(() -> texts.current(TextKind.NOTICE, DAY, Language.EN));
    }

    @Test
    void a_kind_without_any_text_is_noticed_at_once() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Texts(List.of(), p -> {
                    throw new AssertionError(p);
                }));
    }

    private static long articles(LegalText text) {
        return text.paragraphs().stream().filter(TextsTest::isArticle).count();
    }

    private static boolean isArticle(String paragraph) {
        return paragraph.matches("(第[一二三四五六七八九十]+[条條]　|Article \\d+\\. ).*");
    }

    private static String heading(Language language, int number) {
        return switch (language) {
            case ZH_HANS -> "第" + chinese(number) + "条　";
            case ZH_HANT -> "第" + chinese(number) + "條　";
            case EN -> "Article " + number + ". ";
        };
    }

    private static String chinese(int number) {
        var tens = number < 10 ? "" : (number < 20 ? "" : DIGITS.substring(number / 10 - 1, number / 10)) + "十";
        return tens + (number % 10 == 0 ? "" : DIGITS.substring(number % 10 - 1, number % 10));
    }
}
