package org.zhiye.photo;

import java.util.function.IntConsumer;

/** A part of any picture, in per cent of its sides; at least one pixel. */
record Area(int left, int top, int right, int bottom) {
    /** Of larger pictures every second, third … pixel is enough to measure. */
    private static final int ENOUGH = 600;

    Statistics measured(Picture picture) {
        Statistics statistics = new Statistics();
        each(picture, statistics::add);
        return statistics;
    }

    /** Hands out colours, 0xRRGGBB. */
    void each(Picture picture, IntConsumer colour) {
        int x0 = Math.min(picture.width() - 1, picture.width() * left / 100);
        int y0 = Math.min(picture.height() - 1, picture.height() * top / 100);
        int x1 = Math.max(x0 + 1, picture.width() * right / 100);
        int y1 = Math.max(y0 + 1, picture.height() * bottom / 100);
        int step = Math.max(1, picture.width() / ENOUGH);
        for (int y = y0; y < y1; y += step) for (int x = x0; x < x1; x += step) colour.accept(picture.at(x, y));
    }
}
