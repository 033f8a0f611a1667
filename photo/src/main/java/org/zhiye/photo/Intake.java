package org.zhiye.photo;

import org.jspecify.annotations.Nullable;

/**
 * The answer to an upload.
 *
 * @param verdict taken, or why not
 * @param detected what the bytes are
 * @param declared what the name or media type claims
 * @param width width in pixels as stored in the file, before turning; 0 if unknown
 * @param height height in pixels as stored in the file, before turning; 0 if unknown
 * @param picture the upright picture if and only if taken
 */
public record Intake(
        Verdict verdict,
        FileKind detected,
        FileKind declared,
        int width,
        int height,
        @Nullable Picture picture) {

    public Intake {
        if ((verdict == Verdict.TAKEN) != (picture != null)) throw new IllegalArgumentException("picture iff taken");
    }

    /** Whether there is a picture. */
    public boolean taken() {
        return picture != null;
    }

    /** The picture; to be asked only after {@link #taken()}. */
    public Picture required() {
        if (picture == null) throw new IllegalStateException("not taken: " + verdict);
        return picture;
    }
}
