package org.zhiye.bench;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.zhiye.photo.PhotoSpec;
import org.zhiye.photo.Pictures;

/** What the photo kernel costs, and what a picture costs that is merely decoded, scaled and encoded. */
final class PhotoCost {
    private static final int WIDTH = 3000;
    private static final int HEIGHT = 4000;
    private static final int GRAIN = 9;

    private PhotoCost() {}

    static List<String> lines(int many) throws IOException {
        var photo = photo();
        var picture = Pictures.take(photo, "photo.jpg").required();
        return List.of(
                "photo\t" + Cost.perRun(many, i -> whole(photo)),
                "photo-floor\t" + Cost.perRun(many, i -> bare(photo)),
                "photo-face\t"
                        + Cost.perRun(
                                many, i -> PhotoSpec.ID_PHOTO.crop(picture).width()));
    }

    private static int whole(byte[] photo) {
        var picture = Pictures.take(photo, "photo.jpg").required();
        int failed = PhotoSpec.ID_PHOTO.check(picture).failed().size();
        var done = PhotoSpec.ID_PHOTO.process(picture);
        if (!done.ok()) {
            throw new IllegalStateException(
                    "the photo doesn't pass: " + done.report().failed());
        }
        return failed;
    }

    private static int bare(byte[] photo) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(photo));
            var small = sized(image, PhotoSpec.ID_PHOTO.width(), PhotoSpec.ID_PHOTO.height());
            var out = new ByteArrayOutputStream();
            ImageIO.write(small, "jpg", out);
            return out.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage sized(BufferedImage image, int width, int height) {
        var sized = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = sized.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        draw(g, image, width, height);
        return sized;
    }

    private static void draw(Graphics2D g, BufferedImage image, int width, int height) {
        g.drawImage(image, 0, 0, width, height, null);
        g.dispose();
    }

    private static byte[] photo() throws IOException {
        var drawn =
                ImageIO.read(Product.root().resolve("docs/demo/half-body.jpg").toFile());
        var large = sized(drawn, WIDTH, HEIGHT);
        var random = new Random(1);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                large.setRGB(x, y, grained(large.getRGB(x, y), random.nextInt(GRAIN) - GRAIN / 2));
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(large, "jpg", out);
        return out.toByteArray();
    }

    private static int grained(int colour, int by) {
        int grained = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            grained |= Math.max(0, Math.min(255, (colour >> shift & 255) + by)) << shift;
        }
        return grained;
    }
}
