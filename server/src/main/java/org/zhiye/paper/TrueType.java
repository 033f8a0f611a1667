package org.zhiye.paper;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * An open TrueType face (OpenType specification, tables head, hhea, hmtx, loca, glyf). It reads the mapped file by absolute
 * positions only: nothing is parsed ahead, nothing is kept, any number of threads may use it at once.
 */
final class TrueType {
    /** Where a table lies in the file. */
    record Table(int offset, int length) {}

    private final ByteBuffer file;
    private final Map<String, Table> tables;
    private final int hmtx;
    private final int loca;
    private final int glyf;
    private final int longMetrics;
    private final boolean longOffsets;
    private final int unitsPerEm;

    TrueType(ByteBuffer file) {
        this.file = file;
        tables = directory(file);
        int head = table("head").offset();
        unitsPerEm = file.getShort(head + 18);
        longOffsets = file.getShort(head + 50) == 1;
        longMetrics = unsigned(table("hhea").offset() + 34);
        hmtx = table("hmtx").offset();
        loca = table("loca").offset();
        glyf = table("glyf").offset();
    }

    /** The table directory, which begins a file. */
    static Map<String, Table> directory(ByteBuffer file) {
        var tables = new HashMap<String, Table>();
        int count = file.getShort(4);
        for (int i = 0; i < count; i++) {
            int entry = 12 + i * 16;
            var tag = new byte[4];
            file.get(entry, tag);
            tables.put(
                    new String(tag, java.nio.charset.StandardCharsets.ISO_8859_1),
                    new Table(file.getInt(entry + 8), file.getInt(entry + 12)));
        }
        return tables;
    }

    private Table table(String tag) {
        var table = tables.get(tag);
        if (table == null) {
            throw new IllegalStateException("the face has no table " + tag);
        }
        return table;
    }

    /** A copy of a whole table; empty if the face has none. */
    byte[] copy(String tag) {
        var table = tables.get(tag);
        if (table == null) {
            return new byte[0];
        }
        var bytes = new byte[table.length()];
        file.get(table.offset(), bytes);
        return bytes;
    }

    /** A signed 16-bit field of a table. */
    int field(String tag, int offset) {
        return file.getShort(table(tag).offset() + offset);
    }

    int unitsPerEm() {
        return unitsPerEm;
    }

    /** The advance width of a glyph in font units. */
    int advance(int glyph) {
        return unsigned(hmtx + 4 * Math.min(glyph, longMetrics - 1));
    }

    /** The left side bearing of a glyph in font units. */
    int bearing(int glyph) {
        return glyph < longMetrics
                ? file.getShort(hmtx + 4 * glyph + 2)
                : file.getShort(hmtx + 4 * longMetrics + 2 * (glyph - longMetrics));
    }

    /** The outline of a glyph as it stands in the file; empty for a blank. */
    byte[] outline(int glyph) {
        int start = offset(glyph);
        var bytes = new byte[offset(glyph + 1) - start];
        file.get(glyf + start, bytes);
        return bytes;
    }

    private int offset(int glyph) {
        return longOffsets ? file.getInt(loca + 4 * glyph) : 2 * unsigned(loca + 2 * glyph);
    }

    private int unsigned(int position) {
        return Short.toUnsignedInt(file.getShort(position));
    }
}
