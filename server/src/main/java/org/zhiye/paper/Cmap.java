package org.zhiye.paper;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Which character has which glyph in a face: the {@code cmap} table in its format 12 (OpenType specification). */
final class Cmap {
    private static final int FORMAT = 12;
    private static final int HEAD = 16;
    private static final int GROUP = 12;

    private final int[] first;
    private final int[] last;
    private final int[] glyph;

    private Cmap(int groups) {
        first = new int[groups];
        last = new int[groups];
        glyph = new int[groups];
    }

    /** @param table the table alone */
    static Cmap read(ByteBuffer table) {
        int subtable = subtable(table);
        var cmap = new Cmap(table.getInt(subtable + 12));
        for (int i = 0; i < cmap.first.length; i++) {
            int group = subtable + HEAD + i * GROUP;
            cmap.first[i] = table.getInt(group);
            cmap.last[i] = table.getInt(group + 4);
            cmap.glyph[i] = table.getInt(group + 8);
        }
        return cmap;
    }

    private static int subtable(ByteBuffer table) {
        int count = table.getShort(2);
        for (int i = 0; i < count; i++) {
            int offset = table.getInt(8 + i * 8);
            if (table.getShort(offset) == FORMAT) {
                return offset;
            }
        }
        throw new IllegalStateException("the face has no cmap of format 12");
    }

    /** The glyph of a character; 0 if there is none. */
    int glyph(int codePoint) {
        int i = Arrays.binarySearch(first, codePoint);
        if (i < 0) {
            i = -i - 2;
        }
        return i >= 0 && codePoint <= last[i] ? glyph[i] + codePoint - first[i] : 0;
    }

    /** Every character that has a glyph, ascending. */
    java.util.stream.IntStream characters() {
        return java.util.stream.IntStream.range(0, first.length)
                .flatMap(i -> java.util.stream.IntStream.rangeClosed(first[i], last[i]))
                .filter(c -> glyph(c) != 0);
    }
}
