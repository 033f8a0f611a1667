package org.zhiye.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** What others make of a PDF: the tools of Debian's poppler-utils, and zxing for its QR code. */
public final class Poppler {
    private static final Pattern WORD =
            Pattern.compile("<word xMin=\"(.*?)\" yMin=\"(.*?)\" xMax=\"(.*?)\" yMax=\"(.*?)\">(.*?)</word>");

    /** A word and its box in points from the left top corner. */
    public record Word(double left, double top, double right, double bottom, String text) {}

    private Poppler() {}

    /** The text in the order in which it was written. */
    public static String text(byte[] pdf) {
        return run(pdf, "pdftotext", "-raw", "FILE", "-");
    }

    /** The text as people usually extract it. */
    public static String reflowed(byte[] pdf) {
        return run(pdf, "pdftotext", "FILE", "-");
    }

    public static String signatures(byte[] pdf) {
        return run(pdf, "pdfsig", "FILE");
    }

    public static String fonts(byte[] pdf) {
        return run(pdf, "pdffonts", "FILE");
    }

    public static String info(byte[] pdf, String... options) {
        var command = new ArrayList<>(List.of("pdfinfo"));
        command.addAll(List.of(options));
        command.add("FILE");
        return run(pdf, command.toArray(String[]::new));
    }

    public static void assertSigned(byte[] pdf) {
        assertThat(signatures(pdf))
                .contains("Signature Validation: Signature is Valid.")
                .contains("Total document signed")
                .contains("Signature Type: ETSI.CAdES.detached")
                .contains("Signing Hash Algorithm: SHA-256");
    }

    public static List<Word> words(byte[] pdf) {
        return WORD.matcher(run(pdf, "pdftotext", "-bbox", "FILE", "-"))
                .results()
                .map(m -> new Word(
                        Double.parseDouble(m.group(1)),
                        Double.parseDouble(m.group(2)),
                        Double.parseDouble(m.group(3)),
                        Double.parseDouble(m.group(4)),
                        m.group(5)))
                .toList();
    }

    /** What a scanner reads from the QR code of a page printed at 150 dpi. */
    public static String qr(byte[] pdf, int page) {
        var picture = picture(pdf, page, 150);
        int width = picture.getWidth();
        int height = picture.getHeight();
        var source = new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        } catch (ReaderException e) {
            throw new AssertionError("no QR code is found on the page", e);
        }
    }

    public static BufferedImage picture(byte[] pdf, int page, int dpi) {
        try {
            var folder = Files.createTempDirectory("poppler");
            var stem = folder.resolve("page");
            run(
                    pdf,
                    "pdftoppm",
                    "-r",
                    "" + dpi,
                    "-f",
                    "" + page,
                    "-l",
                    "" + page,
                    "-singlefile",
                    "-png",
                    "FILE",
                    stem.toString());
            var picture = ImageIO.read(folder.resolve("page.png").toFile());
            Files.delete(folder.resolve("page.png"));
            Files.delete(folder);
            return picture;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(byte[] pdf, String... command) {
        try {
            var file = Files.createTempFile("poppler", ".pdf");
            try {
                Files.write(file, pdf);
                return run(file, command);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(Path file, String... command) throws IOException {
        var arguments = java.util.Arrays.stream(command)
                .map(part -> part.equals("FILE") ? file.toString() : part)
                .toList();
        Process process;
        try {
            process = new ProcessBuilder(arguments)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new AssertionError(command[0] + " is missing: install Debian's poppler-utils", e);
        }
        try (var out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
