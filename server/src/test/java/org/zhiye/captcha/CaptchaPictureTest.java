package org.zhiye.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CaptchaPictureTest {
    @Test
    void it_is_a_picture_that_any_reader_reads() throws IOException {
        var png = CaptchaPicture.png("K7RW", 1);
        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(CaptchaPicture.WIDTH);
        assertThat(image.getHeight()).isEqualTo(CaptchaPicture.HEIGHT);
        assertThat(png.length).isLessThan(6000);
    }

    @Test
    void the_same_seed_draws_the_same_and_another_draws_otherwise() {
        assertThat(CaptchaPicture.png("K7RW", 5)).isEqualTo(CaptchaPicture.png("K7RW", 5));
        assertThat(CaptchaPicture.png("K7RW", 5)).isNotEqualTo(CaptchaPicture.png("K7RW", 6));
    }

    @Test
    void every_character_leaves_ink_and_none_runs_out_of_the_picture() throws IOException {
        for (char character : Glyphs.ALPHABET.toCharArray()) {
            for (long seed = 0; seed < 20; seed++) {
                var image = ImageIO.read(new ByteArrayInputStream(
                        CaptchaPicture.png(String.valueOf(character).repeat(6), seed)));
                int dark = 0;
                for (int x = 0; x < image.getWidth(); x++) {
                    for (int y = 0; y < image.getHeight(); y++) {
                        dark += (image.getRGB(x, y) & 0xff) < 0xa0 ? 1 : 0;
                    }
                }
                assertThat(dark).as("%s, %s", character, seed).isBetween(1200, 8000);
            }
        }
    }

    @Test
    void the_alphabet_has_no_characters_that_people_mix_up() {
        var seen = new HashSet<Character>();
        for (char character : Glyphs.ALPHABET.toCharArray()) {
            assertThat(seen.add(character)).isTrue();
        }
        assertThat(Glyphs.ALPHABET).hasSize(26).doesNotContain("0", "O", "1", "I", "S", "Z", "B", "G", "V", "Q");
    }
}
