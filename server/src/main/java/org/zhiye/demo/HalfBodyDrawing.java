package org.zhiye.demo;

import static org.zhiye.demo.Brush.clear;
import static org.zhiye.demo.Brush.mix;
import static org.zhiye.demo.Features.MIDDLE;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** Draws a sitter from the waist up, holding the card's front before the chest. */
final class HalfBodyDrawing {
    static final int WIDTH = 720;
    static final int HEIGHT = 960;

    private static final double SCALE = 0.62;
    private static final double CARD = 0.53;
    private static final double CARD_LEFT = MIDDLE - CARD * CardDrawing.WIDTH / 2;
    private static final double CARD_TOP = 1010;
    private static final double GRIP = CARD_TOP + 150;

    private HalfBodyDrawing() {}

    static void draw(Sitter sitter, Brush brush) {
        brush.fill(
                new GradientPaint(0, 0, new Color(0xF1F2F2), 0, HEIGHT, new Color(0xDFE2E4)),
                new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        var place = AffineTransform.getTranslateInstance(WIDTH / 2.0 - MIDDLE * SCALE, 20);
        place.scale(SCALE, SCALE);
        brush.within(place, () -> {
            Figure.draw(sitter, brush);
            Features features = Features.of(sitter);
            Color cloth = new ClothesDrawing(features, brush, sitter.seed()).cloth();
            for (int side = -1; side <= 1; side += 2) {
                sleeve(brush, cloth, side);
                hand(brush, features, side);
            }
            card(sitter, brush);
            for (int side = -1; side <= 1; side += 2) {
                thumb(brush, features, side);
            }
        });
    }

    private static void card(Sitter sitter, Brush brush) {
        brush.fill(
                clear(Color.BLACK, 0.22),
                Brush.box(
                        CARD_LEFT - 2, CARD_TOP + 8, CARD * CardDrawing.WIDTH + 8, CARD * CardDrawing.HEIGHT + 6, 26));
        var place = AffineTransform.getTranslateInstance(CARD_LEFT, CARD_TOP);
        place.scale(CARD, CARD);
        brush.within(place, () -> CardDrawing.front(sitter, brush));
    }

    private static void sleeve(Brush brush, Color cloth, int side) {
        double edge = MIDDLE + side * (CARD * CardDrawing.WIDTH / 2);
        var shape = Curve.around(
                edge + side * 22,
                GRIP + 58,
                edge + side * 58,
                GRIP + 78,
                edge + side * 112,
                GRIP + 200,
                edge + side * 150,
                GRIP + 480,
                edge + side * 10,
                GRIP + 520,
                edge - side * 2,
                GRIP + 250,
                edge - side * 24,
                GRIP + 108);
        brush.shaded(mix(cloth, Color.WHITE, 0.06), shape, it -> {
            it.soft(Color.BLACK, 0.3, edge - side * 6, GRIP + 280, 60, 260);
            it.soft(Color.WHITE, 0.12, edge + side * 62, GRIP + 220, 46, 170);
        });
        brush.line(clear(Color.BLACK, 0.22), 3, shape);
        brush.fill(
                new Color(0xEEF1F4),
                Curve.around(
                        edge - side * 22,
                        GRIP + 92,
                        edge + side * 24,
                        GRIP + 54,
                        edge + side * 58,
                        GRIP + 74,
                        edge - side * 6,
                        GRIP + 116));
    }

    private static void hand(Brush brush, Features f, int side) {
        double edge = MIDDLE + side * (CARD * CardDrawing.WIDTH / 2);
        var palm = Curve.around(
                edge - side * 20,
                GRIP - 58,
                edge + side * 22,
                GRIP - 60,
                edge + side * 50,
                GRIP - 26,
                edge + side * 56,
                GRIP + 40,
                edge + side * 44,
                GRIP + 80,
                edge - side * 14,
                GRIP + 100,
                edge - side * 40,
                GRIP + 30);
        brush.shaded(f.skin(), palm, it -> {
            it.soft(f.shade(), 0.5, edge + side * 6, GRIP + 84, 60, 40);
            it.soft(f.shade(), 0.4, edge + side * 52, GRIP + 10, 24, 70);
            for (int k = 0; k < 3; k++) {
                it.line(
                        clear(f.shade(), 0.55),
                        2.6,
                        Curve.through(
                                edge,
                                GRIP - 34 + 24 * k,
                                edge + side * 22,
                                GRIP - 36 + 24 * k,
                                edge + side * 44,
                                GRIP - 28 + 24 * k));
            }
        });
        brush.line(clear(f.shade(), 0.5), 2, palm);
    }

    private static void thumb(Brush brush, Features f, int side) {
        double edge = MIDDLE + side * (CARD * CardDrawing.WIDTH / 2);
        var shape = Curve.around(
                edge + side * 18,
                GRIP + 40,
                edge - side * 8,
                GRIP + 22,
                edge - side * 44,
                GRIP - 2,
                edge - side * 56,
                GRIP - 22,
                edge - side * 42,
                GRIP - 32,
                edge - side * 18,
                GRIP - 22,
                edge + side * 22,
                GRIP - 4);
        brush.fill(
                clear(Color.BLACK, 0.14),
                AffineTransform.getTranslateInstance(2, 6).createTransformedShape(shape));
        brush.shaded(f.skin(), shape, it -> {
            it.soft(f.shade(), 0.4, edge - side * 10, GRIP + 30, 50, 20);
            it.soft(mix(f.skin(), Color.WHITE, 0.6), 0.9, edge - side * 46, GRIP - 22, 13, 10);
        });
        brush.line(clear(f.shade(), 0.5), 2, shape);
    }
}
