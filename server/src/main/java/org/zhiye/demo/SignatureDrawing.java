package org.zhiye.demo;

import java.awt.Color;
import java.awt.geom.AffineTransform;

/** Draws a signature by hand: two or three characters in running strokes, put together of common parts; no real name. */
final class SignatureDrawing {
    static final int WIDTH = 640;
    static final int HEIGHT = 240;
    private static final Color INK = new Color(0x1B2333);

    /** Parts of characters in running hand, each a few strokes in a box of 100 × 100. */
    private static final double[][][] PARTS = {
        {{8, 34, 50, 28, 92, 24}, {52, 2, 50, 50, 46, 96}, {48, 32, 30, 58, 8, 76}, {50, 40, 66, 56, 96, 72}},
        {{20, 12, 17, 50, 24, 82}, {20, 16, 60, 8, 82, 14, 76, 48, 70, 80, 46, 82, 24, 80}},
        {{26, 8, 40, 16, 44, 24}, {14, 38, 30, 44, 32, 54}, {10, 96, 24, 84, 50, 56}},
        {
            {34, 8, 32, 56, 8, 96},
            {34, 10, 60, 4, 76, 8, 74, 60, 70, 92, 56, 84},
            {36, 36, 52, 32, 70, 32},
            {34, 58, 50, 54, 70, 56}
        },
        {
            {12, 30, 40, 24, 88, 18},
            {50, 2, 49, 40, 47, 60},
            {24, 62, 20, 80, 26, 96},
            {26, 62, 60, 56, 76, 60, 70, 90, 28, 94}
        },
        {{12, 60, 24, 78, 34, 54, 48, 76, 58, 52, 74, 74, 90, 46}},
        {{18, 12, 56, 6, 74, 10, 40, 46, 20, 82, 46, 90, 84, 86, 92, 66}},
        {{52, 2, 40, 50, 4, 94}, {48, 30, 66, 66, 98, 92}},
        {{8, 44, 50, 38, 94, 34}, {54, 4, 50, 50, 48, 96}},
        {{30, 6, 42, 14, 48, 22}, {10, 34, 52, 26, 88, 28, 50, 52, 38, 66, 62, 66, 54, 84, 34, 94, 24, 84}},
        {{14, 14, 50, 10, 84, 8}, {24, 48, 50, 44, 76, 42}, {4, 88, 50, 82, 98, 78}, {50, 12, 48, 50, 46, 86}},
        {{50, 2, 34, 26, 10, 40}, {36, 26, 60, 22, 88, 22}, {52, 24, 52, 60, 46, 82, 34, 76}, {50, 46, 68, 60, 88, 78}},
    };

    private SignatureDrawing() {}

    static void draw(Sitter sitter, Brush brush) {
        var dice = new Dice(sitter.seed(), "signature");
        int characters = dice.chance(0.7) ? 3 : 2;
        double size = dice.between(118, 138);
        double step = size * dice.between(0.86, 1.02);
        double slant = dice.between(0.02, 0.26);
        double rise = dice.between(-9, 3);
        double weight = dice.between(0.85, 1.3);
        double left = (WIDTH - step * characters) / 2;
        for (int i = 0; i < characters; i++) {
            double own = size * dice.between(0.9, 1.1);
            var place = AffineTransform.getTranslateInstance(left + i * step, 56 + rise * i + dice.between(-8, 8));
            place.shear(-slant, 0);
            place.translate(slant * own * 0.5, 0);
            place.scale(own / 100, own / 100);
            brush.within(place, () -> character(brush, dice, weight));
        }
        if (dice.chance(0.35)) {
            double y = dice.between(196, 208);
            brush.fill(
                    INK,
                    Curve.stroke(2, 4.5, 0.6, left + 30, y, left + step, y + 7, left + step * characters + 24, y - 12));
        }
    }

    private static void character(Brush brush, Dice dice, double weight) {
        if (dice.chance(0.6)) {
            double split = dice.between(0.34, 0.46);
            part(brush, dice, weight, 0, dice.between(2, 10), split, 0.86);
            part(brush, dice, weight, 100 * split - 4, 0, 1.04 - split, 1);
        } else {
            double split = dice.between(0.38, 0.5);
            part(brush, dice, weight, 10, 0, 0.8, split);
            part(brush, dice, weight, 0, 100 * split - 2, 1, 1.04 - split);
        }
    }

    private static void part(Brush brush, Dice dice, double weight, double x, double y, double wide, double high) {
        for (double[] stroke : dice.one(PARTS)) {
            var points = new double[stroke.length];
            for (int i = 0; i < stroke.length; i += 2) {
                points[i] = x + wide * (stroke[i] + dice.between(-5, 5));
                points[i + 1] = y + high * (stroke[i + 1] + dice.between(-5, 5));
            }
            brush.fill(INK, Curve.stroke(3.4 * weight, 4.6 * weight, 0.9 * weight, points));
        }
    }
}
