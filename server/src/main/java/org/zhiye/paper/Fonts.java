package org.zhiye.paper;

import java.awt.geom.Path2D;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which characters can be drawn on paper. Names are checked against it at sign-up, at the desk and before announcement; what is missing
 * waits as 待补字. The first call reads some kilobytes of a face (some milliseconds); the rare characters' face is asked only for those.
 */
public final class Fonts {
    private static final int IDEOGRAPHIC_SPACE = 0x3000;

    private Fonts() {}

    /** Whether every character of the text can be drawn. */
    public static boolean covers(String text) {
        return text.codePoints().allMatch(c -> find(Style.TEXT, c) != null);
    }

    /** The characters of the text that can't be drawn, each once, in their order; hidden and control characters are among them. */
    public static List<String> missing(String text) {
        var missing = new LinkedHashSet<String>();
        text.codePoints()
                .filter(c -> find(Style.TEXT, c) == null)
                .mapToObj(Character::toString)
                .forEach(missing::add);
        return List.copyOf(missing);
    }

    /**
     * The outline of a character, for drawing it as a shape: one em = 1, y upward, base line at 0, non-zero winding.
     *
     * @throws Undrawable if no face has it
     */
    public static Path2D outline(Style style, int codePoint) {
        var face = face(style, codePoint);
        return Outline.of(face.outlines(), face.glyph(codePoint));
    }

    /**
     * The width of a text in em.
     *
     * @throws Undrawable if a character of it can't be drawn
     */
    public static double width(Style style, String text) {
        return Glyphs.of(style, text).width();
    }

    static Face face(Style style, int codePoint) {
        var face = find(style, codePoint);
        if (face == null) {
            throw new Undrawable(codePoint);
        }
        return face;
    }

    private static @Nullable Face find(Style style, int codePoint) {
        if (!isLawful(codePoint)) {
            return null;
        }
        for (Face face : style.faces()) {
            if (face.covers(codePoint)) {
                return face;
            }
        }
        var rare = Face.rare(codePoint);
        return rare != null && rare.covers(codePoint) ? rare : null;
    }

    /**
     * Whether a character is a mark that stands by itself. Not: controls, direction marks, joiners, private use, unassigned, line ends,
     * blanks other than the two plain ones, and marks that combine with their neighbour.
     */
    static boolean isLawful(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            case Character.SPACE_SEPARATOR -> codePoint == ' ' || codePoint == IDEOGRAPHIC_SPACE;
            default -> codePoint != 0x3164 && codePoint != 0xFFA0 && codePoint != 0x2800;
        };
    }
}
