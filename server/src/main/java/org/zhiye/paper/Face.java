package org.zhiye.paper;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * The faces in the jar, each opened when it is first needed. What characters a face covers is read from its first kilobytes; its outlines
 * are unpacked into a file that is mapped and at once unlinked, so that 60 MB of outlines take no heap and only the pages in use take memory.
 */
enum Face {
    SERIF("NotoSerifSC-Regular.ttf"),
    BOLD("NotoSerifSC-Bold-titles.ttf"),
    SANS("NotoSansSC-Regular.ttf"),
    LATIN("NotoSerif-Regular.ttf"),
    // CJK extensions B–F, 4,096 characters to a file: a name takes one or two of them, and opening all would take a
    // second
    RARE_20("HanaMinB-20.ttf.xz"),
    RARE_21("HanaMinB-21.ttf.xz"),
    RARE_22("HanaMinB-22.ttf.xz"),
    RARE_23("HanaMinB-23.ttf.xz"),
    RARE_24("HanaMinB-24.ttf.xz"),
    RARE_25("HanaMinB-25.ttf.xz"),
    RARE_26("HanaMinB-26.ttf.xz"),
    RARE_27("HanaMinB-27.ttf.xz"),
    RARE_28("HanaMinB-28.ttf.xz"),
    RARE_29("HanaMinB-29.ttf.xz"),
    RARE_2A("HanaMinB-2A.ttf.xz"),
    RARE_2B("HanaMinB-2B.ttf.xz"),
    RARE_2C("HanaMinB-2C.ttf.xz"),
    RARE_2D("HanaMinB-2D.ttf.xz"),
    RARE_2E("HanaMinB-2E.ttf.xz");

    private static final int FIRST_RARE = 0x20;
    private static final int LAST_RARE = 0x2E;

    private final String resource;
    private volatile @Nullable Cmap cmap;
    private volatile @Nullable TrueType outlines;

    Face(String resource) {
        this.resource = resource;
    }

    /** The name under which it is embedded. */
    String postScriptName() {
        return switch (this) {
            case SERIF -> "NotoSerifSC-Regular";
            case BOLD -> "NotoSerifSC-Bold";
            case SANS -> "NotoSansSC-Regular";
            case LATIN -> "NotoSerif-Regular";
            default -> "HanaMinB";
        };
    }

    /** The face that may have a character of the supplementary ideographic plane. */
    static @Nullable Face rare(int codePoint) {
        int file = codePoint >> 12;
        return file >= FIRST_RARE && file <= LAST_RARE
                ? valueOf("RARE_" + Integer.toHexString(file).toUpperCase(Locale.ROOT))
                : null;
    }

    boolean covers(int codePoint) {
        return cmap().glyph(codePoint) != 0;
    }

    /** The glyph of a character; 0 if there is none. */
    int glyph(int codePoint) {
        return cmap().glyph(codePoint);
    }

    Cmap cmap() {
        var known = cmap;
        if (known == null) {
            synchronized (this) {
                known = cmap;
                if (known == null) {
                    known = readCmap();
                    cmap = known;
                }
            }
        }
        return known;
    }

    TrueType outlines() {
        var known = outlines;
        if (known == null) {
            synchronized (this) {
                known = outlines;
                if (known == null) {
                    known = new TrueType(unpacked());
                    outlines = known;
                }
            }
        }
        return known;
    }

    private Cmap readCmap() {
        try (var in = new DataInputStream(open())) {
            var head = new byte[12];
            in.readFully(head);
            var directory = new byte[12 + 16 * ByteBuffer.wrap(head).getShort(4)];
            System.arraycopy(head, 0, directory, 0, head.length);
            in.readFully(directory, head.length, directory.length - head.length);
            var place = Objects.requireNonNull(
                    TrueType.directory(ByteBuffer.wrap(directory)).get("cmap"), "cmap");
            in.skipNBytes(place.offset() - directory.length);
            var table = new byte[place.length()];
            in.readFully(table);
            return Cmap.read(ByteBuffer.wrap(table));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private ByteBuffer unpacked() {
        try {
            return mapped();
        } catch (IOException e) {
            // without room in the temporary folder the heap must do: a certificate is worth 15 MB
            return read();
        }
    }

    private ByteBuffer mapped() throws IOException {
        Path copy = Files.createTempFile("zhiye-face-", ".ttf");
        try (var in = open();
                var channel = FileChannel.open(copy, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            in.transferTo(Channels.newOutputStream(channel));
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private ByteBuffer read() {
        try (var in = open()) {
            return ByteBuffer.wrap(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private InputStream open() throws IOException {
        var in = Objects.requireNonNull(Face.class.getResourceAsStream("/fonts/" + resource), resource);
        return resource.endsWith(".xz") ? new XZInputStream(in) : in;
    }
}
