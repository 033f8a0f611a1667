package org.zhiye.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiye.person.AttachmentKind;
import org.zhiye.photo.FileKind;
import org.zhiye.photo.Intake;
import org.zhiye.photo.PhotoSpec;
import org.zhiye.photo.Pictures;
import org.zhiye.photo.Verdict;
import org.zhiye.shared.Sex;

/** Keeps the five files of docs/demo good; draws them anew when asked to (see README.md there). */
class SampleAttachmentsTest {
    private static final Path FOLDER = Path.of(System.getProperty("basedir", "."), "..", "docs", "demo");

    @BeforeAll
    static void draw_the_samples_anew_when_asked_to() throws IOException {
        if (!"draw".equals(System.getProperty("zhiye.samples"))) {
            return;
        }
        Portraits person = Portraits.of(22, Sex.FEMALE, 34);
        Files.write(FOLDER.resolve("id-photo.jpg"), person.idPhoto());
        Files.write(FOLDER.resolve("id-front.jpg"), person.idFront());
        Files.write(FOLDER.resolve("id-back.jpg"), person.idBack());
        Files.write(FOLDER.resolve("half-body.jpg"), person.halfBody());
        Files.write(FOLDER.resolve("signature.jpg"), person.signature());
    }

    @ParameterizedTest
    @ValueSource(strings = {"id-photo.jpg", "id-front.jpg", "id-back.jpg", "half-body.jpg", "signature.jpg"})
    void a_sample_is_taken_in(String name) throws IOException {
        Intake intake = Pictures.take(Files.readAllBytes(FOLDER.resolve(name)), name);
        assertThat(intake.verdict()).isEqualTo(Verdict.TAKEN);
        assertThat(intake.detected()).isEqualTo(FileKind.JPEG);
    }

    @ParameterizedTest
    @EnumSource(AttachmentKind.class)
    void every_sample_passes_the_checks_of_its_kind(AttachmentKind kind) throws IOException {
        var name = kind.slug() + ".jpg";
        var picture =
                Pictures.take(Files.readAllBytes(FOLDER.resolve(name)), name).required();
        assertThat(kind.spec().check(picture).failed()).isEmpty();
    }

    @Test
    void the_sample_photo_passes_every_check() throws IOException {
        Intake intake = Pictures.take(Files.readAllBytes(FOLDER.resolve("id-photo.jpg")), "id-photo.jpg");
        assertThat(PhotoSpec.ID_PHOTO.check(intake.required()).failed()).isEmpty();
        assertThat(PhotoSpec.ID_PHOTO.produce(intake.required()).length).isLessThanOrEqualTo(50_000);
    }
}
