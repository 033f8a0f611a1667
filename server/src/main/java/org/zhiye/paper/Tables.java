package org.zhiye.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays out tables: hairline grid, tinted labels, cells that grow with their text. Lengths in mm. */
final class Tables {
    static final int RULE = 0xAEB8C6;

    private static final int TINT = 0xF3F6FA;
    private static final double PAD = 2.4;
    private static final double RULE_WIDTH = 0.2;
    private static final double LEADING = 1.45;
    private static final double WIDEST_LABEL = 42;
    private static final double NARROWEST = 10;
    private static final double WIDEST = 80;
    private static final double PHOTO_WIDTH = 25;
    private static final double PHOTO_HEIGHT = 35;
    private static final double PHOTO_CELL = PHOTO_WIDTH + 2 * PAD;
    /** Longer cells are cut into several rows, so that a page can end within them. */
    private static final int MOST_LINES = 20;

    private final Tag parent;
    private final double size;
    private final double line;

    /** @param body the size of the letter's running text; a table's is a little smaller */
    Tables(Tag parent, double body) {
        this.parent = parent;
        this.size = body * 0.87;
        this.line = size * LEADING;
    }

    /** A cell: where it stands, how it looks, its lines. */
    private record Cell(double x, double width, Style style, boolean label, List<Line> lines) {
        Cell part(int from, int to) {
            return new Cell(
                    x, width, style, label, lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size())));
        }
    }

    private Cell cell(double x, double width, boolean label, String text) {
        var style = label ? Style.PLAIN : Style.TEXT;
        return new Cell(x, width, style, label, Paragraph.ragged(style, text, (width - 2 * PAD) / size));
    }

    List<Piece> facts(Block.Facts facts) {
        var table = parent.child("Table");
        double labels = Math.min(
                WIDEST_LABEL,
                facts.facts().stream()
                                .mapToDouble(f -> Fonts.width(Style.PLAIN, f.label()) * size)
                                .max()
                                .orElse(0)
                        + 2 * PAD
                        + 0.01);
        var pieces = new ArrayList<Piece>();
        var beside = new ArrayList<Piece>();
        for (var fact : facts.facts()) {
            boolean narrow = facts.photo() != null && height(beside) < PHOTO_HEIGHT + 2 * PAD;
            double width = Body.WIDTH - labels - (narrow ? PHOTO_CELL : 0);
            var rows = rows(
                    table,
                    List.of(
                            cell(Body.LEFT, labels, true, fact.label()),
                            cell(Body.LEFT + labels, width, false, fact.value())),
                    null);
            (narrow ? beside : pieces).addAll(rows);
        }
        if (facts.photo() != null) {
            pieces.addFirst(withPhoto(beside, facts.photo()));
        }
        return spaced(pieces);
    }

    private static double height(List<Piece> pieces) {
        return pieces.stream().mapToDouble(Piece::height).sum();
    }

    private Piece withPhoto(List<Piece> rows, Picture photo) {
        double high = Math.max(height(rows), PHOTO_HEIGHT + 2 * PAD);
        double x = Body.RIGHT - PHOTO_CELL;
        var tag = parent.child("Figure").alt("照片");
        return new Piece(0, high, false, (canvas, y) -> {
            double at = y;
            for (var row : rows) {
                row.drawing().at(canvas, at);
                at += row.height();
            }
            canvas.artifact(() -> canvas.pen(RULE, RULE_WIDTH).strokeRectangle(x, y, PHOTO_CELL, high));
            canvas.tagged(
                    tag, () -> canvas.photo(photo, x + PAD, y + (high - PHOTO_HEIGHT) / 2, PHOTO_WIDTH, PHOTO_HEIGHT));
        });
    }

    List<Piece> table(Block.Table block) {
        var table = parent.child("Table");
        var widths = widths(block);
        var head = rows(table, cells(block.head(), widths, true), null).getFirst();
        var pieces = new ArrayList<Piece>();
        pieces.add(head.keeping());
        for (var row : block.rows()) {
            pieces.addAll(rows(table, cells(row, widths, false), head));
        }
        return spaced(pieces);
    }

    private List<Cell> cells(List<String> texts, double[] widths, boolean label) {
        var cells = new ArrayList<Cell>();
        double x = Body.LEFT;
        for (int i = 0; i < widths.length; i++) {
            cells.add(cell(x, widths[i], label, texts.get(i)));
            x += widths[i];
        }
        return cells;
    }

    // as wide as the longest text wants, within bounds, and together as wide as the page
    private double[] widths(Block.Table block) {
        var widths = new double[block.head().size()];
        for (int i = 0; i < widths.length; i++) {
            double wanted = Fonts.width(Style.PLAIN, block.head().get(i));
            for (var row : block.rows()) {
                wanted = Math.max(wanted, Fonts.width(Style.TEXT, row.get(i)));
            }
            widths[i] = Math.clamp(wanted * size + 2 * PAD, NARROWEST, WIDEST);
        }
        double sum = java.util.Arrays.stream(widths).sum();
        for (int i = 0; i < widths.length; i++) {
            widths[i] *= Body.WIDTH / sum;
        }
        return widths;
    }

    private List<Piece> rows(Tag table, List<Cell> cells, @Nullable Piece head) {
        int most = cells.stream().mapToInt(c -> c.lines().size()).max().orElse(1);
        var pieces = new ArrayList<Piece>();
        var row = table.child("TR");
        for (int from = 0; from == 0 || from < most; from += MOST_LINES) {
            int begin = from;
            int end = Math.min(from + MOST_LINES, most);
            var parts = cells.stream().map(c -> c.part(begin, end)).toList();
            double high = Math.max(1, end - from) * line + 2 * PAD * 0.75;
            pieces.add(new Piece(0, high, false, head, (canvas, y) -> draw(canvas, row, parts, y, high)));
        }
        return pieces;
    }

    private void draw(Canvas canvas, Tag row, List<Cell> cells, double y, double high) {
        for (var cell : cells) {
            canvas.artifact(() -> {
                if (cell.label()) {
                    canvas.tinted(() -> canvas.ink(TINT).fillRectangle(cell.x(), y, cell.width(), high));
                }
                canvas.pen(RULE, RULE_WIDTH).strokeRectangle(cell.x(), y, cell.width(), high);
            });
            canvas.ink(cell.label() ? Body.QUIET : Body.INK);
            double top = y + (high - cell.lines().size() * line) / 2;
            canvas.tagged(row.child(cell.label() ? "TH" : "TD"), () -> {
                for (int i = 0; i < cell.lines().size(); i++) {
                    canvas.line(cell.lines().get(i), size, cell.x() + PAD, Body.base(top + i * line, line, size));
                }
            });
        }
    }

    private static List<Piece> spaced(List<Piece> pieces) {
        if (pieces.isEmpty()) {
            return pieces;
        }
        pieces.set(0, pieces.getFirst().after(3));
        pieces.add(new Piece(0, 3, false, (canvas, y) -> {}));
        return pieces;
    }
}
