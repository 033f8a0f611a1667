package org.zhiye.photo;

/** A part of a picture, in its pixels, from the upper left. */
public record Crop(int x, int y, int width, int height) {
    public Crop {
        if (x < 0 || y < 0 || width < 1 || height < 1) throw new IllegalArgumentException("no part of a picture");
    }

    /** The largest part of a shape in the middle of a picture. */
    static Crop middle(Picture picture, int wide, int high) {
        return about(picture, wide, high, picture.width() / 2.0, picture.height() / 2.0, picture.height());
    }

    /**
     * The part of a shape, {@code wide : high}, with a given middle and height; smaller where the picture is, and moved where it would
     * leave the picture.
     */
    static Crop about(Picture picture, int wide, int high, double middleX, double middleY, double height) {
        double largest = Math.min(picture.height(), (double) picture.width() * high / wide);
        int tall = (int) Math.max(1, Math.round(Math.min(height, largest)));
        int across = (int) Math.max(1, Math.min(picture.width(), Math.round((double) tall * wide / high)));
        int x = (int) Math.round(middleX - across / 2.0);
        int y = (int) Math.round(middleY - tall / 2.0);
        return new Crop(
                Math.max(0, Math.min(picture.width() - across, x)),
                Math.max(0, Math.min(picture.height() - tall, y)),
                across,
                tall);
    }

    /** This part as far as it lies within a picture. */
    public Crop within(Picture picture) {
        int left = Math.min(x, picture.width() - 1);
        int top = Math.min(y, picture.height() - 1);
        return new Crop(left, top, Math.min(width, picture.width() - left), Math.min(height, picture.height() - top));
    }
}
