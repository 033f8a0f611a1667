package org.zhiye.photo;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Takes in pictures from strangers. Whatever the bytes are, the answer is an {@link Intake}: nothing is thrown, nothing hangs,
 * and the heap needed is bounded (about 90 MB for the worst picture within the limits; a decoder's buffers outside
 * the heap up to 130 MB). Takes up to about three seconds of one core: call it on a bounded pool.
 */
public final class Pictures {
    /** Bytes of an upload at most: 10 MiB. */
    public static final int MAX_BYTES = 10 << 20;

    /** Pixels of a picture at most: 40 megapixels. */
    public static final long MAX_PIXELS = 40_000_000;

    /** Pixels of one side at most. */
    public static final int MAX_SIDE = 30_000;

    /** Pixels of the longer side of what is kept, at most. */
    public static final int LONGEST_SIDE = 2400;

    private static final PixelLimit LIMIT = new PixelLimit(MAX_PIXELS, MAX_SIDE);

    private Pictures() {}

    /**
     * Looks at an upload and decodes it.
     *
     * @param upload the bytes as they came
     * @param declared the file name or media type that came with it, if any; it never decides what the bytes are
     */
    public static Intake take(byte[] upload, @Nullable String declared) {
        FileKind claimed = FileKind.named(declared);
        if (upload.length == 0) return refused(Verdict.EMPTY, FileKind.UNKNOWN, claimed);
        FileKind detected = FileKind.of(upload);
        if (upload.length > MAX_BYTES) return refused(Verdict.TOO_LARGE, detected, claimed);
        try {
            return switch (detected) {
                case JPEG -> jpeg(upload, claimed);
                case PNG -> png(upload, claimed);
                default -> refused(other(upload, detected, claimed), detected, claimed);
            };
        } catch (Refusal refusal) {
            return refusal.intake(detected, claimed);
        } catch (IOException | RuntimeException broken) {
            // the decoders of the Java runtime throw many things at broken files
            return refused(Verdict.DAMAGED, detected, claimed);
        }
    }

    private static Intake jpeg(byte[] upload, FileKind claimed) throws IOException {
        JpegFile file = JpegFile.of(upload, LIMIT);
        int longest = Math.max(file.width(), file.height());
        Picture picture = JpegReading.read(
                file, side(file.width(), longest, LONGEST_SIDE), side(file.height(), longest, LONGEST_SIDE));
        return taken(
                FileKind.JPEG,
                claimed,
                file.width(),
                file.height(),
                upright(picture, file.profile(), file.orientation()));
    }

    private static Intake png(byte[] upload, FileKind claimed) throws IOException {
        PngFile file = PngFile.of(upload, LIMIT);
        Picture picture = PngReading.read(file, LONGEST_SIDE);
        return taken(
                FileKind.PNG,
                claimed,
                file.width(),
                file.height(),
                upright(picture, file.profile(), file.orientation()));
    }

    private static Picture upright(Picture picture, @Nullable ColourProfile profile, int orientation) {
        return (profile == null ? picture : picture.converted(profile)).turned(orientation);
    }

    /** A side after making the picture so small that its longest side fits. */
    static int side(int side, int longest, int allowed) {
        if (longest <= allowed) return side;
        return (int) Math.max(1, ((long) side * allowed + longest / 2) / longest);
    }

    private static Verdict other(byte[] upload, FileKind detected, FileKind claimed) {
        if (detected == FileKind.HEIC) return Verdict.HEIC;
        if (Moving.is(upload, detected)) return Verdict.ANIMATED;
        if (claimed.accepted()) return Verdict.WRONG_TYPE_NAMED;
        return detected == FileKind.TEXT || detected == FileKind.UNKNOWN
                ? Verdict.NOT_A_PICTURE
                : Verdict.KIND_NOT_TAKEN;
    }

    private static Intake taken(FileKind detected, FileKind claimed, int width, int height, Picture picture) {
        return new Intake(Verdict.TAKEN, detected, claimed, width, height, picture);
    }

    private static Intake refused(Verdict verdict, FileKind detected, FileKind claimed) {
        return new Intake(verdict, detected, claimed, 0, 0, null);
    }
}
