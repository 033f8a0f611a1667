package org.zhiye.paper;

import java.util.List;

/**
 * A text brought into a box: on one line if a little less size is enough, else on several lines, else smaller.
 */
public final class Fitted {
    private static final double SQUEEZE = 0.88;
    private static final double STEP = 0.98;

    private final double size;
    private final List<Line> lines;

    private Fitted(double size, List<Line> lines) {
        this.size = size;
        this.lines = lines;
    }

    /**
     * Fits a text.
     *
     * @param size the size it should have, in mm
     * @param width of the box in mm
     * @param most lines
     */
    public static Fitted of(Style style, String text, double size, double width, int most) {
        return fitted(new Breaker(style, text, false), size, width, most);
    }

    /** As {@link #of}, but broken where a name has its parts: after the middle dot, a blank, a hyphen. */
    public static Fitted name(Style style, String name, double size, double width, int most) {
        return fitted(new Breaker(style, name, name.matches(".*[· -].*")), size, width, most);
    }

    private record Breaker(Style style, String text, boolean atParts) {
        List<Line> lines(double width) {
            return atParts ? Paragraph.parted(style, text, width) : Paragraph.balanced(style, text, width);
        }
    }

    // a little smaller is better than one line more, one line more better than much smaller
    private static Fitted fitted(Breaker breaker, double size, double width, int most) {
        for (int wanted = 1; ; wanted = Math.min(wanted + 1, most)) {
            double least = wanted < most ? size * SQUEEZE : 0;
            for (double tried = size; tried >= least; tried *= STEP) {
                var lines = breaker.lines(width / tried);
                if (lines.size() <= wanted) {
                    return new Fitted(tried, lines);
                }
            }
        }
    }

    public double size() {
        return size;
    }

    public int lines() {
        return lines.size();
    }

    /** Draws it; the first line's base line is at y, the next ones follow at the given distance. */
    public void draw(Canvas canvas, double x, double y, double leading) {
        for (int i = 0; i < lines.size(); i++) {
            canvas.line(lines.get(i), size, x, y + i * leading);
        }
    }

    /** Draws it with each line centred on x. */
    public void drawCentred(Canvas canvas, double x, double y, double leading) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            double width = line.glyphs().width(line.from(), line.to()) * size;
            canvas.line(line, size, x - width / 2, y + i * leading);
        }
    }
}
