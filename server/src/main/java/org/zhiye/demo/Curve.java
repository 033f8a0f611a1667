package org.zhiye.demo;

import java.awt.geom.Path2D;

/** Smooth lines through points (Catmull–Rom splines), given as x, y, x, y … */
final class Curve {
    private static final int STEPS = 10;

    private Curve() {}

    /** An open line. */
    static Path2D through(double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        append(path, points, false);
        return path;
    }

    /** A closed outline. */
    static Path2D around(double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        append(path, points, true);
        path.closePath();
        return path;
    }

    /** A closed outline, alike on both sides of {@code x = middle}: the right half from top to bottom is given, as distances from the middle. */
    static Path2D mirrored(double middle, double... half) {
        int count = half.length / 2;
        var all = new double[4 * count];
        for (int i = 0; i < count; i++) {
            all[2 * i] = middle + half[2 * i];
            all[2 * i + 1] = half[2 * i + 1];
            int other = 2 * count - 1 - i;
            all[2 * other] = middle - half[2 * i];
            all[2 * other + 1] = half[2 * i + 1];
        }
        return around(all);
    }

    /** A closed outline with corners. */
    static Path2D corners(double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** A brush stroke that swells from a thin beginning to {@code width} in the middle and to a thin end. */
    static Path2D tapered(double width, double... points) {
        return stroke(0.15 * width, width, 0.1 * width, points);
    }

    /** A brush stroke with its widths at the beginning, in the middle and at the end. */
    static Path2D stroke(double first, double middle, double last, double... points) {
        double[] line = sampled(points);
        int count = line.length / 2;
        var outline = new Path2D.Double();
        for (int side = 1; side >= -1; side -= 2) {
            for (int k = 0; k < count; k++) {
                int i = side > 0 ? k : count - 1 - k;
                int before = Math.max(0, i - 1);
                int after = Math.min(count - 1, i + 1);
                double dx = line[2 * after] - line[2 * before];
                double dy = line[2 * after + 1] - line[2 * before + 1];
                double length = Math.max(1e-6, Math.hypot(dx, dy));
                double half = side * width(first, middle, last, (double) i / (count - 1)) / 2;
                double x = line[2 * i] - dy / length * half;
                double y = line[2 * i + 1] + dx / length * half;
                if (k == 0 && side > 0) {
                    outline.moveTo(x, y);
                } else {
                    outline.lineTo(x, y);
                }
            }
        }
        outline.closePath();
        return outline;
    }

    private static double width(double first, double middle, double last, double t) {
        double ends = first + (last - first) * t;
        double swelling = Math.sin(Math.PI * t);
        return ends + (middle - (first + last) / 2) * swelling;
    }

    private static double[] sampled(double[] p) {
        int count = p.length / 2;
        var line = new double[2 * ((count - 1) * STEPS + 1)];
        int to = 0;
        for (int i = 0; i < count - 1; i++) {
            for (int k = 0; k < STEPS; k++) {
                double t = (double) k / STEPS;
                for (int axis = 0; axis < 2; axis++) {
                    double before = p[2 * Math.max(0, i - 1) + axis];
                    double from = p[2 * i + axis];
                    double until = p[2 * i + 2 + axis];
                    double after = p[2 * Math.min(count - 1, i + 2) + axis];
                    line[to++] = spline(before, from, until, after, t);
                }
            }
        }
        line[to] = p[2 * count - 2];
        line[to + 1] = p[2 * count - 1];
        return line;
    }

    private static double spline(double a, double b, double c, double d, double t) {
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
    }

    private static void append(Path2D path, double[] p, boolean closed) {
        int count = p.length / 2;
        int pieces = closed ? count : count - 1;
        for (int i = 0; i < pieces; i++) {
            int before = index(i - 1, count, closed);
            int from = index(i, count, closed);
            int until = index(i + 1, count, closed);
            int after = index(i + 2, count, closed);
            path.curveTo(
                    p[2 * from] + (p[2 * until] - p[2 * before]) / 6,
                    p[2 * from + 1] + (p[2 * until + 1] - p[2 * before + 1]) / 6,
                    p[2 * until] - (p[2 * after] - p[2 * from]) / 6,
                    p[2 * until + 1] - (p[2 * after + 1] - p[2 * from + 1]) / 6,
                    p[2 * until],
                    p[2 * until + 1]);
        }
    }

    private static int index(int i, int count, boolean closed) {
        return closed ? Math.floorMod(i, count) : Math.clamp(i, 0, count - 1);
    }
}
