package org.zhiye.demo;

import static org.zhiye.demo.Brush.clear;
import static org.zhiye.demo.Brush.mix;
import static org.zhiye.demo.Features.MIDDLE;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;

/** Draws what a sitter wears, from the neck to below the picture's edge (for the half-body photograph). */
final class ClothesDrawing {
    private enum Kind {
        SUIT,
        OPEN_SHIRT,
        ZIPPED,
        SWEATER,
        BLOUSE
    }

    private static final Color SHIRT = new Color(0xF1F3F6);

    private final Brush sheet;
    private final boolean female;
    private final Kind kind;
    private final Color cloth;
    private final Color under;
    private final Color tie;
    private final boolean tied;
    private final double slope;

    ClothesDrawing(Features features, Brush brush, long seed) {
        sheet = brush;
        female = features.female();
        var dice = new Dice(seed, "clothes");
        kind = female
                ? dice.one(Kind.SUIT, Kind.BLOUSE, Kind.SUIT, Kind.OPEN_SHIRT, Kind.SWEATER)
                : dice.one(Kind.SUIT, Kind.SUIT, Kind.OPEN_SHIRT, Kind.ZIPPED, Kind.SWEATER);
        cloth = switch (kind) {
            case SUIT ->
                dice.one(
                        new Color(0x232C42),
                        new Color(0x2B2D33),
                        new Color(0x1E2A3C),
                        new Color(0x3B3F48),
                        new Color(0x33302E));
            case OPEN_SHIRT ->
                dice.one(
                        new Color(0x9DB8D6),
                        new Color(0x5B7BA6),
                        new Color(0x7A8FA3),
                        new Color(0xB4C7DD),
                        new Color(0x44546E));
            case ZIPPED -> dice.one(new Color(0x33475F), new Color(0x3F4A45), new Color(0x5A4F45), new Color(0x2E3440));
            case SWEATER ->
                dice.one(
                        new Color(0x6A3B42),
                        new Color(0x40566B),
                        new Color(0x55604F),
                        new Color(0x6E6258),
                        new Color(0x2F3B52));
            case BLOUSE ->
                dice.one(
                        new Color(0x6E8FB0),
                        new Color(0xA8606C),
                        new Color(0x5F7F78),
                        new Color(0x3C4A68),
                        new Color(0xB08A6E));
        };
        under = dice.chance(0.7) ? SHIRT : new Color(0xD6E2F0);
        tie = dice.one(new Color(0x6E2530), new Color(0x27406E), new Color(0x3A4A42), new Color(0x4A3A5E));
        tied = !female && dice.chance(0.72);
        slope = dice.between(-8, 14) + (female ? 14 : 0);
    }

    Color cloth() {
        return cloth;
    }

    /** To be drawn after the neck, which shows in the opening. */
    void draw() {
        switch (kind) {
            case SUIT -> suit();
            case OPEN_SHIRT -> openShirt();
            case ZIPPED -> zipped();
            case SWEATER -> sweater();
            case BLOUSE -> blouse();
        }
    }

    /** A garment over the whole torso, open at the neck down to {@code depth}. */
    private void garment(Color colour, double depth, double half, boolean round) {
        var shape = new Area(torso());
        double bend = round ? 0.72 : 0.45;
        shape.subtract(new Area(Curve.around(
                MIDDLE - half,
                620,
                MIDDLE - half,
                684,
                MIDDLE - half * bend,
                684 + (depth - 684) * (round ? 0.8 : 0.62),
                MIDDLE - 3,
                depth,
                MIDDLE + 3,
                depth,
                MIDDLE + half * bend,
                684 + (depth - 684) * (round ? 0.8 : 0.62),
                MIDDLE + half,
                684,
                MIDDLE + half,
                620)));
        sheet.shaded(colour, shape, this::folds);
    }

    private Shape torso() {
        double wide = female ? 318 : 362;
        double neck = female ? 92 : 108;
        return Curve.mirrored(
                MIDDLE,
                20,
                700,
                neck,
                684 + slope * 0.3,
                neck + 70,
                716 + slope,
                wide - 40,
                762 + slope,
                wide + 16,
                850 + slope,
                wide + 30,
                1100,
                wide + 36,
                1700,
                30,
                1760);
    }

    private void folds(Brush it) {
        it.soft(Color.WHITE, 0.13, MIDDLE - 190, 770, 130, 70);
        it.soft(Color.BLACK, 0.22, MIDDLE + 300, 900, 130, 200);
        it.soft(Color.BLACK, 0.16, MIDDLE - 330, 960, 80, 220);
        it.soft(Color.BLACK, 0.28, MIDDLE + 12, 690, 150, 56);
        for (int side = -1; side <= 1; side += 2) {
            it.line(
                    clear(Color.BLACK, 0.16),
                    3,
                    Curve.through(
                            MIDDLE + side * 256, 790 + slope, MIDDLE + side * 240, 860, MIDDLE + side * 244, 1200));
        }
    }

    private void suit() {
        garment(under, tied ? 730 : 782, 80, false);
        if (tied) {
            tie();
        }
        collar(under, tied ? 770 : 806, tied ? 736 : 776);
        garment(cloth, 1060, 104, false);
        for (int side = -1; side <= 1; side += 2) {
            sheet.fill(
                    mix(cloth, Color.WHITE, side < 0 ? 0.13 : 0.06),
                    Curve.around(
                            MIDDLE + side * 94,
                            688,
                            MIDDLE + side * 120,
                            702,
                            MIDDLE + side * 166,
                            792,
                            MIDDLE + side * 134,
                            800,
                            MIDDLE + side * 148,
                            826,
                            MIDDLE + side * 70,
                            950,
                            MIDDLE + side * 4,
                            1060,
                            MIDDLE + side * 34,
                            920,
                            MIDDLE + side * 74,
                            780));
            sheet.line(
                    clear(Color.BLACK, 0.35),
                    2.2,
                    Curve.through(
                            MIDDLE + side * 120,
                            702,
                            MIDDLE + side * 166,
                            792,
                            MIDDLE + side * 134,
                            800,
                            MIDDLE + side * 148,
                            826,
                            MIDDLE + side * 70,
                            950,
                            MIDDLE + side * 4,
                            1060));
        }
        sheet.line(clear(Color.BLACK, 0.5), 2.5, Curve.through(MIDDLE + 4, 1060, MIDDLE + 10, 1300, MIDDLE + 12, 1700));
        buttons(1090, new Color(0x17181C), 130);
    }

    private void openShirt() {
        garment(cloth, 786, 84, false);
        collar(mix(cloth, Color.WHITE, 0.2), 812, 780);
        sheet.line(clear(Color.BLACK, 0.2), 2, Curve.through(MIDDLE - 16, 800, MIDDLE - 16, 1200, MIDDLE - 16, 1700));
        sheet.line(clear(Color.BLACK, 0.2), 2, Curve.through(MIDDLE + 16, 800, MIDDLE + 16, 1200, MIDDLE + 16, 1700));
        buttons(830, mix(cloth, Color.WHITE, 0.65), 92);
    }

    private void zipped() {
        garment(under, 760, 80, false);
        collar(under, 792, 754);
        garment(cloth, 870, 104, false);
        for (int side = -1; side <= 1; side += 2) {
            sheet.fill(
                    mix(cloth, Color.WHITE, side < 0 ? 0.13 : 0.06),
                    Curve.around(
                            MIDDLE + side * 96,
                            680,
                            MIDDLE + side * 126,
                            712,
                            MIDDLE + side * 92,
                            800,
                            MIDDLE + side * 22,
                            876,
                            MIDDLE + side * 3,
                            872,
                            MIDDLE + side * 66,
                            780));
        }
        sheet.line(new Color(0xB9BDC3), 4, Curve.through(MIDDLE, 870, MIDDLE, 1200, MIDDLE, 1700));
        sheet.line(clear(Color.BLACK, 0.5), 1.2, Curve.through(MIDDLE, 870, MIDDLE, 1200, MIDDLE, 1700));
    }

    private void sweater() {
        garment(under, 756, 80, false);
        collar(under, 796, 750);
        garment(cloth, 836, 106, false);
        sheet.line(
                mix(cloth, Color.BLACK, 0.25),
                13,
                Curve.through(MIDDLE - 110, 688, MIDDLE - 54, 776, MIDDLE, 840, MIDDLE + 54, 776, MIDDLE + 110, 688));
    }

    private void blouse() {
        garment(cloth, 770, 92, true);
        sheet.line(
                mix(cloth, Color.WHITE, 0.3),
                9,
                Curve.through(MIDDLE - 94, 688, MIDDLE - 68, 752, MIDDLE, 772, MIDDLE + 68, 752, MIDDLE + 94, 688));
        for (int k = -2; k <= 2; k++) {
            sheet.line(
                    clear(Color.BLACK, 0.1),
                    3,
                    Curve.through(
                            MIDDLE + k * 36, 800 - Math.abs(k) * 14, MIDDLE + k * 50, 1000, MIDDLE + k * 60, 1500));
        }
    }

    private void tie() {
        sheet.fill(tie, Curve.corners(MIDDLE - 22, 732, MIDDLE + 22, 732, MIDDLE + 14, 772, MIDDLE - 14, 772));
        sheet.shaded(
                tie,
                Curve.around(
                        MIDDLE - 13,
                        772,
                        MIDDLE + 13,
                        772,
                        MIDDLE + 32,
                        900,
                        MIDDLE + 30,
                        1020,
                        MIDDLE,
                        1060,
                        MIDDLE - 30,
                        1020,
                        MIDDLE - 32,
                        900),
                it -> {
                    for (int k = 0; k < 9; k++) {
                        it.line(
                                clear(Color.WHITE, 0.2),
                                4,
                                Curve.through(MIDDLE - 50, 800 + 34 * k, MIDDLE + 50, 760 + 34 * k));
                    }
                    it.soft(Color.BLACK, 0.3, MIDDLE + 20, 780, 24, 60);
                });
    }

    /** Two wings, their points and where they meet at given heights. */
    private void collar(Color colour, double point, double open) {
        for (int side = -1; side <= 1; side += 2) {
            double neck = female ? 80 : 94;
            var wing = Curve.corners(
                    MIDDLE + side * (neck - 4),
                    668,
                    MIDDLE + side * (neck + 9),
                    676,
                    MIDDLE + side * (neck + 12),
                    700,
                    MIDDLE + side * 58,
                    point + 2,
                    MIDDLE + side * 6,
                    open,
                    MIDDLE + side * 52,
                    718);
            sheet.fill(mix(colour, Color.BLACK, side > 0 ? 0.06 : 0), wing);
            sheet.line(clear(Color.BLACK, 0.2), 1.6, wing);
        }
    }

    private void buttons(double from, Color colour, double apart) {
        for (int k = 0; k < 4; k++) {
            sheet.oval(clear(Color.BLACK, 0.25), MIDDLE + 1, from + k * apart + 1.5, 6, 6);
            sheet.oval(colour, MIDDLE, from + k * apart, 5.5, 5.5);
        }
    }
}
