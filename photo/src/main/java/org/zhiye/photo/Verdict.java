package org.zhiye.photo;

import java.util.Locale;

/** How the intake of an upload ended: taken, or the one reason why not. */
public enum Verdict {
    /** A JPEG or PNG picture that was decoded to its end. */
    TAKEN,
    /** No bytes at all. */
    EMPTY,
    /** More bytes than {@link Pictures#MAX_BYTES}. */
    TOO_LARGE,
    /** More pixels than {@link Pictures#MAX_PIXELS}, a side over {@link Pictures#MAX_SIDE}, or a progressive JPEG too dear to decode. */
    TOO_MANY_PIXELS,
    /** The name says JPEG or PNG, the content is something else, named by the detected kind. */
    WRONG_TYPE_NAMED,
    /** HEIC or AVIF, whatever it is named. */
    HEIC,
    /** A picture or document of a kind that is not taken (GIF, WebP, BMP, TIFF, PDF, SVG, ZIP), honestly named. */
    KIND_NOT_TAKEN,
    /** A moving picture (animated PNG, GIF or WebP). */
    ANIMATED,
    /** Text, or bytes of no known kind. */
    NOT_A_PICTURE,
    /** A JPEG for the printing press: four inks instead of three colours. */
    CMYK,
    /** A JPEG of a rare kind (12 bits, lossless, arithmetic, hierarchical, countless scans). */
    UNUSUAL_JPEG,
    /** Begins like a JPEG or PNG, but is cut off or corrupt. */
    DAMAGED;

    /** Key of the words for a person, in {@code messages/photo.msg}; argument 0 is {@link FileKind#label()}. */
    public String key() {
        return "picture." + name().toLowerCase(Locale.ROOT);
    }
}
