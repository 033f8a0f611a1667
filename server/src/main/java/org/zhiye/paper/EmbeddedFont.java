package org.zhiye.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/** Writes a subset into a document as a composite font (ISO 32000-1, 9.7), with the map back to Unicode for search and copying. */
final class EmbeddedFont {
    private static final int SYMBOLIC = 4;
    private static final int MAPPINGS_PER_BLOCK = 100;

    private final Subset subset;
    private final TrueType outlines;
    private final COSName name;

    private EmbeddedFont(Subset subset) {
        this.subset = subset;
        this.outlines = subset.face().outlines();
        this.name = COSName.getPDFName(subset.tag() + "+" + subset.face().postScriptName());
    }

    /** Fills the font's dictionary, which the pages already name. */
    static void fill(COSDictionary font, Subset subset) throws IOException {
        new EmbeddedFont(subset).fill(font);
    }

    private void fill(COSDictionary font) throws IOException {
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setItem(COSName.BASE_FONT, name);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(COSName.DESCENDANT_FONTS, new COSArray(List.of(descendant())));
        font.setItem(COSName.TO_UNICODE, Content.deflated(toUnicode().getBytes(StandardCharsets.US_ASCII)));
    }

    private COSDictionary descendant() throws IOException {
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        font.setItem(COSName.BASE_FONT, name);
        font.setItem(COSName.CIDSYSTEMINFO, systemInfo());
        font.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
        font.setInt(COSName.DW, 1000);
        font.setItem(COSName.W, widths());
        font.setItem(COSName.FONT_DESC, descriptor());
        return font;
    }

    private static COSDictionary systemInfo() {
        var info = new COSDictionary();
        info.setString(COSName.REGISTRY, "Adobe");
        info.setString(COSName.ORDERING, "Identity");
        info.setInt(COSName.SUPPLEMENT, 0);
        info.setDirect(true);
        return info;
    }

    // only what differs from the default width
    private COSArray widths() {
        var widths = new COSArray();
        for (int number = 1; number <= subset.characters().size(); number++) {
            int width = subset.width(number);
            if (width == 1000) {
                continue;
            }
            var run = new COSArray();
            widths.add(COSInteger.get(number));
            widths.add(run);
            for (; width != 1000; width = subset.width(number)) {
                run.add(COSInteger.get(width));
                if (++number > subset.characters().size()) {
                    break;
                }
            }
            run.setDirect(true);
        }
        widths.setDirect(true);
        return widths;
    }

    private COSDictionary descriptor() throws IOException {
        var box = new COSArray();
        for (int offset = 36; offset <= 42; offset += 2) {
            box.add(COSInteger.get(scaled(outlines.field("head", offset))));
        }
        box.setDirect(true);
        int ascent = scaled(outlines.field("hhea", 4));
        var descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setItem(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, SYMBOLIC);
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, ascent);
        descriptor.setInt(COSName.DESCENT, scaled(outlines.field("hhea", 6)));
        descriptor.setInt(COSName.CAP_HEIGHT, ascent);
        descriptor.setInt(COSName.STEM_V, 80);
        var program = subset.program();
        var file = Content.deflated(program);
        file.setInt(COSName.LENGTH1, program.length);
        descriptor.setItem(COSName.FONT_FILE2, file);
        return descriptor;
    }

    private int scaled(int units) {
        return Math.round(units * 1000f / outlines.unitsPerEm());
    }

    private String toUnicode() {
        var map = new StringBuilder();
        map.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
                .append("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n")
                .append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
                .append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        var characters = subset.characters();
        for (int from = 0; from < characters.size(); from += MAPPINGS_PER_BLOCK) {
            int to = Math.min(from + MAPPINGS_PER_BLOCK, characters.size());
            map.append(to - from).append(" beginbfchar\n");
            for (int i = from; i < to; i++) {
                map.append('<').append(Content.hex4(i + 1)).append("> <");
                for (char unit : Character.toChars(characters.get(i))) {
                    map.append(Content.hex4(unit));
                }
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
