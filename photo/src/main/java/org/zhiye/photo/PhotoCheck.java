package org.zhiye.photo;

import java.util.Locale;

/** What is measured on a picture, each with its unit and the side on which the limit lies. */
public enum PhotoCheck {
    /** Width of the source, pixels. */
    WIDTH(Bound.AT_LEAST),
    /** Height of the source, pixels. */
    HEIGHT(Bound.AT_LEAST),
    /** Longer side of the source, pixels. */
    LONG_SIDE(Bound.AT_LEAST),
    /** Shorter side of the source, pixels. */
    SHORT_SIDE(Bound.AT_LEAST),
    /** How far width : height is from the one asked for, per cent. */
    RATIO(Bound.AT_MOST),
    /** Faces that look into the camera. */
    FACE(Bound.AT_LEAST),
    /** The same, for pictures of one person. */
    ONE_FACE(Bound.AT_MOST),
    /** Height of the head from crown to chin, per cent of the picture's height. */
    HEAD_SMALL(Bound.AT_LEAST),
    /** The same, for heads that come too near. */
    HEAD_LARGE(Bound.AT_MOST),
    /** Room above the head, per cent of the height. */
    HEAD_TOP(Bound.AT_LEAST),
    /** The same, for heads that sit too low. */
    HEAD_LOW(Bound.AT_MOST),
    /** How far the middle of the face is from the middle of the picture, per cent of the width. */
    HEAD_CENTRED(Bound.AT_MOST),
    /** How far the line through the eyes is tilted, degrees. */
    EYES_LEVEL(Bound.AT_MOST),
    /** Mean brightness of the darkest background patch, 0–255. */
    BACKGROUND_BRIGHT(Bound.AT_LEAST),
    /** Standard deviation of the brightness of the whole background, 0–255. */
    BACKGROUND_EVEN(Bound.AT_MOST),
    /** Difference between the strongest and the weakest colour of the most tinted background patch, 0–255. */
    BACKGROUND_NEUTRAL(Bound.AT_MOST),
    /** Fine detail of the face at a fixed size, in relation to its contrast; ‰. */
    SHARP(Bound.AT_LEAST),
    /** Mean brightness of the face, 0–255. */
    FACE_BRIGHT(Bound.AT_LEAST),
    /** Share of the face that is burnt out, per cent. */
    FACE_BURNT(Bound.AT_MOST),
    /** Difference between the two halves of the face, per cent of its brightness. */
    LIT_EVENLY(Bound.AT_MOST),
    /** How far the face's colour is from skin of any tone in white light, per cent. */
    COLOUR_CAST(Bound.AT_MOST),
    /** Width of a frame around the picture, per cent of its width. */
    FRAME(Bound.AT_MOST),
    /** Share of the middle that isn't background, per cent. */
    CONTENT(Bound.AT_LEAST),
    /** Standard deviation of the brightness of what isn't background, 0–255. */
    VARIETY(Bound.AT_LEAST),
    /** Fine detail of the whole picture at a fixed size, in relation to its contrast; ‰. */
    DETAIL(Bound.AT_LEAST),
    /** Mean brightness of the whole picture, 0–255. */
    LIGHT(Bound.AT_LEAST),
    /** Share of the middle that glares white without any drawing in it, per cent. */
    GLARE(Bound.AT_MOST),
    /** Share of the sheet that is written on, per cent. */
    INK_LEAST(Bound.AT_LEAST),
    /** The same, for sheets that are full. */
    INK_MOST(Bound.AT_MOST),
    /** How much darker the writing is than the sheet, 0–255. */
    INK_DARK(Bound.AT_LEAST),
    /** Brightness of the sheet that is written on, 0–255. */
    PAPER(Bound.AT_LEAST);

    /** On which side of the limit a measured value must lie. */
    public enum Bound {
        AT_LEAST,
        AT_MOST
    }

    private final Bound bound;

    PhotoCheck(Bound bound) {
        this.bound = bound;
    }

    public Bound bound() {
        return bound;
    }

    /** What stands behind a measured value, the same in every language; empty: it is a count. */
    public String unit() {
        return switch (this) {
            case WIDTH, HEIGHT, LONG_SIDE, SHORT_SIDE -> " px";
            case FACE, ONE_FACE -> "";
            case EYES_LEVEL -> "°";
            case SHARP, DETAIL -> "‰";
            case BACKGROUND_BRIGHT, BACKGROUND_EVEN, BACKGROUND_NEUTRAL, FACE_BRIGHT, VARIETY, LIGHT, INK_DARK, PAPER ->
                " / 255";
            case RATIO,
                    HEAD_SMALL,
                    HEAD_LARGE,
                    HEAD_TOP,
                    HEAD_LOW,
                    HEAD_CENTRED,
                    FACE_BURNT,
                    LIT_EVENLY,
                    COLOUR_CAST,
                    FRAME,
                    CONTENT,
                    GLARE,
                    INK_LEAST,
                    INK_MOST -> "%";
        };
    }

    /**
     * Key of the words for a person when the check isn't passed, in {@code messages/photo.msg}; argument 0 is what was
     * measured, argument 1 the limit, both as {@link Finding#measuredText()} and {@link Finding#limitText()} write them.
     */
    public String key() {
        return "photo." + name().toLowerCase(Locale.ROOT);
    }

    /** Key of the check's short name. */
    public String label() {
        return key() + ".label";
    }

    /** Key of the words that say in brief what is wrong. */
    public String brief() {
        return "photo.brief." + name().toLowerCase(Locale.ROOT);
    }

    Finding finding(double measured, double limit) {
        return new Finding(this, measured, limit, bound == Bound.AT_LEAST ? measured >= limit : measured <= limit);
    }

    /** One check's result: what was measured and what the specification asks for, in the check's unit. */
    public record Finding(PhotoCheck check, double measured, double limit, boolean ok) {
        /** What was measured, rounded away from the limit so that a failed check never shows a passing figure. */
        public String measuredText() {
            boolean down = (check.bound == Bound.AT_LEAST) ^ ok;
            return text(down ? Math.floor(10 * measured) : Math.ceil(10 * measured));
        }

        /** The limit. */
        public String limitText() {
            return text(10 * limit);
        }

        private static String text(double tenths) {
            long rounded = Math.round(tenths);
            return rounded % 10 == 0 ? String.valueOf(rounded / 10) : String.valueOf(rounded / 10.0);
        }
    }
}
