package org.zhiye.photo;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Walks the segments of a JPEG file (ITU-T T.81) without decoding it: learns what it will cost to decode, and keeps only
 * what the decoder needs, so that no comment, thumbnail, colour profile or EXIF block ever reaches it.
 */
final class JpegFile {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final byte[] JFIF = {
        (byte) 0xFF, (byte) APP0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };

    /** More scans than any camera or optimiser writes; each costs a pass over the whole picture. */
    private static final int MAX_SCANS = 32;

    /** Scans × pixels that are decoded at most. */
    private static final long MAX_WORK = 480_000_000;

    /** A JPEG in several scans is kept whole as coefficients by the decoder, outside the heap; so many bytes at most. */
    private static final long MAX_COEFFICIENTS = 128L << 20;

    private final Bytes file;
    private final Kept kept;
    private int frame;
    private int width;
    private int height;
    private int components;
    private int scans;
    private boolean partial;
    private long coefficients;
    private boolean lettersRgb;
    private boolean jfif;
    private byte @Nullable [] adobe;
    private int orientation = 1;
    private final ColourProfile.Chunks profile = new ColourProfile.Chunks();

    private JpegFile(byte[] bytes) {
        file = Bytes.of(bytes);
        kept = new Kept(bytes.length + 64);
        kept.write(0xFF);
        kept.write(SOI);
    }

    /** Walks a whole file; refuses what is cut off, too dear or of a rare kind. */
    static JpegFile of(byte[] bytes, PixelLimit limit) throws IOException {
        JpegFile it = new JpegFile(bytes);
        it.walk(limit);
        return it;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int scans() {
        return scans;
    }

    int orientation() {
        return orientation;
    }

    @Nullable
    ColourProfile profile() {
        return components == 3 ? profile.read() : null;
    }

    /** The file with nothing but what is needed to decode it. */
    MemoryInput bare() {
        return kept.input();
    }

    private void walk(PixelLimit limit) throws IOException {
        int at = 2;
        while (true) {
            at = markerAt(at);
            int marker = file.u8(at++);
            if (marker == EOI) break;
            if (marker == SOI || marker == 0 || (marker >= 0xD0 && marker <= 0xD7)) throw Refusal.damaged();
            if (marker == 1) continue;
            int length = file.u16(at);
            if (length < 2) throw Refusal.damaged();
            Bytes body = file.part(at + 2, length - 2, true);
            at += length;
            segment(marker, body, limit);
            if (marker == SOS) {
                int end = endOfScan(at);
                kept.write(file.array(), at, end - at);
                at = end;
            }
        }
        if (scans == 0) throw Refusal.damaged();
        kept.write(0xFF);
        kept.write(EOI);
    }

    private int markerAt(int from) throws IOException {
        int at = from;
        if (file.u8(at) != 0xFF) throw Refusal.damaged();
        while (file.u8(at) == 0xFF) at++;
        return at;
    }

    private int endOfScan(int from) throws IOException {
        byte[] array = file.array();
        for (int at = from; at + 1 < array.length; at++) {
            if (array[at] != (byte) 0xFF) continue;
            int next = array[at + 1] & 255;
            if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) return at;
        }
        throw Refusal.damaged();
    }

    private void segment(int marker, Bytes body, PixelLimit limit) throws IOException {
        switch (marker) {
            case 0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF ->
                frame(marker, body, limit);
            case 0xC4, 0xDB, 0xDD -> keep(marker, body);
            case 0xCC -> throw new Refusal(Verdict.UNUSUAL_JPEG);
            case SOS -> scan(marker, body);
            case APP0 -> jfif |= body.startsWith("JFIF\0");
            case APP1 -> exif(body);
            case APP2 -> profile.add(body);
            case APP14 -> adobe(body);
            default -> {
                // comments, thumbnails, makers' notes: dropped
            }
        }
    }

    private void frame(int marker, Bytes body, PixelLimit limit) throws IOException {
        if (frame != 0) throw Refusal.damaged();
        frame = marker;
        height = body.u16(1);
        width = body.u16(3);
        components = body.u8(5);
        if (width == 0 || height == 0 || body.length() != 6 + 3 * components) throw Refusal.damaged();
        limit.check(width, height);
        if (components == 4) throw refusal(Verdict.CMYK);
        if (components != 1 && components != 3) throw Refusal.damaged();
        if (marker > 0xC2 || body.u8(0) != 8) throw refusal(Verdict.UNUSUAL_JPEG);
        lettersRgb = components == 3 && body.u8(6) == 'R' && body.u8(9) == 'G' && body.u8(12) == 'B';
        coefficients = coefficients(body);
        keep(marker, body);
    }

    private long coefficients(Bytes body) throws IOException {
        int maxAcross = 1;
        int maxDown = 1;
        int units = 0;
        for (int c = 0; c < components; c++) {
            int sampling = body.u8(7 + 3 * c);
            maxAcross = Math.max(maxAcross, sampling >> 4);
            maxDown = Math.max(maxDown, sampling & 15);
            units += (sampling >> 4) * (sampling & 15);
        }
        if (units == 0 || maxAcross > 4 || maxDown > 4) throw Refusal.damaged();
        return 2L * width * height * units / ((long) maxAcross * maxDown);
    }

    private void scan(int marker, Bytes body) throws IOException {
        if (frame == 0) throw Refusal.damaged();
        if (scans++ == 0) colours();
        partial |= body.u8(0) != components;
        if (scans > MAX_SCANS) throw refusal(Verdict.UNUSUAL_JPEG);
        boolean several = partial || frame == 0xC2;
        if (several && (coefficients > MAX_COEFFICIENTS || (long) scans * width * height > MAX_WORK))
            throw refusal(Verdict.TOO_MANY_PIXELS);
        keep(marker, body);
    }

    private void colours() {
        // without either marker the decoder would guess, and takes some cameras' files for RGB
        if (adobe != null && !jfif) kept.writeBytes(adobe);
        else if (!lettersRgb || jfif) kept.writeBytes(JFIF);
    }

    private void exif(Bytes body) throws IOException {
        if (body.startsWith("Exif\0\0")) orientation = Exif.orientation(body.part(6, body.length() - 6L, true));
    }

    private void adobe(Bytes body) throws IOException {
        if (!body.startsWith("Adobe") || body.length() < 12) return;
        byte[] segment = {
            (byte) 0xFF, (byte) APP14, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) body.u8(11)
        };
        adobe = segment;
    }

    private Refusal refusal(Verdict verdict) {
        return new Refusal(verdict, width, height);
    }

    private void keep(int marker, Bytes body) {
        kept.write(0xFF);
        kept.write(marker);
        kept.write((body.length() + 2) >> 8);
        kept.write(body.length() + 2);
        kept.write(body.array(), body.from(), body.length());
    }
}
