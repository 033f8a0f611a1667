package org.zhiye.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.ByteBuffer;

/** Reads the outline of one glyph (OpenType specification, table glyf) as a shape. */
final class Outline {
    private static final int ON_CURVE = 1;
    private static final int SHORT_X = 2;
    private static final int SHORT_Y = 4;
    private static final int REPEAT = 8;
    private static final int SAME_X = 16;
    private static final int SAME_Y = 32;

    private final ByteBuffer glyph;
    private final Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);

    private Outline(byte[] glyph) {
        this.glyph = ByteBuffer.wrap(glyph);
    }

    /** The outline with one em = 1, y upward. */
    static Path2D of(TrueType face, int glyph) {
        var path = inUnits(face, glyph);
        path.transform(AffineTransform.getScaleInstance(1.0 / face.unitsPerEm(), 1.0 / face.unitsPerEm()));
        return path;
    }

    private static Path2D inUnits(TrueType face, int glyph) {
        var bytes = face.outline(glyph);
        var outline = new Outline(bytes);
        if (bytes.length > 0) {
            int contours = outline.glyph.getShort(0);
            if (contours >= 0) {
                outline.simple(contours);
            } else {
                Composite.parts(bytes).forEach(part -> {
                    var shape = inUnits(face, part.glyph());
                    shape.transform(part.transform(bytes));
                    outline.path.append(shape, false);
                });
            }
        }
        return outline.path;
    }

    private void simple(int contours) {
        var ends = new int[contours];
        glyph.position(10);
        for (int i = 0; i < contours; i++) {
            ends[i] = Short.toUnsignedInt(glyph.getShort());
        }
        int points = contours == 0 ? 0 : ends[contours - 1] + 1;
        glyph.position(glyph.position() + 2 + Short.toUnsignedInt(glyph.getShort(glyph.position())));
        var flags = flags(points);
        var x = coordinates(flags, SHORT_X, SAME_X);
        var y = coordinates(flags, SHORT_Y, SAME_Y);
        int start = 0;
        for (int end : ends) {
            contour(flags, x, y, start, end - start + 1);
            start = end + 1;
        }
    }

    private int[] flags(int points) {
        var flags = new int[points];
        for (int i = 0; i < points; i++) {
            int flag = glyph.get();
            int repeat = (flag & REPEAT) == 0 ? 0 : Byte.toUnsignedInt(glyph.get());
            flags[i] = flag;
            for (; repeat > 0; repeat--) {
                flags[++i] = flag;
            }
        }
        return flags;
    }

    private double[] coordinates(int[] flags, int isShort, int same) {
        var values = new double[flags.length];
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            if ((flags[i] & isShort) != 0) {
                int delta = Byte.toUnsignedInt(glyph.get());
                value += (flags[i] & same) != 0 ? delta : -delta;
            } else if ((flags[i] & same) == 0) {
                value += glyph.getShort();
            }
            values[i] = value;
        }
        return values;
    }

    // between two points off the curve lies one on it, in the middle
    private void contour(int[] flags, double[] x, double[] y, int from, int count) {
        boolean begun = (flags[from] & ON_CURVE) != 0;
        int last = from + count - 1;
        boolean lastOn = (flags[last] & ON_CURVE) != 0;
        double startX = begun ? x[from] : lastOn ? x[last] : (x[from] + x[last]) / 2;
        double startY = begun ? y[from] : lastOn ? y[last] : (y[from] + y[last]) / 2;
        path.moveTo(startX, startY);
        for (int i = begun ? 1 : 0; i < count; i++) {
            int at = from + i;
            if ((flags[at] & ON_CURVE) != 0) {
                path.lineTo(x[at], y[at]);
                continue;
            }
            boolean closing = i + 1 == count;
            int next = at + 1;
            if (closing) {
                path.quadTo(x[at], y[at], startX, startY);
            } else if ((flags[next] & ON_CURVE) != 0) {
                path.quadTo(x[at], y[at], x[next], y[next]);
                i++;
            } else {
                path.quadTo(x[at], y[at], (x[at] + x[next]) / 2, (y[at] + y[next]) / 2);
            }
        }
        path.closePath();
    }
}
