package org.zhiye.identity;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhiye.photo.Picture;

/** Reads the QR code of a slip off a picture, as a camera sees it: on paper or on a phone, tilted, dark or inverted. */
final class Scanner {
    private static final Map<DecodeHintType, Object> HINTS = hints();
    private static final int LONGEST = 1600;

    private Scanner() {}

    private static Map<DecodeHintType, Object> hints() {
        var hints = new EnumMap<DecodeHintType, Object>(DecodeHintType.class);
        hints.put(DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE));
        hints.put(DecodeHintType.TRY_HARDER, true);
        hints.put(DecodeHintType.ALSO_INVERTED, true);
        return hints;
    }

    /** What the code says; some milliseconds of processor. */
    static Optional<String> read(Picture picture) {
        var source = source(picture);
        try {
            return Optional.of(text(new BinaryBitmap(new HybridBinarizer(source))));
        } catch (NotFoundException e) {
            try {
                return Optional.of(text(new BinaryBitmap(new GlobalHistogramBinarizer(source))));
            } catch (NotFoundException nothing) {
                return Optional.empty();
            }
        }
    }

    private static String text(BinaryBitmap bitmap) throws NotFoundException {
        return new MultiFormatReader().decode(bitmap, HINTS).getText();
    }

    // every n-th pixel of a large picture will do
    private static LuminanceSource source(Picture picture) {
        int step = Math.max(1, Math.ceilDiv(Math.max(picture.width(), picture.height()), LONGEST));
        int width = picture.width() / step;
        int height = picture.height() / step;
        var pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = picture.at(x * step, y * step);
            }
        }
        return new RGBLuminanceSource(width, height, pixels);
    }
}
