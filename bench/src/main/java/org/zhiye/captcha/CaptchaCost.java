package org.zhiye.captcha;

import org.zhiye.bench.Cost;

/** The captcha's picture is nobody else's business in the product; its cost is the bench's. */
public final class CaptchaCost {
    private static final int LETTERS = 5;

    private CaptchaCost() {}

    /** Milliseconds of processor time per picture. */
    public static double perPicture(int many) {
        var drawn = Glyphs.ALPHABET;
        return Cost.perRun(many, i -> {
            int from = i % (drawn.length() - LETTERS);
            return CaptchaPicture.png(drawn.substring(from, from + LETTERS), i).length;
        });
    }
}
