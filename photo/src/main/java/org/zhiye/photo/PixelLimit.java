package org.zhiye.photo;

/** How many pixels a picture may have: read from the header, before anything is decoded. */
record PixelLimit(long pixels, int side) {
    void check(long width, long height) throws Refusal {
        if (width > side || height > side || width * height > pixels)
            throw new Refusal(Verdict.TOO_MANY_PIXELS, (int) Math.min(width, Integer.MAX_VALUE), (int)
                    Math.min(height, Integer.MAX_VALUE));
    }
}
