package org.zhiye.paper;

import org.jspecify.annotations.Nullable;

/**
 * A round seal (印章): a ring, a star, the text along the ring, and a line below the star.
 *
 * @param text along the ring
 * @param below a short text below the star
 */
public record Seal(String text, @Nullable String below) {
    /** Diameter in mm. */
    public static final double DIAMETER = 42;

    private static final int RED = 0xB3201D;
    private static final double ALPHA = 0.86;
    private static final double RING = 1.1;
    private static final double RADIUS = (DIAMETER - RING) / 2;
    private static final double STAR = 6.2;
    private static final double LETTER = 4.5;
    private static final double BASE = RADIUS - RING / 2 - LETTER - 0.4;
    private static final double WIDEST_ARC = 264;
    private static final double PITCH = 19.5;
    private static final double BELOW = 3.4;
    private static final double BELOW_WIDTH = 24;

    /** @throws Undrawable if a character can't be drawn */
    public Seal {
        Undrawable.check(text);
        if (below != null) {
            Undrawable.check(below);
        }
    }

    /** Draws it around its centre. */
    public void draw(Canvas canvas, double x, double y) {
        canvas.faint(
                ALPHA,
                () -> canvas.turned(x, y, 0, () -> {
                    canvas.pen(RED, RING).ink(RED);
                    canvas.stroke(Canvas.circle(0, 0, RADIUS));
                    canvas.fill(Star.at(0, 0, STAR));
                    canvas.asOne(text, () -> ring(canvas));
                    if (below != null) {
                        double size = Math.min(BELOW, BELOW_WIDTH / Fonts.width(Style.TEXT, below));
                        canvas.centred(Style.TEXT, size, 0, 11.5, below);
                    }
                }));
    }

    // seals set their letters tall and narrow where many must find room
    private void ring(Canvas canvas) {
        var letters = text.codePoints().mapToObj(Character::toString).toList();
        double pitch = Math.min(PITCH, WIDEST_ARC / Math.max(1, letters.size() - 1));
        double narrow = Math.min(1, Math.toRadians(pitch) * (BASE + LETTER / 2) / LETTER * 0.96);
        for (int i = 0; i < letters.size(); i++) {
            double angle = (i - (letters.size() - 1) / 2.0) * pitch;
            var letter = letters.get(i);
            canvas.turned(
                    0,
                    0,
                    angle,
                    () -> canvas.narrow(narrow, () -> canvas.centred(Style.TEXT, LETTER, 0, -BASE, letter)));
        }
    }
}
