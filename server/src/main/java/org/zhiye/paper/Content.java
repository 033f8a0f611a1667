package org.zhiye.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** The operators of a PDF content stream (ISO 32000-1, annex A), as they are written. Numbers are points, to two decimals. */
final class Content {
    /** Points per millimetre. */
    static final double POINTS = 72 / 25.4;

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private final StringBuilder out = new StringBuilder(8192);

    Content number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths < 0) {
            out.append('-');
            hundredths = -hundredths;
        }
        out.append(hundredths / 100);
        int rest = (int) (hundredths % 100);
        if (rest != 0) {
            out.append('.').append((char) ('0' + rest / 10));
            if (rest % 10 != 0) {
                out.append((char) ('0' + rest % 10));
            }
        }
        return space();
    }

    /** A number of the unit range (cosine, colour) to six decimals: turns add up. */
    Content unit(double value) {
        long scaled = Math.round(value * 1_000_000);
        if (scaled % 1_000_000 == 0) {
            out.append(scaled / 1_000_000);
        } else {
            out.append(scaled < 0 ? "-." : ".").append("%06d".formatted(Math.abs(scaled)));
        }
        return space();
    }

    Content raw(String text) {
        out.append(text);
        return this;
    }

    Content op(String operator) {
        out.append(operator).append('\n');
        return this;
    }

    Content hex(int number) {
        out.append(HEX[number >> 12 & 15]).append(HEX[number >> 8 & 15]);
        out.append(HEX[number >> 4 & 15]).append(HEX[number & 15]);
        return this;
    }

    /** A text as a hexadecimal string in UTF-16. */
    Content unicode(String text) {
        out.append("<FEFF");
        text.chars().forEach(this::hex);
        out.append('>');
        return this;
    }

    private Content space() {
        out.append(' ');
        return this;
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static String hex4(int number) {
        return new Content().hex(number).out.toString();
    }

    static byte[] deflate(byte[] plain) {
        var out = new ByteArrayOutputStream(plain.length / 2);
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (var deflating = new DeflaterOutputStream(out, deflater)) {
            deflating.write(plain);
        } catch (IOException e) {
            throw new AssertionError("in memory", e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    /** A compressed stream object. */
    static COSStream deflated(byte[] plain) throws IOException {
        return prepared(deflate(plain));
    }

    /** A stream object from bytes that are already compressed. */
    static COSStream prepared(byte[] deflated) throws IOException {
        var stream = new COSStream();
        try (var out = stream.createRawOutputStream()) {
            out.write(deflated);
        }
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        return stream;
    }
}
