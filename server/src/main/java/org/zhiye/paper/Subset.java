package org.zhiye.paper;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Adler32;

/**
 * The part of a face that one document uses, as a TrueType file of its own. Glyphs are numbered from 1 in the order of first use, one for
 * each character and not one for each shape: so two characters that look the same (一 and the radical ⼀) stay two in the text.
 */
final class Subset {
    private static final String TABLES_AS_THEY_ARE = "cvt fpgm prep";

    private final Face face;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final List<Integer> characters = new ArrayList<>();
    /** The face's glyph for each number of ours; parts of composites follow the characters. */
    private final List<Integer> sources = new ArrayList<>(List.of(0));

    Subset(Face face) {
        this.face = face;
    }

    Face face() {
        return face;
    }

    /** The number of a character's glyph in this subset. */
    int number(int codePoint) {
        return numbers.computeIfAbsent(codePoint, c -> {
            characters.add(c);
            sources.add(face.glyph(c));
            return characters.size();
        });
    }

    /** The characters in the order of their numbers, which begin with 1. */
    List<Integer> characters() {
        return characters;
    }

    /** The advance of a numbered glyph in thousandths of an em. */
    int width(int number) {
        var outlines = face.outlines();
        return Math.round(outlines.advance(sources.get(number)) * 1000f / outlines.unitsPerEm());
    }

    /** Six letters that mark the embedded name as a subset's (ISO 32000-1, 9.6.4). */
    String tag() {
        var sum = new Adler32();
        characters.forEach(
                c -> sum.update(ByteBuffer.allocate(Integer.BYTES).putInt(c).flip()));
        var tag = new StringBuilder();
        for (long rest = sum.getValue(); tag.length() < 6; rest /= 26) {
            tag.append((char) ('A' + rest % 26));
        }
        return tag.toString();
    }

    /** The TrueType file. */
    byte[] program() {
        var outlines = outlines();
        var tables = new TreeMap<String, byte[]>();
        for (String tag : TABLES_AS_THEY_ARE.split(" ")) {
            var name = "%-4s".formatted(tag);
            var bytes = face.outlines().copy(name);
            if (bytes.length > 0) {
                tables.put(name, bytes);
            }
        }
        int length = outlines.stream().mapToInt(o -> o.length + (o.length & 1)).sum();
        boolean longOffsets = length > 2 * 0xFFFF;
        var glyf = ByteBuffer.allocate(length);
        var loca = ByteBuffer.allocate((outlines.size() + 1) * (longOffsets ? 4 : 2));
        for (byte[] outline : outlines) {
            offset(loca, glyf.position(), longOffsets);
            glyf.put(outline).position(glyf.position() + (outline.length & 1));
        }
        offset(loca, length, longOffsets);
        tables.put("glyf", glyf.array());
        tables.put("loca", loca.array());
        tables.put("hmtx", metrics());
        tables.put("head", changed("head", 50, longOffsets ? 1 : 0));
        tables.put("hhea", changed("hhea", 34, sources.size()));
        tables.put("maxp", changed("maxp", 4, sources.size()));
        return file(tables);
    }

    private static void offset(ByteBuffer loca, int position, boolean longOffsets) {
        if (longOffsets) {
            loca.putInt(position);
        } else {
            loca.putShort((short) (position / 2));
        }
    }

    // parts of composites are added while the list is walked
    private List<byte[]> outlines() {
        var outlines = new ArrayList<byte[]>();
        var parts = new HashMap<Integer, Integer>();
        for (int i = 0; i < sources.size(); i++) {
            var outline = i == 0 ? new byte[0] : face.outlines().outline(sources.get(i));
            if (Composite.is(outline)) {
                for (var part : Composite.parts(outline)) {
                    int number = parts.computeIfAbsent(part.glyph(), glyph -> {
                        sources.add(glyph);
                        return sources.size() - 1;
                    });
                    ByteBuffer.wrap(outline).putShort(part.position(), (short) number);
                }
            }
            outlines.add(outline);
        }
        return outlines;
    }

    private byte[] metrics() {
        var hmtx = ByteBuffer.allocate(4 * sources.size());
        for (int source : sources) {
            hmtx.putShort((short) face.outlines().advance(source));
            hmtx.putShort((short) face.outlines().bearing(source));
        }
        return hmtx.array();
    }

    private byte[] changed(String tag, int offset, int value) {
        var table = face.outlines().copy(tag);
        ByteBuffer.wrap(table).putShort(offset, (short) value);
        return table;
    }

    private static byte[] file(Map<String, byte[]> tables) {
        int count = tables.size();
        int power = Integer.highestOneBit(count);
        int start = 12 + 16 * count;
        var head = ByteBuffer.allocate(start)
                .putInt(0x00010000)
                .putShort((short) count)
                .putShort((short) (16 * power))
                .putShort((short) Integer.numberOfTrailingZeros(power))
                .putShort((short) (16 * (count - power)));
        var body = new ByteArrayOutputStream();
        tables.forEach((tag, bytes) -> {
            head.put(tag.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                    .putInt(checksum(bytes))
                    .putInt(start + body.size())
                    .putInt(bytes.length);
            body.writeBytes(bytes);
            body.writeBytes(new byte[-bytes.length & 3]);
        });
        return ByteBuffer.allocate(start + body.size())
                .put(head.flip())
                .put(body.toByteArray())
                .array();
    }

    private static int checksum(byte[] table) {
        int sum = 0;
        for (int i = 0; i < table.length; i++) {
            sum += Byte.toUnsignedInt(table[i]) << (24 - 8 * (i & 3));
        }
        return sum;
    }
}
