package org.zhiye.photo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a picture must be, as data ({@code specs/*.spec}), and the way from a source to the file that is kept.
 *
 * @param width width of the result, pixels; 0 if it keeps its own size
 * @param height height of the result, pixels
 * @param dotsPerInch resolution that is written into the result; 0 if none is
 * @param maxBytes size of the result at most, bytes
 * @param cropHead height of the head that a crop aims at, per cent of the height
 * @param limits the checks that are made, each with its limit in the check's unit
 */
public record PhotoSpec(
        int width, int height, int dotsPerInch, int maxBytes, double cropHead, Map<PhotoCheck, Double> limits) {

    /** The photograph on the certificate. */
    public static final PhotoSpec ID_PHOTO = shipped("id-photo");

    /** 身份证人像面. */
    public static final PhotoSpec ID_FRONT = shipped("id-front");

    /** 身份证国徽面. */
    public static final PhotoSpec ID_BACK = shipped("id-back");

    /** 手持身份证半身照. */
    public static final PhotoSpec HALF_BODY = shipped("half-body");

    /** 本人签名. */
    public static final PhotoSpec SIGNATURE = shipped("signature");

    public PhotoSpec {
        EnumMap<PhotoCheck, Double> sorted = new EnumMap<>(PhotoCheck.class);
        sorted.putAll(limits);
        limits = Collections.unmodifiableMap(sorted);
    }

    /** A specification that ships with the kernel, by the name of its file. */
    public static PhotoSpec shipped(String name) {
        try (InputStream in =
                        Objects.requireNonNull(PhotoSpec.class.getResourceAsStream("/specs/" + name + ".spec"), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parse(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a specification: {@code size W H}, {@code dots-per-inch N}, {@code max-bytes N}, {@code crop-head PER-CENT}, and for each
     * check {@code check NAME LIMIT}; what follows # is for readers.
     *
     * @throws IllegalArgumentException naming the line that isn't understood
     */
    public static PhotoSpec parse(List<String> lines) {
        int width = 0;
        int height = 0;
        int dotsPerInch = 0;
        int maxBytes = Pictures.MAX_BYTES;
        double cropHead = 0;
        Map<PhotoCheck, Double> limits = new EnumMap<>(PhotoCheck.class);
        for (String line : lines) {
            String[] words = line.replaceFirst("#.*", "").strip().split("\\s+");
            try {
                switch (words[0]) {
                    case "" -> {}
                    case "size" -> {
                        width = Integer.parseInt(words[1]);
                        height = Integer.parseInt(words[2]);
                    }
                    case "dots-per-inch" -> dotsPerInch = Integer.parseInt(words[1]);
                    case "max-bytes" -> maxBytes = Integer.parseInt(words[1]);
                    case "crop-head" -> cropHead = Double.parseDouble(words[1]);
                    case "check" ->
                        limits.put(PhotoCheck.valueOf(words[1].toUpperCase(Locale.ROOT)), Double.valueOf(words[2]));
                    default -> throw new IllegalArgumentException("unknown word");
                }
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new IllegalArgumentException("not understood: " + line, e);
            }
        }
        return new PhotoSpec(width, height, dotsPerInch, maxBytes, cropHead, limits);
    }

    /** The same with another size of the file. */
    public PhotoSpec withMaxBytes(int bytes) {
        return new PhotoSpec(width, height, dotsPerInch, bytes, cropHead, limits);
    }

    /** Measures a picture; the same picture always gets the same report. */
    public PhotoReport check(Picture picture) {
        return report(picture, Sight.of(picture));
    }

    private PhotoReport report(Picture source, Sight sight) {
        Measures measures = new Measures(this, source, sight);
        List<PhotoCheck.Finding> findings = new ArrayList<>();
        limits.forEach((check, limit) -> {
            double measured = measures.of(check);
            if (!Double.isNaN(measured)) findings.add(check.finding(measured, limit));
        });
        return new PhotoReport(findings, sight.head());
    }

    /** The part of a picture that shows the head as asked for: led by the surest face, the middle where there is none. */
    public Crop crop(Picture picture) {
        return crop(picture, Head.in(picture));
    }

    private Crop crop(Picture picture, @Nullable Head head) {
        if (head == null) return Crop.middle(picture, width, height);
        double tall = head.height() * 100 / cropHead;
        // of the free room a third is above the head: shoulders want more
        double middle = head.crown() - (tall - head.height()) / 3 + tall / 2;
        return Crop.about(picture, width, height, head.middle(), middle, tall);
    }

    /**
     * Cuts a part out of a picture, makes it smaller, whitens an almost uniform light background and writes the file; then reads the file
     * again and checks it as an upload would be.
     *
     * @throws IllegalArgumentException if this specification has no size
     */
    public Processed process(Picture picture, Crop crop) {
        Picture part = cropped(picture.part(crop));
        if (part.width() < width || part.height() < height) return new Processed(crop, part, null, false, check(part));
        Picture small = part.shrunk(width, height);
        Picture white = Whitening.of(small, part);
        byte[] jpeg = written(white);
        Picture again = Pictures.take(jpeg, null).required();
        PhotoReport report = report(part, Sight.of(again));
        return new Processed(crop, again, jpeg, white != small, report);
    }

    /**
     * {@link #process(Picture, Crop)} of the part that {@link #crop} proposes; where several people are in the picture nobody said yet who is
     * meant, so that they all count.
     */
    public Processed process(Picture picture) {
        Sight sight = Sight.of(picture);
        Processed done = process(picture, crop(picture, sight.head()));
        return done.with(PhotoCheck.ONE_FACE, sight.faces().size());
    }

    /**
     * The JPEG file that is kept of a picture which is right already: exact size, resolution in the JFIF header, no other metadata.
     *
     * @throws IllegalArgumentException if the picture is too small or of another shape: nothing is ever scaled up or squeezed
     */
    public byte[] produce(Picture picture) {
        double tolerance = limits.getOrDefault(PhotoCheck.RATIO, 0.0);
        if (picture.width() < width || picture.height() < height || Measures.ratio(picture, this) > tolerance)
            throw new IllegalArgumentException(picture + " doesn't fit " + width + "×" + height);
        return written(cropped(picture).shrunk(width, height));
    }

    private byte[] written(Picture picture) {
        try {
            return JpegWriting.withResolution(picture.jpeg(maxBytes), dotsPerInch);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    private Picture cropped(Picture picture) {
        long wide = (long) picture.width() * height;
        long high = (long) picture.height() * width;
        int across = wide > high ? (int) Math.max(Math.min(width, picture.width()), high / height) : picture.width();
        int tall = wide > high ? picture.height() : (int) Math.max(Math.min(height, picture.height()), wide / width);
        return picture.part(new Crop((picture.width() - across) / 2, (picture.height() - tall) / 2, across, tall));
    }
}
