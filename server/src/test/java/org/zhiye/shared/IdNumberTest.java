package org.zhiye.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.zhiye.shared.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {
    @ParameterizedTest
    @MethodSource("valid")
    void a_lawful_number_is_taken_as_it_is(String number) {
        assertThat(IdNumber.of(number).value()).isEqualTo(number);
    }

    static List<String> valid() {
        return Vectors.texts("/resident_id/valid");
    }

    @Test
    void each_fault_of_the_vectors_is_named() {
        refused(
                ValueReason.ID_CHECK_DIGIT,
                () -> IdNumber.of(Vectors.at("/resident_id/invalid/0/n").asString()));
        refused(
                ValueReason.ID_DATE,
                () -> IdNumber.of(Vectors.at("/resident_id/invalid/1/n").asString()));
        refused(
                ValueReason.ID_PROVINCE,
                () -> IdNumber.of(Vectors.at("/resident_id/invalid/2/n").asString()));
        assertThat(Vectors.at("/resident_id/invalid").size()).isEqualTo(3);
    }

    @Test
    void fifteen_digits_become_eighteen() {
        var pairs = Vectors.at("/resident_id/upgrade_15_to_18");
        assertThat(pairs.size()).isPositive();
        pairs.forEach(p -> assertThat(IdNumber.of(p.get("old").asString()).value())
                .isEqualTo(p.get("new").asString()));
    }

    @Test
    void every_way_of_typing_gives_one_form() {
        var forms = Vectors.at("/resident_id/normalised");
        assertThat(forms.size()).isPositive();
        forms.forEachEntry(
                (typed, wanted) -> assertThat(IdNumber.of(typed).value()).isEqualTo(wanted.asString()));
        assertThat(IdNumber.of(" \u202D110105\u200B19491231-002x\u202C\n").value())
                .isEqualTo("11010519491231002X");
    }

    @Test
    void birth_date_and_sex_are_read_from_it() {
        var man = IdNumber.of("110101199001010015");
        assertThat(man.birthDate()).isEqualTo(LocalDate.of(1990, 1, 1));
        assertThat(man.sex()).isEqualTo(Sex.MALE);
        assertThat(IdNumber.of("11010519491231002X").sex()).isEqualTo(Sex.FEMALE);
    }

    @Test
    void it_masks_itself() {
        assertThat(IdNumber.of("11010519491231002X")).hasToString("110***********002X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1101051949123100", "1101051949123100222", "abc"})
    void another_length_is_named(String typed) {
        refused(ValueReason.ID_LENGTH, () -> IdNumber.of(typed));
    }

    @Test
    void letters_within_and_nothing_at_all_are_named() {
        refused(ValueReason.ID_CHARACTERS, () -> IdNumber.of("11010519491231O02X"));
        refused(ValueReason.EMPTY, () -> IdNumber.of(" 　"));
    }

    @Test
    void any_single_wrong_character_is_found() {
        var random = new Random(11643);
        for (int n = 0; n < 300; n++) {
            var number = some(random).value();
            for (int i = 0; i < 17; i++) {
                for (char c = '0'; c <= '9'; c++) {
                    if (c != number.charAt(i)) {
                        var wrong = number.substring(0, i) + c + number.substring(i + 1);
                        assertThatExceptionOfType(Refused.class).as(wrong).isThrownBy(() -> IdNumber.of(wrong));
                    }
                }
            }
        }
    }

    @Test
    void two_neighbours_swapped_are_found() {
        var random = new Random(7064);
        for (int n = 0; n < 1000; n++) {
            var number = some(random).value();
            for (int i = 0; i < 16; i++) {
                if (number.charAt(i) != number.charAt(i + 1)) {
                    var wrong =
                            number.substring(0, i) + number.charAt(i + 1) + number.charAt(i) + number.substring(i + 2);
                    assertThatExceptionOfType(Refused.class).as(wrong).isThrownBy(() -> IdNumber.of(wrong));
                }
            }
        }
    }

    @Test
    void what_is_made_carries_what_it_was_made_of() {
        var random = new Random(2260);
        for (int n = 0; n < 2000; n++) {
            var birth = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(30_000));
            int sequence = random.nextInt(1000);
            var number = IdNumber.make("310101", birth, sequence);
            assertThat(number.birthDate()).isEqualTo(birth);
            assertThat(number.sex()).isEqualTo(sequence % 2 == 1 ? Sex.MALE : Sex.FEMALE);
            assertThat(number.province()).isEqualTo("31");
        }
    }

    @Test
    void only_a_residence_permit_stands_under_83() {
        assertThat(IdNumber.of("830000199102020025").province()).isEqualTo("83");
        refused(ValueReason.ID_PROVINCE, () -> IdNumber.make("830001", LocalDate.of(1990, 1, 1), 1));
    }

    private static IdNumber some(Random random) {
        return IdNumber.make("440103", LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000)), random.nextInt(1000));
    }
}
