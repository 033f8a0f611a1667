package org.zhiye.photo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The portraits of the tests in all their variations, each with the verdict that it deserves ({@code corpus/README.md}). */
final class Corpus {
    private static final Map<String, BufferedImage> SOURCES = new ConcurrentHashMap<>();
    private static final Map<String, Base> BASES = new ConcurrentHashMap<>();

    private Corpus() {}

    /**
     * One picture and what it deserves.
     *
     * @param check whether it is judged as it is; else it is cropped first
     * @param expected the name of a check that must fail, or {@code ok}
     */
    record Case(String source, String variation, boolean check, String expected) {
        Picture picture() {
            Base base = BASES.computeIfAbsent(source + check, it -> base(source, check));
            return Picture.of(Variations.of(variation, base.image(), base.head()));
        }

        PhotoReport report(Picture picture) {
            return check
                    ? PhotoSpec.ID_PHOTO.check(picture)
                    : PhotoSpec.ID_PHOTO.process(picture).report();
        }

        /** Null if the verdict is right, else what was said. */
        @org.jspecify.annotations.Nullable
        String miss() {
            List<String> failed = report(picture()).failed().stream()
                    .map(it -> it.check().name().toLowerCase(java.util.Locale.ROOT))
                    .toList();
            boolean right = expected.equals("ok") ? failed.isEmpty() : failed.contains(expected);
            return right ? null : source + " " + variation + ": " + expected + " expected, failed: " + failed;
        }
    }

    /** A portrait and where its head is. */
    private record Base(BufferedImage image, Head head) {}

    private static Base base(String source, boolean check) {
        BufferedImage image = check ? idFormat(source(source)) : source(source);
        return new Base(image, head(image));
    }

    static List<Case> cases() {
        List<String> lines = new String(bytes("verdicts.csv"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        String[] sources = lines.get(0).split(",");
        List<Case> cases = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            for (int i = 2; i < sources.length; i++)
                cases.add(new Case(sources[i], cells[0], cells[1].equals("check"), cells[i]));
        }
        return cases;
    }

    /** A portrait on white. */
    static BufferedImage source(String name) {
        return SOURCES.computeIfAbsent(name, it -> switch (it) {
            case "dark" -> {
                BufferedImage light = read("drawn-08");
                yield Variations.dark(light, head(light));
            }
            case "scarf" -> {
                BufferedImage bare = read("drawn-01");
                yield Variations.scarfed(bare, head(bare));
            }
            default -> read(it);
        });
    }

    static Picture picture(String file) {
        return Pictures.take(bytes(file + ".jpg"), null).required();
    }

    static byte[] bytes(String file) {
        try (InputStream in = Objects.requireNonNull(Corpus.class.getResourceAsStream("/corpus/" + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage read(String name) {
        BufferedImage image = picture(name).image();
        return image.getWidth() > 500 && name.startsWith("drawn")
                ? Variations.sized(image, 0.8)
                : Variations.copy(image);
    }

    private static Head head(BufferedImage image) {
        return Objects.requireNonNull(Head.in(Picture.of(image)));
    }

    private static BufferedImage idFormat(BufferedImage image) {
        Picture picture = Picture.of(image);
        return picture.part(PhotoSpec.ID_PHOTO.crop(picture)).image();
    }
}
