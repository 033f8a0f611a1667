package org.zhiye.photo;

import org.zhiye.photo.face.Box;

/**
 * The colours of a face: cheeks, nose and mouth, where neither hair nor glasses are.
 *
 * @param brightness mean, 0–255
 * @param burnt share that is as white as can be, per cent
 * @param uneven difference of both halves, per cent of the brightness
 * @param cast how far from skin in white light, per cent
 */
record FaceColours(double brightness, double burnt, double uneven, double cast) {
    private static final int BURNT = 250;
    /** Skin of any tone in white light: its red exceeds its blue by about so much of all its light … */
    private static final double WARM = 15;
    /** … and its green is about as far below the middle of both. */
    private static final double GREEN = -1.5;
    /** A shift to green or magenta shows sooner than one to warm or cold. */
    private static final double SOONER = 2.2;

    static FaceColours of(Picture picture, Head head) {
        Box face = head.face();
        int left = at(face.x() + 0.22 * face.side(), picture.width());
        int right = at(face.x() + 0.78 * face.side(), picture.width());
        int top = at(face.y() + 0.46 * face.side(), picture.height());
        int bottom = at(face.y() + 0.86 * face.side(), picture.height());
        int middle = at(head.middle(), picture.width());
        Statistics all = new Statistics();
        Statistics one = new Statistics();
        Statistics other = new Statistics();
        int burnt = 0;
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                int colour = picture.at(x, y);
                all.add(colour);
                (x < middle ? one : other).add(colour);
                // red of a face is soon at its end; with the green no tone of skin is left
                if (Math.min(colour >> 16 & 255, colour >> 8 & 255) >= BURNT) burnt++;
            }
        }
        double uneven = 100 * Math.abs(one.mean() - other.mean()) / Math.max(1, all.mean());
        return new FaceColours(all.mean(), 100.0 * burnt / all.count(), uneven, cast(all));
    }

    private static double cast(Statistics all) {
        double light = Math.max(1, all.red() + all.green() + all.blue());
        double warm = 100 * (all.red() - all.blue()) / light;
        double green = 100 * (all.green() - (all.red() + all.blue()) / 2) / light;
        return Math.max(Math.abs(warm - WARM), SOONER * Math.abs(green - GREEN));
    }

    private static int at(double place, int length) {
        return (int) Math.max(0, Math.min(length - 1, place));
    }
}
