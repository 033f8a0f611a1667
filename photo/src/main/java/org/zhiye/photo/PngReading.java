package org.zhiye.photo;

import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** Decodes a PNG file, taking every second, third … pixel where the whole would be too large for the heap. */
final class PngReading {
    /** Bytes that a decoded picture may take before it is made smaller. */
    private static final long MAX_DECODED = 48L << 20;

    private PngReading() {}

    static Picture read(PngFile file, int longestSide) throws IOException {
        int step = step(file);
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try {
            reader.setInput(file.bare(), true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            var image = reader.read(0, param);
            int longest = Math.max(image.getWidth(), image.getHeight());
            return Rows.of(image)
                    .shrunk(
                            Pictures.side(image.getWidth(), longest, longestSide),
                            Pictures.side(image.getHeight(), longest, longestSide));
        } finally {
            reader.dispose();
        }
    }

    private static int step(PngFile file) {
        int step = 1;
        while (decoded(file, step) > MAX_DECODED) step++;
        return step;
    }

    private static long decoded(PngFile file, int step) {
        return (long) file.bytesPerPixel() * (file.width() / step) * (file.height() / step);
    }
}
