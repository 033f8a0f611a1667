package org.zhiye.paper;

import java.util.ArrayList;
import java.util.List;

/** Puts pieces on pages: those that must stay together stay together where a page is long enough for them. */
final class Pagination {
    /** A piece and the upper edge it got. */
    record Placed(Piece piece, double y) {}

    private final double top;
    private final double bottom;
    private final List<List<Placed>> pages = new ArrayList<>();
    private double y;

    private Pagination(double firstTop, double top, double bottom) {
        this.top = top;
        this.bottom = bottom;
        this.y = firstTop;
        pages.add(new ArrayList<>());
    }

    /**
     * The pages.
     *
     * @param firstTop where the first page begins
     * @param top where the others begin
     */
    static List<List<Placed>> of(List<Piece> pieces, double firstTop, double top, double bottom) {
        var pagination = new Pagination(firstTop, top, bottom);
        var together = new ArrayList<Piece>();
        for (var piece : pieces) {
            together.add(piece);
            if (!piece.keep()) {
                pagination.place(together);
                together.clear();
            }
        }
        pagination.place(together);
        return pagination.pages;
    }

    private void place(List<Piece> together) {
        double height =
                together.stream().mapToDouble(p -> p.before() + p.height()).sum();
        if (y + height > bottom && height <= bottom - top) {
            turn();
        }
        for (var piece : together) {
            place(piece);
        }
    }

    private void place(Piece piece) {
        var page = pages.getLast();
        if (!page.isEmpty() && y + piece.before() + piece.height() > bottom) {
            turn();
            page = pages.getLast();
        }
        if (page.isEmpty() && pages.size() > 1 && piece.head() != null) {
            page.add(new Placed(piece.head(), y));
            y += piece.head().height();
        }
        y += page.isEmpty() ? 0 : piece.before();
        page.add(new Placed(piece, y));
        y += piece.height();
    }

    private void turn() {
        pages.add(new ArrayList<>());
        y = top;
    }
}
