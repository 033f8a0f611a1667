package org.zhiye.paper;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Draws on one page (or form). Lengths are millimetres, x from the left edge, y downward from the top edge; text stands on its base
 * line; colours are 0xRRGGBB.
 */
public final class Canvas {
    private static final double UNDRAWN_GAP = 0.08;

    private final @Nullable PageObjects objects;
    private final Content out = new Content();
    private double bottom;
    private int ink = -1;
    private int pen = -1;
    private double penWidth = -1;

    /** @param objects where the page's fonts, pictures and marks go; null for a form, which has none */
    Canvas(@Nullable PageObjects objects, double height) {
        this.objects = objects;
        this.bottom = height;
    }

    byte[] bytes() {
        return out.bytes();
    }

    private PageObjects objects() {
        if (objects == null) {
            throw new IllegalStateException("a form holds shapes only");
        }
        return objects;
    }

    /** The colour of text and filled shapes from here on. */
    public Canvas ink(int rgb) {
        if (ink != rgb) {
            ink = rgb;
            colour(rgb).op("rg");
        }
        return this;
    }

    /** The colour and width (mm) of lines from here on. */
    public Canvas pen(int rgb, double width) {
        if (pen != rgb) {
            pen = rgb;
            colour(rgb).op("RG");
        }
        if (penWidth != width) {
            penWidth = width;
            out.number(width * Content.POINTS).op("w");
        }
        return this;
    }

    private Content colour(int rgb) {
        return out.unit((rgb >> 16 & 255) / 255.0)
                .unit((rgb >> 8 & 255) / 255.0)
                .unit((rgb & 255) / 255.0);
    }

    public void line(double x1, double y1, double x2, double y2) {
        x(x1).y(y1).out.raw("m ");
        x(x2).y(y2).out.op("l S");
    }

    public void strokeRectangle(double x, double y, double width, double height) {
        rectangle(x, y, width, height);
        out.op("S");
    }

    public void fillRectangle(double x, double y, double width, double height) {
        rectangle(x, y, width, height);
        out.op("f");
    }

    /** Adds a rectangle to the path that {@link #fillPath} fills. */
    void rectangle(double x, double y, double width, double height) {
        x(x).y(y + height);
        out.number(width * Content.POINTS).number(height * Content.POINTS).raw("re ");
    }

    void fillPath() {
        out.op("f");
    }

    /** Fills a shape given in mm; y downward. */
    public void fill(Shape shape) {
        path(shape);
        out.op("f");
    }

    /** Draws the outline of a shape given in mm; y downward. */
    public void stroke(Shape shape) {
        path(shape);
        out.op("S");
    }

    private void path(Shape shape) {
        var at = new double[6];
        double lastX = 0;
        double lastY = 0;
        for (var path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> x(at[0]).y(at[1]).out.raw("m ");
                case PathIterator.SEG_LINETO -> x(at[0]).y(at[1]).out.raw("l ");
                case PathIterator.SEG_QUADTO -> {
                    x(lastX + (at[0] - lastX) * 2 / 3).y(lastY + (at[1] - lastY) * 2 / 3);
                    x(at[2] + (at[0] - at[2]) * 2 / 3).y(at[3] + (at[1] - at[3]) * 2 / 3);
                    x(at[2]).y(at[3]).out.raw("c ");
                }
                case PathIterator.SEG_CUBICTO ->
                    x(at[0]).y(at[1]).x(at[2]).y(at[3]).x(at[4]).y(at[5]).out.raw("c ");
                default -> out.raw("h ");
            }
            int end = kind == PathIterator.SEG_QUADTO ? 2 : kind == PathIterator.SEG_CUBICTO ? 4 : 0;
            lastX = at[end];
            lastY = at[end + 1];
        }
    }

    private Canvas x(double x) {
        out.number(x * Content.POINTS);
        return this;
    }

    private Canvas y(double y) {
        out.number((bottom - y) * Content.POINTS);
        return this;
    }

    /** Draws with the origin moved to (x, y) and turned clockwise by degrees. */
    public void turned(double x, double y, double degrees, Runnable drawing) {
        double radians = Math.toRadians(-degrees);
        out.raw("q ").unit(Math.cos(radians)).unit(Math.sin(radians));
        out.unit(-Math.sin(radians)).unit(Math.cos(radians));
        x(x).y(y).out.op("cm");
        double before = bottom;
        bottom = 0;
        restoring(drawing);
        bottom = before;
    }

    /**
     * Draws the same at (x, y) again and again, each time moved on and turned clockwise from where it stood before. Takes hardly more room
     * than once.
     *
     * @param dx how far to the right, before turning
     */
    public void repeated(double x, double y, int times, double dx, double degrees, Runnable drawing) {
        out.raw("q 1 0 0 1 ");
        x(x).y(y).out.op("cm");
        double before = bottom;
        bottom = 0;
        double radians = Math.toRadians(-degrees);
        restoring(() -> {
            for (int i = 0; i < times; i++) {
                drawing.run();
                out.unit(Math.cos(radians)).unit(Math.sin(radians));
                out.unit(-Math.sin(radians)).unit(Math.cos(radians));
                out.number(dx * Content.POINTS).op("0 cm");
            }
        });
        bottom = before;
    }

    /**
     * Draws translucently.
     *
     * @param alpha 0 … 1
     */
    public void faint(double alpha, Runnable drawing) {
        out.raw("q ").raw("/" + objects().alpha(alpha)).op(" gs");
        restoring(drawing);
    }

    /** Draws so that what lies beneath stays visible: tints over a specimen's mark. */
    void tinted(Runnable drawing) {
        out.raw("q ").raw("/" + objects().multiply()).op(" gs");
        restoring(drawing);
    }

    private void restoring(Runnable drawing) {
        int inkBefore = ink;
        int penBefore = pen;
        double widthBefore = penWidth;
        drawing.run();
        out.op("Q");
        ink = inkBefore;
        pen = penBefore;
        penWidth = widthBefore;
    }

    /** Text beginning at x. */
    public void text(Style style, double size, double x, double y, String text) {
        show(Glyphs.of(style, text), size, x, y, 0);
    }

    /** Text centred on x. */
    public void centred(Style style, double size, double x, double y, String text) {
        var glyphs = Glyphs.of(style, text);
        show(glyphs, size, x - glyphs.width() * size / 2, y, 0);
    }

    /** Text ending at x. */
    public void right(Style style, double size, double x, double y, String text) {
        var glyphs = Glyphs.of(style, text);
        show(glyphs, size, x - glyphs.width() * size, y, 0);
    }

    /** Draws text that readers take as one piece, wherever its letters lie. */
    void asOne(String text, Runnable drawing) {
        actual(text);
        drawing.run();
        out.op("EMC");
    }

    /** Draws with all widths made smaller. */
    void narrow(double factor, Runnable drawing) {
        out.raw("q ").unit(factor).op("0 0 1 0 0 cm");
        restoring(drawing);
    }

    /**
     * Text centred on x, its characters set apart.
     *
     * @param gap between two characters, in em
     */
    public void spaced(Style style, double size, double x, double y, double gap, String text) {
        var glyphs = Glyphs.of(style, text);
        double width = (glyphs.width() + gap * (glyphs.size() - 1)) * size;
        show(glyphs, size, x - width / 2, y, gap);
    }

    /** Text beginning at x, its characters set apart so that it is as wide as given: 姓　　名. */
    public void spread(Style style, double size, double x, double y, double width, String text) {
        var glyphs = Glyphs.of(style, text);
        double gap = glyphs.size() < 2 ? 0 : (width / size - glyphs.width()) / (glyphs.size() - 1);
        show(glyphs, size, x, y, Math.max(0, gap));
    }

    private void show(Glyphs glyphs, double size, double x, double y, double gap) {
        run(glyphs, 0, glyphs.size(), size, x, y, i -> gap);
    }

    /** A line of a paragraph, stretched to the width it was broken for. */
    void line(Line line, double size, double x, double y) {
        run(line.glyphs(), line.from(), line.to(), size, x, y, i -> line.stretchesAfter(i) ? line.stretch() : 0);
    }

    // readers take a gap for a blank, and letters that overlap for letters printed twice: what the text is stands
    // beside it
    private void run(Glyphs glyphs, int from, int to, double size, double x, double y, IntToDoubleFunction gap) {
        boolean odd = false;
        for (int i = from; i + 1 < to; i++) {
            odd |= gap.applyAsDouble(i) >= UNDRAWN_GAP || glyphs.squeeze(i) > 0;
        }
        if (odd) {
            actual(glyphs.text(from, to));
        }
        double at = x;
        for (int i = from; i < to; ) {
            var face = glyphs.face(i);
            begin(face, size, at, y);
            out.raw("[<");
            while (i < to && glyphs.face(i) == face) {
                out.hex(objects().number(face, glyphs.character(i)));
                double more = glyphs.step(i, to) - glyphs.advance(i) + (i + 1 < to ? gap.applyAsDouble(i) : 0);
                at += (glyphs.advance(i) + more) * size;
                i++;
                if (more != 0 && i < to && glyphs.face(i) == face) {
                    out.raw(">").number(-1000 * more).raw("<");
                }
            }
            out.op(">] TJ ET");
        }
        if (odd) {
            out.op("EMC");
        }
    }

    private void actual(String text) {
        out.raw("/Span <</ActualText ").unicode(text).op(">> BDC");
    }

    private void begin(Face face, double size, double x, double y) {
        out.raw("BT /" + objects().font(face) + " ")
                .number(size * Content.POINTS)
                .raw("Tf ");
        x(x).y(y).out.raw("Td ");
    }

    /** A JPEG, as it is. */
    public void photo(Picture jpeg, double x, double y, double width, double height) {
        image(objects().photo(jpeg), x, y, width, height);
    }

    /** Handwriting: only the strokes, in ink colour, as large as the box allows, standing on its lower edge at its left. */
    public void handwriting(Picture picture, int rgb, double x, double y, double width, double height) {
        var strokes = Handwriting.of(picture);
        if (strokes != null) {
            double scale = Math.min(width / strokes.width(), height / strokes.height());
            double high = strokes.height() * scale;
            image(objects().handwriting(strokes, rgb), x, y + height - high, strokes.width() * scale, high);
        }
    }

    private void image(String name, double x, double y, double width, double height) {
        out.raw("q ").number(width * Content.POINTS).raw("0 0 ").number(height * Content.POINTS);
        x(x).y(y + height).out.op("cm /" + name + " Do Q");
    }

    /** A form, its left top corner at (x, y). */
    public void form(Form form, double x, double y) {
        out.raw("q 1 0 0 1 ");
        x(x).y(y + form.height()).out.op("cm /" + objects().form(form) + " Do Q");
    }

    /** Draws what belongs to an element of the logical structure. */
    public void tagged(Tag tag, Runnable drawing) {
        int mark = objects().mark(tag);
        out.raw("/" + tag.role() + " <</MCID " + mark).op(">> BDC");
        drawing.run();
        out.op("EMC");
    }

    /** Draws what has no part in the text: grounds, frames, rules. */
    public void artifact(Runnable drawing) {
        out.op("/Artifact BMC");
        drawing.run();
        out.op("EMC");
    }

    /** A circle as a shape. */
    public static Shape circle(double x, double y, double radius) {
        return new java.awt.geom.Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
