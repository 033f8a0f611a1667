package org.zhiye.photo.face;

import java.util.ArrayList;
import java.util.List;

/** Looks for squares that a cascade accepts, large ones first, in ever larger copies of the picture. */
final class Search {
    private static final double STEP = 1.1;
    /** Above so many pixels of width every second window is enough. */
    private static final int FINE = 160;

    private final Cascade cascade;
    private final double least;
    private final double most;
    private final double further;

    /**
     * @param least smallest square looked for, share of the plane's shorter side
     * @param most largest one
     * @param further once something was found, smaller squares matter down to this share of it
     */
    Search(Cascade cascade, double least, double most, double further) {
        this.cascade = cascade;
        this.least = least;
        this.most = most;
        this.further = further;
    }

    List<Box> in(Plane plane) {
        int shorter = Math.min(plane.width(), plane.height());
        List<Box> windows = new ArrayList<>();
        List<Box> found = List.of();
        double largest = 0;
        for (double side = most * shorter;
                side >= Math.max(cascade.side(), Math.max(least * shorter, further * largest));
                side /= STEP) {
            List<Box> here = level(plane, side / cascade.side());
            if (here.isEmpty()) continue;
            windows.addAll(here);
            found = Box.grouped(windows);
            for (Box it : found) largest = Math.max(largest, it.side());
        }
        return found;
    }

    private List<Box> level(Plane plane, double scale) {
        int width = (int) Math.round(plane.width() / scale);
        int height = (int) Math.round(plane.height() / scale);
        List<Box> windows = new ArrayList<>();
        if (width < cascade.side() || height < cascade.side()) return windows;
        Sums sums = new Sums(plane.sized(width, height));
        Cascade.Laid laid = cascade.laid(sums.stride);
        int step = width > FINE ? 2 : 1;
        for (int y = 0; y + cascade.side() <= height; y += step)
            for (int x = 0; x + cascade.side() <= width; x += step)
                if (laid.accepts(sums, x, y)) windows.add(new Box(x, y, cascade.side(), 1).scaled(scale));
        return windows;
    }
}
