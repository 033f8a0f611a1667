package org.zhiye.demo.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhiye.demo.Portraits;
import org.zhiye.person.AttachmentKind;
import org.zhiye.photo.Intake;
import org.zhiye.photo.PhotoSpec;
import org.zhiye.photo.Pictures;
import org.zhiye.policy.ReferenceData;

/**
 * Keeps the pictures in the demonstration's wallets as good as uploads. To draw them anew, after somebody was added to the cast or the
 * drawings were changed: {@code ./mvnw -pl photo,server test -Dtest=PortraitFilesTest -Dzhiye.portraits=draw}.
 */
class PortraitFilesTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("basedir", "."), "src", "main", "resources", "demo", "portraits");
    private static final LocalDate BEGUN = LocalDate.of(2026, 11, 24);
    private static final World WORLD = World.of(BEGUN, ReferenceData.shipped());

    @BeforeAll
    static void draw_anew_when_asked_to() throws IOException {
        if (!"draw".equals(System.getProperty("zhiye.portraits"))) {
            return;
        }
        Files.createDirectories(FOLDER);
        for (Map.Entry<String, Portraits> it : sitters().entrySet()) {
            for (AttachmentKind kind : AttachmentKind.values()) {
                Files.write(FOLDER.resolve(it.getKey() + "-" + kind.slug() + ".jpg"), taken(it.getValue(), kind));
            }
        }
    }

    private static Map<String, Portraits> sitters() {
        var sitters = new LinkedHashMap<String, Portraits>();
        WORLD.cast().named().stream()
                .filter(it -> it.state().isVerified())
                .forEach(it -> sitters.put(
                        Drawn.file(it),
                        Portraits.of(it.seed(), it.id().sex(), WORLD.past().age(it))));
        Drawn.MODELS.forEach(it -> sitters.put(it.name(), Portraits.of(it.seed(), it.sex(), it.age())));
        return sitters;
    }

    /** As the wallet takes it in. */
    private static byte[] taken(Portraits it, AttachmentKind kind) {
        return switch (kind) {
            case ID_PHOTO ->
                PhotoSpec.ID_PHOTO.produce(Pictures.take(it.idPhoto(), "a.jpg").required());
            case ID_FRONT -> it.idFront();
            case ID_BACK -> it.idBack();
            case HALF_BODY -> it.halfBody();
            case SIGNATURE -> it.signature();
        };
    }

    @Test
    void everybody_has_pictures_of_their_own_which_the_wallet_would_take() throws IOException {
        var contents = new HashSet<String>();
        for (String name : sitters().keySet()) {
            for (AttachmentKind kind : AttachmentKind.values()) {
                var file = read(name, kind);
                Intake intake = Pictures.take(file, "a.jpg");
                assertThat(intake.taken()).as(name + " " + kind).isTrue();
                var picture = intake.required();
                assertThat(kind.spec().check(picture).failed())
                        .as(name + " " + kind)
                        .isEmpty();
                if (kind == AttachmentKind.ID_PHOTO) {
                    assertThat(picture.width()).isEqualTo(295);
                    assertThat(picture.height()).isEqualTo(413);
                }
                // the back of a card tells nothing of its holder
                assertThat(contents.add(java.util.Arrays.hashCode(file) + " " + file.length)
                                || kind == AttachmentKind.ID_BACK)
                        .as(name + " " + kind)
                        .isTrue();
            }
        }
    }

    @Test
    void everybody_of_the_crowd_finds_a_model_of_the_own_sex_and_about_the_own_age() {
        assertThat(WORLD.crowd()).allSatisfy(it -> {
            int age = WORLD.past().age(it);
            assertThat(Drawn.MODELS).anySatisfy(model -> {
                assertThat(model.sex()).isEqualTo(it.id().sex());
                assertThat(Math.abs(model.age() - age)).isLessThanOrEqualTo(4);
            });
            assertThat(Drawn.of(it, age, AttachmentKind.ID_PHOTO)).isNotEmpty();
        });
    }

    private static byte[] read(String name, AttachmentKind kind) throws IOException {
        try (var in = Objects.requireNonNull(
                PortraitFilesTest.class.getResourceAsStream(Drawn.path(name, kind)), name + " " + kind)) {
            return in.readAllBytes();
        }
    }
}
