package org.zhiye.photo;

import java.awt.image.BufferedImage;
import java.util.ArrayDeque;

/**
 * Makes a light and almost uniform background white, and nothing else: pixels are followed from the upper edges as long as they stay near
 * the background's own colour. Any other background stays as it is, and fails its check.
 */
final class Whitening {
    private static final int LIGHTEST_ENOUGH = 180;
    private static final int MOST_UNEVEN = 14;
    private static final int MOST_TINTED = 40;
    private static final int SAME = 22;
    private static final int LIKE = 44;
    private static final int STEP = 9;

    private final Picture picture;
    private final int[] wall;
    private final boolean[] reached;

    private Whitening(Picture picture, int[] wall) {
        this.picture = picture;
        this.wall = wall;
        reached = new boolean[picture.width() * picture.height()];
    }

    /** The picture with its background white, if that of its source is fit for it, in which grain still shows; the very same where that can't be done or is done already. */
    static Picture of(Picture picture, Picture source) {
        Background background = Background.of(source);
        boolean fit = background.darkest() >= LIGHTEST_ENOUGH
                && background.spread() <= MOST_UNEVEN
                && background.tint() <= MOST_TINTED;
        boolean white = background.darkest() >= 253 && background.tint() < 2;
        return !fit || white ? picture : new Whitening(picture, wall(picture)).white();
    }

    private static int[] wall(Picture picture) {
        Statistics both = new Area(0, 0, 12, 12).measured(picture);
        both.add(new Area(88, 0, 100, 12).measured(picture));
        return new int[] {(int) both.red(), (int) both.green(), (int) both.blue()};
    }

    private Picture white() {
        follow();
        BufferedImage image = picture.image();
        for (int y = 0; y < picture.height(); y++)
            for (int x = 0; x < picture.width(); x++) {
                if (!reached[y * picture.width() + x]) continue;
                int colour = picture.at(x, y);
                // what lies between background and person is mixed, so that no edge is cut with scissors
                double keep = Math.max(0, Math.min(1, (away(colour) - SAME) / (double) (LIKE - SAME)));
                image.setRGB(x, y, lighter(colour, keep));
            }
        return Picture.of(image);
    }

    private void follow() {
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (int x = 0; x < picture.width(); x++) reach(open, x, 0, picture.at(x, 0));
        for (int y = 0; y < picture.height() * 2 / 5; y++) {
            reach(open, 0, y, picture.at(0, y));
            reach(open, picture.width() - 1, y, picture.at(picture.width() - 1, y));
        }
        while (!open.isEmpty()) {
            int at = open.remove();
            int x = at % picture.width();
            int y = at / picture.width();
            int colour = picture.at(x, y);
            if (x > 0) reach(open, x - 1, y, colour);
            if (y > 0) reach(open, x, y - 1, colour);
            if (x + 1 < picture.width()) reach(open, x + 1, y, colour);
            if (y + 1 < picture.height()) reach(open, x, y + 1, colour);
        }
    }

    private void reach(ArrayDeque<Integer> open, int x, int y, int from) {
        int at = y * picture.width() + x;
        int colour = picture.at(x, y);
        int away = away(colour);
        if (reached[at] || away >= LIKE) return;
        // beyond the wall's own colour only along a slope: a collar or a cheek begins with an edge
        if (away > SAME && (apart(colour, from) > STEP || away(from) > away)) return;
        reached[at] = true;
        open.add(at);
    }

    private int away(int colour) {
        return Math.max(
                Math.abs((colour >> 16 & 255) - wall[0]),
                Math.max(Math.abs((colour >> 8 & 255) - wall[1]), Math.abs((colour & 255) - wall[2])));
    }

    private static int apart(int one, int other) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8)
            most = Math.max(most, Math.abs((one >> shift & 255) - (other >> shift & 255)));
        return most;
    }

    private static int lighter(int colour, double keep) {
        int lighter = 0;
        for (int shift = 0; shift <= 16; shift += 8)
            lighter |= (int) Math.round(255 - keep * (255 - (colour >> shift & 255))) << shift;
        return lighter;
    }
}
