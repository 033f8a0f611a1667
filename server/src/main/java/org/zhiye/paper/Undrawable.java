package org.zhiye.paper;

/**
 * A text holds a character that can't be put on paper: a hidden one (control, direction mark, private use), or one for which no face has
 * a glyph (待补字). Thrown before anything is drawn.
 */
public final class Undrawable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int codePoint;

    Undrawable(int codePoint) {
        super("U+%04X can't be drawn: ".formatted(codePoint)
                + (Fonts.isLawful(codePoint) ? "no face has it" : "it is not a visible character"));
        this.codePoint = codePoint;
    }

    public int codePoint() {
        return codePoint;
    }

    /** Whether it is no visible character at all; otherwise only the glyph is missing. */
    public boolean hidden() {
        return !Fonts.isLawful(codePoint);
    }

    /**
     * Refuses texts that can't be drawn.
     *
     * @throws Undrawable for the first such character
     */
    public static void check(Iterable<String> texts) {
        texts.forEach(Undrawable::check);
    }

    /** @throws Undrawable for the first character that can't be drawn */
    public static void check(String text) {
        text.codePoints().forEach(c -> Fonts.face(Style.TEXT, c));
    }
}
