package org.zhiye.paper;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A glyph made of other glyphs (OpenType specification, table glyf, composite glyph description). */
final class Composite {
    private static final int WORDS = 1;
    private static final int SCALE = 8;
    private static final int MORE = 32;
    private static final int SCALE_XY = 64;
    private static final int MATRIX = 128;
    private static final double F2DOT14 = 1 << 14;

    /**
     * One part.
     *
     * @param position where its glyph's number stands
     */
    record Part(int glyph, int position, int flags) {
        /** Where the part is put; offsets are always given by value in the faces used here. */
        AffineTransform transform(byte[] outline) {
            var in = ByteBuffer.wrap(outline).position(position + 2);
            double dx = (flags & WORDS) != 0 ? in.getShort() : in.get();
            double dy = (flags & WORDS) != 0 ? in.getShort() : in.get();
            if ((flags & SCALE) != 0) {
                double scale = in.getShort() / F2DOT14;
                return new AffineTransform(scale, 0, 0, scale, dx, dy);
            }
            if ((flags & SCALE_XY) != 0) {
                return new AffineTransform(in.getShort() / F2DOT14, 0, 0, in.getShort() / F2DOT14, dx, dy);
            }
            if ((flags & MATRIX) != 0) {
                return new AffineTransform(
                        in.getShort() / F2DOT14,
                        in.getShort() / F2DOT14,
                        in.getShort() / F2DOT14,
                        in.getShort() / F2DOT14,
                        dx,
                        dy);
            }
            return new AffineTransform(1, 0, 0, 1, dx, dy);
        }
    }

    private Composite() {}

    static boolean is(byte[] outline) {
        return outline.length > 0 && outline[0] < 0;
    }

    static List<Part> parts(byte[] outline) {
        var in = ByteBuffer.wrap(outline);
        var parts = new ArrayList<Part>();
        int at = 10;
        int flags;
        do {
            flags = in.getShort(at);
            parts.add(new Part(Short.toUnsignedInt(in.getShort(at + 2)), at + 2, flags));
            at += 4
                    + ((flags & WORDS) != 0 ? 4 : 2)
                    + ((flags & SCALE) != 0 ? 2 : (flags & SCALE_XY) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0);
        } while ((flags & MORE) != 0);
        return parts;
    }
}
