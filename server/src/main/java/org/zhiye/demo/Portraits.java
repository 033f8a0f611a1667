package org.zhiye.demo;

import java.awt.geom.AffineTransform;
import java.util.function.Consumer;
import org.zhiye.photo.Picture;
import org.zhiye.shared.Sex;

/**
 * Draws what the people of the demonstration would have uploaded. Nobody is depicted: everything follows from a seed, and the
 * same seed, sex and age give the same pictures. Needs no font. JPEG files of at most 40 KB, each drawn in about 25 ms.
 */
public final class Portraits {
    static final int WIDTH = 590;
    static final int HEIGHT = 826;
    private static final int MAX_BYTES = 40_000;
    private static final double CARD_SCALE = 0.8;
    private static final double HALF_BODY_SCALE = 5.0 / 6;

    private final Sitter sitter;

    private Portraits(Sitter sitter) {
        this.sitter = sitter;
    }

    /**
     * The pictures of one person.
     *
     * @param seed any number, the person's own
     * @param age in years; drawn between 20 and 75
     */
    public static Portraits of(long seed, Sex sex, int age) {
        return new Portraits(new Sitter(seed, sex, age));
    }

    /** 证件照: 590 × 826 pixels; fulfils {@link org.zhiye.photo.PhotoSpec#ID_PHOTO}. */
    public byte[] idPhoto() {
        return jpeg(WIDTH, HEIGHT, 1, brush -> Figure.draw(sitter, brush));
    }

    /** 身份证人像面, a specimen: 688 × 434 pixels. */
    public byte[] idFront() {
        return jpeg(CardDrawing.WIDTH, CardDrawing.HEIGHT, CARD_SCALE, brush -> CardDrawing.front(sitter, brush));
    }

    /** 身份证国徽面, a specimen with a neutral emblem: 688 × 434 pixels. */
    public byte[] idBack() {
        return jpeg(CardDrawing.WIDTH, CardDrawing.HEIGHT, CARD_SCALE, brush -> CardDrawing.back(sitter, brush));
    }

    /** 手持身份证半身照: 600 × 800 pixels. */
    public byte[] halfBody() {
        return jpeg(
                HalfBodyDrawing.WIDTH,
                HalfBodyDrawing.HEIGHT,
                HALF_BODY_SCALE,
                brush -> HalfBodyDrawing.draw(sitter, brush));
    }

    /** 本人签名: 640 × 240 pixels. */
    public byte[] signature() {
        return jpeg(SignatureDrawing.WIDTH, SignatureDrawing.HEIGHT, 1, brush -> SignatureDrawing.draw(sitter, brush));
    }

    private static byte[] jpeg(int width, int height, double scale, Consumer<Brush> drawing) {
        var image = Brush.sheet(
                (int) Math.round(width * scale),
                (int) Math.round(height * scale),
                brush -> brush.within(AffineTransform.getScaleInstance(scale, scale), () -> drawing.accept(brush)));
        return Picture.of(image).jpeg(MAX_BYTES);
    }
}
