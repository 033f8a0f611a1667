package org.zhiye.photo;

/**
 * What is in the middle of a picture: tells a photograph from a blank or one-coloured sheet.
 *
 * @param share share of the middle that isn't background, per cent
 * @param spread standard deviation of the brightness there
 */
record Content(double share, double spread) {
    private static final Area MIDDLE = new Area(20, 20, 80, 90);
    private static final int DIFFERENT = 24;

    static Content of(Picture picture, Background background) {
        Statistics all = new Statistics();
        Statistics content = new Statistics();
        MIDDLE.each(picture, colour -> {
            all.add(colour);
            // the weakest channel: pale skin is nearly as bright as the wall, but never as blue
            if (Math.abs(weakest(colour) - background.mean()) > DIFFERENT) content.add(colour);
        });
        return new Content(100.0 * content.count() / all.count(), content.spread());
    }

    private static int weakest(int rgb) {
        return Math.min(rgb >> 16 & 255, Math.min(rgb >> 8 & 255, rgb & 255));
    }
}
