package org.zhiye.photo.face;

/**
 * Both eyes of a face, in pixels of the picture.
 *
 * @param leftX the one on the left of the picture
 * @param seen whether both were recognised; else they are the darkest spots where eyes must be, as behind tinted or thick glasses
 */
public record Eyes(double leftX, double leftY, double rightX, double rightY, boolean seen) {
    /** Distance of the pupils. */
    public double distance() {
        return Math.hypot(rightX - leftX, rightY - leftY);
    }

    /** How far the head is tilted, degrees; positive if the eye on the right lies lower. */
    public double tilt() {
        return Math.toDegrees(Math.atan2(rightY - leftY, rightX - leftX));
    }

    /** The point between them, from the left. */
    public double middleX() {
        return (leftX + rightX) / 2;
    }

    /** The point between them, from the top. */
    public double middleY() {
        return (leftY + rightY) / 2;
    }
}
