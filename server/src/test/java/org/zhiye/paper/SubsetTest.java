package org.zhiye.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.function.IntPredicate;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

/** FontBox reads what we cut. */
class SubsetTest {
    @Test
    void a_cut_face_holds_the_same_outlines_and_widths() throws IOException {
        assertSame(Face.SERIF, "林一⼀A·，");
        assertSame(Face.RARE_20, "𠮷");
        assertSame(Face.LATIN, "Łặ");
        assertSame(Face.BOLD, "证书");
    }

    @Test
    void glyphs_made_of_parts_bring_their_parts() throws IOException {
        for (Face face : Face.values()) {
            IntPredicate composite = c -> Composite.is(face.outlines().outline(face.glyph(c)));
            var made = face.cmap().characters().filter(composite).limit(50).toArray();
            if (made.length > 0) {
                assertSame(face, new String(made, 0, made.length));
            }
        }
    }

    @Test
    void characters_that_look_alike_stay_two() {
        var subset = new Subset(Face.SERIF);
        assertThat(subset.number('一')).isNotEqualTo(subset.number('⼀'));
        assertThat(subset.number('一')).isEqualTo(1);
    }

    private static void assertSame(Face face, String text) throws IOException {
        var subset = new Subset(face);
        text.codePoints().forEach(subset::number);
        var bytes = subset.program();
        try (var font = new TTFParser(true).parse(new RandomAccessReadBuffer(bytes))) {
            double scale = 1.0 / font.getUnitsPerEm();
            for (int c : text.codePoints().toArray()) {
                int number = subset.number(c);
                assertThat(Math.round(font.getAdvanceWidth(number) * 1000f * scale))
                        .isEqualTo(subset.width(number));
                var path = font.getGlyph().getGlyph(number).getPath();
                path.transform(AffineTransform.getScaleInstance(scale, scale));
                var bounds = path.getBounds2D();
                var ours = Outline.of(face.outlines(), face.glyph(c)).getBounds2D();
                assertThat(bounds.getX()).as("%c", c).isCloseTo(ours.getX(), within());
                assertThat(bounds.getY()).as("%c", c).isCloseTo(ours.getY(), within());
                assertThat(bounds.getWidth()).as("%c", c).isCloseTo(ours.getWidth(), within());
                assertThat(bounds.getHeight()).as("%c", c).isCloseTo(ours.getHeight(), within());
            }
        }
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.003);
    }
}
