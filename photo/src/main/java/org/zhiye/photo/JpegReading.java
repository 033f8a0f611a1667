package org.zhiye.photo;

import java.awt.Point;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** Decodes a JPEG file row by row into a small picture: the large one never stands in memory. */
final class JpegReading {
    private JpegReading() {}

    static Picture read(JpegFile file, int toWidth, int toHeight) throws IOException {
        Shrinker shrinker = new Shrinker(file.width(), file.height(), toWidth, toHeight);
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        Doubts doubts = new Doubts();
        try {
            reader.addIIOReadWarningListener(doubts);
            reader.setInput(file.bare(), true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setDestination(throwing(file, shrinker));
            reader.read(0, param);
        } finally {
            reader.dispose();
        }
        if (doubts.serious() || !shrinker.complete()) throw Refusal.damaged();
        return shrinker.result();
    }

    private static BufferedImage throwing(JpegFile file, Shrinker shrinker) {
        ComponentColorModel rgb = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                false,
                false,
                ComponentColorModel.OPAQUE,
                DataBuffer.TYPE_BYTE);
        return new BufferedImage(rgb, new Passage(file, shrinker), false, null);
    }

    /**
     * A raster that keeps nothing: each row that the decoder puts into it goes on to the shrinker. The decoder delivers
     * the whole picture once per scan, each time finer; only the last time counts.
     */
    private static final class Passage extends WritableRaster {
        private final Shrinker shrinker;
        private long rowsToCome;

        Passage(JpegFile file, Shrinker shrinker) {
            super(
                    Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 1, 1, 3, null)
                            .getSampleModel()
                            .createCompatibleSampleModel(file.width(), file.height()),
                    new DataBufferByte(3),
                    new Point());
            this.shrinker = shrinker;
            rowsToCome = (long) file.scans() * file.height();
        }

        @Override
        public void setRect(int x, int y, Raster row) {
            if (rowsToCome-- <= getHeight()) shrinker.row(((DataBufferByte) row.getDataBuffer()).getData(), 0);
        }
    }
}
