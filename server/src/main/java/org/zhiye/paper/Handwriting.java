package org.zhiye.paper;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * The strokes of a signature's picture: cut out to their bounds, without the paper they were written on, in 16 levels of ink. Drawn over
 * any ground; some kilobytes.
 */
final class Handwriting {
    private static final int WIDEST = 480;
    private static final int LEVELS = 15;
    private static final int INK_AT_LEAST = 4;
    private static final double PAPER_SHARE = 0.5;

    private final int width;
    private final int height;
    /** 0 nothing … 15 full ink. */
    private final byte[] strokes;

    private Handwriting(int width, int height, byte[] strokes) {
        this.width = width;
        this.height = height;
        this.strokes = strokes;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The strokes, or null if nothing is written. */
    static @Nullable Handwriting of(Picture picture) {
        var whole = inked(darkness(picture));
        return whole.cut();
    }

    private record Grey(int width, int height, int[] darkness) {}

    private static Grey darkness(Picture picture) {
        var image = decoded(picture.bytes());
        var grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var graphics = grey.createGraphics();
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, grey.getWidth(), grey.getHeight());
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return reduced(grey.getRaster());
    }

    private static BufferedImage decoded(byte[] bytes) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            try {
                reader.setInput(in, true, true);
                var parameters = reader.getDefaultReadParam();
                int step = Math.max(1, reader.getWidth(0) / (2 * WIDEST));
                parameters.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, parameters);
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a checked picture can't be read", e);
        }
    }

    private static Grey reduced(Raster raster) {
        int step = Math.max(1, (raster.getWidth() + WIDEST - 1) / WIDEST);
        int width = Math.max(1, raster.getWidth() / step);
        int height = Math.max(1, raster.getHeight() / step);
        var samples = raster.getSamples(0, 0, raster.getWidth(), raster.getHeight(), 0, (int[]) null);
        var darkness = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int sum = 0;
                for (int i = 0; i < step * step; i++) {
                    int line = Math.min(y * step + i / step, raster.getHeight() - 1);
                    int column = Math.min(x * step + i % step, raster.getWidth() - 1);
                    sum += 255 - samples[line * raster.getWidth() + column];
                }
                darkness[y * width + x] = sum / (step * step);
            }
        }
        return new Grey(width, height, darkness);
    }

    // the paper is the usual darkness, the ink the greatest; paper is seldom quite white
    private static Handwriting inked(Grey grey) {
        var counts = new int[256];
        for (int value : grey.darkness()) {
            counts[value]++;
        }
        int paper = share(counts, PAPER_SHARE * grey.darkness().length);
        int ink = 255;
        while (ink > paper && counts[ink] < INK_AT_LEAST) {
            ink--;
        }
        int none = paper + Math.max(12, (ink - paper) / 5);
        var strokes = new byte[grey.darkness().length];
        for (int i = 0; i < strokes.length; i++) {
            int value = (grey.darkness()[i] - none) * LEVELS / Math.max(1, (ink - none) * 4 / 5);
            strokes[i] = (byte) Math.clamp(value, 0, LEVELS);
        }
        return new Handwriting(grey.width(), grey.height(), strokes);
    }

    private static int share(int[] counts, double wanted) {
        int value = 0;
        for (int seen = counts[0]; seen < wanted && value < 254; seen += counts[value]) {
            value++;
        }
        return value;
    }

    private @Nullable Handwriting cut() {
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        for (int i = 0; i < strokes.length; i++) {
            if (strokes[i] >= INK_AT_LEAST) {
                left = Math.min(left, i % width);
                right = Math.max(right, i % width);
                top = Math.min(top, i / width);
                bottom = i / width;
            }
        }
        return right < 0 ? null : part(left, top, right - left + 1, bottom - top + 1);
    }

    private Handwriting part(int left, int top, int partWidth, int partHeight) {
        var part = new byte[partWidth * partHeight];
        for (int y = 0; y < partHeight; y++) {
            System.arraycopy(strokes, (top + y) * width + left, part, y * partWidth, partWidth);
        }
        return new Handwriting(partWidth, partHeight, part);
    }

    /** A one-coloured image with the strokes as its soft mask. */
    COSStream object(int rgb) throws IOException {
        var mask = image(Content.deflate(packed()), width, height);
        mask.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
        mask.setInt(COSName.BITS_PER_COMPONENT, 4);
        var image = image(Content.deflate(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}), 1, 1);
        image.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
        image.setInt(COSName.BITS_PER_COMPONENT, 8);
        image.setItem(COSName.SMASK, mask);
        return image;
    }

    private byte[] packed() {
        int perLine = (width + 1) / 2;
        var packed = new byte[perLine * height];
        for (int i = 0; i < strokes.length; i++) {
            int x = i % width;
            packed[i / width * perLine + x / 2] |= (byte) (strokes[i] << (x % 2 == 0 ? 4 : 0));
        }
        return packed;
    }

    private static COSStream image(byte[] deflated, int width, int height) throws IOException {
        var image = Content.prepared(deflated);
        image.setItem(COSName.TYPE, COSName.XOBJECT);
        image.setItem(COSName.SUBTYPE, COSName.IMAGE);
        image.setInt(COSName.WIDTH, width);
        image.setInt(COSName.HEIGHT, height);
        return image;
    }
}
