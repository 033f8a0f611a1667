package org.zhiye.paper;

import org.zhiye.photo.PhotoSpec;
import org.zhiye.photo.Pictures;

/**
 * A picture as it came out of the document store: JPEG or PNG, checked there and re-encoded there. Kept as it is.
 *
 * @see #of
 */
public final class Picture {
    private static final PhotoSpec PORTRAIT = PhotoSpec.ID_PHOTO.withMaxBytes(30_000);

    private final byte[] bytes;
    private final boolean jpeg;

    private Picture(byte[] bytes, boolean jpeg) {
        this.bytes = bytes;
        this.jpeg = jpeg;
    }

    /** @throws IllegalArgumentException if the bytes begin neither like a JPEG nor like a PNG */
    public static Picture of(byte[] bytes) {
        boolean jpeg = begins(bytes, 0xFF, 0xD8, 0xFF);
        if (!jpeg && !begins(bytes, 0x89, 'P', 'N', 'G')) {
            throw new IllegalArgumentException("neither JPEG nor PNG");
        }
        return new Picture(bytes.clone(), jpeg);
    }

    private static boolean begins(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || Byte.toUnsignedInt(bytes[i]) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    public boolean isJpeg() {
        return jpeg;
    }

    /**
     * The picture as an identity photograph on paper: 25 × 35 mm at 300 dpi and at most 30 KB, so that a document stays small. It is
     * left alone if it is no larger, or of another shape.
     */
    Picture portrait() {
        if (bytes.length <= PORTRAIT.maxBytes()) {
            return this;
        }
        var intake = Pictures.take(bytes, null);
        try {
            return intake.taken() ? of(PORTRAIT.produce(intake.required())) : this;
        } catch (IllegalArgumentException e) {
            return this;
        }
    }

    byte[] jpeg() {
        if (!jpeg) {
            throw new IllegalArgumentException("a photo must be a JPEG");
        }
        return bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return (jpeg ? "JPEG of " : "PNG of ") + bytes.length + " bytes";
    }
}
