package org.zhiye.captcha;

import java.util.SplittableRandom;

/** Draws the characters of a captcha: each of its own size, turned, on a bent line, crossed by strokes. The same seed gives the same picture. */
final class CaptchaPicture {
    static final int WIDTH = 240;
    static final int HEIGHT = 84;
    private static final double LONGEST_PIECE = 12;
    private static final double MARGIN = 10;
    private static final double GAP = 24;
    private static final double LARGEST = 0.66;

    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private final SplittableRandom random;
    private final double wave;
    private final double length;
    private final double phase;
    private final double sway;

    private CaptchaPicture(long seed) {
        random = new SplittableRandom(seed);
        wave = between(3, 6) * (random.nextBoolean() ? 1 : -1);
        length = between(0.035, 0.06);
        phase = between(0, Math.TAU);
        sway = between(2, 4);
    }

    /** @return a PNG of 240 × 84 in four shades */
    static byte[] png(String answer, long seed) {
        var picture = new CaptchaPicture(seed);
        picture.write(answer);
        picture.cross();
        return picture.canvas.png();
    }

    private void write(String answer) {
        double total = 0;
        for (int i = 0; i < answer.length(); i++) {
            total += Glyphs.of(answer.charAt(i)).width() + GAP;
        }
        double size = Math.min(LARGEST, (WIDTH - 2 * MARGIN) / total);
        double x = (WIDTH - total * size) / 2;
        for (int i = 0; i < answer.length(); i++) {
            double room = (Glyphs.of(answer.charAt(i)).width() + GAP) * size;
            glyph(answer.charAt(i), x + room / 2, size * between(0.9, 1.08));
            x += room;
        }
    }

    private void glyph(char character, double middle, double size) {
        var glyph = Glyphs.of(character);
        double angle = between(-0.3, 0.3);
        double lean = between(-0.25, 0.25);
        double cos = Math.cos(angle) * size;
        double sin = Math.sin(angle) * size;
        double x0 = middle + between(-3, 3);
        double y0 = HEIGHT / 2.0 + between(-7, 7);
        double pen = between(2.6, 3.8);
        for (double[] stroke : glyph.strokes()) {
            for (int i = 2; i < stroke.length; i += 2) {
                double ax = stroke[i - 2] - glyph.width() / 2;
                double ay = stroke[i - 1] - Glyphs.HEIGHT / 2;
                double bx = stroke[i] - glyph.width() / 2;
                double by = stroke[i + 1] - Glyphs.HEIGHT / 2;
                ax += lean * ay;
                bx += lean * by;
                line(
                        x0 + ax * cos - ay * sin,
                        y0 + ax * sin + ay * cos,
                        x0 + bx * cos - by * sin,
                        y0 + bx * sin + by * cos,
                        pen);
            }
        }
    }

    /** A straight line on the bent plane: in short pieces. */
    private void line(double ax, double ay, double bx, double by, double pen) {
        int pieces = Math.max(1, (int) Math.ceil(Math.hypot(bx - ax, by - ay) / LONGEST_PIECE));
        double px = bentX(ax, ay);
        double py = bentY(ax, ay);
        for (int i = 1; i <= pieces; i++) {
            double x = ax + (bx - ax) * i / pieces;
            double y = ay + (by - ay) * i / pieces;
            double qx = bentX(x, y);
            double qy = bentY(x, y);
            canvas.stroke(px, py, qx, qy, pen);
            px = qx;
            py = qy;
        }
    }

    private double bentX(double x, double y) {
        return x + sway * Math.sin(y * 0.07 + phase);
    }

    private double bentY(double x, double y) {
        return y + wave * Math.sin(x * length + phase);
    }

    private void cross() {
        for (int i = 0; i < 2; i++) {
            double from = between(14, HEIGHT - 14);
            double middle = between(8, HEIGHT - 8);
            double to = between(14, HEIGHT - 14);
            double pen = between(1.2, 1.8);
            double py = from;
            for (int x = 10; x <= WIDTH; x += 10) {
                double t = (double) x / WIDTH;
                double y = (1 - t) * (1 - t) * from + 2 * t * (1 - t) * middle + t * t * to;
                canvas.stroke(x - 10, py, x, y, pen);
                py = y;
            }
        }
    }

    private double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }
}
