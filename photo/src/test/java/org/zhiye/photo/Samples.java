package org.zhiye.photo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Files for the tests, made on the spot. */
final class Samples {
    private Samples() {}

    /** Red, green, blue and yellow quarters: top left, top right, bottom left, bottom right. */
    static BufferedImage quarters(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW};
        for (int i = 0; i < 4; i++) {
            g.setColor(colours[i]);
            g.fillRect(i % 2 * (width / 2), i / 2 * (height / 2), width - width / 2, height - height / 2);
        }
        g.dispose();
        return image;
    }

    /** Something like a portrait: an oval of changing colours over a dark foot, on a background. */
    static BufferedImage person(int width, int height, Color background) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(background);
        g.fillRect(0, 0, width, height);
        g.setColor(new Color(40, 50, 70));
        g.fillOval(width / 10, height * 7 / 10, width * 8 / 10, height);
        g.setPaint(
                new GradientPaint(0, height / 5f, new Color(60, 40, 30), 0, height * 0.75f, new Color(240, 200, 180)));
        g.fillOval(width / 4, height / 8, width / 2, height * 65 / 100);
        g.dispose();
        return image;
    }

    static byte[] jpeg(BufferedImage image) {
        return jpeg(image, false);
    }

    static byte[] jpeg(BufferedImage image, boolean progressive) {
        return written("jpeg", progressive, new IIOImage(image, null, null));
    }

    /** Four inks, as the encoder writes any four bands. */
    static byte[] cmyk(int width, int height) {
        BufferedImage four = new BufferedImage(width, height, BufferedImage.TYPE_4BYTE_ABGR);
        return written("jpeg", false, new IIOImage(four.getRaster(), null, null));
    }

    static byte[] png(BufferedImage image) {
        return written("png", false, new IIOImage(image, null, null));
    }

    static byte[] interlacedPng(BufferedImage image) {
        return written("png", true, new IIOImage(image, null, null));
    }

    /** A PNG made by hand: header fields as given, one data chunk with any bytes, other chunks before it. */
    static byte[] png(int width, int height, int bitDepth, int colourType, byte[] data, byte[]... before) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        byte[] header = new byte[13];
        put32(header, 0, width);
        put32(header, 4, height);
        header[8] = (byte) bitDepth;
        header[9] = (byte) colourType;
        out.writeBytes(chunk("IHDR", header));
        for (byte[] chunk : before) out.writeBytes(chunk);
        out.writeBytes(chunk("IDAT", data));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    static byte[] chunk(String name, byte... body) {
        byte[] chunk = new byte[body.length + 12];
        put32(chunk, 0, body.length);
        System.arraycopy(name.getBytes(StandardCharsets.ISO_8859_1), 0, chunk, 4, 4);
        System.arraycopy(body, 0, chunk, 8, body.length);
        CRC32 crc = new CRC32();
        crc.update(chunk, 4, body.length + 4);
        put32(chunk, body.length + 8, (int) crc.getValue());
        return chunk;
    }

    static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(1);
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) out.write(buffer, 0, deflater.deflate(buffer));
        deflater.end();
        return out.toByteArray();
    }

    /** A TIFF structure that says nothing but the orientation. */
    static byte[] tiff(int orientation, boolean bigEndian) {
        byte[] big = {
            'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0
        };
        byte[] little = {
            'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, (byte) orientation, 0, 0, 0, 0, 0, 0, 0
        };
        return bigEndian ? big : little;
    }

    /** The file with one more segment right after its beginning. */
    static byte[] withSegment(byte[] jpeg, int marker, String name, byte[] body) {
        byte[] segment = segment(marker, name, body);
        byte[] result = Arrays.copyOf(jpeg, jpeg.length + segment.length);
        System.arraycopy(segment, 0, result, 2, segment.length);
        System.arraycopy(jpeg, 2, result, 2 + segment.length, jpeg.length - 2);
        return result;
    }

    /** The file without its JFIF header, as most cameras write it. */
    static byte[] withoutJfif(byte[] jpeg) {
        byte[] result = new byte[jpeg.length - 18];
        result[0] = jpeg[0];
        result[1] = jpeg[1];
        System.arraycopy(jpeg, 20, result, 2, jpeg.length - 20);
        return result;
    }

    static byte[] withExif(byte[] jpeg, int orientation, boolean bigEndian) {
        return withSegment(jpeg, 0xE1, "Exif\0\0", tiff(orientation, bigEndian));
    }

    static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static void put32(byte[] into, int at, int value) {
        for (int i = 0; i < 4; i++) into[at + i] = (byte) (value >> (24 - 8 * i));
    }

    private static byte[] segment(int marker, String name, byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int length = 2 + name.length() + body.length;
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
        out.writeBytes(latin1(name));
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static byte[] written(String format, boolean progressive, IIOImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var stream = new javax.imageio.stream.MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (progressive) param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, image, param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
