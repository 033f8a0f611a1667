package org.zhiye.demo;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Lines that look like print seen without glasses: what stands on a real document is not imitated. */
final class Unreadable {
    private final Brush brush;
    private final Dice dice;

    Unreadable(Brush brush, Dice dice) {
        this.brush = brush;
        this.dice = dice;
    }

    /** Draws so many square characters. */
    void characters(Color colour, double x, double y, double size, int count) {
        for (int i = 0; i < count; i++) {
            double left = x + i * size * 1.08;
            brush.soft(colour, 0.16, left + size / 2, y + size / 2, size * 0.6, size * 0.58);
            var strokes = new Path2D.Double();
            for (int k = 0; k < 3; k++) {
                double across = y + size * (0.2 + 0.28 * k + dice.between(-0.06, 0.06));
                strokes.moveTo(left + size * dice.between(0.08, 0.3), across);
                strokes.lineTo(left + size * dice.between(0.68, 0.94), across);
            }
            double down = left + size * dice.between(0.3, 0.7);
            strokes.moveTo(down, y + size * 0.1);
            strokes.lineTo(down + size * dice.between(-0.06, 0.06), y + size * 0.92);
            brush.line(Brush.clear(colour, 0.36), size * 0.1, strokes);
        }
    }

    /** Draws so many narrow digits. */
    void digits(Color colour, double x, double y, double size, int count) {
        for (int i = 0; i < count; i++) {
            double left = x + i * size * 0.72;
            brush.soft(colour, 0.2, left + size * 0.3, y + size / 2, size * 0.36, size * 0.56);
            brush.line(
                    Brush.clear(colour, 0.34),
                    size * 0.1,
                    new Ellipse2D.Double(
                            left + size * 0.1,
                            y + size * dice.between(0.06, 0.3),
                            size * 0.4,
                            size * dice.between(0.5, 0.66)));
        }
    }
}
