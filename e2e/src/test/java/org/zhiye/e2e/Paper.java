package org.zhiye.e2e;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** A PDF as poppler's programs and a QR reader see it. */
record Paper(Path file) {
    private static final String DPI = "200";

    /** What pdfsig says of its signatures. */
    String signatures() {
        return run("pdfsig", file.toString());
    }

    String text() {
        return run("pdftotext", "-layout", file.toString(), "-");
    }

    /** What the QR code on the first page says, read off the rendered page. */
    String code() {
        try {
            var prefix = file.resolveSibling(file.getFileName() + "-page");
            run("pdftoppm", "-png", "-r", DPI, "-f", "1", "-singlefile", file.toString(), prefix.toString());
            var picture = ImageIO.read(Path.of(prefix + ".png").toFile());
            var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            return new MultiFormatReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(
                                    new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))),
                            Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NotFoundException e) {
            throw new AssertionError("no QR code can be read off " + file, e);
        }
    }

    private static String run(String... command) {
        try {
            var process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    command[0] + " is missing; README lists the Debian packages that the tests need", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
