package org.zhiye.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/**
 * Draws specimens of both sides of an identity card, 860 × 542. They show where things stand on a real one and cannot be
 * taken for it: no readable word, a neutral emblem, 样本 across.
 */
final class CardDrawing {
    static final int WIDTH = 860;
    static final int HEIGHT = 542;

    private static final Color LABEL = new Color(0x3F78A8);
    private static final Color PRINT = new Color(0x2E3238);
    private static final Color SEAL = new Color(0xB4473C);
    private static final Color GOLD = new Color(0xC99A4B);

    private CardDrawing() {}

    static void front(Sitter sitter, Brush brush) {
        var dice = new Dice(sitter.seed(), "front");
        card(brush, it -> {
            waves(it, 0.5);
            var text = new Unreadable(it, dice);
            double[] lines = {72, 142, 212};
            for (double y : lines) {
                text.characters(LABEL, 62, y + 6, 22, 2);
            }
            text.characters(PRINT, 140, 68, 33, 2 + dice.upTo(2));
            text.characters(PRINT, 140, 140, 28, 1);
            text.characters(LABEL, 240, 148, 22, 2);
            text.characters(PRINT, 308, 140, 28, 1);
            text.digits(PRINT, 140, 210, 28, 4);
            text.characters(LABEL, 234, 218, 20, 1);
            text.digits(PRINT, 266, 210, 28, 2);
            text.characters(LABEL, 318, 218, 20, 1);
            text.digits(PRINT, 350, 210, 28, 2);
            text.characters(LABEL, 62, 288, 22, 2);
            text.characters(PRINT, 140, 282, 28, 11);
            text.characters(PRINT, 140, 326, 28, 4 + dice.upTo(6));
            text.characters(LABEL, 62, 450, 24, 6);
            text.digits(PRINT, 282, 444, 36, 18);
            portrait(sitter, it);
            SpecimenMark.draw(it, 318, 262, 430, 0.5);
        });
    }

    static void back(Sitter sitter, Brush brush) {
        var dice = new Dice(sitter.seed(), "back");
        card(brush, it -> {
            waves(it, 0.8);
            emblem(it, 150, 150, 92);
            var text = new Unreadable(it, dice);
            text.characters(PRINT, 300, 84, 50, 8);
            text.characters(PRINT, 336, 160, 70, 5);
            text.characters(LABEL, 190, 388, 24, 4);
            text.characters(PRINT, 320, 384, 30, 7);
            text.characters(LABEL, 190, 452, 24, 4);
            text.digits(PRINT, 320, 448, 30, 21);
            SpecimenMark.draw(it, 470, 300, 500, 0.5);
        });
    }

    private static void card(Brush brush, java.util.function.Consumer<Brush> drawing) {
        brush.shaded(
                new GradientPaint(0, 0, new Color(0xE3EEF6), WIDTH, HEIGHT, new Color(0xF7EBE6)),
                Brush.box(0, 0, WIDTH, HEIGHT, 44),
                drawing);
        brush.line(new Color(0xB9C4CE), 2, Brush.box(1, 1, WIDTH - 2, HEIGHT - 2, 44));
    }

    private static void waves(Brush it, double strength) {
        for (int k = 0; k < 15; k++) {
            var wave = new Path2D.Double();
            for (int x = 0; x <= WIDTH; x += 43) {
                double y = 18 + 36 * k + 22 * Math.sin(x / 120.0 + k * 0.5);
                if (x == 0) {
                    wave.moveTo(x, y);
                } else {
                    wave.lineTo(x, y);
                }
            }
            it.line(Brush.clear(new Color(k % 2 == 0 ? 0x9CC0DA : 0xE2B9AE), 0.4 * strength), 1.6, wave);
        }
    }

    private static void portrait(Sitter sitter, Brush it) {
        var frame = Brush.box(572, 74, 232, 325, 10);
        it.shaded(new Color(0xF6F8FA), frame, layer -> {
            var place = AffineTransform.getTranslateInstance(572, 74);
            place.scale(232.0 / Portraits.WIDTH, 325.0 / Portraits.HEIGHT);
            layer.within(place, () -> Figure.draw(sitter, layer));
        });
    }

    /** A wheel around a house: stands for building, and for no state. */
    private static void emblem(Brush it, double x, double y, double radius) {
        it.oval(SEAL, x, y, radius, radius);
        for (int k = 0; k < 24; k++) {
            var tooth = AffineTransform.getRotateInstance(Math.PI * k / 12, x, y);
            it.fill(
                    SEAL,
                    tooth.createTransformedShape(
                            Brush.box(x - radius * 0.07, y - radius * 1.08, radius * 0.14, radius * 0.2, 4)));
        }
        it.oval(GOLD, x, y, radius * 0.86, radius * 0.86);
        it.oval(new Color(0xFBF4E8), x, y, radius * 0.8, radius * 0.8);
        it.fill(
                SEAL,
                Curve.corners(
                        x - radius * 0.55,
                        y - radius * 0.1,
                        x,
                        y - radius * 0.52,
                        x + radius * 0.55,
                        y - radius * 0.1));
        for (int k = -1; k <= 1; k++) {
            it.fill(
                    SEAL,
                    Brush.box(
                            x + k * radius * 0.34 - radius * 0.07, y - radius * 0.06, radius * 0.14, radius * 0.44, 2));
        }
        it.fill(SEAL, Brush.box(x - radius * 0.52, y + radius * 0.4, radius * 1.04, radius * 0.1, 2));
    }
}
