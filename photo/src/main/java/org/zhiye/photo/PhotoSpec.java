package org.zhiye.photo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What an identity photograph must be, as data, and the way from a source that fulfils it to the file that is kept.
 *
 * @param width width of the result and least width of a source, pixels
 * @param height height of the result and least height of a source, pixels
 * @param dotsPerInch resolution that is written into the result
 * @param maxBytes size of the result at most, bytes
 * @param ratioTolerance greatest deviation of a source from {@code width : height}, per cent; so much is cut off evenly
 * @param backgroundMin least mean brightness of each background patch, 0–255
 * @param backgroundSpreadMax greatest standard deviation of the background, 0–255
 * @param backgroundTintMax greatest difference between the colours of a background patch, 0–255
 * @param contentMin least share of the middle that isn't background, per cent
 * @param varietyMin least standard deviation of what isn't background, 0–255
 */
public record PhotoSpec(
        int width,
        int height,
        int dotsPerInch,
        int maxBytes,
        double ratioTolerance,
        double backgroundMin,
        double backgroundSpreadMax,
        double backgroundTintMax,
        double contentMin,
        double varietyMin) {

    /** The photograph on the certificate: 25 × 35 mm at 300 dpi on white, at most 50 KB. */
    public static final PhotoSpec ID_PHOTO = new PhotoSpec(295, 413, 300, 50_000, 2, 235, 10, 16, 30, 15);

    /** Measures a picture; the same picture always gets the same report. */
    public PhotoReport check(Picture picture) {
        List<PhotoCheck.Finding> findings = new ArrayList<>(size(picture));
        Background background = Background.of(picture);
        findings.add(PhotoCheck.BACKGROUND_BRIGHT.finding(background.darkest(), backgroundMin));
        findings.add(PhotoCheck.BACKGROUND_EVEN.finding(background.spread(), backgroundSpreadMax));
        findings.add(PhotoCheck.BACKGROUND_NEUTRAL.finding(background.tint(), backgroundTintMax));
        Content content = Content.of(picture, background);
        findings.add(PhotoCheck.CONTENT.finding(content.share(), contentMin));
        findings.add(PhotoCheck.VARIETY.finding(content.spread(), varietyMin));
        return new PhotoReport(findings);
    }

    /**
     * The JPEG file that is kept: exact size, resolution in the JFIF header, no other metadata.
     *
     * @throws IllegalArgumentException if the picture is too small or of another shape: nothing is ever scaled up or squeezed
     */
    public byte[] produce(Picture picture) {
        if (!size(picture).stream().allMatch(PhotoCheck.Finding::ok))
            throw new IllegalArgumentException(picture + " doesn't fit " + width + "×" + height);
        try {
            return JpegWriting.withResolution(
                    cropped(picture).shrunk(width, height).jpeg(maxBytes), dotsPerInch);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    private List<PhotoCheck.Finding> size(Picture picture) {
        double deviation = (double) picture.width() * height / ((double) picture.height() * width) - 1;
        return List.of(
                PhotoCheck.WIDTH.finding(picture.width(), width),
                PhotoCheck.HEIGHT.finding(picture.height(), height),
                PhotoCheck.RATIO.finding(100 * Math.abs(deviation), ratioTolerance));
    }

    private Picture cropped(Picture picture) {
        long wide = (long) picture.width() * height;
        long high = (long) picture.height() * width;
        return wide > high
                ? picture.middle((int) Math.max(width, high / height), picture.height())
                : picture.middle(picture.width(), (int) Math.max(height, wide / width));
    }
}
