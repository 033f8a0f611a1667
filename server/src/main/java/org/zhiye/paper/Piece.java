package org.zhiye.paper;

import org.jspecify.annotations.Nullable;

/**
 * The smallest part of a letter that a page takes or not: a line, a row.
 *
 * @param before the distance from what stands above it, in mm; none at a page's top
 * @param height in mm
 * @param keep whether the next piece must stand on the same page
 * @param head what a page begins with before it, a table's head
 */
record Piece(
        double before,
        double height,
        boolean keep,
        @Nullable Piece head,
        Drawing drawing) {
    /** Draws a piece whose upper edge is at y. */
    interface Drawing {
        void at(Canvas canvas, double y);
    }

    Piece(double before, double height, boolean keep, Drawing drawing) {
        this(before, height, keep, null, drawing);
    }

    Piece keeping() {
        return new Piece(before, height, true, head, drawing);
    }

    Piece after(double distance) {
        return new Piece(distance, height, keep, head, drawing);
    }
}
