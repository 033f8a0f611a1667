package org.zhiye.demo;

import static org.zhiye.demo.Brush.clear;
import static org.zhiye.demo.Brush.mix;
import static org.zhiye.demo.Features.MIDDLE;

import java.awt.Color;
import java.awt.Shape;
import java.util.function.Consumer;

/** Draws a haircut in two parts: what hangs behind neck and shoulders, and what lies on the head. */
final class HairDrawing {
    private enum Cut {
        SIDE_PART,
        CREW,
        BRUSHED_UP,
        CURTAIN,
        RECEDING,
        BALD,
        BOB,
        LONG,
        TIED_BACK,
        PIXIE,
        FRINGE
    }

    private final Features f;
    private final Brush sheet;
    private final Dice dice;
    private final Cut cut;
    private final double high;
    private final int parting;

    HairDrawing(Features features, Brush brush, long seed) {
        f = features;
        sheet = brush;
        dice = new Dice(seed, "hair");
        cut = choose();
        high = dice.between(68, 84);
        parting = dice.chance(0.65) ? 1 : -1;
    }

    private Cut choose() {
        if (f.female()) {
            return f.age() > 55
                    ? dice.one(Cut.PIXIE, Cut.BOB, Cut.PIXIE, Cut.TIED_BACK)
                    : dice.one(Cut.BOB, Cut.LONG, Cut.TIED_BACK, Cut.LONG, Cut.FRINGE, Cut.PIXIE, Cut.TIED_BACK);
        }
        if (f.age() > 48 && dice.chance(0.5)) {
            return f.age() > 56 && dice.chance(0.35) ? Cut.BALD : Cut.RECEDING;
        }
        return f.age() < 36
                ? dice.one(Cut.SIDE_PART, Cut.CREW, Cut.BRUSHED_UP, Cut.CURTAIN)
                : dice.one(Cut.SIDE_PART, Cut.CREW, Cut.SIDE_PART, Cut.BRUSHED_UP);
    }

    boolean coversEars() {
        return switch (cut) {
            case BOB, LONG, FRINGE -> true;
            case SIDE_PART, CREW, BRUSHED_UP, CURTAIN, RECEDING, BALD, TIED_BACK, PIXIE -> false;
        };
    }

    /** To be drawn before neck and clothes. */
    void behind() {
        double side = f.cheek() + 28;
        switch (cut) {
            case BOB, FRINGE ->
                back(Curve.mirrored(
                        MIDDLE, 20, high + 10, 130, 130, side, 260, side + 8, 420, side + 4, 560, side - 24, 622, 40,
                        640));
            case LONG ->
                back(Curve.mirrored(
                        MIDDLE, 20, high + 10, 130, 130, side, 260, side + 6, 430, side + 12, 640, side + 8, 800,
                        side - 20, 860, 40, 860));
            case TIED_BACK -> tail();
            case SIDE_PART, CREW, BRUSHED_UP, CURTAIN, RECEDING, BALD, PIXIE -> {}
        }
    }

    /** To be drawn after the face. */
    void onTop() {
        switch (cut) {
            case SIDE_PART -> swept(206, 236, 345, 0);
            case PIXIE -> swept(232, 262, 382, 8);
            case BRUSHED_UP -> cap(178, 222, 345, high - 8, true);
            case CREW -> cap(184, 216, 330, high + 2, false);
            case RECEDING -> receding();
            case BALD -> bald();
            case CURTAIN -> curtains(252, 330, 0);
            case BOB -> curtains(300, 575, 30);
            case LONG -> curtains(300, 900, 32);
            case TIED_BACK -> curtains(236, 316, 0);
            case FRINGE -> fringe();
        }
    }

    /** A short cut with a hairline all round: height of the hairline, of the temples, end of the sideburns, top. */
    private void cap(double line, double temple, double end, double top, boolean upright) {
        double side = f.cheek();
        double start = line + dice.between(-10, 8);
        double corner = dice.between(96, 118);
        var shape = Curve.around(
                MIDDLE - side - 2,
                end,
                MIDDLE - side - 10,
                262,
                MIDDLE - side + 6,
                170,
                MIDDLE - 108,
                top + 30,
                MIDDLE - 20,
                top,
                MIDDLE + 60,
                top + 6,
                MIDDLE + 128,
                top + 46,
                MIDDLE + side - 2,
                180,
                MIDDLE + side + 10,
                262,
                MIDDLE + side + 2,
                end,
                MIDDLE + side - 12,
                end - 12,
                MIDDLE + side - 18,
                262,
                MIDDLE + 138,
                temple,
                MIDDLE + corner,
                start + 14,
                MIDDLE + 40,
                start,
                MIDDLE - 40,
                start + 2,
                MIDDLE - corner,
                start + 14,
                MIDDLE - 138,
                temple,
                MIDDLE - side + 18,
                262,
                MIDDLE - side + 12,
                end - 12);
        front(shape, it -> {
            for (int s = -1; s <= 1; s += 2) {
                it.soft(f.skin(), upright ? 0.2 : 0.5, MIDDLE + s * (side + 4), end - 6, 44, upright ? 60 : 118);
            }
            for (int k = -8; k <= 8; k++) {
                double x = MIDDLE + k * 15 + dice.between(-5, 5);
                double lean = upright ? dice.between(8, 26) : k * 3;
                strand(it, x, start + 6, x + lean * 0.5, (start + top) / 2, x + lean - k * 3, top + 12 + 0.5 * k * k);
            }
        });
    }

    /** Parted at the side and combed across the forehead. */
    private void swept(double low, double temple, double end, double fuller) {
        double side = f.cheek() + fuller;
        int p = parting;
        var shape = Curve.around(
                MIDDLE - p * (side + 2),
                end,
                MIDDLE - p * (side + 11),
                262,
                MIDDLE - p * (side - 6),
                168,
                MIDDLE - p * 112,
                high + 36,
                MIDDLE - p * 30,
                high,
                MIDDLE + p * 56,
                high + 4,
                MIDDLE + p * 132,
                high + 46,
                MIDDLE + p * (side + 2),
                180,
                MIDDLE + p * (side + 12),
                266,
                MIDDLE + p * (side + 2),
                end,
                MIDDLE + p * (f.cheek() - 12),
                end - 14,
                MIDDLE + p * (f.cheek() - 20),
                280,
                MIDDLE + p * 132,
                temple,
                MIDDLE + p * 70,
                low,
                MIDDLE,
                low - 22,
                MIDDLE - p * 62,
                168,
                MIDDLE - p * 84,
                160,
                MIDDLE - p * 116,
                186,
                MIDDLE - p * 140,
                temple,
                MIDDLE - p * (f.cheek() - 18),
                272,
                MIDDLE - p * (f.cheek() - 12),
                end - 14);
        front(shape, it -> {
            for (int k = 0; k < 12; k++) {
                double t = k / 11.0;
                strand(
                        it,
                        MIDDLE - p * (78 - 6 * t),
                        160 - 58 * t,
                        MIDDLE - p * (20 - 34 * t),
                        150 - 58 * t + 8 * Math.sin(3 * t),
                        MIDDLE + p * (64 + 48 * t),
                        190 - 66 * t,
                        MIDDLE + p * (126 + 34 * t),
                        temple - 6 - 44 * t);
            }
            it.fill(
                    clear(mix(f.hair(), Color.BLACK, 0.5), 0.55),
                    Curve.tapered(4, MIDDLE - p * 80, 170, MIDDLE - p * 74, 128, MIDDLE - p * 58, high + 18));
        });
    }

    /** Parted near the middle, falling to both sides as far as {@code end}. */
    private void curtains(double open, double end, double out) {
        double at = MIDDLE + parting * dice.between(4, 36);
        double peak = dice.between(140, 164);
        for (int s = -1; s <= 1; s += 2) {
            front(
                    end < 400 ? shortLock(s, at, peak, open, end) : longLock(s, at, peak, open, end, out),
                    locks(s, at, open, end, out));
        }
    }

    private Shape shortLock(int s, double at, double peak, double open, double end) {
        double side = f.cheek();
        return Curve.around(
                at,
                high + 2,
                MIDDLE + s * 70,
                high + 10,
                MIDDLE + s * 138,
                high + 56,
                MIDDLE + s * (side + 4),
                190,
                MIDDLE + s * (side + 12),
                270,
                MIDDLE + s * (side + 2),
                end,
                MIDDLE + s * (side - 12),
                end - 14,
                MIDDLE + s * (side - 18),
                open + 20,
                MIDDLE + s * 120,
                open - 16,
                MIDDLE + s * 66,
                196,
                at + s * 4,
                peak,
                at - s * 3,
                peak - 22);
    }

    private Shape longLock(int s, double at, double peak, double open, double end, double out) {
        double side = f.cheek();
        return Curve.around(
                at,
                high,
                MIDDLE + s * 78,
                high + 12,
                MIDDLE + s * 150,
                high + 70,
                MIDDLE + s * (side + 18),
                210,
                MIDDLE + s * (side + out),
                330,
                MIDDLE + s * (side + out + 4),
                (330 + end) / 2,
                MIDDLE + s * (side + out - 6),
                end - 20,
                MIDDLE + s * (side + 2),
                end,
                MIDDLE + s * (side - 22),
                end - 22,
                MIDDLE + s * (side - 24),
                (360 + end) / 2,
                MIDDLE + s * (side - 12),
                400,
                MIDDLE + s * (side - 14),
                open + 20,
                MIDDLE + s * 128,
                open - 50,
                MIDDLE + s * 66,
                188,
                at + s * 4,
                peak,
                at - s * 3,
                peak - 20);
    }

    private Consumer<Brush> locks(int s, double at, double open, double end, double out) {
        double side = f.cheek();
        return it -> {
            for (int k = 0; k < 9; k++) {
                double t = k / 8.0;
                double reach = end < 400 ? open + 10 : end - 20;
                strand(
                        it,
                        at + s * 6,
                        140 - 36 * t,
                        MIDDLE + s * (60 + 26 * t),
                        176 - 50 * t,
                        MIDDLE + s * (132 + 30 * t),
                        254 - 34 * t,
                        MIDDLE + s * (side - 14 + (out + 8) * t),
                        reach - 40 * t);
            }
        };
    }

    /** A tail that falls over one shoulder, or a knot low in the neck of which a little shows on both sides. */
    private void tail() {
        if (dice.chance(0.5)) {
            double x = MIDDLE + parting * 96;
            back(Curve.around(
                    x - 26, 560, x + 20, 560, x + 34, 660, x + 26, 780, x + 6, 880, x - 24, 780, x - 20, 660));
        } else {
            back(Curve.mirrored(MIDDLE, 20, 540, 92, 556, 104, 596, 84, 634, 20, 644));
        }
    }

    private void fringe() {
        double side = f.cheek() + 28;
        double inner = f.cheek() - 16;
        double low = f.eyes() - f.browLift() - 18;
        var shape = Curve.around(
                MIDDLE - side + 8,
                590,
                MIDDLE - side - 2,
                430,
                MIDDLE - side,
                300,
                MIDDLE - 150,
                140,
                MIDDLE - 70,
                high + 8,
                MIDDLE,
                high,
                MIDDLE + 70,
                high + 8,
                MIDDLE + 150,
                140,
                MIDDLE + side,
                300,
                MIDDLE + side + 2,
                430,
                MIDDLE + side - 8,
                590,
                MIDDLE + inner - 16,
                560,
                MIDDLE + inner - 2,
                440,
                MIDDLE + inner,
                low + 60,
                MIDDLE + inner - 14,
                low + 6,
                MIDDLE + 80,
                low - 4,
                MIDDLE + 10,
                low - 8,
                MIDDLE - 80,
                low - 2,
                MIDDLE - inner + 14,
                low + 6,
                MIDDLE - inner,
                low + 60,
                MIDDLE - inner + 2,
                440,
                MIDDLE - inner + 16,
                560);
        front(shape, it -> {
            for (int k = -9; k <= 9; k++) {
                double x = MIDDLE + k * 15;
                strand(it, MIDDLE + k * 6, high + 30, MIDDLE + k * 13, (high + low) / 2, x, low + 4);
            }
        });
        for (int k = -10; k <= 10; k++) {
            double x = MIDDLE + k * 12.5 + dice.between(-3, 3);
            sheet.fill(
                    mix(f.hair(), Color.BLACK, 0.1),
                    Curve.stroke(
                            15, 14, 1, x, low - 26, x + 1, low - 8, x + dice.between(-4, 4), low + dice.between(3, 9)));
        }
    }

    private void receding() {
        double side = f.cheek();
        double line = dice.between(140, 156);
        var shape = Curve.around(
                MIDDLE - side - 2,
                345,
                MIDDLE - side - 9,
                262,
                MIDDLE - side + 4,
                172,
                MIDDLE - 110,
                high + 40,
                MIDDLE - 24,
                high + 12,
                MIDDLE + 60,
                high + 16,
                MIDDLE + 130,
                high + 54,
                MIDDLE + side - 2,
                182,
                MIDDLE + side + 9,
                262,
                MIDDLE + side + 2,
                345,
                MIDDLE + side - 12,
                332,
                MIDDLE + side - 16,
                270,
                MIDDLE + 148,
                216,
                MIDDLE + 112,
                line + 8,
                MIDDLE + 62,
                line - 4,
                MIDDLE + 30,
                line + 12,
                MIDDLE - 20,
                line + 16,
                MIDDLE - 60,
                line,
                MIDDLE - 112,
                line + 8,
                MIDDLE - 148,
                216,
                MIDDLE - side + 16,
                270,
                MIDDLE - side + 12,
                332);
        front(shape, it -> {
            it.soft(f.skin(), 0.26, MIDDLE, line, 120, 34);
            for (int k = -6; k <= 6; k++) {
                strand(
                        it,
                        MIDDLE + k * 17,
                        line + 6,
                        MIDDLE + k * 19 + 8,
                        120 + k * k * 0.5,
                        MIDDLE + k * 20 + 14,
                        high + 32 + k * k);
            }
        });
    }

    private void bald() {
        sheet.soft(Color.WHITE, 0.34, MIDDLE - 40, 166, 84, 40);
        for (int s = -1; s <= 1; s += 2) {
            int side = s;
            double x = MIDDLE + s * f.cheek();
            var shape = Curve.around(
                    x - s * 30,
                    186,
                    x - s * 8,
                    196,
                    x + s * 9,
                    268,
                    x + s * 3,
                    350,
                    x - s * 10,
                    338,
                    x - s * 13,
                    280,
                    x - s * 20,
                    236);
            front(shape, it -> {
                it.soft(f.skin(), 0.5, x - side * 26, 190, 34, 40);
                for (int k = 0; k < 5; k++) {
                    strand(
                            it,
                            x - side * (26 - 6 * k),
                            200 + 10 * k,
                            x - side * (12 - 5 * k),
                            250 + 6 * k,
                            x - side * 4,
                            326);
                }
            });
        }
    }

    /** Hair that lies in the shadow. */
    private void back(Shape shape) {
        sheet.fill(mix(f.hair(), Color.BLACK, 0.35), shape);
    }

    /** Hair that is lit, with strands that keep inside its outline. */
    private void front(Shape shape, Consumer<Brush> strands) {
        sheet.shaded(mix(f.hair(), Color.BLACK, 0.1), shape, it -> {
            Color shine = mix(f.hair(), new Color(0xC9B8A8), 0.5);
            it.soft(shine, 0.5, MIDDLE - 62, 146, 120, 44);
            it.soft(shine, 0.24, MIDDLE + 84, 156, 80, 36);
            it.soft(shine, 0.3, MIDDLE - f.cheek() - 14, 420, 16, 130);
            it.soft(Color.BLACK, 0.3, MIDDLE + f.cheek() + 6, 260, 40, 120);
            it.soft(Color.BLACK, 0.3, MIDDLE - f.cheek() - 2, 280, 30, 90);
            strands.accept(it);
        });
    }

    private void strand(Brush it, double... points) {
        Color colour = dice.chance(0.6) ? mix(f.hair(), new Color(0xD8C8B8), 0.34) : mix(f.hair(), Color.BLACK, 0.5);
        it.fill(clear(colour, dice.between(0.22, 0.42)), Curve.tapered(dice.between(2, 4.5), points));
    }
}
