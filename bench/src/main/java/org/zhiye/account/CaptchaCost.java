package org.zhiye.account;

import org.zhiye.bench.Cost;

/** The captcha's picture is nobody else's business in the product; its cost is the bench's. */
public final class CaptchaCost {
    private CaptchaCost() {}

    /** Milliseconds of processor time per picture. */
    public static double perPicture(int many) {
        return Cost.perRun(many, i -> CaptchaPicture.png("K7QM4X", i).length);
    }
}
