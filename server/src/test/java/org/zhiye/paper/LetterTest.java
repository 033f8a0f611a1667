package org.zhiye.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiye.shared.Language;

class LetterTest {
    private static String joined(String text) {
        return text.replaceAll("\\s", "");
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_letter_gives_its_text_back_and_is_signed(Letters kind) {
        var letter = kind.letter();
        var pdf = letter.pdf(TestSigner.get(), TestSigner.AT);
        var text = joined(Poppler.text(pdf));
        assertThat(text)
                .contains(
                        joined(letter.title()),
                        joined(letter.number()),
                        joined(letter.closing().issuer()));
        letter.body()
                .forEach(block -> block.texts().forEach(t -> assertThat(text).contains(joined(t))));
        if (letter.specimen()) {
            assertThat(text).contains("演示样本·SPECIMEN·无效");
        }
        Poppler.assertSigned(pdf);
        assertThat(pdf.length).isLessThan(100_000);
        int pages = Integer.parseInt(Poppler.info(pdf).replaceAll("(?s).*Pages: *(\\d+).*", "$1"));
        assertThat(pages).isEqualTo(kind.pages());
        var verification = letter.verification();
        if (verification != null) {
            assertThat(Poppler.qr(pdf, pages)).isEqualTo(verification.url());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202Eb", "第一行\n第二行", "\u0007", "\uE001"})
    void a_hostile_text_is_refused_before_anything_is_drawn(String text) {
        var body = List.<Block>of(new Block.Facts(List.of(new Block.Fact("理由", text))));
        var closing = Letters.ACCEPTED.letter().closing();
        assertThatExceptionOfType(Undrawable.class)
                .isThrownBy(() -> new Letter("决定书", "1", null, body, closing, null, Language.ZH_HANS, true));
        assertThatExceptionOfType(Undrawable.class)
                .isThrownBy(() -> new Letter("决定书", "1", text, List.of(), closing, null, Language.ZH_HANS, true));
    }

    @Test
    void typed_lines_become_paragraphs() {
        assertThat(Block.paragraphs("  一\r\n\n二  \n"))
                .containsExactly(new Block.Paragraph("一"), new Block.Paragraph("二"));
    }

    @Test
    void a_row_must_fill_its_table() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Block.Table(List.of("专业", "结论"), List.of(List.of("建筑工程"))));
    }

    @Test
    void the_document_says_what_it_is_and_in_which_language() {
        var pdf = Letters.ACCEPTED.letter().pdf(TestSigner.get(), TestSigner.AT);
        assertThat(Poppler.info(pdf))
                .contains("受理通知书")
                .containsPattern("Tagged: *yes")
                .containsPattern("JavaScript: *no");
        assertThat(Poppler.info(pdf, "-meta")).contains("<dc:title>", "受理通知书", "zh-Hans");
        assertThat(Poppler.info(pdf, "-struct")).contains("Document", "H1", "Table", "TH", "TD", "Figure");
    }
}
