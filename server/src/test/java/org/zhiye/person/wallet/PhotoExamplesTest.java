package org.zhiye.person.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhiye.demo.Portraits;
import org.zhiye.photo.PhotoSpec;
import org.zhiye.photo.Picture;
import org.zhiye.photo.Pictures;
import org.zhiye.shared.Sex;

/**
 * The drawn examples of the help page are what they are said to be. To draw them anew:
 * {@code ./mvnw -pl photo,server test -Dtest=PhotoExamplesTest -Dzhiye.write}.
 */
class PhotoExamplesTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("basedir", "."), "src", "main", "resources", "static");
    private static final int WIDTH = 295;
    private static final int HEIGHT = 413;

    @BeforeAll
    static void draw_anew_when_asked_to() throws IOException {
        if (System.getProperty("zhiye.write") == null) {
            return;
        }
        var somebody = ImageIO.read(
                new ByteArrayInputStream(Portraits.of(22, Sex.FEMALE, 34).idPhoto()));
        var other = ImageIO.read(
                new ByteArrayInputStream(Portraits.of(7, Sex.MALE, 41).idPhoto()));
        draw("photo-good.jpg", g -> put(g, somebody, 0, 0, 1));
        draw("photo-far.jpg", g -> put(g, somebody, 52, 145, 0.65));
        draw("photo-tilted.jpg", g -> {
            g.rotate(Math.toRadians(13), WIDTH / 2.0, HEIGHT * 0.55);
            put(g, somebody, -28, 8, 1.18);
        });
        draw("photo-two.jpg", g -> {
            put(g, other, 136, 157, 0.62);
            g.setClip(0, 0, 158, HEIGHT);
            put(g, somebody, -18, 157, 0.62);
        });
        var good = image(g -> put(g, somebody, 0, 0, 1));
        write("photo-dark.jpg", new RescaleOp(0.2f, 0, null).filter(good, null));
        var weights = new float[81];
        Arrays.fill(weights, 1f / weights.length);
        var blur = new ConvolveOp(new Kernel(9, 9, weights), ConvolveOp.EDGE_NO_OP, null);
        write("photo-blurred.jpg", blur.filter(good, null));
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                if ((good.getRGB(x, y) & 0xF8F8F8) == 0xF8F8F8) {
                    good.setRGB(x, y, new Color(166, 172, 180).getRGB());
                }
            }
        }
        write("photo-grey.jpg", good);
    }

    private static void put(Graphics2D g, BufferedImage portrait, int x, int y, double scale) {
        g.drawImage(portrait, x, y, (int) (scale * WIDTH), (int) (scale * HEIGHT), null);
    }

    private static void draw(String name, Consumer<Graphics2D> drawing) throws IOException {
        write(name, image(drawing));
    }

    private static BufferedImage image(Consumer<Graphics2D> drawing) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        drawing.accept(g);
        return image;
    }

    private static void write(String name, BufferedImage image) throws IOException {
        Files.write(FOLDER.resolve(name), Picture.of(image).jpeg());
    }

    @Test
    void the_good_one_passes_and_each_bad_one_fails_what_it_is_shown_for() throws IOException {
        assertThat(PhotoSpec.ID_PHOTO.check(read(PhotoHelpController.GOOD)).failed())
                .isEmpty();
        for (PhotoHelpPage.Example it : PhotoHelpController.BAD) {
            var report = PhotoSpec.ID_PHOTO.check(read(it.file()));
            assertThat(report.failed())
                    .as(it.file())
                    .anySatisfy(finding -> assertThat(finding.check()).isEqualTo(it.check()));
        }
    }

    private static Picture read(String name) throws IOException {
        return Pictures.take(Files.readAllBytes(FOLDER.resolve(name)), name).required();
    }
}
