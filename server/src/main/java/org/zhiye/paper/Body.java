package org.zhiye.paper;

import java.util.ArrayList;
import java.util.List;
import org.zhiye.shared.Language;

/** Turns the blocks of a letter into pieces, at one size of type. Lengths in mm. */
final class Body {
    static final int INK = 0x16202E;
    static final int QUIET = 0x4A5768;
    static final double LEFT = 28;
    static final double RIGHT = Paper.WIDTH - 26;
    static final double WIDTH = RIGHT - LEFT;

    private static final int TINT = 0xF3F6FA;
    private static final double INDENT = 2;
    private static final double NUMBER = 2;
    /** How far above its line's middle a base line stands, in em. */
    private static final double BASE = 0.36;

    private final Tag parent;
    private final Language language;
    private final double size;
    private final double leading;

    /**
     * A body at a size.
     *
     * @param size of the type
     * @param leading from base line to base line
     */
    Body(Tag parent, Language language, double size, double leading) {
        this.parent = parent;
        this.language = language;
        this.size = size;
        this.leading = leading;
    }

    List<Piece> pieces(List<Block> blocks) {
        var pieces = new ArrayList<Piece>();
        for (var block : blocks) {
            pieces.addAll(
                    switch (block) {
                        case Block.Paragraph p -> paragraph(p.text(), language == Language.EN ? 0 : INDENT);
                        case Block.Heading h -> heading(h.text());
                        case Block.Facts f -> tables().facts(f);
                        case Block.Table t -> tables().table(t);
                        case Block.Items i -> items(i.items());
                        case Block.Callout c -> List.of(callout(c));
                        case Block.Signature s -> List.of(signature(s));
                    });
        }
        return pieces;
    }

    private Tables tables() {
        return new Tables(parent, size);
    }

    /** A line that begins at the margin: the addressee. */
    List<Piece> flush(String text) {
        return paragraph(text, 0);
    }

    private List<Piece> paragraph(String text, double indent) {
        return lines(Paragraph.justified(Style.TEXT, text, WIDTH / size, indent), parent.child("P"), LEFT);
    }

    private List<Piece> lines(List<Line> lines, Tag tag, double x) {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            // no line of a paragraph stands alone at a page's end or beginning
            boolean keep = lines.size() > 1 && (i == 0 || i == lines.size() - 2);
            pieces.add(new Piece(0, leading, keep, (canvas, y) -> {
                canvas.ink(INK);
                canvas.tagged(tag, () -> canvas.line(line, size, x + line.indent() * size, base(y, leading, size)));
            }));
        }
        return pieces;
    }

    /** The base line of type that stands in the middle of a height. */
    static double base(double y, double height, double size) {
        return y + height / 2 + size * BASE;
    }

    private List<Piece> heading(String text) {
        var tag = parent.child("H2");
        var heading = Fitted.of(Style.PLAIN, text, size, WIDTH, 2);
        return List.of(new Piece(leading * 0.35, leading * heading.lines(), true, (canvas, y) -> {
            canvas.ink(INK);
            canvas.tagged(tag, () -> heading.draw(canvas, LEFT, base(y, leading, size), leading));
        }));
    }

    private List<Piece> items(List<String> items) {
        var list = parent.child("L");
        double indent = language == Language.EN ? 0 : INDENT;
        double x = LEFT + (indent + NUMBER) * size;
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < items.size(); i++) {
            var item = list.child("LI");
            var number = (i + 1) + ".";
            var lines =
                    lines(Paragraph.justified(Style.TEXT, items.get(i), (RIGHT - x) / size, 0), item.child("LBody"), x);
            var first = lines.getFirst();
            pieces.add(new Piece(0, first.height(), first.keep(), (canvas, y) -> {
                canvas.ink(INK);
                canvas.tagged(
                        item.child("Lbl"),
                        () -> canvas.text(Style.TEXT, size, LEFT + indent * size, base(y, leading, size), number));
                first.drawing().at(canvas, y);
            }));
            pieces.addAll(lines.subList(1, lines.size()));
        }
        return pieces;
    }

    private Piece callout(Block.Callout callout) {
        var tag = parent.child("P");
        var text = Fitted.of(Style.TITLE, callout.text(), 6.4, WIDTH - 12, 2);
        double high = 15 + text.lines() * 8.4;
        return new Piece(leading * 0.4, high + leading * 0.4, false, (canvas, y) -> {
            canvas.artifact(() -> {
                canvas.tinted(() -> canvas.ink(TINT).fillRectangle(LEFT, y, WIDTH, high));
                canvas.pen(Tables.RULE, 0.2).strokeRectangle(LEFT, y, WIDTH, high);
            });
            double middle = LEFT + WIDTH / 2;
            canvas.ink(QUIET);
            canvas.tagged(tag, () -> canvas.centred(Style.PLAIN, 3.6, middle, y + 8, callout.label()));
            canvas.ink(INK);
            canvas.tagged(tag, () -> text.drawCentred(canvas, middle, y + 17, 8.4));
        });
    }

    private Piece signature(Block.Signature signature) {
        var tag = parent.child("P");
        var handwriting = signature.handwriting();
        double line = LEFT + Fonts.width(Style.TEXT, signature.label()) * size + 3;
        return new Piece(leading * 0.4, 14, false, (canvas, y) -> {
            canvas.ink(INK);
            canvas.tagged(tag, () -> canvas.text(Style.TEXT, size, LEFT, y + 11, signature.label()));
            if (handwriting != null) {
                canvas.tagged(
                        parent.child("Figure").alt(signature.label()),
                        () -> canvas.handwriting(handwriting, INK, line + 2, y, 34, 11));
            }
            canvas.artifact(() -> canvas.pen(QUIET, 0.15).line(line, y + 12, line + 52, y + 12));
        });
    }
}
