package org.zhiye.paper;

/** A text with a face chosen for each character. Latin words keep to one face, also where only one of their letters is rare. */
final class Glyphs {
    /** Full-width marks whose right half is empty. */
    static final String CLOSING = "，。、；：！？）》」』】〕”’";

    private static final String OPENING = "（《「『【〔“‘";

    private final int[] characters;
    private final Face[] faces;

    private Glyphs(int[] characters, Face[] faces) {
        this.characters = characters;
        this.faces = faces;
    }

    /** @throws Undrawable if a character has no glyph in any face, or must not be drawn at all */
    static Glyphs of(Style style, String text) {
        var characters = text.codePoints().toArray();
        var faces = new Face[characters.length];
        var latin = false;
        for (int i = 0; i < characters.length; i++) {
            faces[i] = Fonts.face(style, characters[i]);
            latin |= faces[i] == Face.LATIN;
        }
        if (latin) {
            for (int i = 0; i < characters.length; i++) {
                faces[i] = isLatinLetter(characters[i]) ? Face.LATIN : faces[i];
            }
        }
        return new Glyphs(characters, faces);
    }

    private static boolean isLatinLetter(int c) {
        return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    int size() {
        return characters.length;
    }

    int character(int i) {
        return characters[i];
    }

    Face face(int i) {
        return faces[i];
    }

    /** The advance of one character, in em. */
    double advance(int i) {
        var outlines = faces[i].outlines();
        return outlines.advance(faces[i].glyph(characters[i])) / (double) outlines.unitsPerEm();
    }

    /** By how much two full-width marks that follow each other move together (标点挤压), in em: ”， and ，《 have a blank half between them. */
    double squeeze(int i) {
        if (i + 1 >= characters.length || advance(i) < 1 || advance(i + 1) < 1) {
            return 0;
        }
        boolean open = OPENING.indexOf(characters[i]) >= 0;
        boolean nextCloses = CLOSING.indexOf(characters[i + 1]) >= 0;
        boolean marks = (open || CLOSING.indexOf(characters[i]) >= 0)
                && (nextCloses || OPENING.indexOf(characters[i + 1]) >= 0);
        return marks && !(open && nextCloses) ? 0.5 : 0;
    }

    /** How far it is from one character to the next in a line that ends before {@code end}, in em. */
    double step(int i, int end) {
        return advance(i) - (i + 1 < end ? squeeze(i) : 0);
    }

    /** The width of characters from (inclusive) to (exclusive), in em. */
    double width(int from, int to) {
        double width = 0;
        for (int i = from; i < to; i++) {
            width += step(i, to);
        }
        return width;
    }

    double width() {
        return width(0, size());
    }

    String text(int from, int to) {
        return new String(characters, from, to - from);
    }
}
