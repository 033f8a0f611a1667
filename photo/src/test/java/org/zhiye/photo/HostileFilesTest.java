package org.zhiye.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are made to be something else too, to cost more than they weigh, or to be too little to judge. */
class HostileFilesTest {
    private static final String PAYLOAD = "<script>alert(document.domain)</script>";
    private static final BufferedImage CARD = Samples.person(300, 400, Color.WHITE);

    static Stream<Arguments> polyglots() {
        byte[] jpeg = Samples.jpeg(CARD);
        byte[] png = Samples.png(CARD);
        byte[] html = Samples.latin1("<html>" + PAYLOAD + "</html>");
        byte[] zip = Samples.latin1("PK\3\4" + PAYLOAD + "PK\5\6");
        return Stream.of(
                arguments("page in a comment", Samples.withSegment(jpeg, 0xFE, "<!--", html)),
                arguments("script in a header", Samples.withSegment(jpeg, 0xEF, "=1;/*", html)),
                arguments("page in the EXIF", Samples.withSegment(jpeg, 0xE1, "Exif\0\0", html)),
                arguments("PDF in a comment", Samples.withSegment(jpeg, 0xFE, "%PDF-1.7\n", html)),
                arguments("archive behind a JPEG", joined(jpeg, zip)),
                arguments("page behind a JPEG", joined(jpeg, html)),
                arguments("archive behind a PNG", joined(png, zip)),
                arguments("page in a PNG's text", withChunk(png, Samples.chunk("tEXt", html))),
                arguments("page in a private chunk", withChunk(png, Samples.chunk("phPp", html))));
    }

    @ParameterizedTest
    @MethodSource("polyglots")
    void what_is_something_else_too_is_taken_as_a_picture_and_loses_its_other_half(String what, byte[] file) {
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).as(what).contains(PAYLOAD);
        Intake intake = Pictures.take(file, "scan.jpg");
        assertThat(intake.verdict()).isEqualTo(Verdict.TAKEN);
        byte[] kept = intake.required().jpeg();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .startsWith("\u00ff\u00d8\u00ff\u00e0")
                .endsWith("\u00ff\u00d9")
                .doesNotContain("script", "html", "PDF", "PK\3\4", "Exif");
        assertThat(FileKind.of(kept)).isEqualTo(FileKind.JPEG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GIF89a/*", "<svg>", "PK\3\4", "%PDF-1.4 ", "\n"})
    void a_picture_behind_something_else_is_no_picture(String before) {
        Intake intake = Pictures.take(joined(Samples.latin1(before), Samples.jpeg(CARD)), "scan.jpg");
        assertThat(intake.verdict()).isEqualTo(Verdict.WRONG_TYPE_NAMED);
    }

    static Stream<Arguments> bombs() {
        byte[] gigabyte = packed(1L << 30);
        byte[] profile = joined(Samples.latin1("p\0\0"), gigabyte);
        byte[] text = joined(Samples.latin1("Comment\0\0"), gigabyte);
        byte[] one = Samples.deflated(new byte[] {0, 1, 2, 3});
        return Stream.of(
                arguments("a colour profile", Samples.png(1, 1, 8, 2, one, Samples.chunk("iCCP", profile))),
                arguments("a text", Samples.png(1, 1, 8, 2, one, Samples.chunk("zTXt", text))),
                arguments("rows beyond the last", Samples.png(16, 16, 8, 2, gigabyte)),
                arguments("rows beyond the last, by palette", palette(gigabyte)));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void a_megabyte_that_unpacks_to_a_thousand_costs_nothing(String what, byte[] bomb) {
        assertThat(bomb.length).as(what).isBetween(900_000, Pictures.MAX_BYTES);
        Pictures.take(Samples.png(1, 1, 8, 2, Samples.deflated(new byte[4])), null);
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long allocated = allocating(
                () -> assertThat(Pictures.take(bomb, "bomb.png").verdict()).isIn(Verdict.TAKEN, Verdict.DAMAGED));
        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
        assertThat(allocated).as(what).isLessThan(8L << 20);
        assertThat(took / 1_000_000).as(what + ", milliseconds").isLessThan(1000);
    }

    @Test
    void the_largest_that_is_allowed_is_bounded_too() {
        byte[] row = new byte[1 + Pictures.MAX_SIDE * 2];
        byte[] wide = Samples.png(Pictures.MAX_SIDE, 1, 16, 0, Samples.deflated(row));
        Picture picture = Pictures.take(wide, null).required();
        assertThat(picture.width()).isEqualTo(Pictures.LONGEST_SIDE);
        assertThat(picture.height()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 413", "295, 1", "2, 3", "1, 2400", "2400, 1", "16, 16"})
    void what_is_too_small_to_judge_is_unfit_and_nothing_breaks(int width, int height) {
        byte[] file = Samples.jpeg(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
        Picture picture = Pictures.take(file, "dot.jpg").required();
        assertThat(Pictures.take(picture.jpeg(), null).taken()).isTrue();
        for (PhotoSpec spec : List.of(
                PhotoSpec.ID_PHOTO, PhotoSpec.ID_FRONT, PhotoSpec.ID_BACK, PhotoSpec.HALF_BODY, PhotoSpec.SIGNATURE)) {
            assertThat(spec.check(picture).ok()).as(spec.toString()).isFalse();
        }
        assertThat(PhotoSpec.ID_PHOTO.process(picture).ok()).isFalse();
        assertThat(PerceptualHash.of(picture)).isNotNull();
    }

    private static byte[] palette(byte[] data) {
        return Samples.png(16, 16, 8, 3, data, Samples.chunk("PLTE", new byte[] {1, 2, 3}));
    }

    /** Right behind the header of a PNG. */
    private static byte[] withChunk(byte[] png, byte[] chunk) {
        return joined(Arrays.copyOf(png, 33), chunk, Arrays.copyOfRange(png, 33, png.length));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) out.writeBytes(part);
        return out.toByteArray();
    }

    /** So many zeros. */
    private static byte[] packed(long zeros) {
        java.util.zip.Deflater deflater = new java.util.zip.Deflater(9);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] none = new byte[1 << 20];
        byte[] buffer = new byte[8192];
        for (long done = 0; done < zeros; done += none.length) {
            deflater.setInput(none);
            while (!deflater.needsInput()) out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.finish();
        while (!deflater.finished()) out.write(buffer, 0, deflater.deflate(buffer));
        deflater.end();
        return out.toByteArray();
    }

    private static long allocating(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
