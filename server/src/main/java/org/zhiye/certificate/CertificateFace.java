package org.zhiye.certificate;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiye.paper.Canvas;
import org.zhiye.paper.Fitted;
import org.zhiye.paper.Fonts;
import org.zhiye.paper.Paper;
import org.zhiye.paper.Qr;
import org.zhiye.paper.Style;
import org.zhiye.paper.Tag;
import org.zhiye.shared.Language;

/** Draws the face of one certificate over its ground. Lengths in mm from the left top corner. */
final class CertificateFace {
    private static final int INK = 0x16202E;
    private static final int QUIET = 0x4A5768;
    private static final int RED = 0xB3201D;
    private static final int HAIRLINE = 0xAEB8C6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年MM月dd日");
    static final String STATE = "中华人民共和国";
    static final String SPECIMEN = "演示样本";

    private static final double MIDDLE = Paper.WIDTH / 2;
    private static final double LABELS = 34;
    private static final double LABEL_WIDTH = 16.4;
    private static final double VALUES = 64;
    private static final double RIGHT = 178;
    private static final double PHOTO_LEFT = 149;
    private static final double PHOTO_TOP = 89;
    private static final double PHOTO_WIDTH = 25;
    private static final double PHOTO_HEIGHT = 35;
    private static final int FEW = 4;
    private static final double FIELDS_TOP = 97;
    private static final double FIELDS_BOTTOM = 187;
    private static final double QR_LEFT = 36;
    private static final double QR_TOP = 217;
    private static final double QR_SIDE = 32;
    private static final double LABEL = 4.1;
    private static final double VALUE = 4.6;
    private static final double SMALL = 3.1;

    private final CertificateSheet sheet;
    private final Paper paper;
    private final Canvas canvas;
    private final Qr qr;

    CertificateFace(CertificateSheet sheet, Paper paper, Canvas canvas) {
        this.sheet = sheet;
        this.paper = paper;
        this.canvas = canvas;
        this.qr = Qr.of(sheet.verification().url());
    }

    /** What lies beneath a specimen's mark. */
    void beneath() {
        canvas.artifact(() -> qr.ground(canvas, QR_LEFT, QR_TOP, QR_SIDE));
        canvas.tagged(paper.tag("Figure").alt("持证人照片"), () -> {
            canvas.photo(sheet.photo(), PHOTO_LEFT, PHOTO_TOP, PHOTO_WIDTH, PHOTO_HEIGHT);
            canvas.pen(HAIRLINE, 0.2).strokeRectangle(PHOTO_LEFT, PHOTO_TOP, PHOTO_WIDTH, PHOTO_HEIGHT);
        });
    }

    void text() {
        window();
        title();
        fields();
        hand();
        verification();
        issuer();
        foot();
    }

    private void window() {
        var words = new StringBuilder("使用有效期：")
                .append(DAY.format(sheet.window().from()))
                .append('－')
                .append(DAY.format(sheet.window().to()));
        append(words, "用途：", sheet.window().purpose());
        append(words, "接收方：", sheet.window().receiver());
        canvas.ink(QUIET);
        var line = Fitted.of(Style.TEXT, words.toString(), SMALL, 150, 2);
        canvas.tagged(paper.tag("P"), () -> line.drawCentred(canvas, MIDDLE, line.lines() == 1 ? 30 : 28.4, 4.6));
    }

    private static void append(StringBuilder words, String label, @Nullable String value) {
        if (value != null) {
            words.append('　').append(label).append(value);
        }
    }

    private void title() {
        canvas.ink(INK);
        var heading = paper.tag("H1");
        canvas.tagged(
                heading, () -> canvas.spaced(Style.TEXT, 8, MIDDLE, 54, 0.32, sheet.specimen() ? SPECIMEN : STATE));
        double size = Math.min(11.5, 140 / (sheet.title().chinese().length() * 1.12));
        canvas.tagged(
                heading,
                () -> canvas.spaced(
                        Style.TITLE, size, MIDDLE, 68, 0.12, sheet.title().chinese()));
        canvas.ink(QUIET);
        canvas.tagged(
                paper.tag("P"),
                () -> canvas.spaced(
                        Style.TEXT, 3.4, MIDDLE, 76, 0.07, sheet.title().english()));
        canvas.artifact(() -> canvas.pen(RED, 0.35).line(60, 82, 150, 82));
    }

    /** One field: its label, its value brought into the room it has. */
    private record Field(String label, Fitted value) {
        static final double LEADING = 1.36;

        double more() {
            return (value.lines() - 1) * value.size() * LEADING;
        }
    }

    private void fields() {
        var fields = List.of(
                new Field("姓名", Fitted.name(Style.TEXT, sheet.holder().name(), VALUE, PHOTO_LEFT - 6 - VALUES, 3)),
                field("性别", sheet.holder().sex().name(Language.ZH_HANS), 60),
                field("出生日期", DAY.format(sheet.holder().birthDate()), 60),
                field("注册编号", sheet.holder().registrationNumber().value(), 60),
                field("聘用企业", sheet.employer(), RIGHT - VALUES));
        double y = FIELDS_TOP;
        double pitch = pitch(fields);
        for (var field : fields) {
            field(field, y);
            y += pitch + field.more();
        }
        int lines = sheet.specialties().size();
        double wished = pitch * (lines <= FEW ? 0.75 : 0.62);
        specialties(y, Math.min(wished, (FIELDS_BOTTOM - y) / Math.max(1, lines - 1)));
    }

    // ten specialties want the room that one leaves empty; the employer's name must not run into the photo
    private double pitch(List<Field> fields) {
        double beside = fields.stream().limit(4).mapToDouble(Field::more).sum();
        double least = Math.max(6.6, (PHOTO_TOP + PHOTO_HEIGHT + 5.5 - FIELDS_TOP - beside) / 4);
        double more = fields.stream().mapToDouble(Field::more).sum();
        double room = FIELDS_BOTTOM - FIELDS_TOP - more;
        int lines = sheet.specialties().size() - 1;
        return Math.clamp(room / (5 + lines * (lines < FEW ? 0.75 : 0.62)), least, 12);
    }

    private static Field field(String label, String value, double width) {
        return new Field(label, Fitted.of(Style.TEXT, value, VALUE, width, 3));
    }

    private void field(Field field, double y) {
        var tag = paper.tag("P");
        label(tag, field.label(), y);
        canvas.ink(INK);
        canvas.tagged(
                tag, () -> field.value().draw(canvas, VALUES, y, field.value().size() * Field.LEADING));
    }

    private void label(Tag tag, String label, double y) {
        canvas.ink(QUIET);
        canvas.tagged(tag, () -> canvas.spread(Style.TEXT, LABEL, LABELS, y, LABEL_WIDTH, label));
    }

    private void specialties(double top, double pitch) {
        var list = paper.tag("L");
        double size = Math.min(VALUE, pitch * 0.78);
        double names = sheet.specialties().stream()
                .mapToDouble(s -> Fonts.width(Style.TEXT, s.name()))
                .max()
                .orElseThrow();
        label(list.child("LI"), "注册专业", top);
        double y = top;
        for (var specialty : sheet.specialties()) {
            specialty(list.child("LI"), specialty, y, size, VALUES + names * size + 5);
            y += pitch;
        }
    }

    private void specialty(Tag tag, CertificateSheet.Specialty specialty, double y, double size, double validity) {
        canvas.ink(INK);
        canvas.tagged(tag, () -> canvas.text(Style.TEXT, size, VALUES, y, specialty.name()));
        canvas.ink(QUIET);
        canvas.tagged(
                tag,
                () -> canvas.text(Style.TEXT, SMALL, validity, y, "有效期 " + specialty.from() + " 至 " + specialty.to()));
    }

    private void hand() {
        if (sheet.signature() != null) {
            var picture = sheet.signature();
            canvas.tagged(
                    paper.tag("Figure").alt("持证人签名"),
                    () -> canvas.handwriting(picture, INK, VALUES + 1, 188.5, 30, 10));
        }
        canvas.pen(QUIET, 0.15);
        for (var row : List.of(new Row("个人签名", 198.5), new Row("签名日期", 207.5))) {
            label(paper.tag("P"), row.label(), row.y());
            canvas.artifact(() -> canvas.line(VALUES, row.y() + 1, 120, row.y() + 1));
        }
    }

    /** One line to write on. */
    private record Row(String label, double y) {}

    private void verification() {
        canvas.tagged(
                paper.tag("Figure").alt("核验二维码：" + sheet.verification().url()),
                () -> qr.draw(canvas, QR_LEFT, QR_TOP, QR_SIDE));
        canvas.ink(QUIET);
        canvas.tagged(paper.tag("P"), () -> canvas.centred(Style.TEXT, 3, 52, 258, "扫码核验，或输入核验码"));
        canvas.ink(INK);
        canvas.tagged(
                paper.tag("P"),
                () -> canvas.centred(
                        Style.TEXT, 4, 52, 265, sheet.verification().code().grouped()));
    }

    private void issuer() {
        canvas.ink(INK);
        canvas.tagged(
                paper.tag("P"),
                () -> Fitted.of(Style.TEXT, sheet.issuer().name(), VALUE, 70, 1).drawCentred(canvas, 150, 238, 6));
        canvas.tagged(
                paper.tag("Figure").alt("印章：" + sheet.issuer().seal().text()),
                () -> sheet.issuer().seal().draw(canvas, 150, 224));
        dated("签发日期", DAY.format(sheet.issued()), 257);
        dated("证书编号", sheet.number().value(), 265);
    }

    private void dated(String label, String value, double y) {
        var tag = paper.tag("P");
        canvas.ink(QUIET);
        canvas.tagged(tag, () -> canvas.text(Style.TEXT, LABEL, 124, y, label));
        canvas.ink(INK);
        canvas.tagged(tag, () -> canvas.text(Style.TEXT, VALUE, 146, y, value));
    }

    private void foot() {
        canvas.ink(QUIET);
        canvas.tagged(
                paper.tag("P"),
                () -> canvas.centred(Style.TEXT, 3, MIDDLE, 274.5, "登记信息以注册管理系统为准；打印后须由本人手写签名，超过使用有效期自动失效，可随时重新下载。"));
    }
}
