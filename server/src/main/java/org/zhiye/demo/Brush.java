package org.zhiye.demo;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** Draws shapes, soft shades and strokes; never text, for which a machine may lack fonts. */
final class Brush {
    private static final float[] FALLING = {0f, 0.35f, 0.7f, 1f};

    private final BufferedImage image;
    private final Graphics2D graphics;

    private Brush(BufferedImage image) {
        this.image = image;
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }

    /** Draws a whole picture on a white sheet. */
    static BufferedImage sheet(int width, int height, Consumer<Brush> drawing) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = new Brush(image);
        brush.graphics.setColor(Color.WHITE);
        brush.graphics.fillRect(0, 0, width, height);
        drawing.accept(brush);
        brush.graphics.dispose();
        return image;
    }

    /** Draws with moved, turned or scaled coordinates. */
    void within(AffineTransform transform, Runnable drawing) {
        var before = graphics.getTransform();
        graphics.transform(transform);
        drawing.run();
        graphics.setTransform(before);
    }

    void fill(Paint paint, Shape shape) {
        graphics.setPaint(paint);
        graphics.fill(shape);
    }

    void line(Color colour, double width, Shape shape) {
        graphics.setPaint(colour);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    void oval(Paint paint, double x, double y, double radiusX, double radiusY) {
        fill(paint, new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY));
    }

    /** A shade without edges: full in the middle, nothing at the rim. */
    void soft(Color colour, double strength, double x, double y, double radiusX, double radiusY) {
        oval(softly(colour, strength, x, y, radiusX, radiusY), x, y, radiusX, radiusY);
    }

    void image(BufferedImage picture, double x, double y, double width, double height) {
        var place = AffineTransform.getTranslateInstance(x, y);
        place.scale(width / picture.getWidth(), height / picture.getHeight());
        graphics.drawImage(picture, place, null);
    }

    /** Fills a shape and then shades it; the shading keeps inside the shape, with smooth edges. */
    void shaded(Paint paint, Shape shape, Consumer<Brush> shading) {
        var before = graphics.getTransform();
        var place = before.createTransformedShape(shape).getBounds();
        place.grow(2, 2);
        place = place.intersection(new Rectangle(image.getWidth(), image.getHeight()));
        if (place.isEmpty()) {
            return;
        }
        var layer = new Brush(new BufferedImage(place.width, place.height, BufferedImage.TYPE_INT_ARGB_PRE));
        layer.graphics.translate(-place.x, -place.y);
        layer.graphics.transform(before);
        layer.fill(paint, shape);
        layer.graphics.setComposite(AlphaComposite.SrcAtop);
        shading.accept(layer);
        layer.graphics.dispose();
        graphics.setTransform(new AffineTransform());
        graphics.drawImage(layer.image, place.x, place.y, null);
        graphics.setTransform(before);
    }

    static Color clear(Color colour, double strength) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * strength));
    }

    /** A colour between two. */
    static Color mix(Color one, Color other, double part) {
        return new Color(
                (int) Math.round(one.getRed() + (other.getRed() - one.getRed()) * part),
                (int) Math.round(one.getGreen() + (other.getGreen() - one.getGreen()) * part),
                (int) Math.round(one.getBlue() + (other.getBlue() - one.getBlue()) * part));
    }

    static Path2D box(double x, double y, double width, double height, double round) {
        return new Path2D.Double(new java.awt.geom.RoundRectangle2D.Double(x, y, width, height, round, round));
    }

    private static Paint softly(Color colour, double strength, double x, double y, double radiusX, double radiusY) {
        var place = AffineTransform.getTranslateInstance(x, y);
        place.scale(radiusX, radiusY);
        return new RadialGradientPaint(
                new Point2D.Double(),
                1f,
                new Point2D.Double(),
                FALLING,
                new Color[] {
                    clear(colour, strength),
                    clear(colour, 0.72 * strength),
                    clear(colour, 0.22 * strength),
                    clear(colour, 0)
                },
                RadialGradientPaint.CycleMethod.NO_CYCLE,
                RadialGradientPaint.ColorSpaceType.SRGB,
                place);
    }
}
