package org.zhiye.photo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.photo.face.Box;
import org.zhiye.photo.face.Eyes;
import org.zhiye.photo.face.FaceFinder;
import org.zhiye.photo.face.Plane;

/**
 * A head in a picture, in pixels of that picture.
 *
 * @param crown top of the hair, or of what is worn over it, from the top
 * @param chin its lowest point, from the top; estimated from eyes and face
 */
public record Head(Box face, Eyes eyes, double crown, double chin) {
    /** Longer side of the copy in which faces and eyes are looked for: enough for eyes, and large pictures cost no more. */
    static final int LOOK_AT = 900;

    private static final double CHIN_BELOW_FACE = 1.08;
    private static final double CHIN_BELOW_EYES = 1.74;
    private static final double CROWN_ABOVE_FACE = 0.3;
    private static final int DIFFERENT = 28;

    /** Height from crown to chin. */
    public double height() {
        return chin - crown;
    }

    /** The middle, from the left: between the eyes and the middle of the face. */
    public double middle() {
        return (eyes.middleX() + face.middleX()) / 2;
    }

    /** The faces in a picture, the surest first. */
    static List<Box> faces(Plane plane) {
        return FaceFinder.faces(plane);
    }

    /** The head of a face that was found in the picture's own plane. */
    static Head of(Picture picture, Plane plane, Box face) {
        Eyes eyes = FaceFinder.eyes(plane, face);
        double byFace = face.y() + CHIN_BELOW_FACE * face.side();
        double byEyes = eyes.middleY() + CHIN_BELOW_EYES * eyes.distance();
        return new Head(face, eyes, crown(picture, face), eyes.seen() ? (byFace + byEyes) / 2 : byFace);
    }

    Head scaled(double factor) {
        return new Head(
                face.scaled(factor),
                new Eyes(
                        factor * eyes.leftX(),
                        factor * eyes.leftY(),
                        factor * eyes.rightX(),
                        factor * eyes.rightY(),
                        eyes.seen()),
                factor * crown,
                factor * chin);
    }

    /**
     * The topmost of several rows in a row which differ from what is above, over the middle of the face. A background that doesn't end
     * there (patterned, or as light as the hair) leaves the usual distance from the face.
     */
    private static double crown(Picture picture, Box face) {
        double usual = Math.max(0, face.y() - CROWN_ABOVE_FACE * face.side());
        int left = (int) Math.max(0, face.x() + 0.35 * face.side());
        int right = (int) Math.min(picture.width() - 1, face.x() + 0.65 * face.side());
        int top = (int) Math.max(0, face.y() - 0.8 * face.side());
        int bottom = (int) Math.min(picture.height() - 1, face.y() + 0.2 * face.side());
        int enough = Math.max(2, (int) (0.03 * face.side()));
        int corner = row(picture, 0, picture.width() / 12, 0);
        boolean wallInCorners = !apart(corner, row(picture, picture.width() * 11 / 12, picture.width() - 1, 0));
        if (top == 0 && wallInCorners && apart(row(picture, left, right, 0), corner)) return 0;
        int wall = row(picture, left, right, top);
        int different = 0;
        for (int y = top; y <= bottom; y++) {
            different = apart(row(picture, left, right, y), wall) ? different + 1 : 0;
            if (different >= enough) return y - enough + 1 < face.y() - 0.06 * face.side() ? y - enough + 1 : usual;
        }
        return usual;
    }

    private static boolean apart(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8)
            if (Math.abs((one >> shift & 255) - (other >> shift & 255)) > DIFFERENT) return true;
        return false;
    }

    private static int row(Picture picture, int left, int right, int y) {
        int red = 0;
        int green = 0;
        int blue = 0;
        int many = right - left + 1;
        for (int x = left; x <= right; x++) {
            int colour = picture.at(x, y);
            red += colour >> 16 & 255;
            green += colour >> 8 & 255;
            blue += colour & 255;
        }
        return ((red / many) << 16) | ((green / many) << 8) | (blue / many);
    }

    /** The surest head in a picture; null without a face. */
    static @Nullable Head in(Picture picture) {
        return Sight.of(picture).head();
    }
}
