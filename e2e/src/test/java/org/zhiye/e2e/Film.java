package org.zhiye.e2e;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** What a camera sees: one picture, ten times, as Motion JPEG of 1280 by 720. */
final class Film {
    static final Color NIGHT = new Color(14, 14, 16);
    static final Color WALL = new Color(250, 250, 250);
    static final Color DESK = new Color(148, 138, 126);

    private static final int WIDE = 1280;
    private static final int TALL = 720;
    private static final int FRAMES = 10;
    private static final Color ROOM = new Color(0, 0, 0, 48);

    private final BufferedImage frame = new BufferedImage(WIDE, TALL, BufferedImage.TYPE_INT_RGB);

    Film(Color behind) {
        var g = brush();
        g.setColor(behind);
        g.fillRect(0, 0, WIDE, TALL);
        g.dispose();
    }

    private Graphics2D brush() {
        var g = frame.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        return g;
    }

    /**
     * Lays a picture before the camera.
     *
     * @param height of it, as a part of what the camera sees
     * @param shaded whether the room is darker than what was drawn: Chromium stretches the tones of a film
     */
    Film with(BufferedImage picture, double height, boolean shaded) {
        int tall = (int) (height * TALL);
        int wide = tall * picture.getWidth() / picture.getHeight();
        int x = (WIDE - wide) / 2;
        int y = (TALL - tall) * 2 / 3;
        var g = brush();
        g.drawImage(picture, x, y, wide, tall, null);
        if (shaded) {
            g.setColor(ROOM);
            g.fillRect(x, y, wide, tall);
        }
        g.dispose();
        return this;
    }

    Path in(Path folder) {
        var file = folder.resolve("camera.mjpeg");
        try (var out = Files.newOutputStream(file)) {
            var jpeg = new ByteArrayOutputStream();
            ImageIO.write(frame, "jpg", jpeg);
            for (int i = 0; i < FRAMES; i++) {
                jpeg.writeTo(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
