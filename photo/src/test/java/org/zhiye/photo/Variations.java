package org.zhiye.photo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/** What can become of a portrait on white: each variation by its name, always the same. */
final class Variations {
    private Variations() {}

    /** @param head where its head is */
    static BufferedImage of(String name, BufferedImage it, Head head) {
        return switch (name) {
            case "plain", "idformat" -> it;
            case "turn-4" -> turned(it, -4);
            case "turn+5" -> turned(it, 5);
            case "turn-13" -> turned(it, -13);
            case "turn+14" -> turned(it, 14);
            case "upside-down" -> turned(it, 180);
            case "wide" ->
                canvas(
                        it,
                        it.getWidth() * 9 / 5,
                        it.getHeight() * 8 / 5,
                        it.getWidth() * 2 / 5,
                        it.getHeight() * 3 / 5);
            case "tiny" -> sized(it, 0.4);
            case "dim" -> each(it, colour -> scaled(colour, 0.8, 0.8, 0.8));
            case "darkened" -> each(it, colour -> scaled(colour, 0.42, 0.42, 0.42));
            case "burnt" -> each(it, colour -> scaled(colour, 1.75, 1.75, 1.75));
            case "soft" -> blurred(it, 1, 1);
            case "blurred" -> blurred(it, it.getWidth() / 60, 3);
            case "shaken" -> shaken(it, it.getWidth() / 20);
            case "offwhite" -> wall(it, (x, y) -> 0xF0EEE8);
            case "lightgrey" -> wall(it, (x, y) -> 0xD8D8D9);
            case "blue" -> wall(it, (x, y) -> 0x438EDB);
            case "red" -> wall(it, (x, y) -> 0xC8202A);
            case "gradient" -> wall(it, (x, y) -> 0x10101 * (250 - 90 * x / it.getWidth()));
            case "stripes" -> wall(it, (x, y) -> x / 12 % 2 == 0 ? 0xF4F4F4 : 0xB4B8C0);
            case "shadow" -> wall(it, (x, y) -> x > it.getWidth() * 6 / 10 ? 0xA0A0A2 : 0xF8F8F8);
            case "grain" -> noisy(it, 5);
            case "noise" -> noisy(it, 42);
            case "green" -> each(it, colour -> scaled(colour, 0.72, 1, 0.74));
            case "warm" -> each(it, colour -> scaled(colour, 1, 0.97, 0.9));
            case "monochrome" -> each(it, colour -> 0x10101 * Statistics.brightness(colour));
            case "sidelit" -> sidelit(it, head);
            case "lowquality" -> lowQuality(it);
            case "two" -> two(it);
            case "faceless" -> faceless(it, head);
            case "small" ->
                canvas(it, it.getWidth() * 3 / 2, it.getHeight() * 3 / 2, it.getWidth() / 4, it.getHeight() / 3);
            case "large" -> around(it, head, 0.82, 0.5);
            case "aside" -> canvas(it, it.getWidth(), it.getHeight(), it.getWidth() / 6, 0);
            case "cut" -> cut(it, head);
            case "low" -> canvas(it, it.getWidth(), it.getHeight(), 0, it.getHeight() * 22 / 100);
            case "frame" -> framed(it);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Dark skin: less light comes back, and the more is lost the less there was; the whites of the eyes stay light. */
    static BufferedImage dark(BufferedImage it, Head head) {
        Area skin = new Area(new Ellipse2D.Double(
                head.middle() - 0.62 * head.face().side(),
                head.crown(),
                1.24 * head.face().side(),
                head.height() * 1.35));
        BufferedImage dark = copy(it);
        for (int y = 0; y < it.getHeight(); y++)
            for (int x = 0; x < it.getWidth(); x++) {
                int colour = it.getRGB(x, y);
                double red = (colour >> 16 & 255) / 255.0;
                double warm = Math.max(0, Math.min(1, ((colour >> 16 & 255) - (colour & 255)) / 18.0));
                if (!skin.contains(x, y)) continue;
                double light = 1 - warm * (1 - 0.55 * red * red);
                dark.setRGB(x, y, scaled(colour, light, 0.94 * light, 0.9 * light));
            }
        return dark;
    }

    /** A scarf around head and neck that leaves the face free. */
    static BufferedImage scarfed(BufferedImage it, Head head) {
        BufferedImage scarfed = copy(it);
        Graphics2D g = graphics(scarfed);
        double side = head.face().side();
        Area scarf = new Area(new Ellipse2D.Double(
                head.middle() - 0.66 * side, head.crown() - 0.05 * side, 1.32 * side, head.height() * 1.16));
        scarf.add(new Area(
                new Ellipse2D.Double(head.middle() - 0.72 * side, head.chin() - 0.1 * side, 1.44 * side, 0.85 * side)));
        scarf.subtract(new Area(new Ellipse2D.Double(
                head.middle() - 0.44 * side,
                head.face().y() + 0.02 * side,
                0.88 * side,
                head.chin() - head.face().y())));
        g.setColor(new Color(70, 96, 120));
        g.fill(scarf);
        g.setColor(new Color(52, 74, 96));
        g.setStroke(new BasicStroke((float) (0.02 * side)));
        for (int fold = 0; fold < 4; fold++) {
            Path2D line = new Path2D.Double();
            line.moveTo(head.middle() - (0.5 - 0.04 * fold) * side, head.face().y() + 0.3 * side);
            line.quadTo(
                    head.middle(),
                    head.crown() - 0.06 * side + 0.05 * fold * side,
                    head.middle() + (0.5 - 0.04 * fold) * side,
                    head.face().y() + 0.3 * side);
            g.draw(line);
        }
        g.dispose();
        return scarfed;
    }

    private interface Colours {
        int at(int x, int y);
    }

    static BufferedImage copy(BufferedImage it) {
        return canvas(it, it.getWidth(), it.getHeight(), 0, 0);
    }

    static Graphics2D graphics(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        return g;
    }

    /** On a larger or moved sheet of the portrait's own background. */
    private static BufferedImage canvas(BufferedImage it, int width, int height, int x, int y) {
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = graphics(canvas);
        g.setColor(new Color(it.getRGB(2, 2)));
        g.fillRect(0, 0, width, height);
        g.drawImage(it, x, y, null);
        g.dispose();
        return canvas;
    }

    private static BufferedImage turned(BufferedImage it, double degrees) {
        BufferedImage turned = canvas(it, it.getWidth(), it.getHeight(), it.getWidth(), 0);
        Graphics2D g = graphics(turned);
        g.drawImage(
                it,
                AffineTransform.getRotateInstance(Math.toRadians(degrees), it.getWidth() / 2.0, it.getHeight() / 2.0),
                null);
        g.dispose();
        return turned;
    }

    static BufferedImage sized(BufferedImage it, double factor) {
        BufferedImage sized = new BufferedImage(
                (int) (it.getWidth() * factor), (int) (it.getHeight() * factor), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = graphics(sized);
        g.drawImage(it, 0, 0, sized.getWidth(), sized.getHeight(), null);
        g.dispose();
        return sized;
    }

    static BufferedImage each(BufferedImage it, IntUnaryOperator change) {
        BufferedImage changed = copy(it);
        for (int y = 0; y < it.getHeight(); y++)
            for (int x = 0; x < it.getWidth(); x++) changed.setRGB(x, y, change.applyAsInt(it.getRGB(x, y) & 0xFFFFFF));
        return changed;
    }

    static int scaled(int colour, double red, double green, double blue) {
        return bounded((colour >> 16 & 255) * red) << 16
                | bounded((colour >> 8 & 255) * green) << 8
                | bounded((colour & 255) * blue);
    }

    private static int bounded(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }

    static BufferedImage blurred(BufferedImage it, int radius, int times) {
        int side = 2 * radius + 1;
        float[] box = new float[side];
        Arrays.fill(box, 1f / side);
        BufferedImage blurred = it;
        for (int i = 0; i < times; i++) {
            blurred = convolved(blurred, new Kernel(side, 1, box));
            blurred = convolved(blurred, new Kernel(1, side, box));
        }
        return blurred;
    }

    private static BufferedImage shaken(BufferedImage it, int length) {
        float[] line = new float[length * length];
        for (int i = 0; i < length; i++) line[i * length + i] = 1f / length;
        return convolved(it, new Kernel(length, length, line));
    }

    private static BufferedImage convolved(BufferedImage it, Kernel kernel) {
        return new ConvolveOp(kernel, ConvolveOp.EDGE_NO_OP, null).filter(it, null);
    }

    static BufferedImage noisy(BufferedImage it, double spread) {
        Random random = new Random(11);
        return each(it, colour -> {
            int noisy = 0;
            for (int shift = 0; shift <= 16; shift += 8)
                noisy |= bounded((colour >> shift & 255) + random.nextGaussian() * spread) << shift;
            return noisy;
        });
    }

    /** Another background: followed from the edges as far as it is one. */
    private static BufferedImage wall(BufferedImage it, Colours colours) {
        int width = it.getWidth();
        boolean[] wall = new boolean[width * it.getHeight()];
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (int x = 0; x < width; x++) reach(it, wall, open, x, 0);
        for (int y = 0; y < it.getHeight(); y++) {
            reach(it, wall, open, 0, y);
            reach(it, wall, open, width - 1, y);
        }
        while (!open.isEmpty()) {
            int at = open.remove();
            int x = at % width;
            int y = at / width;
            if (x > 0) reach(it, wall, open, x - 1, y);
            if (x + 1 < width) reach(it, wall, open, x + 1, y);
            if (y > 0) reach(it, wall, open, x, y - 1);
            if (y + 1 < it.getHeight()) reach(it, wall, open, x, y + 1);
        }
        BufferedImage changed = copy(it);
        for (int i = 0; i < wall.length; i++)
            if (wall[i]) changed.setRGB(i % width, i / width, colours.at(i % width, i / width));
        return changed;
    }

    private static void reach(BufferedImage it, boolean[] wall, ArrayDeque<Integer> open, int x, int y) {
        int at = y * it.getWidth() + x;
        int colour = it.getRGB(x, y);
        int least = Math.min(colour >> 16 & 255, Math.min(colour >> 8 & 255, colour & 255));
        if (wall[at] || least < 238) return;
        wall[at] = true;
        open.add(at);
    }

    private static BufferedImage sidelit(BufferedImage it, Head head) {
        BufferedImage lit = copy(it);
        double width = 0.25 * head.face().side();
        for (int y = 0; y < it.getHeight(); y++)
            for (int x = 0; x < it.getWidth(); x++) {
                double light = 0.68 + 0.32 * Math.tanh((x - head.middle()) / width);
                int colour = it.getRGB(x, y);
                boolean background = Math.min(colour >> 16 & 255, Math.min(colour >> 8 & 255, colour & 255)) > 240;
                if (!background) lit.setRGB(x, y, scaled(colour, light, light, light));
            }
        return lit;
    }

    static BufferedImage lowQuality(BufferedImage it) {
        try {
            return Pictures.take(JpegWriting.write(Picture.of(it), 0.25f), null)
                    .required()
                    .image();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static BufferedImage two(BufferedImage it) {
        BufferedImage two = canvas(it, it.getWidth() * 2, it.getHeight(), 0, 0);
        Graphics2D g = two.createGraphics();
        g.drawImage(it, it.getWidth(), 0, null);
        g.dispose();
        return two;
    }

    /** From behind: hair where the face is. */
    private static BufferedImage faceless(BufferedImage it, Head head) {
        BufferedImage behind = copy(it);
        Graphics2D g = graphics(behind);
        g.setColor(new Color(60, 48, 42));
        g.fill(new Ellipse2D.Double(
                head.middle() - 0.56 * head.face().side(),
                head.crown() + 2,
                1.12 * head.face().side(),
                head.height() * 1.02));
        g.dispose();
        return behind;
    }

    /** The part of 5 : 7 in which the head takes a share of the height, with a share of the rest above it. */
    private static BufferedImage around(BufferedImage it, Head head, double share, double above) {
        double height = head.height() / share;
        double width = height * 295 / 413;
        return canvas(
                it,
                (int) Math.round(width),
                (int) Math.round(height),
                (int) Math.round(width / 2 - head.middle()),
                (int) Math.round((height - head.height()) * above - head.crown()));
    }

    private static BufferedImage cut(BufferedImage it, Head head) {
        double height = head.height() / 0.7;
        double width = height * 295 / 413;
        return canvas(
                it,
                (int) Math.round(width),
                (int) Math.round(height),
                (int) Math.round(width / 2 - head.middle()),
                (int) Math.round(-head.crown() - 0.06 * head.height()));
    }

    private static BufferedImage framed(BufferedImage it) {
        BufferedImage framed = copy(it);
        Graphics2D g = framed.createGraphics();
        int wide = it.getWidth() / 40;
        g.setColor(new Color(20, 20, 24));
        g.fillRect(0, 0, it.getWidth(), wide);
        g.fillRect(0, 0, wide, it.getHeight());
        g.fillRect(it.getWidth() - wide, 0, wide, it.getHeight());
        g.fillRect(0, it.getHeight() - wide, it.getWidth(), wide);
        g.dispose();
        return framed;
    }
}
