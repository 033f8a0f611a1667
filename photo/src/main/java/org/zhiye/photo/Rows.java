package org.zhiye.photo;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * Reads the rows of a decoded image as opaque sRGB on white.
 * The samples are taken as they are: Java's own conversion of grey images would brighten them.
 */
final class Rows {
    private final Raster raster;
    private final ColorModel colours;
    private final int bands;
    private final int down;
    private int[] samples = new int[0];

    private Rows(BufferedImage image) {
        raster = image.getRaster();
        colours = image.getColorModel();
        bands = raster.getNumBands();
        down = raster.getSampleModel().getSampleSize(0) == 16 ? 8 : 0;
    }

    static Rows of(BufferedImage image) {
        return new Rows(image);
    }

    Picture shrunk(int toWidth, int toHeight) {
        int width = raster.getWidth();
        int height = raster.getHeight();
        Shrinker shrinker = new Shrinker(width, height, toWidth, toHeight);
        byte[] row = new byte[3 * width];
        for (int y = 0; y < height; y++) {
            samples = raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, fitting(width));
            for (int x = 0; x < width; x++) flatten(x, row);
            shrinker.row(row, 0);
        }
        return shrinker.result();
    }

    private int[] fitting(int width) {
        return samples.length == bands * width ? samples : new int[bands * width];
    }

    private void flatten(int x, byte[] row) {
        onWhite(row, 3 * x, argb(bands * x));
    }

    private int argb(int i) {
        if (colours instanceof IndexColorModel palette) return palette.getRGB(samples[i]);
        int first = samples[i] >> down;
        int alpha = bands % 2 == 0 ? samples[i + bands - 1] >> down : 255;
        if (bands <= 2) return alpha << 24 | first << 16 | first << 8 | first;
        return alpha << 24 | first << 16 | samples[i + 1] >> down << 8 | samples[i + 2] >> down;
    }

    /** Writes a colour 0xAARRGGBB as three opaque bytes. */
    static void onWhite(byte[] rgb, int offset, int argb) {
        int alpha = argb >>> 24;
        rgb[offset] = onWhite(argb >> 16 & 255, alpha);
        rgb[offset + 1] = onWhite(argb >> 8 & 255, alpha);
        rgb[offset + 2] = onWhite(argb & 255, alpha);
    }

    private static byte onWhite(int value, int alpha) {
        return (byte) ((value * alpha + 255 * (255 - alpha) + 127) / 255);
    }
}
