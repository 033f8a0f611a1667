package org.zhiye.captcha;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/** A small picture in four shades of ink, and its PNG: two bits a pixel, stored without compression, since that costs nothing. */
final class Canvas {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    // from paper to ink
    private static final byte[] PALETTE = {
        (byte) 0xff,
        (byte) 0xff,
        (byte) 0xff,
        (byte) 0xaf,
        (byte) 0xc0,
        (byte) 0xd8,
        0x5f,
        (byte) 0x82,
        (byte) 0xb0,
        0x0d,
        0x3a,
        0x75
    };
    private static final int DARKEST = 3;
    private static final int PIXELS_PER_BYTE = 4;
    private static final int CHUNK = 12;

    private final int width;
    private final int height;
    private final byte[] shades;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        this.shades = new byte[width * height];
    }

    /** A straight stroke with round ends; pixels at its edge take a lighter shade. */
    void stroke(double ax, double ay, double bx, double by, double radius) {
        double dx = bx - ax;
        double dy = by - ay;
        double square = Math.max(1e-9, dx * dx + dy * dy);
        double inverse = 1 / square;
        double reach = radius + 0.5;
        double left = Math.max(0, Math.min(ax, bx) - reach);
        double right = Math.min(width - 1, Math.max(ax, bx) + reach);
        int bottom = Math.min(height - 1, (int) (Math.max(ay, by) + reach));
        // how far the stroke reaches to both sides of its middle line within one row
        double half = reach * Math.sqrt(square) / Math.max(1e-9, Math.abs(dy)) + 1;
        double slope = Math.abs(dy) < 1e-9 ? 0 : dx / dy;
        for (int y = Math.max(0, (int) (Math.min(ay, by) - reach)); y <= bottom; y++) {
            double py = y + 0.5 - ay;
            double middle = ax + py * slope;
            int first = (int) Math.max(left, middle - half);
            int last = (int) Math.min(right, middle + half);
            for (int x = first; x <= last; x++) {
                if (shades[y * width + x] < DARKEST) {
                    double px = x + 0.5 - ax;
                    double along = (px * dx + py * dy) * inverse;
                    double t = along < 0 ? 0 : Math.min(along, 1);
                    ink(y * width + x, px - t * dx, py - t * dy, reach);
                }
            }
        }
    }

    /** @param ex distance from the stroke's middle, to the right and down */
    private void ink(int pixel, double ex, double ey, double reach) {
        double square = ex * ex + ey * ey;
        if (square < reach * reach) {
            int shade = square <= (reach - 1) * (reach - 1) ? DARKEST : edge(reach - Math.sqrt(square));
            if (shade > shades[pixel]) {
                shades[pixel] = (byte) shade;
            }
        }
    }

    private static int edge(double cover) {
        return (int) (cover * DARKEST + 0.5);
    }

    byte[] png() {
        var data = zlib(rows());
        var out = ByteBuffer.allocate(SIGNATURE.length + 4 * CHUNK + 13 + PALETTE.length + data.length);
        out.put(SIGNATURE);
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) 2)
                        .put((byte) 3)
                        .array());
        chunk(out, "PLTE", PALETTE);
        chunk(out, "IDAT", data);
        chunk(out, "IEND", new byte[0]);
        return out.array();
    }

    private byte[] rows() {
        int stride = width / PIXELS_PER_BYTE + 1;
        var rows = new byte[stride * height];
        int from = 0;
        for (int y = 0; y < height; y++) {
            int to = y * stride + 1;
            for (int x = 0; x < width; x += PIXELS_PER_BYTE) {
                rows[to++] =
                        (byte) (shades[from] << 6 | shades[from + 1] << 4 | shades[from + 2] << 2 | shades[from + 3]);
                from += PIXELS_PER_BYTE;
            }
        }
        return rows;
    }

    /** One stored block; it takes up to 65,535 bytes. */
    private static byte[] zlib(byte[] raw) {
        var sum = new Adler32();
        sum.update(raw);
        return ByteBuffer.allocate(raw.length + 11)
                .put((byte) 0x78)
                .put((byte) 0x01)
                .put((byte) 1)
                .put((byte) raw.length)
                .put((byte) (raw.length >>> 8))
                .put((byte) ~raw.length)
                .put((byte) (~raw.length >>> 8))
                .put(raw)
                .putInt((int) sum.getValue())
                .array();
    }

    private static void chunk(ByteBuffer out, String type, byte[] data) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.putInt(data.length).put(name).put(data).putInt((int) crc.getValue());
    }
}
