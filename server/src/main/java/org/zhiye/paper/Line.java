package org.zhiye.paper;

/**
 * One line of a broken paragraph.
 *
 * @param glyphs the whole paragraph's
 * @param from its first character
 * @param to after its last
 * @param indent how far it begins from the left, in em
 * @param stretch what is added at each place where a Chinese line may stretch, in em
 */
record Line(Glyphs glyphs, int from, int to, double indent, double stretch, boolean atBlanks) {
    String text() {
        return glyphs.text(from, to);
    }

    /** Whether the line's width may grow between this character and the next. */
    boolean stretchesAfter(int i) {
        return stretch != 0 && i + 1 < to && mayStretch(glyphs, i, atBlanks);
    }

    /** Between Chinese characters and beside them; in lines without any, at blanks. */
    static boolean mayStretch(Glyphs glyphs, int i, boolean atBlanks) {
        return atBlanks ? glyphs.character(i) == ' ' : isWide(glyphs.character(i)) || isWide(glyphs.character(i + 1));
    }

    static boolean isWide(int c) {
        return Character.isIdeographic(c) || (c >= 0x3000 && c <= 0x30FF) || (c >= 0xFF00 && c <= 0xFF60);
    }
}
