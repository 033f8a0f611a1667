package org.zhiye.photo;

import java.util.Arrays;

/**
 * Makes a picture smaller while it is being decoded, row by row, so that the large one never stands in memory.
 * Every pixel of the result is the exact average of the area that it covers, in whole numbers: deterministic.
 */
final class Shrinker {
    private final int width;
    private final int height;
    private final int toWidth;
    private final int toHeight;
    private final byte[] result;
    // a source pixel is toWidth × toHeight units large, a pixel of the result width × height units
    private final int[] across;
    // whole numbers far below 2^53, so exact; as doubles the processor adds several at once
    private final double[] area;
    private int rows;

    Shrinker(int width, int height, int toWidth, int toHeight) {
        if (toWidth > width || toHeight > height || toWidth < 1 || toHeight < 1)
            throw new IllegalArgumentException("only smaller");
        this.width = width;
        this.height = height;
        this.toWidth = toWidth;
        this.toHeight = toHeight;
        result = new byte[3 * toWidth * toHeight];
        across = new int[3 * toWidth];
        area = new double[3 * toWidth];
    }

    /** Takes the next row, three bytes per pixel. */
    void row(byte[] rgb, int offset) {
        if (rows == height) throw new IllegalStateException("a row too many");
        if (width == toWidth && height == toHeight) {
            System.arraycopy(rgb, offset, result, 3 * width * rows++, 3 * width);
            return;
        }
        averageAcross(rgb, offset);
        long top = (long) rows * toHeight;
        long bottom = top + toHeight;
        long edge = (top / height + 1) * height;
        add((double) (Math.min(bottom, edge) - top));
        if (bottom >= edge) {
            finish((int) (top / height));
            add((double) (bottom - edge));
        }
        rows++;
    }

    /** The picture; only after the last row. */
    Picture result() {
        if (rows != height) throw new IllegalStateException(rows + " rows of " + height);
        return new Picture(toWidth, toHeight, result);
    }

    boolean complete() {
        return rows == height;
    }

    private void averageAcross(byte[] rgb, int offset) {
        Arrays.fill(across, 0);
        int to = 0;
        int room = width;
        for (int from = offset, end = offset + 3 * width; from < end; from += 3) {
            int r = rgb[from] & 255;
            int g = rgb[from + 1] & 255;
            int b = rgb[from + 2] & 255;
            int here = Math.min(toWidth, room);
            across[to] += r * here;
            across[to + 1] += g * here;
            across[to + 2] += b * here;
            room -= here;
            if (room == 0) {
                to += 3;
                room = width;
                int rest = toWidth - here;
                if (rest > 0) {
                    across[to] += r * rest;
                    across[to + 1] += g * rest;
                    across[to + 2] += b * rest;
                    room -= rest;
                }
            }
        }
    }

    private void add(double weight) {
        if (weight == 0) return;
        for (int i = 0; i < area.length; i++) area[i] += across[i] * weight;
    }

    private void finish(int y) {
        double whole = (double) width * height;
        int to = 3 * toWidth * y;
        for (int i = 0; i < area.length; i++) result[to + i] = (byte) (int) (area[i] / whole + 0.5);
        Arrays.fill(area, 0);
    }
}
