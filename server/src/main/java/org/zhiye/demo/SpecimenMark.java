package org.zhiye.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.util.List;

/** The mark 样本 SPECIMEN, drawn stroke by stroke: a machine may have no fonts. */
final class SpecimenMark {
    private static final Color RED = new Color(0xC2202C);

    /** 样本 on a grid of 210 × 100. */
    private static final double[][] CHINESE = {
        {4, 32, 42, 32},
        {23, 5, 23, 97},
        {22, 34, 15, 52, 3, 70},
        {25, 42, 31, 49, 38, 58},
        {56, 6, 60, 13, 63, 20},
        {86, 4, 82, 13, 78, 20},
        {48, 27, 98, 27},
        {52, 47, 94, 47},
        {44, 68, 100, 68},
        {73, 27, 73, 98},
        {116, 30, 204, 30},
        {160, 4, 160, 97},
        {158, 32, 142, 58, 114, 78},
        {162, 32, 178, 58, 206, 78},
        {138, 76, 182, 76}
    };

    /** The letters of SPECIMEN on grids of 10 × 14. */
    private static final List<double[][]> LATIN = List.of(
            new double[][] {{9, 2, 5, 0, 1, 2, 1, 5, 5, 7, 9, 9, 9, 12, 5, 14, 1, 12}},
            new double[][] {{1, 0, 1, 14}, {1, 0, 6, 0, 9, 2, 9, 5, 6, 7, 1, 7}},
            new double[][] {{9, 0, 1, 0, 1, 14, 9, 14}, {1, 7, 7, 7}},
            new double[][] {{9, 2, 6, 0, 3, 0, 1, 3, 1, 11, 3, 14, 6, 14, 9, 12}},
            new double[][] {{5, 0, 5, 14}},
            new double[][] {{0, 14, 0, 0, 5, 9, 10, 0, 10, 14}},
            new double[][] {{9, 0, 1, 0, 1, 14, 9, 14}, {1, 7, 7, 7}},
            new double[][] {{1, 14, 1, 0, 9, 14, 9, 0}});

    private SpecimenMark() {}

    /** Draws the mark slanted, its middle at a point, its Chinese line {@code width} wide. */
    static void draw(Brush brush, double x, double y, double width, double strength) {
        var place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(Math.toRadians(-17));
        place.scale(width / 210, width / 210);
        place.translate(-105, -62);
        var shape = outline().createTransformedArea(place);
        brush.line(Brush.clear(Color.WHITE, 0.5 * strength), width / 60, shape);
        brush.fill(Brush.clear(RED, strength), shape);
    }

    private static Area outline() {
        var all = new Area();
        for (double[] stroke : CHINESE) {
            add(all, Curve.through(stroke), 9);
        }
        for (int i = 0; i < LATIN.size(); i++) {
            var letter = AffineTransform.getTranslateInstance(17 + 23.5 * i, 112);
            for (double[] stroke : LATIN.get(i)) {
                add(all, letter.createTransformedShape(straight(stroke)), 2.6);
            }
        }
        return all;
    }

    private static void add(Area all, java.awt.Shape line, double width) {
        all.add(new Area(
                new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND).createStrokedShape(line)));
    }

    private static Path2D straight(double[] points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        return path;
    }
}
