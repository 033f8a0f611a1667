package org.zhiye.demo;

import static org.zhiye.demo.Brush.clear;
import static org.zhiye.demo.Brush.mix;
import static org.zhiye.demo.Features.MIDDLE;

import java.awt.Color;
import java.awt.geom.Path2D;

/** Draws neck, ears and face, lit from the upper left. */
final class HeadDrawing {
    private static final Color INK = new Color(0x2A1B16);

    private final Features f;
    private final Brush sheet;

    HeadDrawing(Features features, Brush brush) {
        f = features;
        sheet = brush;
    }

    void neck() {
        double wide = f.female() ? 72 : 88;
        var neck = Curve.mirrored(
                MIDDLE, 20, 540, wide, 560, wide - 4, 630, wide + 8, 690, wide + 60, 724, wide + 96, 790, 30, 900);
        sheet.shaded(mix(f.skin(), f.shade(), 0.18), neck, it -> {
            it.soft(f.shade(), 0.75, MIDDLE + 6, f.chin() - 4, wide * 1.5, 74);
            it.soft(f.shade(), 0.35, MIDDLE + wide, 650, 40, 110);
            it.soft(f.shade(), 0.25, MIDDLE - wide, 660, 30, 110);
            it.line(clear(f.shade(), 0.4), 3, Curve.through(MIDDLE - 30, 690, MIDDLE - 16, 716, MIDDLE - 8, 730));
            it.line(clear(f.shade(), 0.4), 3, Curve.through(MIDDLE + 30, 690, MIDDLE + 16, 716, MIDDLE + 8, 730));
        });
    }

    void ears() {
        ear(-1);
        ear(1);
    }

    private void ear(int side) {
        double x = MIDDLE + side * (f.cheek() + 3);
        double y = f.eyes() + 30;
        var ear = Curve.around(
                x - side * 14,
                y - 44,
                x + side * 12,
                y - 52,
                x + side * 25,
                y - 34,
                x + side * 20,
                y + 6,
                x + side * 9,
                y + 42,
                x - side * 6,
                y + 46,
                x - side * 16,
                y + 20);
        sheet.shaded(mix(f.skin(), f.blush(), 0.25), ear, it -> {
            it.soft(f.shade(), 0.5, x + side * 4, y - 6, 14, 34);
            it.line(
                    clear(f.shade(), 0.5),
                    2.5,
                    Curve.through(
                            x + side * 2, y - 38, x + side * 15, y - 34, x + side * 13, y - 4, x + side * 5, y + 22));
        });
    }

    void face() {
        sheet.shaded(f.skin(), outline(), it -> {
            modelling(it);
            sockets(it);
            nose(it);
            mouth(it);
            years(it);
        });
        for (int side = -1; side <= 1; side += 2) {
            eye(side);
            brow(side);
        }
    }

    private Path2D outline() {
        return Curve.mirrored(
                MIDDLE,
                2,
                98,
                92,
                110,
                148,
                166,
                f.cheek() - 5,
                250,
                f.cheek(),
                340,
                f.cheek() - 7,
                425,
                f.jaw(),
                522,
                (f.jaw() + f.chinWidth()) / 2 - 4,
                f.chin() - 44,
                f.chinWidth(),
                f.chin() - 9,
                2,
                f.chin());
    }

    private void modelling(Brush it) {
        Color light = mix(f.skin(), Color.WHITE, 0.75);
        it.soft(f.shade(), 0.5, MIDDLE + f.cheek() + 14, 400, 74, 270);
        it.soft(f.shade(), 0.28, MIDDLE - f.cheek() - 18, 410, 62, 260);
        it.soft(f.shade(), 0.32, MIDDLE, f.chin() + 26, 130, 58);
        it.soft(light, 0.5, MIDDLE - 26, 250, 120, 76);
        for (int side = -1; side <= 1; side += 2) {
            double cheek = MIDDLE + side * f.cheek() * 0.57;
            it.soft(f.blush(), f.female() ? 0.34 : 0.2, cheek, f.nose() - 34, 62, 46);
            it.soft(light, side < 0 ? 0.28 : 0.14, cheek - 4, f.nose() - 50, 52, 34);
            it.soft(f.shade(), 0.2, MIDDLE + side * f.jaw() * 0.86, f.mouth() + 4, 40, 70);
        }
        it.soft(light, 0.3, MIDDLE - 4, f.chin() - 32, 34, 22);
        if (f.stubble()) {
            it.soft(new Color(0x4A4A50), 0.12, MIDDLE, f.mouth() + 30, 170, 96);
        }
    }

    private void sockets(Brush it) {
        for (int side = -1; side <= 1; side += 2) {
            double x = MIDDLE + side * f.eyeGap();
            it.soft(f.shade(), 0.5, x, f.eyes() - 12, 66, 34);
            it.soft(f.shade(), 0.4, MIDDLE + side * 36, f.eyes() - 8, 26, 36);
            it.soft(f.shade(), 0.16 + 0.22 * f.wrinkles(), x, f.eyes() + 24, 48, 18);
        }
    }

    private void nose(Brush it) {
        Color light = mix(f.skin(), Color.WHITE, 0.85);
        double half = f.noseWidth();
        double y = f.nose();
        it.soft(f.shade(), 0.34, MIDDLE + 23, (f.eyes() + y) / 2 + 6, 17, 78);
        it.soft(f.shade(), 0.17, MIDDLE - 22, (f.eyes() + y) / 2 + 2, 14, 70);
        it.soft(f.shade(), 0.42, MIDDLE + 4, y + 11, half + 12, 17);
        it.soft(f.blush(), 0.16, MIDDLE, y - 14, half, 26);
        it.soft(light, 0.42, MIDDLE - 3, f.eyes() + 24, 13, 66);
        it.soft(light, 0.55, MIDDLE - 4, y - 20, 16, 14);
        for (int side = -1; side <= 1; side += 2) {
            double x = MIDDLE + side * half;
            it.soft(f.shade(), 0.24, x - side * 5, y - 10, 13, 16);
            it.fill(
                    clear(f.shade(), 0.75),
                    Curve.stroke(
                            1,
                            3.4,
                            1,
                            x - side * 4,
                            y - 26,
                            x + side * 1,
                            y - 15,
                            x - side * 1,
                            y - 3,
                            x - side * 10,
                            y - 1));
            it.fill(
                    clear(mix(f.shade(), INK, 0.45), 0.85),
                    Curve.stroke(1, 7, 1, x - side * 11, y - 2, x - side * 20, y - 5, x - side * 29, y + 1));
        }
        it.fill(clear(f.shade(), 0.55), Curve.stroke(1, 3, 1, MIDDLE - 12, y + 2, MIDDLE, y + 6, MIDDLE + 12, y + 2));
    }

    private void mouth(Brush it) {
        double half = f.mouthWidth();
        double y = f.mouth();
        double up = f.lips();
        double corner = y - f.smile();
        it.soft(f.shade(), 0.2, MIDDLE, (f.nose() + y) / 2 + 3, 9, 14);
        it.soft(f.shade(), 0.36, MIDDLE + 2, y + up * 1.7 + 13, half * 0.8, 15);
        it.fill(
                mix(f.lip(), f.shade(), 0.22),
                Curve.around(
                        MIDDLE - half,
                        corner,
                        MIDDLE - half * 0.5,
                        y - up * 0.72,
                        MIDDLE - 12,
                        y - up,
                        MIDDLE,
                        y - up * 0.72,
                        MIDDLE + 12,
                        y - up,
                        MIDDLE + half * 0.5,
                        y - up * 0.72,
                        MIDDLE + half,
                        corner,
                        MIDDLE + half * 0.5,
                        y + 2,
                        MIDDLE,
                        y + 3,
                        MIDDLE - half * 0.5,
                        y + 2));
        it.fill(
                f.lip(),
                Curve.around(
                        MIDDLE - half * 0.92,
                        corner + 2,
                        MIDDLE - half * 0.45,
                        y + 1,
                        MIDDLE,
                        y + 2,
                        MIDDLE + half * 0.45,
                        y + 1,
                        MIDDLE + half * 0.92,
                        corner + 2,
                        MIDDLE + half * 0.5,
                        y + up * 1.15,
                        MIDDLE,
                        y + up * 1.6,
                        MIDDLE - half * 0.5,
                        y + up * 1.15));
        it.soft(Color.WHITE, f.female() ? 0.38 : 0.2, MIDDLE - 5, y + up * 0.85, half * 0.42, up * 0.42);
        it.fill(
                clear(mix(f.lip(), INK, 0.7), 0.85),
                Curve.stroke(
                        2,
                        4,
                        2,
                        MIDDLE - half - 3,
                        corner - 1,
                        MIDDLE - half * 0.5,
                        y + 1,
                        MIDDLE - 8,
                        y + 1,
                        MIDDLE,
                        y + 2.5,
                        MIDDLE + 8,
                        y + 1,
                        MIDDLE + half * 0.5,
                        y + 1,
                        MIDDLE + half + 3,
                        corner - 1));
        for (int side = -1; side <= 1; side += 2) {
            it.soft(f.shade(), 0.26, MIDDLE + side * (half + 5), corner - 1, 9, 9);
        }
    }

    private void years(Brush it) {
        double deep = f.wrinkles();
        for (int side = -1; side <= 1; side += 2) {
            double x = MIDDLE + side * (f.noseWidth() + 6);
            double end = MIDDLE + side * (f.mouthWidth() + 15);
            it.fill(
                    clear(f.shade(), 0.06 + 0.46 * deep),
                    Curve.stroke(
                            1,
                            3 + 1.5 * deep,
                            0.5,
                            x,
                            f.nose() - 14,
                            (x + end) / 2 + side * 5,
                            f.nose() + 6,
                            end,
                            f.mouth() - 15));
            double eye = MIDDLE + side * f.eyeGap();
            it.fill(
                    clear(f.shade(), 0.06 + 0.38 * deep),
                    Curve.stroke(
                            0.6,
                            2.6,
                            0.6,
                            eye - side * 34,
                            f.eyes() + 21,
                            eye,
                            f.eyes() + 29,
                            eye + side * 30,
                            f.eyes() + 24));
            if (deep > 0.5) {
                double corner = eye + side * (f.eyeWidth() + 10);
                for (int k = -1; k <= 1; k++) {
                    it.fill(
                            clear(f.shade(), 0.4 * deep),
                            Curve.tapered(
                                    2,
                                    corner,
                                    f.eyes() + 4 * k,
                                    corner + side * 10,
                                    f.eyes() + 7 * k,
                                    corner + side * 18,
                                    f.eyes() + 12 * k));
                }
            }
        }
        if (deep > 0.45) {
            for (int k = 0; k < 2; k++) {
                double y = 246 + 22 * k;
                it.fill(
                        clear(f.shade(), 0.32 * deep),
                        Curve.tapered(
                                3, MIDDLE - 84, y + 2, MIDDLE - 30, y - 4, MIDDLE + 34, y - 3, MIDDLE + 86, y + 3));
            }
        }
    }

    private void eye(int side) {
        double x = MIDDLE + side * f.eyeGap();
        double y = f.eyes();
        double w = f.eyeWidth() * side;
        double open = f.eyeOpen();
        double outer = y - f.eyeTilt();
        var almond = Curve.around(
                x - w,
                y + 4,
                x - w * 0.55,
                y - open * 0.68,
                x,
                y - open,
                x + w * 0.55,
                y - open * 0.78,
                x + w,
                outer,
                x + w * 0.5,
                y + open * 0.6,
                x,
                y + open * 0.74,
                x - w * 0.55,
                y + open * 0.56);
        sheet.shaded(new Color(0xF7F2EE), almond, it -> {
            double iris = open * 0.5 + 7.2;
            it.soft(f.blush(), 0.3, x - w, y + 4, 10, 9);
            it.oval(mix(f.eye(), Color.BLACK, 0.45), x, y - 1, iris, iris);
            it.oval(f.eye(), x, y - 1, iris - 2, iris - 2);
            it.soft(new Color(0x8A5A38), 0.6, x, y + iris * 0.5, iris * 0.8, iris * 0.6);
            it.oval(new Color(0x120C0A), x, y - 1, iris * 0.45, iris * 0.45);
            it.soft(INK, 0.5, x, y - open, Math.abs(w) * 1.1, open * 0.75);
            it.oval(clear(Color.WHITE, 0.95), x - 4.5, y - 5, 3.2, 3.2);
            it.oval(clear(Color.WHITE, 0.5), x + 4.5, y + 4, 1.7, 1.7);
        });
        double lid = f.female() ? 5.4 : 4.2;
        sheet.fill(
                clear(INK, 0.92),
                Curve.stroke(
                        1.5,
                        lid,
                        f.female() ? 2.2 : 1.4,
                        x - w * 1.02,
                        y + 5,
                        x - w * 0.55,
                        y - open * 0.72,
                        x,
                        y - open * 1.04,
                        x + w * 0.55,
                        y - open * 0.82,
                        x + w * 1.06,
                        outer - 1));
        if (f.female()) {
            sheet.fill(
                    clear(INK, 0.85),
                    Curve.stroke(
                            3.4,
                            2.6,
                            0.4,
                            x + w * 0.8,
                            outer - open * 0.42,
                            x + w * 1.06,
                            outer - 3,
                            x + w * 1.24,
                            outer - 8));
        }
        double crease = f.doubleLid() ? 0.62 : 0.22;
        double above = f.doubleLid() ? 7.5 : 11;
        sheet.fill(
                clear(f.shade(), crease + 0.2 * f.wrinkles()),
                Curve.stroke(
                        1,
                        2.8,
                        1,
                        x - w * 0.86,
                        y - open * 0.3 - above * 0.5,
                        x - w * 0.4,
                        y - open * 0.9 - above,
                        x + w * 0.2,
                        y - open - above,
                        x + w * 0.8,
                        outer - open * 0.6 - above * 0.7,
                        x + w * 1.12,
                        outer - above * 0.5));
        sheet.fill(
                clear(mix(f.shade(), INK, 0.3), 0.5),
                Curve.stroke(
                        0.6,
                        1.9,
                        0.8,
                        x - w * 0.8,
                        y + open * 0.5,
                        x - w * 0.2,
                        y + open * 0.8,
                        x + w * 0.5,
                        y + open * 0.68,
                        x + w,
                        outer + 1));
    }

    private void brow(int side) {
        double y = f.eyes() - f.browLift();
        double inner = MIDDLE + side * (f.eyeGap() - f.eyeWidth() * 1.02);
        double middle = MIDDLE + side * (f.eyeGap() + f.eyeWidth() * 0.3);
        double outer = MIDDLE + side * (f.eyeGap() + f.eyeWidth() * 1.28);
        Color colour = mix(f.hair(), new Color(0x2B211D), 0.55);
        sheet.fill(
                clear(colour, 0.3),
                Curve.stroke(
                        f.brow() * 0.8,
                        f.brow() * 1.35,
                        2,
                        inner - side * 3,
                        y + 7,
                        middle,
                        y - 3,
                        outer + side * 2,
                        y + 9));
        sheet.fill(
                clear(colour, 0.82),
                Curve.stroke(f.brow() * 0.55, f.brow(), 1.2, inner, y + 6, middle, y - 3, outer, y + 8));
    }
}
