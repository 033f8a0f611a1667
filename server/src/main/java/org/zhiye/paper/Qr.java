package org.zhiye.paper;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code (ISO/IEC 18004, error correction M), drawn as squares, with the quiet zone that scanners want. */
public final class Qr {
    private static final int INK = 0x16202E;
    private static final int QUIET_MODULES = 4;

    private final ByteMatrix modules;

    private Qr(ByteMatrix modules) {
        this.modules = modules;
    }

    /** @throws IllegalArgumentException if the text is too long for a QR code */
    public static Qr of(String text) {
        try {
            return new Qr(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code can hold this text", e);
        }
    }

    /** Modules of a side of {@link #path}, the quiet zone included. */
    public int size() {
        return modules.getWidth() + 2 * QUIET_MODULES;
    }

    /** The dark modules, row by row, as the path of an SVG. */
    public String path() {
        var path = new StringBuilder();
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int from = 0; from < modules.getWidth(); from++) {
                int to = from;
                while (to < modules.getWidth() && modules.get(to, row) == 1) {
                    to++;
                }
                if (to > from) {
                    path.append("M%d %dh%dv1h-%dz"
                            .formatted(from + QUIET_MODULES, row + QUIET_MODULES, to - from, to - from));
                    from = to;
                }
            }
        }
        return path.toString();
    }

    /**
     * Draws the white ground and the quiet zone around it; a specimen's mark may lie between it and the squares.
     *
     * @param side of the code in mm, without the quiet zone, which lies outside
     */
    public void ground(Canvas canvas, double x, double y, double side) {
        double quiet = QUIET_MODULES * side / modules.getWidth();
        canvas.ink(0xFFFFFF);
        canvas.fillRectangle(x - quiet, y - quiet, side + 2 * quiet, side + 2 * quiet);
    }

    /**
     * Draws the squares.
     *
     * @param side in mm, without the quiet zone
     */
    public void draw(Canvas canvas, double x, double y, double side) {
        double module = side / modules.getWidth();
        canvas.ink(INK);
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int from = 0; from < modules.getWidth(); from++) {
                int to = from;
                while (to < modules.getWidth() && modules.get(to, row) == 1) {
                    to++;
                }
                if (to > from) {
                    canvas.rectangle(x + from * module, y + row * module, (to - from) * module, module);
                    from = to;
                }
            }
        }
        canvas.fillPath();
    }
}
