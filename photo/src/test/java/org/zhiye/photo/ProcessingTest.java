package org.zhiye.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessingTest {
    private static final PhotoSpec SPEC = PhotoSpec.ID_PHOTO;

    @Test
    void the_same_photo_gives_the_same_bytes() {
        byte[] once = SPEC.process(Corpus.picture("collins")).jpeg();
        byte[] again = SPEC.process(Corpus.picture("collins")).jpeg();
        assertThat(again).isNotNull().isEqualTo(once);
    }

    @Test
    void what_is_made_is_small_at_300_dpi_without_metadata_and_passes_an_upload() {
        Processed done = SPEC.process(Corpus.picture("hopper"));
        assertThat(done.ok()).as("%s", done.report().failed()).isTrue();
        byte[] jpeg = done.jpeg();
        assertThat(jpeg).hasSizeLessThanOrEqualTo(50_000);
        assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "ICC_PROFILE");
        assertThat(Bytes.of(jpeg)).satisfies(file -> assertThat(file.u16(14)).isEqualTo(300));
        Picture again = Pictures.take(jpeg, "made.jpg").required();
        assertThat(again).extracting(Picture::width, Picture::height).containsExactly(295, 413);
        assertThat(SPEC.check(again).failed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_photo_is_turned_by_what_exif_says_before_the_face_is_looked_for(int orientation) {
        // the orientation that undoes each one
        int undone = orientation == 6 ? 8 : orientation == 8 ? 6 : orientation;
        BufferedImage stored = Corpus.picture("drawn-05").turned(undone).image();
        byte[] file = Samples.withExif(Samples.jpeg(stored), orientation, true);
        Processed done = SPEC.process(Pictures.take(file, "photo.jpg").required());
        assertThat(done.ok()).as("%s", done.report().failed()).isTrue();
    }

    @Test
    void a_photo_whose_crop_is_too_small_is_never_scaled_up() {
        Processed done = SPEC.process(Picture.of(Variations.sized(Corpus.source("drawn-02"), 0.4)));
        assertThat(done.jpeg()).isNull();
        assertThat(done.report().failed()).extracting(PhotoCheck.Finding::check).contains(PhotoCheck.WIDTH);
    }

    @ParameterizedTest
    @CsvSource({"offwhite, true", "lightgrey, true", "blue, false", "stripes, false", "gradient, false"})
    void only_an_almost_uniform_light_background_is_whitened(String variation, boolean whitened) {
        Picture picture = Corpus.cases().stream()
                .filter(it -> it.source().equals("drawn-02") && it.variation().equals(variation))
                .findFirst()
                .orElseThrow()
                .picture();
        assertThat(SPEC.process(picture).whitened()).isEqualTo(whitened);
    }

    @Test
    void two_people_are_told_until_somebody_chose_one_of_them() {
        Picture two = Corpus.cases().stream()
                .filter(it -> it.source().equals("drawn-02") && it.variation().equals("two"))
                .findFirst()
                .orElseThrow()
                .picture();
        assertThat(SPEC.process(two).report().failed())
                .extracting(PhotoCheck.Finding::check)
                .containsExactly(PhotoCheck.ONE_FACE);
        assertThat(SPEC.process(two, SPEC.crop(two)).ok()).isTrue();
    }

    @Test
    void the_hash_knows_a_shot_again_and_tells_people_apart() {
        Picture picture = Corpus.picture("drawn-01");
        PerceptualHash hash = PerceptualHash.of(picture);
        byte[] jpeg = SPEC.process(picture).jpeg();
        assertThat(jpeg).isNotNull();
        assertThat(hash.distance(PerceptualHash.of(Pictures.take(jpeg, null).required())))
                .isLessThanOrEqualTo(PerceptualHash.SAME_SHOT);
        for (String other : List.of("drawn-04", "drawn-08", "drawn-12", "collins", "hopper"))
            assertThat(hash.distance(PerceptualHash.of(Corpus.picture(other))))
                    .as(other)
                    .isGreaterThan(PerceptualHash.SAME_SHOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id-photo", "id-front", "id-back", "half-body", "signature"})
    void the_samples_of_the_documentation_pass_their_specifications(String name) throws IOException {
        Path sample = Path.of(System.getProperty("basedir", "."), "..", "docs", "demo", name + ".jpg");
        Picture picture = Pictures.take(Files.readAllBytes(sample), null).required();
        PhotoSpec spec = PhotoSpec.shipped(name);
        assertThat(spec.check(picture).failed()).isEmpty();
        assertThat(spec.check(Picture.of(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB)))
                        .ok())
                .isFalse();
    }

    @Test
    void a_specification_that_is_not_understood_names_its_line() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhotoSpec.parse(List.of("size 295 413", "check beauty 9")))
                .withMessageContaining("check beauty 9");
        assertThatIllegalArgumentException().isThrownBy(() -> PhotoSpec.parse(List.of("size 295")));
        assertThat(PhotoSpec.parse(List.of("# nothing", "", "check face 1")).limits())
                .containsEntry(PhotoCheck.FACE, 1.0);
    }
}
