package org.zhiye.demo;

import static org.zhiye.demo.Brush.clear;
import static org.zhiye.demo.Features.MIDDLE;

import java.awt.Color;

/** Draws a pair of glasses with clear lenses. */
final class GlassesDrawing {
    private GlassesDrawing() {}

    static void draw(Features f, Brush sheet, long seed) {
        var dice = new Dice(seed, "glasses");
        Color frame = dice.one(new Color(0x26221F), new Color(0x4A3324), new Color(0x6B6E75), new Color(0x2E3A52));
        double thick = dice.between(2.6, 4.8);
        double wide = f.eyeGap() - 13;
        double high = dice.between(33, 41);
        double round = dice.between(40, 76);
        double top = f.eyes() + 7 - high;
        for (int side = -1; side <= 1; side += 2) {
            double x = MIDDLE + side * f.eyeGap() * 1.02;
            var rim = Brush.box(x - wide, top, 2 * wide, 2 * high, round);
            sheet.line(clear(f.shade(), 0.3), thick + 2, Brush.box(x - wide, top + 4, 2 * wide, 2 * high, round));
            sheet.fill(clear(Color.WHITE, 0.06), rim);
            sheet.line(frame, thick, rim);
            double outer = x + side * wide;
            double ear = MIDDLE + side * (f.cheek() + 4);
            sheet.line(
                    frame,
                    thick,
                    Curve.through(
                            outer, top + high * 0.6, (outer + ear) / 2, top + high * 0.55, ear, top + high * 0.62));
        }
        double inner = f.eyeGap() * 1.02 - wide;
        sheet.line(
                frame,
                thick,
                Curve.through(MIDDLE - inner, f.eyes() - 4, MIDDLE, f.eyes() - 10, MIDDLE + inner, f.eyes() - 4));
    }
}
