package org.zhiye.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.zhiye.shared.Refusals.refused;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UsccTest {
    @Test
    void the_codes_of_the_vectors_are_taken() {
        var codes = Vectors.texts("/uscc/valid");
        assertThat(codes)
                .isNotEmpty()
                .allSatisfy(c -> assertThat(Uscc.of(c).value()).isEqualTo(c));
        assertThat(Vectors.texts("/synthetic_uscc"))
                .isNotEmpty()
                .allSatisfy(c -> assertThat(Uscc.of(c).value()).isEqualTo(c));
        assertThat(Uscc.of(" 91110000　802100433ｂ ").value()).isEqualTo("91110000802100433B");
    }

    @Test
    void each_fault_is_named() {
        refused(
                ValueReason.USCC_CHECK,
                () -> Uscc.of(Vectors.at("/uscc/invalid/0").asString()));
        refused(
                ValueReason.USCC_CHARACTERS,
                () -> Uscc.of(Vectors.at("/uscc/invalid/1").asString()));
        assertThat(Vectors.at("/uscc/invalid").size()).isEqualTo(2);
        refused(ValueReason.USCC_LENGTH, () -> Uscc.of("91110000802100433"));
        refused(ValueReason.EMPTY, () -> Uscc.of(""));
    }

    @Test
    void what_is_made_is_lawful_and_each_is_another() {
        var made = new HashSet<Uscc>();
        for (int n = 0; n < 5000; n++) {
            made.add(Uscc.make("310000", n));
        }
        assertThat(made).hasSize(5000).allSatisfy(c -> assertThat(c.region()).isEqualTo("310000"));
        assertThat(Uscc.make("310000", 887_503_680L).value()).startsWith("91310000MAYYYYYY");
    }

    @Test
    void any_single_wrong_character_is_found() {
        var random = new Random(32100);
        var alphabet = Vectors.at("/uscc/alphabet").asString();
        for (int n = 0; n < 200; n++) {
            var code = Uscc.make("440300", random.nextInt(800_000_000)).value();
            for (int i = 0; i < 18; i++) {
                char c = alphabet.charAt(random.nextInt(31));
                if (c != code.charAt(i)) {
                    var wrong = code.substring(0, i) + c + code.substring(i + 1);
                    assertThatExceptionOfType(Refused.class).as(wrong).isThrownBy(() -> Uscc.of(wrong));
                }
            }
        }
    }

    @Test
    void a_search_box_can_tell_a_code_from_a_name() {
        assertThat(Uscc.looksLike("91110000802100433b")).isTrue();
        assertThat(Uscc.looksLike("华建二局")).isFalse();
    }
}
