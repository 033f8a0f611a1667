package org.zhiye.photo;

import org.zhiye.photo.face.Plane;

/**
 * Writing on a sheet.
 *
 * @param share share of the sheet that is written on, per cent
 * @param darker how much darker than the sheet the writing is, 0–255
 * @param paper brightness of the sheet: its median
 */
record Ink(double share, double darker, double paper) {
    static final Ink NONE = new Ink(0, 0, 0);
    private static final int CLEARLY = 45;

    static Ink of(Plane plane) {
        int[] many = new int[256];
        for (int y = 0; y < plane.height(); y++)
            for (int x = 0; x < plane.width(); x++) many[Math.max(0, Math.min(255, Math.round(plane.at(x, y))))]++;
        long all = (long) plane.width() * plane.height();
        int paper = 255;
        for (long brighter = many[255]; brighter * 2 < all; brighter += many[paper]) paper--;
        long written = 0;
        long sum = 0;
        for (int grey = 0; grey < paper - CLEARLY; grey++) {
            written += many[grey];
            sum += (long) many[grey] * grey;
        }
        return new Ink(100.0 * written / all, written == 0 ? 0 : paper - (double) sum / written, paper);
    }
}
