package org.zhiye.photo;

import java.util.Arrays;
import org.zhiye.photo.face.Plane;

/**
 * 64 bits that stay nearly the same when a photograph is scaled, compressed or lit differently (the signs of its lowest cosine waves against
 * their median). Taken of the face where there is one: identity photographs are alike everywhere else.
 */
public record PerceptualHash(long bits) {
    /** Photographs that differ in at most so many bits show, in all likelihood, the same shot. */
    public static final int SAME_SHOT = 8;

    private static final int SIDE = 32;
    private static final int WAVES = 8;
    private static final double AROUND = 0.15;
    private static final double[][] COSINES = new double[WAVES + 1][SIDE];

    static {
        for (int wave = 0; wave <= WAVES; wave++)
            for (int x = 0; x < SIDE; x++)
                COSINES[wave][x] = StrictMath.cos(StrictMath.PI * wave * (2 * x + 1) / (2.0 * SIDE));
    }

    /** The hash of a picture. */
    public static PerceptualHash of(Picture picture) {
        Sight sight = Sight.of(picture);
        return of(sight.near() == null ? sight.plane() : around(sight.plane(), sight.near()));
    }

    private static Plane around(Plane plane, Head head) {
        // by the eyes: they are found to a pixel or two, the box about a face is not
        double side = 2.6 * head.eyes().distance() * (1 + AROUND);
        int left = (int) Math.round(head.eyes().middleX() - side / 2);
        int top = (int) Math.round(head.eyes().middleY() - 0.4 * side);
        return plane.part(left, top, (int) Math.max(1, side), (int) Math.max(1, side));
    }

    private static PerceptualHash of(Plane plane) {
        Plane small = plane.sized(SIDE, SIDE);
        double[] waves = new double[WAVES * WAVES];
        for (int down = 0; down < WAVES; down++)
            for (int across = 0; across < WAVES; across++) waves[down * WAVES + across] = wave(small, across + 1, down);
        double[] sorted = waves.clone();
        Arrays.sort(sorted);
        double median = (sorted[31] + sorted[32]) / 2;
        long bits = 0;
        for (double it : waves) bits = (bits << 1) | (it > median ? 1 : 0);
        return new PerceptualHash(bits);
    }

    private static double wave(Plane plane, int across, int down) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++)
            for (int x = 0; x < SIDE; x++) sum += plane.at(x, y) * COSINES[across][x] * COSINES[down][y];
        return sum;
    }

    /** In how many of the 64 bits two differ. */
    public int distance(PerceptualHash other) {
        return Long.bitCount(bits ^ other.bits);
    }

    @Override
    public String toString() {
        return String.format("%016x", bits);
    }
}
