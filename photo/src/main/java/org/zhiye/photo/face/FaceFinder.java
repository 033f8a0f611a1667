package org.zhiye.photo.face;

import java.util.ArrayList;
import java.util.List;

/** Finds faces that look into the camera, and their eyes. The same plane always gives the same answer. */
public final class FaceFinder {
    /** The longer side of the plane that is searched, pixels: faces are trained on 20 pixels, more only costs time. */
    public static final int LONGEST_SIDE = 360;

    private static final Search FACES = new Search(Cascade.FACE, 0.11, 1, 0.4);
    /** A second face must be this sure, compared with the first: patterns of cloth and wall get a few votes now and then. */
    private static final double AS_SURE = 0.2;

    /** With fewer votes a face must have eyes. */
    private static final int SURE = 14;

    /** What eyes are looked for in, pixels; what follows of places and distances is in shares of it. */
    private static final int FACE_SIDE = 128;

    private static final Search EYES = new Search(Cascade.EYE, 0.14, 0.4, 0);
    private static final double[] EXPECTED_X = {0.305, 0.695};
    private static final double EXPECTED_Y = 0.39;
    private static final double AWAY = 0.13;
    /** An eye that is recognised without the other one must be nearer to where it is expected: it may be a nose pad of glasses. */
    private static final double ALONE = 0.09;
    /** Standard deviation of the place of an eye that isn't recognised: a dark frame is further away than the eye behind it. */
    private static final double LIKELY = 0.06;

    private FaceFinder() {}

    /** The faces, the surest first; in pixels of the plane. Where none is found the shadows are lifted, for dark skin and little light. */
    public static List<Box> faces(Plane plane) {
        double scale = Math.max(1, Math.max(plane.width(), plane.height()) / (double) LONGEST_SIDE);
        Plane small = plane.sized(Math.max(1, (int) Math.round(plane.width() / scale)), Math.max(1, (int)
                Math.round(plane.height() / scale)));
        List<Box> found = sure(plane, FACES.in(small), scale);
        return found.isEmpty() ? sure(plane, FACES.in(small.lifted()), scale) : found;
    }

    private static List<Box> sure(Plane plane, List<Box> candidates, double scale) {
        List<Box> found = new ArrayList<>();
        for (Box it : candidates) {
            boolean sure =
                    found.isEmpty() || it.votes() >= AS_SURE * found.get(0).votes();
            Box face = it.scaled(scale);
            if (sure && (it.votes() >= SURE || eyes(plane, face).seen())) found.add(face);
        }
        return List.copyOf(found);
    }

    /** The eyes of a face that was found in the same plane. */
    public static Eyes eyes(Plane plane, Box face) {
        Plane close = plane.part(
                        (int) Math.round(face.x()),
                        (int) Math.round(face.y()),
                        Math.max(2, (int) Math.round(face.side())),
                        Math.max(2, (int) Math.round(face.side())))
                .sized(FACE_SIDE, FACE_SIDE);
        List<Box> found = EYES.in(close.part(0, 0, FACE_SIDE, FACE_SIDE * 6 / 10));
        boolean seen = recognised(found, 0, AWAY) != null && recognised(found, 1, AWAY) != null;
        double[][] places = new double[2][];
        for (int i = 0; i < 2; i++) {
            double[] place = recognised(found, i, seen ? AWAY : ALONE);
            places[i] = place == null
                    ? pupil(close, expected(i), AWAY, LIKELY)
                    : pupil(close, place, 0.06, Double.POSITIVE_INFINITY);
        }
        double scale = face.side() / FACE_SIDE;
        return new Eyes(
                face.x() + scale * places[0][0],
                face.y() + scale * places[0][1],
                face.x() + scale * places[1][0],
                face.y() + scale * places[1][1],
                seen);
    }

    private static double[] expected(int which) {
        return new double[] {EXPECTED_X[which] * FACE_SIDE, EXPECTED_Y * FACE_SIDE};
    }

    private static double @org.jspecify.annotations.Nullable [] recognised(List<Box> found, int which, double most) {
        for (Box it : found) {
            double away =
                    Math.hypot(it.middleX() - EXPECTED_X[which] * FACE_SIDE, it.middleY() - EXPECTED_Y * FACE_SIDE);
            if (away <= most * FACE_SIDE) return new double[] {it.middleX(), it.middleY()};
        }
        return null;
    }

    /**
     * The middle of what is darkest about a point: the pupil, whichever way it looks.
     *
     * @param likely distance at which darkness counts less, as a standard deviation
     */
    private static double[] pupil(Plane face, double[] about, double reach, double likely) {
        int radius = (int) Math.round(reach * FACE_SIDE);
        int left = (int) about[0] - radius;
        int top = (int) about[1] - radius;
        Plane part = face.part(left, top, 2 * radius + 1, 2 * radius + 1);
        double dark = darkness(part);
        double sum = 0;
        double x = 0;
        double y = 0;
        for (int row = 0; row < part.height(); row++) {
            for (int column = 0; column < part.width(); column++) {
                double away = Math.hypot(left + column - about[0], top + row - about[1]) / (likely * FACE_SIDE);
                double weight = Math.exp(-away * away / 2) * Math.max(0, dark - part.at(column, row));
                sum += weight;
                x += weight * column;
                y += weight * row;
            }
        }
        return sum == 0 ? about : new double[] {left + x / sum, top + y / sum};
    }

    /** The brightness below which the darkest tenth lies. */
    private static double darkness(Plane part) {
        List<Float> all = new ArrayList<>();
        for (int y = 0; y < part.height(); y++) for (float it : part.row(y)) all.add(it);
        all.sort(null);
        return all.get(all.size() / 10) + 1;
    }
}
