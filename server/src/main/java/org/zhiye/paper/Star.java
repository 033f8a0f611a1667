package org.zhiye.paper;

import java.awt.geom.Path2D;

/** A five-pointed star, one point upward. */
final class Star {
    private static final int CORNERS = 10;
    private static final double INNER = Math.sin(Math.toRadians(18)) / Math.sin(Math.toRadians(126));

    private Star() {}

    static Path2D at(double x, double y, double radius) {
        var star = new Path2D.Double();
        for (int i = 0; i < CORNERS; i++) {
            double angle = 2 * Math.PI * i / CORNERS;
            double distance = i % 2 == 0 ? radius : radius * INNER;
            double cornerX = x + distance * Math.sin(angle);
            double cornerY = y - distance * Math.cos(angle);
            if (i == 0) {
                star.moveTo(cornerX, cornerY);
            } else {
                star.lineTo(cornerX, cornerY);
            }
        }
        star.closePath();
        return star;
    }
}
