package org.zhiye.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiye.photo.face.Box;
import org.zhiye.photo.face.Eyes;

/** Photographs of strangers in all their variations, each with what must be found in it ({@code corpus/README.md}). */
final class Photographs {
    private Photographs() {}

    /**
     * What a person saw in a photograph, in its pixels.
     *
     * @param faces how many; empty: not judged
     * @param head null if there is none to be found, or it isn't judged
     * @param fails checks of which one at least must fail
     */
    record Marked(String file, String faces, @Nullable Marks head, List<String> fails) {
        boolean portrait() {
            return head != null;
        }
    }

    /** Where the head is. */
    record Marks(Point2D leftEye, Point2D rightEye, double leftCheek, double rightCheek, double crown, double chin) {
        double width() {
            return rightCheek - leftCheek;
        }

        double middle() {
            return (leftCheek + rightCheek) / 2;
        }

        /** The middle of the cheeks, at the height of the eyes. */
        Point2D middleAtEyes() {
            return new Point2D.Double(middle(), (leftEye.getY() + rightEye.getY()) / 2);
        }
    }

    /** A picture that was made of a photograph, and where the photograph's points went. */
    private record Made(BufferedImage image, AffineTransform moved) {}

    /** One picture and what must be said of it. */
    record Case(Marked photograph, String variation, String faces, List<String> fails) {
        String name() {
            return photograph.file() + " " + variation;
        }

        Picture picture() {
            return Picture.of(made(photograph, variation).image());
        }

        /** Null if everything that is judged is right, else what was said. */
        @Nullable
        String miss() {
            Made made = made(photograph, variation);
            Picture picture = Picture.of(made.image());
            Sight sight = Sight.of(picture);
            List<String> wrong = new ArrayList<>();
            int found = sight.faces().size();
            if (!faces.isEmpty() && !(faces.equals("2+") ? found >= 2 : faces.equals("" + found)))
                wrong.add(faces + " faces expected, " + found + " found");
            Head head = sight.head();
            Marks marks = photograph.head();
            if (marks != null && faces.equals("1") && head != null) place(marks, made.moved(), head, wrong);
            if (!fails.isEmpty()) {
                List<String> failed = PhotoSpec.ID_PHOTO.process(picture).report().failed().stream()
                        .map(it -> it.check().name().toLowerCase(Locale.ROOT))
                        .toList();
                if (fails.stream().noneMatch(failed::contains)) wrong.add(fails + " expected, failed: " + failed);
            }
            return wrong.isEmpty() ? null : name() + ": " + String.join("; ", wrong);
        }
    }

    private static void place(Marks marks, AffineTransform moved, Head head, List<String> wrong) {
        Point2D one = moved.transform(marks.leftEye(), null);
        Point2D other = moved.transform(marks.rightEye(), null);
        Point2D left = one.getX() < other.getX() ? one : other;
        Point2D right = left == one ? other : one;
        Eyes eyes = head.eyes();
        double apart = left.distance(right);
        double away = Math.max(left.distance(eyes.leftX(), eyes.leftY()), right.distance(eyes.rightX(), eyes.rightY()))
                / apart;
        if (away > 0.25) wrong.add(String.format(Locale.ROOT, "an eye is %.2f of the eyes' distance away", away));
        double width = marks.width() * Math.sqrt(Math.abs(moved.getDeterminant()));
        Box face = head.face();
        double side = face.side() / width;
        double aside = Math.abs(moved.transform(marks.middleAtEyes(), null).getX() - face.middleX()) / width;
        boolean upper = Stream.of(left, right).allMatch(it -> inUpperHalf(face, it));
        if (side < 0.8 || side > 1.5 || aside > 0.2 || !upper)
            wrong.add(String.format(
                    Locale.ROOT,
                    "the face is %.2f of the marked width, %.2f aside%s",
                    side,
                    aside,
                    upper ? "" : ", the eyes not in its upper half"));
    }

    private static boolean inUpperHalf(Box face, Point2D it) {
        return new Rectangle2D.Double(face.x(), face.y(), face.side(), face.side() / 2).contains(it);
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String[] variation : table("photograph-variations.csv"))
            for (Marked it : marked()) {
                if (variation[1].equals("portraits") && !it.portrait()) continue;
                String faces = variation[2].equals("as marked") ? it.faces() : variation[2];
                boolean own = !it.portrait() || variation[3].equals("as marked");
                cases.add(new Case(it, variation[0], faces, own ? it.fails() : checks(variation[3])));
            }
        return cases.stream()
                .filter(it -> !it.faces().isEmpty() || !it.fails().isEmpty())
                .toList();
    }

    static List<Marked> marked() {
        List<Marked> marked = new ArrayList<>();
        for (String[] it : table("photographs.csv"))
            marked.add(new Marked(it[0], it[1], it[2].isEmpty() ? null : marks(it), checks(it[11])));
        return marked;
    }

    private static Marks marks(String[] it) {
        double[] at = new double[10];
        for (int i = 2; i < at.length; i++) at[i] = Integer.parseInt(it[i]);
        // the middle of that pixel
        return new Marks(
                new Point2D.Double(at[2] + 0.5, at[3] + 0.5),
                new Point2D.Double(at[4] + 0.5, at[5] + 0.5),
                at[6],
                at[7],
                at[8],
                at[9]);
    }

    private static List<String> checks(String cell) {
        return switch (cell) {
            case "" -> List.of();
            case "background" -> List.of("background_bright", "background_even", "background_neutral");
            default -> List.of(cell.split("\\|"));
        };
    }

    private static List<String[]> table(String file) {
        return new String(Corpus.bytes(file), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(it -> it.split(",", -1))
                .toList();
    }

    private static Made made(Marked it, String variation) {
        BufferedImage original = Pictures.take(Corpus.bytes("xemacs/" + it.file() + ".png"), null)
                .required()
                .image();
        Made plain = new Made(Variations.copy(original), new AffineTransform());
        Marks head = it.head();
        return switch (variation) {
            case "plain" -> plain;
            case "x2" -> sized(plain, 2);
            case "x3" -> sized(plain, 3);
            case "x5" -> sized(plain, 5);
            case "smaller" -> sized(plain, 0.7);
            case "mirrored" -> mirrored(sized(plain, 3));
            case "turn-6" -> turned(sized(plain, 3), -6);
            case "turn-3" -> turned(sized(plain, 3), -3);
            case "turn+3" -> turned(sized(plain, 3), 3);
            case "turn+6" -> turned(sized(plain, 3), 6);
            case "upside-down" -> turned(sized(plain, 3), 180);
            case "light" -> lit(sized(plain, 3), 1.3);
            case "dark" -> lit(sized(plain, 3), 0.45);
            case "grey" ->
                recoloured(
                        sized(plain, 3),
                        image -> Variations.each(image, colour -> 0x10101 * Statistics.brightness(colour)));
            case "soft" -> recoloured(sized(plain, 3), image -> Variations.blurred(image, 1, 1));
            case "blurred" -> recoloured(sized(plain, 5), image -> Variations.blurred(image, image.getWidth() / 60, 3));
            case "noise" -> recoloured(sized(plain, 3), image -> Variations.noisy(image, 12));
            case "jpeg" -> recoloured(sized(plain, 3), Variations::lowQuality);
            case "wide" -> wide(sized(plain, 2));
            case "two" -> two(sized(plain, 3));
            case "crop" -> cropped(sized(plain, 3), java.util.Objects.requireNonNull(head));
            case "white" -> wall(sized(plain, 5), java.util.Objects.requireNonNull(head), Color.WHITE);
            case "blue" -> wall(sized(plain, 5), java.util.Objects.requireNonNull(head), new Color(0x438EDB));
            case "covered" -> covered(sized(plain, 3), java.util.Objects.requireNonNull(head));
            default -> throw new IllegalArgumentException(variation);
        };
    }

    private interface Change {
        BufferedImage of(BufferedImage image);
    }

    private static Made recoloured(Made it, Change change) {
        return new Made(change.of(it.image()), it.moved());
    }

    private static Made lit(Made it, double light) {
        return recoloured(
                it, image -> Variations.each(image, colour -> Variations.scaled(colour, light, light, light)));
    }

    private static Made sized(Made it, double factor) {
        return new Made(
                Variations.sized(it.image(), factor), after(it, AffineTransform.getScaleInstance(factor, factor)));
    }

    private static AffineTransform after(Made it, AffineTransform next) {
        AffineTransform moved = new AffineTransform(it.moved());
        moved.preConcatenate(next);
        return moved;
    }

    /** On a sheet of another size that has the colour of a corner. */
    private static Made drawn(Made it, int width, int height, AffineTransform how) {
        BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = Variations.graphics(sheet);
        g.setColor(new Color(it.image().getRGB(2, 2)));
        g.fillRect(0, 0, width, height);
        g.drawImage(it.image(), how, null);
        g.dispose();
        return new Made(sheet, after(it, how));
    }

    private static Made mirrored(Made it) {
        int width = it.image().getWidth();
        return drawn(it, width, it.image().getHeight(), new AffineTransform(-1, 0, 0, 1, width, 0));
    }

    private static Made turned(Made it, double degrees) {
        int width = it.image().getWidth();
        int height = it.image().getHeight();
        return drawn(
                it,
                width,
                height,
                AffineTransform.getRotateInstance(Math.toRadians(degrees), width / 2.0, height / 2.0));
    }

    private static Made wide(Made it) {
        int width = it.image().getWidth();
        int height = it.image().getHeight();
        return drawn(
                it, width * 22 / 10, height * 22 / 10, AffineTransform.getTranslateInstance(width * 0.4, height * 1.2));
    }

    /** The same person twice, once mirrored. */
    private static Made two(Made it) {
        int width = it.image().getWidth();
        Made two = drawn(it, 2 * width, it.image().getHeight(), new AffineTransform());
        Graphics2D g = two.image().createGraphics();
        g.drawImage(it.image(), new AffineTransform(-1, 0, 0, 1, 2.0 * width, 0), null);
        g.dispose();
        return two;
    }

    /** Little more than the head. */
    private static Made cropped(Made it, Marks head) {
        double scale = it.moved().getScaleX();
        int left = (int) Math.max(0, scale * (head.leftCheek() - 0.25 * head.width()));
        int top = (int) Math.max(0, scale * (head.crown() - 0.05 * (head.chin() - head.crown())));
        int right = (int) Math.min(it.image().getWidth(), scale * (head.rightCheek() + 0.25 * head.width()));
        int bottom = (int) Math.min(it.image().getHeight(), scale * (head.chin() + 0.1 * (head.chin() - head.crown())));
        return drawn(it, right - left, bottom - top, AffineTransform.getTranslateInstance(-left, -top));
    }

    /** Cut out by an ellipse about the head and a body below it, on another background. */
    private static Made wall(Made it, Marks head, Color colour) {
        BufferedImage image = it.image();
        double scale = it.moved().getScaleX();
        double tall = head.chin() - head.crown();
        Area person = new Area(new Ellipse2D.Double(
                scale * (head.middle() - 0.75 * head.width()),
                scale * (head.crown() - 0.03 * tall),
                scale * 1.5 * head.width(),
                scale * 1.13 * tall));
        Polygon body = new Polygon();
        double[][] outline = {
            {-0.4, -0.25}, {-0.5, 0.1}, {-1.3, 0.5}, {-1.3, 3}, {1.3, 3}, {1.3, 0.5}, {0.5, 0.1}, {0.4, -0.25}
        };
        for (double[] point : outline)
            body.addPoint((int) (scale * (head.middle() + point[0] * head.width())), (int)
                    (scale * (head.chin() + point[1] * tall)));
        person.add(new Area(body));
        Area rest = new Area(new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight()));
        rest.subtract(person);
        Made copy = drawn(it, image.getWidth(), image.getHeight(), new AffineTransform());
        Graphics2D g = Variations.graphics(copy.image());
        g.setColor(colour);
        g.fill(rest);
        g.dispose();
        return copy;
    }

    /** Hair where the face is. */
    private static Made covered(Made it, Marks head) {
        double scale = it.moved().getScaleX();
        Made covered = drawn(it, it.image().getWidth(), it.image().getHeight(), new AffineTransform());
        Graphics2D g = Variations.graphics(covered.image());
        g.setColor(new Color(60, 48, 42));
        g.fill(new Ellipse2D.Double(
                scale * (head.middle() - 0.6 * head.width()),
                scale * head.crown(),
                scale * 1.2 * head.width(),
                scale * 1.04 * (head.chin() - head.crown())));
        g.dispose();
        return covered;
    }
}
