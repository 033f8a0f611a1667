package org.zhiye.photo;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.zhiye.photo.face.Plane;

/** An upright opaque sRGB picture in memory, three bytes per pixel; immutable. */
public final class Picture {
    private static final float QUALITY = 0.85f;

    private final int width;
    private final int height;
    private final byte[] rgb;

    Picture(int width, int height, byte[] rgb) {
        if (rgb.length != 3L * width * height) throw new IllegalArgumentException(width + "×" + height);
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    /** Copies an image of the Java desktop; what is transparent becomes white. */
    public static Picture of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] rgb = new byte[3 * width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) Rows.onWhite(rgb, 3 * (y * width + x), row[x]);
        }
        return new Picture(width, height, rgb);
    }

    /** Width in pixels. */
    public int width() {
        return width;
    }

    /** Height in pixels. */
    public int height() {
        return height;
    }

    /** The colour at a point, 0xRRGGBB. */
    public int at(int x, int y) {
        int i = offset(x, y);
        return ((rgb[i] & 255) << 16) | ((rgb[i + 1] & 255) << 8) | (rgb[i + 2] & 255);
    }

    /** A copy as an image of the Java desktop. */
    public BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < rgb.length; i += 3) {
            bgr[i] = rgb[i + 2];
            bgr[i + 1] = rgb[i + 1];
            bgr[i + 2] = rgb[i];
        }
        return image;
    }

    /** This picture as a JPEG file without any metadata: the form in which attachments are kept. Same picture, same bytes. */
    public byte[] jpeg() {
        try {
            return JpegWriting.write(this, QUALITY);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    /**
     * This picture as a JPEG file without any metadata, in the best quality that keeps within a size.
     *
     * @param maxBytes size at most, bytes
     * @throws IllegalArgumentException if no quality is small enough
     */
    public byte[] jpeg(int maxBytes) {
        try {
            return JpegWriting.within(this, maxBytes);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    /** A part of this picture, as far as it lies within. */
    public Picture part(Crop wanted) {
        Crop crop = wanted.within(this);
        if (crop.width() == width && crop.height() == height) return this;
        byte[] part = new byte[3 * crop.width() * crop.height()];
        for (int y = 0; y < crop.height(); y++)
            System.arraycopy(rgb, offset(crop.x(), crop.y() + y), part, 3 * crop.width() * y, 3 * crop.width());
        return new Picture(crop.width(), crop.height(), part);
    }

    /** This picture made so small that its longer side is at most so many pixels. */
    public Picture within(int longestSide) {
        int longest = Math.max(width, height);
        return shrunk(Pictures.side(width, longest, longestSide), Pictures.side(height, longest, longestSide));
    }

    /** A quarter turn to the right. */
    public Picture turnedRight() {
        return turned(6);
    }

    /** The brightness alone. */
    Plane plane() {
        float[] grey = new float[width * height];
        for (int i = 0, from = 0; i < grey.length; i++, from += 3)
            grey[i] = (299 * (rgb[from] & 255) + 587 * (rgb[from + 1] & 255) + 114 * (rgb[from + 2] & 255)) / 1000f;
        return new Plane(width, height, grey);
    }

    /** This picture made smaller by averaging areas; never larger. */
    Picture shrunk(int toWidth, int toHeight) {
        if (toWidth == width && toHeight == height) return this;
        Shrinker shrinker = new Shrinker(width, height, toWidth, toHeight);
        for (int y = 0; y < height; y++) shrinker.row(rgb, offset(0, y));
        return shrinker.result();
    }

    /** This picture in sRGB, its bytes being in the colours of the given profile. */
    Picture converted(ColourProfile profile) {
        byte[] converted = rgb.clone();
        profile.apply(converted);
        return new Picture(width, height, converted);
    }

    /** This picture turned as the EXIF orientation 1–8 says (EXIF 2.32, tag 0x0112). */
    Picture turned(int orientation) {
        if (orientation <= 1 || orientation > 8) return this;
        boolean sideways = orientation >= 5;
        int turnedWidth = sideways ? height : width;
        int turnedHeight = sideways ? width : height;
        byte[] turned = new byte[rgb.length];
        for (int y = 0, to = 0; y < turnedHeight; y++) {
            for (int x = 0; x < turnedWidth; x++, to += 3) {
                int from = switch (orientation) {
                    case 2 -> offset(width - 1 - x, y);
                    case 3 -> offset(width - 1 - x, height - 1 - y);
                    case 4 -> offset(x, height - 1 - y);
                    case 5 -> offset(y, x);
                    case 6 -> offset(y, height - 1 - x);
                    case 7 -> offset(width - 1 - y, height - 1 - x);
                    default -> offset(width - 1 - y, x);
                };
                turned[to] = rgb[from];
                turned[to + 1] = rgb[from + 1];
                turned[to + 2] = rgb[from + 2];
            }
        }
        return new Picture(turnedWidth, turnedHeight, turned);
    }

    private int offset(int x, int y) {
        return 3 * (y * width + x);
    }

    @Override
    public String toString() {
        return "Picture[" + width + "×" + height + "]";
    }
}
