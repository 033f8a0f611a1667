package org.zhiye.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhiye.shared.Language;

/** Puts a letter on pages: on one if a smaller type makes it one, else on as many as it takes. Lengths in mm. */
final class LetterPages {
    private static final int RED = 0xB3201D;
    private static final double MIDDLE = (Body.LEFT + Body.RIGHT) / 2;
    private static final double FIRST_TOP = 71;
    private static final double TOP = 30;
    private static final double BOTTOM = 272;
    private static final double FOOT = 283;
    private static final double SEALED_HEIGHT = 50;
    private static final double UNSEALED_HEIGHT = 32;
    private static final double UNSEALED_RISE = 10;
    private static final double CLOSING_MIDDLE = 147;
    private static final double QR_SIDE = 25;
    private static final double SMALL = 3;
    /** Size and leading: 四号, less, 小四. */
    private static final double[][] TYPES = {{4.94, 8.8}, {4.6, 7.8}, {4.23, 7}};

    /** The words that every letter has, in its language. */
    private record Words(String checkCode, String verify, String page, String colon, String day, double gap) {
        static Words of(Language language) {
            return switch (language) {
                case ZH_HANS -> new Words("核验码", "扫码或在核验页输入核验码，可以查验本文书。", "第 %d 页，共 %d 页", "：", "yyyy年M月d日", 0.14);
                case ZH_HANT -> new Words("核驗碼", "掃描或在核驗頁輸入核驗碼，可以查驗本文書。", "第 %d 頁，共 %d 頁", "：", "yyyy年M月d日", 0.14);
                case EN ->
                    new Words(
                            "Check code",
                            "Scan it, or type the check code on the verification page, to verify this letter.",
                            "Page %d of %d",
                            ":",
                            "d MMMM yyyy",
                            0.02);
            };
        }

        String date(LocalDate date) {
            return DateTimeFormatter.ofPattern(day, Locale.ENGLISH).format(date);
        }
    }

    private final Letter letter;
    private final Paper paper;
    private final Words words;

    private LetterPages(Letter letter, Paper paper) {
        this.letter = letter;
        this.paper = paper;
        this.words = Words.of(letter.language());
    }

    static void draw(Letter letter, Paper paper) {
        new LetterPages(letter, paper).draw();
    }

    private void draw() {
        var head = paper.tag("H1");
        var number = paper.tag("P");
        var pages = pages();
        for (int i = 0; i < pages.size(); i++) {
            var canvas = paper.page();
            if (letter.specimen()) {
                Specimen.mark(canvas);
            }
            if (i == 0) {
                head(canvas, head, number);
            }
            pages.get(i).forEach(placed -> placed.piece().drawing().at(canvas, placed.y()));
            foot(canvas, i + 1, pages.size());
        }
    }

    private List<List<Pagination.Placed>> pages() {
        var largest = laid(TYPES[0]);
        var best = largest;
        // three pages do not become one
        for (int i = 1; i < TYPES.length && best.pages().size() == 2; i++) {
            best = laid(TYPES[i]);
        }
        return (best.pages().size() == 1 ? best : largest).taken();
    }

    /** One try, with its part of the logical structure. */
    private record Laid(Tag section, List<List<Pagination.Placed>> pages) {
        List<List<Pagination.Placed>> taken() {
            section.join();
            return pages;
        }
    }

    private Laid laid(double[] type) {
        var section = paper.loose("Sect");
        return new Laid(section, Pagination.of(pieces(section, type[0], type[1]), FIRST_TOP, TOP, BOTTOM));
    }

    private List<Piece> pieces(Tag section, double size, double leading) {
        var body = new Body(section, letter.language(), size, leading);
        var pieces = new ArrayList<Piece>();
        if (letter.addressee() != null) {
            body.flush(letter.addressee() + words.colon()).forEach(p -> pieces.add(p.keeping()));
        }
        pieces.addAll(body.pieces(letter.body()));
        // the closing does not stand on a page of its own
        for (int i = Math.max(0, pieces.size() - 2); i < pieces.size(); i++) {
            pieces.set(i, pieces.get(i).keeping());
        }
        pieces.add(new Piece(
                3, letter.closing().seal() == null ? UNSEALED_HEIGHT : SEALED_HEIGHT, false, closing(section)));
        return pieces;
    }

    private void head(Canvas canvas, Tag head, Tag number) {
        canvas.ink(Body.INK);
        canvas.tagged(head, () -> {
            spaced(canvas, Style.TEXT, 5.4, 36, letter.closing().issuer());
            spaced(canvas, Style.TITLE, 8.2, 49.5, letter.title());
        });
        canvas.artifact(() -> {
            canvas.pen(RED, 0.6).line(Body.LEFT, 56, Body.RIGHT, 56);
            canvas.pen(RED, 0.18).line(Body.LEFT, 57.1, Body.RIGHT, 57.1);
        });
        canvas.ink(Body.QUIET);
        canvas.tagged(number, () -> canvas.right(Style.TEXT, 3.9, Body.RIGHT, 64.5, letter.number()));
    }

    private void spaced(Canvas canvas, Style style, double size, double y, String text) {
        double width = Fonts.width(style, text) + words.gap() * text.length();
        canvas.spaced(style, Math.min(size, Body.WIDTH / width), MIDDLE, y, words.gap(), text);
    }

    private Piece.Drawing closing(Tag section) {
        var issuer = Fitted.of(Style.TEXT, letter.closing().issuer(), 4.7, 72, 2);
        var tag = section.child("P");
        var date = section.child("P");
        // a seal wants room above the issuer's name
        double higher = letter.closing().seal() == null ? UNSEALED_RISE : 0;
        return (canvas, upper) -> {
            double y = upper - higher;
            verification(canvas, section, y + 12);
            canvas.ink(Body.INK);
            canvas.tagged(tag, () -> issuer.drawCentred(canvas, CLOSING_MIDDLE, y + 25 - 7 * (issuer.lines() - 1), 7));
            canvas.tagged(
                    date,
                    () -> canvas.centred(
                            Style.TEXT,
                            4.7,
                            CLOSING_MIDDLE,
                            y + 33.5,
                            words.date(letter.closing().date())));
            var seal = letter.closing().seal();
            if (seal != null) {
                canvas.tagged(
                        section.child("Figure").alt(seal.text()), () -> seal.draw(canvas, CLOSING_MIDDLE, y + 27.5));
            }
        };
    }

    private void verification(Canvas canvas, Tag section, double y) {
        var verification = letter.verification();
        if (verification == null) {
            return;
        }
        var qr = Qr.of(verification.url());
        double x = Body.LEFT + 1;
        canvas.tagged(section.child("Figure").alt(verification.url()), () -> qr.draw(canvas, x, y, QR_SIDE));
        double beside = x + QR_SIDE + 5;
        var advice = Fitted.of(
                Style.PLAIN, verification.advice() == null ? words.verify() : verification.advice(), SMALL, 46, 4);
        double at = y + 5;
        var code = verification.code();
        if (code != null) {
            canvas.ink(Body.QUIET);
            canvas.tagged(
                    section.child("P"), () -> canvas.text(Style.PLAIN, SMALL, beside, y + 4.5, words.checkCode()));
            canvas.ink(Body.INK);
            canvas.tagged(section.child("P"), () -> canvas.text(Style.TEXT, 4.2, beside, y + 10.5, code.grouped()));
            at = y + 16.5;
        }
        double top = at;
        canvas.ink(Body.QUIET);
        canvas.tagged(section.child("P"), () -> advice.draw(canvas, beside, top, 4.4));
    }

    // running feet are no part of the text
    private void foot(Canvas canvas, int page, int pages) {
        canvas.artifact(() -> {
            canvas.pen(Tables.RULE, 0.15).line(Body.LEFT, FOOT - 5, Body.RIGHT, FOOT - 5);
            canvas.ink(Body.QUIET);
            canvas.text(Style.PLAIN, 2.8, Body.LEFT, FOOT, letter.title() + "　" + letter.number());
            canvas.right(Style.PLAIN, 2.8, Body.RIGHT, FOOT, words.page().formatted(page, pages));
        });
    }
}
