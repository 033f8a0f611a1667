package org.zhiye.photo;

import java.util.Locale;

/** What is measured on an identity photograph, each with its unit and the side on which the limit lies. */
public enum PhotoCheck {
    /** Width of the source, pixels. */
    WIDTH(Bound.AT_LEAST),
    /** Height of the source, pixels. */
    HEIGHT(Bound.AT_LEAST),
    /** How far width : height is from the one asked for, per cent. */
    RATIO(Bound.AT_MOST),
    /** Mean brightness of the darkest background patch, 0–255. */
    BACKGROUND_BRIGHT(Bound.AT_LEAST),
    /** Standard deviation of the brightness of the whole background, 0–255. */
    BACKGROUND_EVEN(Bound.AT_MOST),
    /** Difference between the strongest and the weakest colour of the most tinted background patch, 0–255. */
    BACKGROUND_NEUTRAL(Bound.AT_MOST),
    /** Share of the middle that isn't background, per cent. */
    CONTENT(Bound.AT_LEAST),
    /** Standard deviation of the brightness of what isn't background, 0–255. */
    VARIETY(Bound.AT_LEAST);

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

    /**
     * Key of the words for a person when the check isn't passed, in {@code messages/photo.msg}; argument 0 is what was
     * measured, argument 1 the limit, both as {@link Finding#measuredText()} and {@link Finding#limitText()} write them.
     */
    public String key() {
        return "photo." + name().toLowerCase(Locale.ROOT);
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
