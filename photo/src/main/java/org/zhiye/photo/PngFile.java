package org.zhiye.photo;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Walks the chunks of a PNG file (ISO/IEC 15948) without inflating the picture: reads its size, checks every chunk's sum,
 * and keeps only what the decoder needs, so that no compressed text ever reaches it.
 */
final class PngFile {
    private static final int SIGNATURE = 8;
    private static final int MAX_PROFILE = 64 << 10;

    private final Bytes file;
    private final Kept kept;
    private int width;
    private int height;
    private int bitDepth;
    private int colourType;
    private int orientation = 1;
    private boolean data;
    private @Nullable ColourProfile profile;

    private PngFile(byte[] bytes) {
        file = Bytes.of(bytes);
        kept = new Kept(bytes.length);
        kept.write(bytes, 0, SIGNATURE);
    }

    /** Walks a whole file; refuses what is cut off, corrupt, too large or moving. */
    static PngFile of(byte[] bytes, PixelLimit limit) throws IOException {
        PngFile it = new PngFile(bytes);
        it.walk(limit);
        return it;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int orientation() {
        return orientation;
    }

    /** Bytes that a decoded pixel takes, a transparency added by tRNS included. */
    int bytesPerPixel() {
        int bands = colourType == 3 ? 1 : colourType >= 4 ? colourType - 2 : colourType + 2;
        return bands * (bitDepth == 16 ? 2 : 1);
    }

    @Nullable
    ColourProfile profile() {
        return profile;
    }

    /** The file with nothing but what is needed to decode it. */
    MemoryInput bare() {
        return kept.input();
    }

    private void walk(PixelLimit limit) throws IOException {
        long at = SIGNATURE;
        while (true) {
            long length = file.u32(at);
            Bytes chunk = file.part(at + 4, 4 + length, true);
            Bytes body = chunk.part(4, length, true);
            boolean sumRight = crc(chunk) == file.u32(at + 8 + length);
            long next = at + 12 + length;
            if (at == SIGNATURE) header(chunk, body, sumRight, limit);
            else if (chunk.startsWith("IEND")) break;
            else if (chunk.startsWith("acTL")) throw new Refusal(Verdict.ANIMATED, width, height);
            else if (wanted(chunk)) keep(at, next, sumRight, chunk);
            else if (chunk.startsWith("eXIf")) orientation = Exif.orientation(body);
            else if (chunk.startsWith("iCCP") && sumRight && colourType != 0 && colourType != 4)
                profile = profile(body);
            else if (Character.isUpperCase(chunk.u8(0))) throw Refusal.damaged();
            at = next;
        }
        if (!data) throw Refusal.damaged();
        kept.writeBytes(new byte[] {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82});
    }

    private void header(Bytes chunk, Bytes body, boolean sumRight, PixelLimit limit) throws IOException {
        if (!chunk.startsWith("IHDR") || body.length() != 13) throw Refusal.damaged();
        long wide = body.u32(0);
        long high = body.u32(4);
        if (wide == 0 || high == 0) throw Refusal.damaged();
        limit.check(wide, high);
        width = (int) wide;
        height = (int) high;
        bitDepth = body.u8(8);
        colourType = body.u8(9);
        if (colourType > 6 || colourType == 1 || colourType == 5 || !sumRight) throw Refusal.damaged();
        kept.write(file.array(), SIGNATURE, 25);
    }

    private static boolean wanted(Bytes chunk) {
        return chunk.startsWith("IDAT") || chunk.startsWith("PLTE") || chunk.startsWith("tRNS");
    }

    private void keep(long from, long to, boolean sumRight, Bytes chunk) throws Refusal {
        if (!sumRight) throw Refusal.damaged();
        data |= chunk.startsWith("IDAT");
        kept.write(file.array(), (int) from, (int) (to - from));
    }

    private static long crc(Bytes chunk) {
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), chunk.from(), chunk.length());
        return crc.getValue();
    }

    private static @Nullable ColourProfile profile(Bytes body) throws IOException {
        int name = 0;
        while (name < 80 && body.u8(name) != 0) name++;
        Bytes packed = body.part(name + 2L, body.length() - name - 2L, true);
        byte[] profile = new byte[MAX_PROFILE];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed.array(), packed.from(), packed.length());
            int length = inflater.inflate(profile);
            return inflater.finished() ? ColourProfile.read(Bytes.of(profile).part(0, length, true)) : null;
        } catch (DataFormatException broken) {
            return null;
        } finally {
            inflater.end();
        }
    }
}
