package org.zhiye.certificate;

import java.awt.geom.Path2D;
import java.util.function.DoubleUnaryOperator;
import org.zhiye.paper.Canvas;
import org.zhiye.paper.Form;
import org.zhiye.paper.Paper;

/** The ground of a certificate: paper tint, woven border, rosette, double frame. Prepared once and put under every sheet. */
final class Guilloche {
    private static final int PAPER = 0xFFFDF8;
    private static final int FRAME = 0x0D3A75;
    private static final int BORDER = 0x9DB4D2;
    private static final int ROSETTE = 0xDDE6F0;
    private static final int HEART = 0xF3E6DC;

    private static final double EDGE = 13.5;
    private static final double CORNER = 18;
    private static final double TILE = 29;
    private static final int STRANDS = 8;
    private static final double AMPLITUDE = 2.5;

    private static final class Holder {
        static final Form FORM = Form.draw(Paper.WIDTH, Paper.HEIGHT, Guilloche::ground);
    }

    private Guilloche() {}

    static void draw(Canvas canvas) {
        canvas.artifact(() -> canvas.form(Holder.FORM, 0, 0));
    }

    private static void ground(Canvas canvas) {
        canvas.ink(PAPER);
        canvas.fillRectangle(0, 0, Paper.WIDTH, Paper.HEIGHT);
        rosettes(canvas);
        border(canvas);
        frame(canvas);
    }

    private static void frame(Canvas canvas) {
        canvas.pen(FRAME, 0.5).strokeRectangle(18.5, 18.5, 173, 260);
        canvas.pen(FRAME, 0.15).strokeRectangle(19.7, 19.7, 170.6, 257.6);
    }

    private static void rosettes(Canvas canvas) {
        canvas.pen(ROSETTE, 0.12);
        rosette(canvas, 60, 19, 12, 16);
        rosette(canvas, 60, 12, 12, 8);
        canvas.pen(HEART, 0.12);
        rosette(canvas, 26, 12, 8, 14);
    }

    /** One wavy ring, turned again and again by a part of its wave. */
    private static void rosette(Canvas canvas, double radius, double amplitude, int waves, int strands) {
        DoubleUnaryOperator distance = angle -> radius + amplitude * Math.cos(waves * angle);
        var ring = curve(
                angle -> distance.applyAsDouble(angle) * Math.sin(angle),
                angle -> distance.applyAsDouble(angle) * Math.cos(angle),
                2 * Math.PI,
                waves * 4);
        canvas.repeated(Paper.WIDTH / 2, 150, strands, 0, 360.0 / waves / strands, () -> canvas.stroke(ring));
    }

    private static void border(Canvas canvas) {
        canvas.pen(BORDER, 0.13);
        var tile = tile();
        int across = (int) Math.round((Paper.WIDTH - 2 * CORNER) / TILE);
        int down = (int) Math.round((Paper.HEIGHT - 2 * CORNER) / TILE);
        for (double y : new double[] {EDGE, Paper.HEIGHT - EDGE}) {
            canvas.repeated(CORNER, y, across, TILE, 0, () -> canvas.stroke(tile));
        }
        for (double x : new double[] {EDGE, Paper.WIDTH - EDGE}) {
            canvas.turned(x, CORNER, 90, () -> canvas.repeated(0, 0, down, TILE, 0, () -> canvas.stroke(tile)));
        }
        for (double x : new double[] {EDGE, Paper.WIDTH - EDGE}) {
            for (double y : new double[] {EDGE, Paper.HEIGHT - EDGE}) {
                corner(canvas, x, y);
            }
        }
    }

    private static Path2D tile() {
        var tile = new Path2D.Double();
        for (int i = 0; i < STRANDS; i++) {
            double phase = 2 * Math.PI * i / STRANDS;
            tile.append(
                    curve(
                            t -> t * TILE,
                            t -> AMPLITUDE
                                    * Math.sin(2 * Math.PI * t + phase)
                                    * (0.8 + 0.2 * Math.cos(4 * Math.PI * t)),
                            1,
                            8),
                    false);
        }
        return tile;
    }

    private static void corner(Canvas canvas, double x, double y) {
        DoubleUnaryOperator distance = angle -> 2.6 + 1.5 * Math.cos(6 * angle);
        var petals = curve(
                angle -> distance.applyAsDouble(angle) * Math.sin(angle),
                angle -> distance.applyAsDouble(angle) * Math.cos(angle),
                2 * Math.PI,
                24);
        canvas.repeated(x, y, 5, 0, 12, () -> canvas.stroke(petals));
        canvas.stroke(Canvas.circle(x, y, 4.3));
    }

    /** A smooth curve through the points of a parameter from 0 to its end. */
    private static Path2D curve(DoubleUnaryOperator x, DoubleUnaryOperator y, double end, int pieces) {
        var path = new Path2D.Double();
        double step = end / pieces;
        path.moveTo(x.applyAsDouble(0), y.applyAsDouble(0));
        for (int i = 0; i < pieces; i++) {
            double from = i * step;
            double to = from + step;
            path.curveTo(
                    x.applyAsDouble(from) + slope(x, from) * step / 3,
                    y.applyAsDouble(from) + slope(y, from) * step / 3,
                    x.applyAsDouble(to) - slope(x, to) * step / 3,
                    y.applyAsDouble(to) - slope(y, to) * step / 3,
                    x.applyAsDouble(to),
                    y.applyAsDouble(to));
        }
        return path;
    }

    private static double slope(DoubleUnaryOperator function, double at) {
        double h = 1e-5;
        return (function.applyAsDouble(at + h) - function.applyAsDouble(at - h)) / (2 * h);
    }
}
