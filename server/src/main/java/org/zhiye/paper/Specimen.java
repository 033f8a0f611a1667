package org.zhiye.paper;

/** The mark of demonstration documents: 演示样本 · SPECIMEN · 无效 along the page's diagonal in letters 20 mm high, beneath all text. */
public final class Specimen {
    private static final String WORDS = "演示样本 · SPECIMEN · 无效";
    private static final int RED = 0xB3201D;
    private static final double SIZE = 21.5;
    private static final double SLOPE = -56;

    private Specimen() {}

    /** Marks a page; to be called before its text is drawn. */
    public static void mark(Canvas canvas) {
        canvas.artifact(() -> canvas.faint(
                0.13,
                () -> canvas.turned(Paper.WIDTH / 2, Paper.HEIGHT / 2, SLOPE, () -> {
                    canvas.ink(RED);
                    canvas.asOne(WORDS, () -> canvas.centred(Style.TITLE, SIZE, 0, SIZE * 0.36, WORDS));
                })));
    }
}
