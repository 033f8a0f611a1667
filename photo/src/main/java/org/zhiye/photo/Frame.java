package org.zhiye.photo;

/** A frame or border around a picture: lines along an edge of one colour each, which end suddenly and are darker than paper. */
final class Frame {
    private static final int EVEN = 14;
    private static final int SUDDEN = 40;
    private static final int MOST = 12;

    private Frame() {}

    /** Width of the widest frame at the left, the right or the top, per cent of the picture's width; clothes reach the lower edge anyway. */
    static double width(Picture picture) {
        int most = Math.max(2, picture.width() * MOST / 100);
        int widest = 0;
        for (int side = 0; side < 3; side++) widest = Math.max(widest, lines(picture, side, most));
        return 100.0 * widest / picture.width();
    }

    private static int lines(Picture picture, int side, int most) {
        Statistics first = line(picture, side, 0);
        if (first.spread() > EVEN) return 0;
        for (int i = 1; i <= most; i++) {
            Statistics next = line(picture, side, i);
            if (Math.abs(next.mean() - first.mean()) >= SUDDEN) return i;
            if (next.spread() > 2 * EVEN) return 0;
        }
        return 0;
    }

    /** A line at a distance from the left, the right or the top edge; of the sides the upper half, where nobody's shoulders are. */
    private static Statistics line(Picture picture, int side, int away) {
        Statistics line = new Statistics();
        if (side == 2)
            for (int x = 0; x < picture.width(); x++) line.add(picture.at(x, Math.min(away, picture.height() - 1)));
        else
            for (int y = 0; y < (picture.height() + 1) / 2; y++)
                line.add(picture.at(side == 0 ? away : Math.max(0, picture.width() - 1 - away), y));
        return line;
    }
}
