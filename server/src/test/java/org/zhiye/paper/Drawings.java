package org.zhiye.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Drawn stand-ins for what people upload. */
public final class Drawings {
    private Drawings() {}

    /** A portrait of 295 × 413 pixels, as the photo kernel lets it pass. */
    public static Picture portrait() {
        return Picture.of(drawn("jpg", 295, 413, Color.WHITE, g -> {
            g.setPaint(new GradientPaint(0, 280, new Color(0x2B3F63), 0, 413, new Color(0x1D2C49)));
            g.fill(new RoundRectangle2D.Double(25, 290, 245, 220, 150, 150));
            g.setPaint(new Color(0xE8C1A0));
            g.fillRect(120, 230, 55, 80);
            g.setPaint(new Color(0xF0CDB0));
            g.fill(new Ellipse2D.Double(85, 90, 125, 165));
            g.setPaint(new Color(0x2A2320));
            g.fill(new Arc2D.Double(80, 70, 135, 150, 0, 180, Arc2D.CHORD));
        }));
    }

    /** A signature on paper that isn't quite white. */
    public static Picture signature() {
        return Picture.of(drawn("png", 800, 300, new Color(0xF2F0EC), g -> {
            g.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.setPaint(new Color(0x1B1B22));
            var pen = new Path2D.Double();
            pen.moveTo(100, 200);
            pen.curveTo(180, 60, 220, 40, 240, 120);
            pen.curveTo(250, 180, 190, 230, 270, 170);
            pen.curveTo(330, 110, 370, 50, 430, 60);
            pen.curveTo(480, 70, 420, 170, 500, 140);
            pen.curveTo(560, 110, 640, 60, 700, 50);
            g.draw(pen);
        }));
    }

    /** Paper on which nobody wrote. */
    public static Picture blank() {
        return Picture.of(drawn("png", 800, 300, new Color(0xF2F0EC), g -> {}));
    }

    private static byte[] drawn(String format, int width, int height, Color ground, Consumer<Graphics2D> drawing) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setPaint(ground);
        graphics.fillRect(0, 0, width, height);
        drawing.accept(graphics);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
