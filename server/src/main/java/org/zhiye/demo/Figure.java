package org.zhiye.demo;

import java.awt.geom.AffineTransform;

/** Draws a whole sitter, from the hair down to where a half-body photograph ends. */
final class Figure {
    private Figure() {}

    static void draw(Sitter sitter, Brush sheet) {
        Features features = Features.of(sitter);
        var head = new HeadDrawing(features, sheet);
        var hair = new HairDrawing(features, sheet, sitter.seed());
        hair.behind();
        head.neck();
        sheet.within(
                AffineTransform.getTranslateInstance(0, features.chin() - 646),
                () -> new ClothesDrawing(features, sheet, sitter.seed()).draw());
        if (!hair.coversEars()) {
            head.ears();
        }
        head.face();
        if (features.glasses()) {
            GlassesDrawing.draw(features, sheet, sitter.seed());
        }
        hair.onTop();
    }
}
