package org.zhiye.photo;

/** Sums over pixels, from which means and spreads follow. */
final class Statistics {
    private long count;
    private long red;
    private long green;
    private long blue;
    private long brightness;
    private long squares;

    /** Brightness of a colour 0xRRGGBB, 0–255 (ITU-R BT.601 weights). */
    static int brightness(int rgb) {
        return (299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255) + 500) / 1000;
    }

    void add(int rgb) {
        int bright = brightness(rgb);
        count++;
        red += rgb >> 16 & 255;
        green += rgb >> 8 & 255;
        blue += rgb & 255;
        brightness += bright;
        squares += (long) bright * bright;
    }

    void add(Statistics other) {
        count += other.count;
        red += other.red;
        green += other.green;
        blue += other.blue;
        brightness += other.brightness;
        squares += other.squares;
    }

    /** Mean of the red, 0–255. */
    double red() {
        return count == 0 ? 0 : (double) red / count;
    }

    double green() {
        return count == 0 ? 0 : (double) green / count;
    }

    double blue() {
        return count == 0 ? 0 : (double) blue / count;
    }

    long count() {
        return count;
    }

    double mean() {
        return count == 0 ? 0 : (double) brightness / count;
    }

    double spread() {
        return count == 0 ? 0 : Math.sqrt(Math.max(0, (double) squares / count - mean() * mean()));
    }

    double tint() {
        if (count == 0) return 0;
        return (double) (Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue))) / count;
    }
}
