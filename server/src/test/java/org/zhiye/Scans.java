package org.zhiye;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.zhiye.demo.Portraits;
import org.zhiye.shared.Sex;

/** Pictures to upload: drawn portraits and cards that pass the checks, and files that must not pass. */
public final class Scans {
    private static final int AFTER_HEADER = 33;

    private static final Color WHITE = new Color(250, 250, 250);
    private static final BufferedImage SOMEBODY =
            read(Portraits.of(22, Sex.FEMALE, 34).idPhoto());

    private Scans() {}

    /** A portrait on white that fulfils the specification. */
    public static byte[] idPhoto() {
        return written(portrait(590, 826, WHITE), "jpg");
    }

    /** The same on grey. */
    public static byte[] greyPhoto() {
        return written(portrait(590, 826, new Color(198, 200, 203)), "jpg");
    }

    /** A card with a portrait, as a scanner would give it. */
    public static byte[] card(Color ground) {
        return written(drawnCard(ground), "jpg");
    }

    public static byte[] png() {
        return written(drawnCard(Color.PINK), "png");
    }

    public static byte[] halfBody() {
        var image = portrait(900, 1200, new Color(225, 232, 238));
        var g = graphics(image);
        g.drawImage(drawnCard(new Color(214, 228, 240)), 250, 800, 400, 252, null);
        return written(image, "jpg");
    }

    public static byte[] signature() {
        var image = new BufferedImage(600, 240, BufferedImage.TYPE_INT_RGB);
        var g = graphics(image);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 600, 240);
        g.setColor(Color.BLACK);
        g.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var pen = new Path2D.Double();
        pen.moveTo(60, 80);
        pen.curveTo(160, 20, 120, 220, 220, 120);
        pen.curveTo(260, 60, 280, 200, 340, 130);
        pen.curveTo(400, 60, 420, 210, 540, 100);
        g.draw(pen);
        return written(image, "jpg");
    }

    public static byte[] small() {
        return written(portrait(200, 280, WHITE), "jpg");
    }

    /** A PNG of about 1.5 MB that says it is 40000 × 40000. */
    public static byte[] bomb() {
        var out = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(out)) {
            data.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
            var head = new ByteArrayOutputStream();
            try (var fields = new DataOutputStream(head)) {
                fields.writeInt(40_000);
                fields.writeInt(40_000);
                fields.write(new byte[] {8, 0, 0, 0, 0});
            }
            chunk(data, "IHDR", head.toByteArray());
            chunk(data, "IDAT", zeros(1_500_000));
            chunk(data, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A picture of one pixel. */
    public static byte[] dot() {
        return written(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png");
    }

    /** A PNG that says that it moves. */
    public static byte[] moving() {
        var still = png();
        var out = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(out)) {
            data.write(still, 0, AFTER_HEADER);
            chunk(data, "acTL", new byte[] {0, 0, 0, 2, 0, 0, 0, 0});
            data.write(still, AFTER_HEADER, still.length - AFTER_HEADER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A JPEG whose header says twelve bits for each colour. */
    public static byte[] twelveBits() {
        var file = card(Color.CYAN);
        for (int i = 2; i < file.length; i++) {
            if (file[i] == (byte) 0xFF && file[i + 1] == (byte) 0xC0) {
                file[i + 4] = 12;
                return file;
            }
        }
        throw new IllegalStateException("no frame");
    }

    /** The first bytes of what an iPhone makes. */
    public static byte[] heic() {
        return "\0\0\0\030ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zeros(int most) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        var out = new ByteArrayOutputStream();
        var buffer = new byte[65536];
        var rows = new byte[40_001];
        while (out.size() < most / 100) {
            deflater.setInput(rows);
            while (!deflater.needsInput()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.end();
        return java.util.Arrays.copyOf(out.toByteArray(), most);
    }

    private static void chunk(DataOutputStream data, String type, byte[] content) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(content);
        data.writeInt(content.length);
        data.write(name);
        data.write(content);
        data.writeInt((int) crc.getValue());
    }

    /** Somebody whom the demonstration draws: the face finder wants a face. White becomes the ground. */
    private static BufferedImage portrait(int width, int height, Color ground) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = graphics(image);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(SOMEBODY, 0, 0, width, height, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if ((image.getRGB(x, y) & 0xF8F8F8) == 0xF8F8F8) {
                    image.setRGB(x, y, ground.getRGB());
                }
            }
        }
        return image;
    }

    private static BufferedImage read(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage drawnCard(Color ground) {
        var image = new BufferedImage(1000, 630, BufferedImage.TYPE_INT_RGB);
        var g = graphics(image);
        g.setColor(ground);
        g.fillRect(0, 0, 1000, 630);
        g.setColor(new Color(60, 70, 90));
        for (int row = 0; row < 6; row++) {
            g.fillRect(70, 90 + row * 76, 380 - row * 30, 22);
        }
        g.drawImage(portrait(260, 364, Color.WHITE), 670, 120, null);
        return image;
    }

    private static Graphics2D graphics(BufferedImage image) {
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return g;
    }

    private static byte[] written(BufferedImage image, String kind) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, kind, out)) {
                throw new IllegalStateException("no writer for " + kind);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
