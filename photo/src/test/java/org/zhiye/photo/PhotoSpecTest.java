package org.zhiye.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoSpecTest {
    private static final PhotoSpec SPEC = PhotoSpec.ID_PHOTO;

    @Test
    void a_fit_photograph_passes_every_check() {
        PhotoReport report = SPEC.check(person(590, 826, Color.WHITE));
        assertThat(report.failed()).isEmpty();
        assertThat(report.ok()).isTrue();
        assertThat(report.findings())
                .extracting(PhotoCheck.Finding::check)
                .containsExactlyElementsOf(SPEC.limits().keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "294, 413, WIDTH",
        "295, 412, HEIGHT",
        "590, 800, RATIO",
        "590, 590, RATIO",
        "413, 295, RATIO",
    })
    void a_photograph_of_the_wrong_size_or_shape_fails(int width, int height, PhotoCheck failing) {
        Picture picture = person(width, height, Color.WHITE);
        assertThat(SPEC.check(picture).of(failing).orElseThrow().ok()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> SPEC.produce(picture));
    }

    @ParameterizedTest
    @CsvSource({
        "#438EDB, BACKGROUND_BRIGHT",
        "#FF0000, BACKGROUND_BRIGHT",
        "#E6E6E6, BACKGROUND_BRIGHT",
        "#E1F0FF, BACKGROUND_NEUTRAL",
        "#FFFFE0, BACKGROUND_NEUTRAL"
    })
    void a_background_that_is_not_white_fails(String background, PhotoCheck failing) {
        PhotoReport report = SPEC.check(person(295, 413, Color.decode(background)));
        assertThat(report.failed()).extracting(PhotoCheck.Finding::check).contains(failing);
    }

    @ParameterizedTest
    @CsvSource({"#FFFFFF", "#F0F0F0", "#F5F3EC", "#EDEFF2"})
    void a_nearly_white_background_passes(String background) {
        assertThat(SPEC.check(person(295, 413, Color.decode(background))).failed())
                .isEmpty();
    }

    @Test
    void a_restless_background_fails() {
        BufferedImage image = person(295, 413, Color.WHITE).image();
        Random random = new Random(1);
        for (int i = 0; i < 6000; i++) image.setRGB(random.nextInt(295), random.nextInt(160), 0xB0B0B0);
        assertThat(SPEC.check(Picture.of(image)).failed())
                .extracting(PhotoCheck.Finding::check)
                .containsExactly(PhotoCheck.BACKGROUND_EVEN);
    }

    @Test
    void a_shadow_in_one_corner_fails() {
        BufferedImage image = person(295, 413, Color.WHITE).image();
        for (int x = 260; x < 295; x++) for (int y = 0; y < 49; y++) image.setRGB(x, y, 0xDCDCDC);
        assertThat(SPEC.check(Picture.of(image))
                        .of(PhotoCheck.BACKGROUND_BRIGHT)
                        .orElseThrow()
                        .ok())
                .isFalse();
    }

    @Test
    void a_blank_sheet_has_no_face_and_nothing_is_said_of_a_head() {
        BufferedImage white = new BufferedImage(590, 826, BufferedImage.TYPE_3BYTE_BGR);
        java.util.Arrays.fill(
                ((java.awt.image.DataBufferByte) white.getRaster().getDataBuffer()).getData(), (byte) 255);
        PhotoReport report = SPEC.check(Picture.of(white));
        assertThat(report.failed()).extracting(PhotoCheck.Finding::check).containsExactly(PhotoCheck.FACE);
        assertThat(report.of(PhotoCheck.HEAD_SMALL)).isEmpty();
        assertThat(report.head()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"295, 413", "590, 826", "1800, 2520", "300, 413", "295, 420", "1000, 1412"})
    void the_result_is_exact_small_and_carries_its_resolution_and_nothing_else(int width, int height) {
        byte[] jpeg = SPEC.produce(person(width, height, Color.WHITE));
        assertThat(jpeg.length).isLessThanOrEqualTo(50_000);
        Intake again = Pictures.take(jpeg, "id.jpg");
        assertThat(again).extracting(Intake::width, Intake::height).containsExactly(295, 413);
        assertThat(SPEC.check(again.required()).failed()).isEmpty();
        assertThat(jpeg[13]).as("unit: per inch").isEqualTo((byte) 1);
        assertThat(Bytes.of(jpeg)).satisfies(file -> {
            assertThat(file.u16(14)).isEqualTo(300);
            assertThat(file.u16(16)).isEqualTo(300);
        });
        assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        assertThat(SPEC.produce(person(width, height, Color.WHITE))).isEqualTo(jpeg);
    }

    @Test
    void even_noise_fits_into_the_size() {
        BufferedImage noise = new BufferedImage(295, 413, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(3);
        for (int x = 0; x < 295; x++) for (int y = 0; y < 413; y++) noise.setRGB(x, y, random.nextInt());
        assertThat(SPEC.produce(Picture.of(noise)).length).isLessThanOrEqualTo(50_000);
    }

    /** Somebody drawn, on a background. */
    private static Picture person(int width, int height, Color background) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(Corpus.source("drawn-04"), 0, 0, width, height, null);
        g.dispose();
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
                if ((image.getRGB(x, y) & 0xF0F0F0) == 0xF0F0F0 && y < height / 2)
                    image.setRGB(x, y, background.getRGB());
        return Picture.of(image);
    }
}
