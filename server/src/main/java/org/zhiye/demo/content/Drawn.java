package org.zhiye.demo.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.zhiye.person.AttachmentKind;
import org.zhiye.shared.Sex;

/**
 * The pictures in the wallets of the demonstration. They were drawn beforehand (PortraitFilesTest) and are stored as an upload of them
 * would be. Each of the named ones has pictures of their own; people of the crowd who are of like age share.
 */
final class Drawn {
    /** Who sat for the crowd: letters of the file's name, sex, age. */
    static final List<Model> MODELS = List.of(
            new Model("m1", Sex.MALE, 28),
            new Model("m2", Sex.MALE, 30),
            new Model("m3", Sex.MALE, 34),
            new Model("m4", Sex.MALE, 36),
            new Model("m5", Sex.MALE, 40),
            new Model("m6", Sex.MALE, 43),
            new Model("m7", Sex.MALE, 47),
            new Model("m8", Sex.MALE, 50),
            new Model("m9", Sex.MALE, 55),
            new Model("m10", Sex.MALE, 67),
            new Model("m11", Sex.MALE, 70),
            new Model("f1", Sex.FEMALE, 28),
            new Model("f2", Sex.FEMALE, 32),
            new Model("f3", Sex.FEMALE, 37),
            new Model("f4", Sex.FEMALE, 42),
            new Model("f5", Sex.FEMALE, 48),
            new Model("f6", Sex.FEMALE, 54),
            new Model("f7", Sex.FEMALE, 68));

    private static final int ALIKE = 4;

    private Drawn() {}

    /** Somebody whose pictures people of the crowd share. */
    record Model(String name, Sex sex, int age) {
        /** What the drawing follows from; nobody of the cast has it. */
        long seed() {
            return 900L + MODELS.indexOf(this);
        }
    }

    static byte[] of(Player it, int age, AttachmentKind kind) {
        return read(it.named() ? file(it) : model(it, age).name(), kind);
    }

    /** How the files of a named one begin. */
    static String file(Player it) {
        return "p" + it.seed();
    }

    /** One of those of about this age; which of them follows from the seed. */
    private static Model model(Player it, int age) {
        var same = MODELS.stream().filter(one -> one.sex() == it.id().sex()).toList();
        int nearest =
                same.stream().mapToInt(one -> Math.abs(one.age() - age)).min().orElseThrow();
        var alike = same.stream()
                .filter(one -> Math.abs(one.age() - age) <= Math.max(nearest, ALIKE))
                .toList();
        return alike.get((int) (it.seed() % alike.size()));
    }

    static String path(String name, AttachmentKind kind) {
        return "/demo/portraits/" + name + "-" + kind.slug() + ".jpg";
    }

    private static byte[] read(String name, AttachmentKind kind) {
        try (InputStream in = Drawn.class.getResourceAsStream(path(name, kind))) {
            if (in == null) {
                throw new IllegalStateException("no picture " + path(name, kind));
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
