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
            new Area(0, 0, 12, 12), new Area(88, 0, 100, 12), new Area(0, 12, 5, 40), new Area(95, 12, 100, 40));

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
