package org.zhiye.photo;

import java.util.List;

/**
 * The background as far as it is certain to be seen: both upper corners and the edges beside the head.
 *
 * @param darkest mean brightness of the darkest patch
 * @param mean mean brightness of all
 * @param spread standard deviation of all
 * @param tint strongest less weakest colour of the most tinted patch
 */
record Background(double darkest, double mean, double spread, double tint) {
    private static final List<Area> PATCHES = List.of(
            // no lower: hair and headscarves may be as wide as the picture
            new Area(0, 0, 12, 12), new Area(88, 0, 100, 12), new Area(0, 12, 4, 27), new Area(96, 12, 100, 27));

    static Background of(Picture picture) {
        Statistics all = new Statistics();
        double darkest = 255;
        double tint = 0;
        for (Area patch : PATCHES) {
            Statistics here = patch.measured(picture);
            darkest = Math.min(darkest, here.mean());
            tint = Math.max(tint, here.tint());
            all.add(here);
        }
        return new Background(darkest, all.mean(), all.spread(), tint);
    }
}
