package org.zhiye.photo;

/** Light that a shiny card throws back: patches of the middle as white as can be, with nothing to be seen in them. */
final class Glare {
    private static final int WHITE = 250;
    private static final int PATCHES = 24;
    private static final double BURNT = 0.97;

    private Glare() {}

    /** Share of the middle, per cent. */
    static double share(Picture picture) {
        int burnt = 0;
        int all = 0;
        int wide = Math.max(1, picture.width() / PATCHES);
        int high = Math.max(1, picture.height() / PATCHES);
        for (int top = high * 3; top + high <= picture.height() - high * 3; top += high) {
            for (int left = wide * 3; left + wide <= picture.width() - wide * 3; left += wide) {
                all++;
                if (white(picture, left, top, wide, high) >= BURNT) burnt++;
            }
        }
        return all == 0 ? 0 : 100.0 * burnt / all;
    }

    private static double white(Picture picture, int left, int top, int wide, int high) {
        int white = 0;
        for (int y = top; y < top + high; y++)
            for (int x = left; x < left + wide; x++) if (Statistics.brightness(picture.at(x, y)) >= WHITE) white++;
        return (double) white / (wide * high);
    }
}
