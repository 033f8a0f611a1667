package org.zhiye.photo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Encodes JPEG files that hold a picture and nothing else. */
final class JpegWriting {
    private static final float[] QUALITIES = {0.92f, 0.88f, 0.84f, 0.8f, 0.75f, 0.7f, 0.6f, 0.5f, 0.4f, 0.3f};
    private static final int UNITS = 13;
    private static final byte PER_INCH = 1;

    private JpegWriting() {}

    /** Encodes with a quality between 0 and 1. */
    static byte[] write(Picture picture, float quality) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.write(null, new IIOImage(picture.image(), null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** Encodes in the best quality that keeps within a size in bytes. */
    static byte[] within(Picture picture, int maxBytes) throws IOException {
        for (float quality : QUALITIES) {
            byte[] jpeg = write(picture, quality);
            if (jpeg.length <= maxBytes) return jpeg;
        }
        throw new IllegalArgumentException("no quality is small enough for " + maxBytes + " bytes");
    }

    /** Writes the resolution into the JFIF header (ITU-T T.871), which the encoder always puts first. */
    static byte[] withResolution(byte[] jpeg, int dotsPerInch) throws IOException {
        Bytes file = Bytes.of(jpeg);
        if (!file.part(6, 5, true).startsWith("JFIF\0")) throw new IOException("no JFIF header");
        byte[] result = jpeg.clone();
        result[UNITS] = PER_INCH;
        for (int at : new int[] {UNITS + 1, UNITS + 3}) {
            result[at] = (byte) (dotsPerInch >> 8);
            result[at + 1] = (byte) dotsPerInch;
        }
        return result;
    }
}
