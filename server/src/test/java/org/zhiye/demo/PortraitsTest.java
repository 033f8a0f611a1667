package org.zhiye.demo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.GraphicsEnvironment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhiye.photo.Intake;
import org.zhiye.photo.PhotoSpec;
import org.zhiye.photo.Picture;
import org.zhiye.photo.Pictures;
import org.zhiye.shared.Sex;

class PortraitsTest {
    @Test
    void every_portrait_passes_every_check_and_its_head_takes_60_to_75_per_cent_of_the_height() {
        for (int i = 0; i < 16; i++) {
            Picture portrait =
                    Pictures.take(person(i).idPhoto(), "id-photo.jpg").required();
            assertThat(PhotoSpec.ID_PHOTO.check(portrait).failed())
                    .as("person " + i)
                    .isEmpty();
            double head = Features.of(sitter(i)).chin() - crown(portrait);
            assertThat(head / portrait.height()).as("person " + i).isBetween(0.60, 0.75);
        }
    }

    @Test
    void every_picture_is_taken_and_small() {
        for (int i = 0; i < 3; i++) {
            for (byte[] file : all(person(i))) {
                assertThat(Pictures.take(file, "a.jpg").taken()).isTrue();
                assertThat(file.length).isLessThanOrEqualTo(40_000);
            }
        }
    }

    @Test
    void the_same_person_always_looks_the_same_and_like_nobody_else() {
        assertThat(all(person(7))).containsExactlyElementsOf(all(person(7)));
        assertThat(person(7).idPhoto()).isNotEqualTo(person(8).idPhoto());
    }

    @Test
    void any_age_can_be_drawn() {
        for (int age : new int[] {-1, 17, 120}) {
            for (Sex sex : Sex.values()) {
                Intake intake = Pictures.take(Portraits.of(age, sex, age).idPhoto(), null);
                assertThat(PhotoSpec.ID_PHOTO.check(intake.required()).failed()).isEmpty();
            }
        }
    }

    @Test
    void nothing_is_drawn_with_fonts_which_a_machine_may_lack() {
        var drawing = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.zhiye.demo");
        noClasses().should().dependOnClassesThat().areAssignableTo(Font.class).check(drawing);
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(FontMetrics.class)
                .check(drawing);
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(GraphicsEnvironment.class)
                .check(drawing);
        noClasses()
                .should()
                .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("drawString")))
                .check(drawing);
    }

    private static List<byte[]> all(Portraits person) {
        return List.of(person.idPhoto(), person.idFront(), person.idBack(), person.halfBody(), person.signature());
    }

    private static Portraits person(int i) {
        var sitter = sitter(i);
        return Portraits.of(sitter.seed(), sitter.sex(), sitter.age());
    }

    private static Sitter sitter(int i) {
        return new Sitter(i, i % 2 == 0 ? Sex.MALE : Sex.FEMALE, 21 + i * 37 % 50);
    }

    private static int crown(Picture portrait) {
        for (int y = 0; y < portrait.height(); y++) {
            if ((portrait.at(portrait.width() / 2, y) & 255) < 200) {
                return y;
            }
        }
        throw new IllegalStateException("nobody there");
    }
}
