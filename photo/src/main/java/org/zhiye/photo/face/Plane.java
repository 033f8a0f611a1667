package org.zhiye.photo.face;

import java.util.Arrays;

/** A grey picture, one brightness of 0–255 per pixel; immutable once handed over. */
public final class Plane {
    private final int width;
    private final int height;
    private final float[] grey;

    /** @param grey row by row; not copied */
    public Plane(int width, int height, float[] grey) {
        if (grey.length != (long) width * height) throw new IllegalArgumentException(width + "×" + height);
        this.width = width;
        this.height = height;
        this.grey = grey;
    }

    /** Width in pixels. */
    public int width() {
        return width;
    }

    /** Height in pixels. */
    public int height() {
        return height;
    }

    /** The brightness at a point; beyond the edge that of the edge. */
    public float at(int x, int y) {
        return grey[Math.max(0, Math.min(height - 1, y)) * width + Math.max(0, Math.min(width - 1, x))];
    }

    /** A part; what lies beyond the edge repeats the edge. */
    public Plane part(int left, int top, int partWidth, int partHeight) {
        float[] part = new float[partWidth * partHeight];
        for (int y = 0, i = 0; y < partHeight; y++)
            for (int x = 0; x < partWidth; x++, i++) part[i] = at(left + x, top + y);
        return new Plane(partWidth, partHeight, part);
    }

    /** In another size: every pixel is the average of the area that it covers, or lies between its neighbours where it grows. */
    public Plane sized(int toWidth, int toHeight) {
        if (toWidth == width && toHeight == height) return this;
        float[] across = new float[toWidth * height];
        for (int y = 0; y < height; y++) line(grey, y * width, 1, width, across, y * toWidth, 1, toWidth);
        float[] down = new float[toWidth * toHeight];
        for (int x = 0; x < toWidth; x++) line(across, x, toWidth, height, down, x, toWidth, toHeight);
        return new Plane(toWidth, toHeight, down);
    }

    private static void line(
            float[] from, int start, int step, int length, float[] to, int toStart, int toStep, int toLength) {
        double scale = (double) length / toLength;
        for (int i = 0; i < toLength; i++)
            to[toStart + i * toStep] = (float)
                    (scale >= 1
                            ? mean(from, start, step, i * scale, scale)
                            : between(from, start, step, length, i, scale));
    }

    private static double mean(float[] from, int start, int step, double begin, double scale) {
        double end = begin + scale - 1e-9;
        int first = (int) begin;
        int last = (int) end;
        if (first == last) return from[start + first * step];
        double sum = from[start + first * step] * (first + 1 - begin) + from[start + last * step] * (end - last);
        for (int i = first + 1; i < last; i++) sum += from[start + i * step];
        return sum / (end - begin);
    }

    private static double between(float[] from, int start, int step, int length, int i, double scale) {
        double at = Math.max(0, Math.min(length - 1, (i + 0.5) * scale - 0.5));
        int below = Math.min((int) at, Math.max(0, length - 2));
        int above = Math.min(below + 1, length - 1);
        double share = at - below;
        return from[start + below * step] * (1 - share) + from[start + above * step] * share;
    }

    /** Variance of the brightness. */
    public double variance() {
        double sum = 0;
        double squares = 0;
        for (float it : grey) {
            sum += it;
            squares += it * it;
        }
        double mean = sum / grey.length;
        return Math.max(0, squares / grey.length - mean * mean);
    }

    /**
     * How much fine detail there is: the Laplacian taken apart into its four directions, of which the poorest counts. A camera that moved
     * blurs along one of them alone.
     */
    public double detail() {
        double least = Double.MAX_VALUE;
        for (int step : new int[] {1, width, width + 1, width - 1}) least = Math.min(least, along(step));
        return least;
    }

    private double along(int step) {
        double squares = 0;
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int i = y * width + x;
                float it = 2 * grey[i] - grey[i - step] - grey[i + step];
                squares += it * it;
            }
        }
        return squares / Math.max(1, (width - 2) * (height - 2));
    }

    /** With its dark parts as far apart as its light ones. */
    Plane lifted() {
        float[] lifted = new float[grey.length];
        for (int i = 0; i < grey.length; i++) lifted[i] = (float) Math.sqrt(255 * Math.max(0, grey[i]));
        return new Plane(width, height, lifted);
    }

    float[] row(int y) {
        return Arrays.copyOfRange(grey, y * width, (y + 1) * width);
    }
}
