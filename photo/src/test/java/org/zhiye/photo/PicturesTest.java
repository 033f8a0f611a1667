package org.zhiye.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
    private static final BufferedImage SMALL = Samples.quarters(64, 48);

    @Test
    void a_JPEG_is_taken_with_its_size() {
        Intake intake = Pictures.take(Samples.jpeg(SMALL), "scan.JPG");
        assertThat(intake)
                .extracting(Intake::verdict, Intake::detected, Intake::declared, Intake::width, Intake::height)
                .containsExactly(Verdict.TAKEN, FileKind.JPEG, FileKind.JPEG, 64, 48);
        assertQuarters(intake.required(), Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW);
    }

    @Test
    void a_PNG_named_jpg_is_taken_as_what_it_is() {
        Intake intake = Pictures.take(Samples.png(SMALL), "photo.jpg");
        assertThat(intake.verdict()).isEqualTo(Verdict.TAKEN);
        assertThat(intake.detected()).isEqualTo(FileKind.PNG);
        assertThat(intake.declared()).isEqualTo(FileKind.JPEG);
        assertQuarters(intake.required(), Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW);
    }

    static Stream<Arguments> others() {
        return Stream.of(
                arguments("hello world", "photo.jpg", FileKind.TEXT, Verdict.WRONG_TYPE_NAMED),
                arguments("hello world", "image/png; q=1", FileKind.TEXT, Verdict.WRONG_TYPE_NAMED),
                arguments("hello world", "notes.txt", FileKind.TEXT, Verdict.NOT_A_PICTURE),
                arguments("hello world", null, FileKind.TEXT, Verdict.NOT_A_PICTURE),
                arguments("<svg onload='x'/>", "drawing.svg", FileKind.SVG, Verdict.KIND_NOT_TAKEN),
                arguments("<svg onload='x'/>", "image/jpeg", FileKind.SVG, Verdict.WRONG_TYPE_NAMED),
                arguments("%PDF-1.7", "a.pdf", FileKind.PDF, Verdict.KIND_NOT_TAKEN),
                arguments("GIF89a\1", "a.gif", FileKind.GIF, Verdict.KIND_NOT_TAKEN),
                arguments("GIF89a!\u00ff\u000bNETSCAPE2.0", "a.gif", FileKind.GIF, Verdict.ANIMATED),
                arguments("RIFF1234WEBPVP8 ", "a.webp", FileKind.WEBP, Verdict.KIND_NOT_TAKEN),
                arguments("RIFF1234WEBPVP8X1234\2", "a.webp", FileKind.WEBP, Verdict.ANIMATED),
                arguments("\0\0\0\30ftypheic\0\0", "IMG_1.HEIC", FileKind.HEIC, Verdict.HEIC),
                arguments("\0\0\0\30ftypmif1\0\0", "IMG_1.jpg", FileKind.HEIC, Verdict.HEIC),
                arguments("\0\0\0\30ftypisom\0\0", "film.mp4", FileKind.UNKNOWN, Verdict.NOT_A_PICTURE),
                arguments("PK\3\4", "a.docx", FileKind.ZIP, Verdict.KIND_NOT_TAKEN),
                arguments("II*\0", "a.tif", FileKind.TIFF, Verdict.KIND_NOT_TAKEN),
                arguments("BM1234\0\0\0\0", "a.bmp", FileKind.BMP, Verdict.KIND_NOT_TAKEN),
                arguments("\1\2\3", "a.png", FileKind.UNKNOWN, Verdict.WRONG_TYPE_NAMED),
                arguments("\1\2\3", "", FileKind.UNKNOWN, Verdict.NOT_A_PICTURE));
    }

    @ParameterizedTest
    @MethodSource("others")
    void what_is_not_a_JPEG_or_PNG_is_refused_by_its_name(
            String bytes, @Nullable String declared, FileKind kind, Verdict verdict) {
        Intake intake = Pictures.take(Samples.latin1(bytes), declared);
        assertThat(intake.detected()).isEqualTo(kind);
        assertThat(intake.verdict()).isEqualTo(verdict);
    }

    @Test
    void nothing_and_too_much_are_refused_before_anything_is_read() {
        assertThat(Pictures.take(new byte[0], "a.jpg").verdict()).isEqualTo(Verdict.EMPTY);
        byte[] large = Arrays.copyOf(Samples.jpeg(SMALL), Pictures.MAX_BYTES + 1);
        assertThat(Pictures.take(large, "a.jpg").verdict()).isEqualTo(Verdict.TOO_LARGE);
    }

    @Test
    void a_PNG_of_40000_by_40000_is_refused_by_its_header() {
        byte[] bomb = Samples.png(40_000, 40_000, 1, 0, new byte[1_500_000]);
        Intake intake = Pictures.take(bomb, "bomb.png");
        assertThat(intake)
                .extracting(Intake::verdict, Intake::width, Intake::height)
                .containsExactly(Verdict.TOO_MANY_PIXELS, 40_000, 40_000);
        assertThat(allocating(() -> Pictures.take(bomb, "bomb.png"))).isLessThan(4L << 20);
    }

    @Test
    void a_picture_with_a_very_long_side_is_refused() {
        assertThat(Pictures.take(Samples.png(40_000_000, 1, 8, 6, new byte[9]), null)
                        .verdict())
                .isEqualTo(Verdict.TOO_MANY_PIXELS);
    }

    @ParameterizedTest
    @CsvSource({
        "1, R, G, B, Y", "2, G, R, Y, B", "3, Y, B, G, R", "4, B, Y, R, G",
        "5, R, B, G, Y", "6, B, R, Y, G", "7, Y, G, B, R", "8, G, Y, R, B"
    })
    void a_picture_is_turned_upright_by_its_EXIF(int orientation, String a, String b, String c, String d) {
        for (boolean bigEndian : new boolean[] {true, false}) {
            byte[] file = Samples.withExif(Samples.jpeg(SMALL), orientation, bigEndian);
            Intake intake = Pictures.take(file, "turned.jpg");
            assertThat(intake.width()).isEqualTo(64);
            assertThat(intake.required().width()).isEqualTo(orientation >= 5 ? 48 : 64);
            assertQuarters(intake.required(), colour(a), colour(b), colour(c), colour(d));
        }
        byte[] png = Samples.png(
                1,
                1,
                8,
                2,
                Samples.deflated(new byte[] {0, 1, 2, 3}),
                Samples.chunk("eXIf", Samples.tiff(orientation, true)));
        assertThat(Pictures.take(png, null).taken()).isTrue();
    }

    @Test
    void a_broken_EXIF_block_is_passed_over() {
        byte[] tiff = Samples.tiff(6, true);
        for (int length = 0; length < tiff.length - 4; length++) {
            byte[] file = Samples.withSegment(Samples.jpeg(SMALL), 0xE1, "Exif\0\0", Arrays.copyOf(tiff, length));
            assertThat(Pictures.take(file, null).required().width()).isGreaterThan(0);
        }
    }

    @Test
    void what_is_transparent_becomes_white() {
        BufferedImage glass = new BufferedImage(20, 10, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < 10; x++) for (int y = 0; y < 10; y++) glass.setRGB(x, y, 0x80000000);
        Picture picture = Pictures.take(Samples.png(glass), null).required();
        assertThat(picture.at(15, 5)).isEqualTo(0xFFFFFF);
        assertThat(picture.at(5, 5)).isEqualTo(0x7F7F7F);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_4BYTE_ABGR
            })
    void PNGs_of_every_kind_keep_their_colours(int type) {
        BufferedImage image = new BufferedImage(40, 40, type);
        for (int x = 0; x < 40; x++) for (int y = 0; y < 40; y++) image.setRGB(x, y, x < 20 ? 0xFF000000 : 0xFFFFFFFF);
        for (byte[] file : new byte[][] {Samples.png(image), Samples.interlacedPng(image)}) {
            Picture picture = Pictures.take(file, null).required();
            assertThat(picture.at(5, 20)).isEqualTo(0);
            assertThat(picture.at(35, 20)).isEqualTo(0xFFFFFF);
        }
    }

    @Test
    void sixteen_bits_grey_and_colour_and_transparent_colours_of_PNG_are_read_right() {
        byte[] grey = Samples.deflated(new byte[] {0, (byte) 0x80, 0x12});
        assertThat(Pictures.take(Samples.png(1, 1, 16, 0, grey), null)
                        .required()
                        .at(0, 0))
                .isEqualTo(0x808080);
        byte[] colour = Samples.deflated(new byte[] {0, 0x10, 0x7F, 0x20, 0x7F, 0x30, 0x7F});
        assertThat(Pictures.take(Samples.png(1, 1, 16, 2, colour), null)
                        .required()
                        .at(0, 0))
                .isEqualTo(0x102030);
        byte[] two = Samples.deflated(new byte[] {0, 1, 2, 3, 4, 5, 6});
        byte[] transparent = Samples.chunk("tRNS", new byte[] {0, 1, 0, 2, 0, 3});
        Picture picture =
                Pictures.take(Samples.png(2, 1, 8, 2, two, transparent), null).required();
        assertThat(picture.at(0, 0)).isEqualTo(0xFFFFFF);
        assertThat(picture.at(1, 0)).isEqualTo(0x040506);
    }

    @Test
    void a_grey_JPEG_keeps_its_brightness() {
        BufferedImage grey = new BufferedImage(32, 32, BufferedImage.TYPE_BYTE_GRAY);
        byte[] samples = ((java.awt.image.DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        Arrays.fill(samples, (byte) 100);
        assertThat(Pictures.take(Samples.jpeg(grey), null).required().at(16, 16))
                .isEqualTo(0x646464);
    }

    @Test
    void a_progressive_JPEG_is_the_same_picture() {
        Picture baseline = Pictures.take(Samples.jpeg(SMALL), null).required();
        Picture progressive = Pictures.take(Samples.jpeg(SMALL, true), null).required();
        for (int x = 0; x < 64; x++)
            for (int y = 0; y < 48; y++) assertThat(progressive.at(x, y)).isEqualTo(baseline.at(x, y));
    }

    @Test
    void a_camera_file_without_JFIF_header_keeps_its_colours() {
        byte[] camera = Samples.withExif(Samples.withoutJfif(Samples.jpeg(SMALL)), 1, false);
        assertQuarters(Pictures.take(camera, null).required(), Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW);
    }

    @Test
    void four_inks_moving_pictures_and_rare_JPEGs_are_named() {
        assertThat(Pictures.take(Samples.cmyk(16, 16), "a.jpg").verdict()).isEqualTo(Verdict.CMYK);
        byte[] moving = Samples.png(1, 1, 8, 2, Samples.deflated(new byte[4]), Samples.chunk("acTL", new byte[8]));
        assertThat(Pictures.take(moving, "a.png").verdict()).isEqualTo(Verdict.ANIMATED);
        byte[] twelveBits = Samples.jpeg(SMALL);
        twelveBits[frame(twelveBits) + 4] = 12;
        assertThat(Pictures.take(twelveBits, "a.jpg").verdict()).isEqualTo(Verdict.UNUSUAL_JPEG);
        byte[] arithmetic = Samples.jpeg(SMALL);
        arithmetic[frame(arithmetic) + 1] = (byte) 0xC9;
        assertThat(Pictures.take(arithmetic, "a.jpg").verdict()).isEqualTo(Verdict.UNUSUAL_JPEG);
    }

    @Test
    void a_JPEG_of_countless_scans_is_refused_before_it_costs_anything() {
        byte[] file = Samples.jpeg(SMALL, true);
        int scan = last(file, 0xDA);
        byte[] scans = Arrays.copyOf(file, scan + 40 * (file.length - scan));
        for (int i = 1; i < 40; i++)
            System.arraycopy(file, scan, scans, scan + i * (file.length - scan - 2), file.length - scan);
        assertThat(Pictures.take(scans, "a.jpg").verdict()).isEqualTo(Verdict.UNUSUAL_JPEG);
    }

    @Test
    void a_file_cut_off_anywhere_is_refused() {
        for (byte[] whole : new byte[][] {Samples.jpeg(SMALL), Samples.jpeg(SMALL, true), Samples.png(SMALL)}) {
            for (int length = 20; length < whole.length; length += 7) {
                Intake intake = Pictures.take(Arrays.copyOf(whole, length), null);
                assertThat(intake.verdict()).isEqualTo(Verdict.DAMAGED);
            }
        }
    }

    @Test
    void a_JPEG_with_a_hole_in_its_data_is_refused() {
        byte[] file = Samples.jpeg(Samples.person(400, 500, Color.WHITE));
        byte[] hole = Arrays.copyOf(file, file.length - 900);
        System.arraycopy(file, file.length - 2, hole, hole.length - 2, 2);
        assertThat(Pictures.take(hole, null).verdict()).isEqualTo(Verdict.DAMAGED);
    }

    @Test
    void what_stands_behind_a_JPEG_does_not_matter() {
        byte[] file = Samples.jpeg(SMALL);
        byte[] film = Arrays.copyOf(file, file.length + 5000);
        assertThat(Pictures.take(film, null).taken()).isTrue();
    }

    @Test
    void the_kept_file_is_the_same_every_time_and_carries_nothing_but_the_picture() {
        byte[] file = Samples.withExif(Samples.jpeg(Samples.person(300, 400, Color.WHITE)), 1, true);
        byte[] secret = Samples.withSegment(file, 0xFE, "secret place", new byte[0]);
        byte[] kept = Pictures.take(secret, null).required().jpeg();
        assertThat(kept).isEqualTo(Pictures.take(secret, null).required().jpeg());
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", "secret");
        assertThat(Pictures.take(kept, null).taken()).isTrue();
    }

    @Test
    void a_large_picture_is_made_smaller_while_it_is_read_and_the_heap_stays_bounded() {
        byte[] jpeg = Samples.jpeg(Samples.quarters(6200, 5000));
        Picture picture = Pictures.take(jpeg, null).required();
        assertThat(picture.width()).isEqualTo(2400);
        assertThat(picture.height()).isEqualTo(1935);
        assertQuarters(picture, Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW);
        assertThat(allocating(() -> Pictures.take(jpeg, null))).isLessThan(24L << 20);
    }

    @Test
    void a_large_PNG_is_read_with_a_bounded_heap() {
        byte[] row = new byte[1 + 7000 * 4];
        byte[] png = Samples.png(7000, 5700, 8, 6, Samples.deflated(new byte[row.length * 5700]));
        Picture picture = Pictures.take(png, null).required();
        assertThat(picture.width()).isLessThanOrEqualTo(Pictures.LONGEST_SIDE).isGreaterThan(1700);
        assertThat(picture.at(100, 100)).isEqualTo(0xFFFFFF);
        assertThat(allocating(() -> Pictures.take(png, null))).isLessThan(90L << 20);
    }

    @Test
    void a_colour_profile_is_applied_before_it_is_dropped() throws Exception {
        BufferedImage green = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 64; x++) for (int y = 0; y < 64; y++) green.setRGB(x, y, x < 32 ? 0x60C060 : 0xFFFFFF);
        byte[] jpeg =
                Samples.withSegment(Samples.jpeg(green), 0xE2, "ICC_PROFILE\0\1\1", ColourProfileTest.displayP3());
        Picture picture = Pictures.take(jpeg, null).required();
        assertThat(picture.at(9, 9) >> 16).as("red").isCloseTo(0x2C, within(5));
        assertThat(picture.at(9, 9) >> 8 & 255).as("green").isCloseTo(0xC3, within(4));
        assertThat(picture.at(60, 9)).isEqualTo(0xFFFFFF);
    }

    @Test
    void random_and_mutated_bytes_always_get_an_answer() {
        Random random = new Random(20261123);
        BufferedImage image = Samples.person(60, 80, Color.WHITE);
        byte[][] seeds = {
            Samples.withExif(Samples.jpeg(image), 6, true),
            Samples.jpeg(image, true),
            Samples.png(image),
            Samples.interlacedPng(Samples.quarters(30, 30)),
            Samples.cmyk(16, 16),
            Samples.withSegment(Samples.jpeg(image), 0xE2, "ICC_PROFILE\0\1\1", ColourProfileTest.displayP3())
        };
        int[] taken = new int[2];
        long allocated = allocating(() -> {
            for (int i = 0; i < 6000; i++) {
                Intake intake = Pictures.take(mutated(seeds[i % seeds.length], random), i % 2 == 0 ? "a.jpg" : null);
                taken[intake.taken() ? 1 : 0]++;
                if (intake.taken()) assertThat(intake.required().jpeg()).isNotEmpty();
            }
        });
        assertThat(taken[0]).isGreaterThan(2000);
        assertThat(taken[1]).isGreaterThan(100);
        assertThat(allocated / 6000).as("bytes per upload").isLessThan(4L << 20);
    }

    private static byte[] mutated(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        switch (random.nextInt(5)) {
            case 0 -> random.nextBytes(bytes);
            case 1 -> bytes = Arrays.copyOf(bytes, random.nextInt(2 * bytes.length));
            case 2 -> Arrays.fill(bytes, random.nextInt(bytes.length), bytes.length, (byte) random.nextInt());
            default -> {
                for (int i = random.nextInt(6); i >= 0; i--)
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                // most sums are made right again, so that the damage gets past them
                if (random.nextInt(4) > 0) resum(bytes);
            }
        }
        return bytes;
    }

    private static void resum(byte[] png) {
        if (FileKind.of(png) != FileKind.PNG) return;
        for (int at = 8; at + 12 <= png.length; ) {
            int length = ByteBuffer.wrap(png).getInt(at);
            if (length < 0 || length > png.length - at - 12) return;
            java.util.zip.CRC32 crc = new java.util.zip.CRC32();
            crc.update(png, at + 4, length + 4);
            Samples.put32(png, at + 8 + length, (int) crc.getValue());
            at += 12 + length;
        }
    }

    private static int frame(byte[] jpeg) {
        return last(jpeg, 0xC0);
    }

    private static int last(byte[] jpeg, int marker) {
        for (int i = jpeg.length - 2; i > 0; i--) if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) marker) return i;
        throw new IllegalStateException();
    }

    private static Color colour(String initial) {
        return switch (initial) {
            case "R" -> Color.RED;
            case "G" -> Color.GREEN;
            case "B" -> Color.BLUE;
            default -> Color.YELLOW;
        };
    }

    private static void assertQuarters(Picture picture, Color... colours) {
        for (int i = 0; i < 4; i++) {
            int x = picture.width() * (1 + 2 * (i % 2)) / 4;
            int y = picture.height() * (1 + 2 * (i / 2)) / 4;
            Color found = new Color(picture.at(x, y));
            assertThat(Math.abs(found.getRed() - colours[i].getRed())
                            + Math.abs(found.getGreen() - colours[i].getGreen())
                            + Math.abs(found.getBlue() - colours[i].getBlue()))
                    .as("quarter %d of %s is %s", i, picture, found)
                    .isLessThan(30);
        }
    }

    private static long allocating(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
