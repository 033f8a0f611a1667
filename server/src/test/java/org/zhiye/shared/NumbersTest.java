package org.zhiye.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.zhiye.shared.Refusals.refused;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @Test
    void a_registration_number_of_the_new_form_is_read_in_parts() {
        var number = RegistrationNumber.of("京 1 11 2019 2020 00001");
        assertThat(number)
                .hasToString("京1112019202000001")
                .isEqualTo(RegistrationNumber.issue("京", "11", 2019, 2020, 1));
        assertThat(number.province()).isEqualTo("京");
        assertThat(number.firstProvince()).isEqualTo("11");
        assertThat(number.qualificationYear()).isEqualTo(2019);
        assertThat(number.registrationYear()).isEqualTo(2020);
        assertThat(number.serial()).isEqualTo(1);
        assertThat(number.isOldForm()).isFalse();
        assertThat(number.sealNumber(0)).isEqualTo("京1112019202000001(00)");
    }

    @Test
    void a_registration_number_of_the_old_form_is_read_in_parts() {
        var number = RegistrationNumber.of("沪131060700123");
        assertThat(number.isOldForm()).isTrue();
        assertThat(number.firstProvince()).isEqualTo("31");
        assertThat(number.qualificationYear()).isEqualTo(2006);
        assertThat(number.registrationYear()).isEqualTo(2007);
        assertThat(number.serial()).isEqualTo(123);
    }

    @Test
    void all_but_the_first_character_stays_when_the_province_changes() {
        var moved = RegistrationNumber.of("京1112019202000001").withProvince("军");
        assertThat(moved).hasToString("军1112019202000001");
        assertThat(moved.digits()).isEqualTo("1112019202000001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "港1112019202000001",
                "京2112019202000001",
                "京111201920200000",
                "京11120192020000012",
                "1112019202000001"
            })
    void another_shape_is_no_registration_number(String typed) {
        refused(ValueReason.REGISTRATION_NUMBER, () -> RegistrationNumber.of(typed));
    }

    @Test
    void the_old_and_the_new_form_are_the_same_number() {
        var old = RegistrationNumber.of("沪131060700123");
        var now = RegistrationNumber.of("沪1312006200700123");
        assertThat(old.key()).isEqualTo(now.key()).isEqualTo(now.digits());
        assertThat(old.forms()).containsExactly(old, now);
        assertThat(now.forms()).containsExactly(now, old);
    }

    @Test
    void provisional_certificates_were_numbered_freely() {
        var number = RegistrationNumber.of("建造临字第 0012345 号");
        assertThat(number.isRegular()).isFalse();
        assertThat(number.digits()).isEqualTo(number.key()).isEqualTo("建造临字第0012345号");
        assertThat(number.withProvince("京")).isEqualTo(number);
        assertThat(number.forms()).containsExactly(number);
        assertThat(RegistrationNumber.of("京1112019202000001").isRegular()).isTrue();
    }

    @Test
    void a_serial_that_does_not_fit_is_refused_loudly() {
        assertThatIllegalArgumentException().isThrownBy(() -> RegistrationNumber.issue("京", "11", 2019, 2020, 100_000));
        assertThatIllegalArgumentException().isThrownBy(() -> RegistrationNumber.issue("京", "11", 2019, 2020, 0));
    }

    @Test
    void a_check_code_can_be_typed_as_it_was_heard() {
        assertThat(CheckCode.of("abcd efgh-jklm").value()).isEqualTo("ABCDEFGHJKLM");
        assertThat(CheckCode.of("ＡＢＣＤ－ＥＦＧＨ－ＪＫＬＭ")).hasToString("ABCD-EFGH-JKLM");
        refused(ValueReason.CHECK_CODE_CHARACTERS, () -> CheckCode.of("ABCD-EFGH-JK0M"));
        refused(ValueReason.CHECK_CODE_LENGTH, () -> CheckCode.of("ABCD-EFGH"));
        refused(ValueReason.EMPTY, () -> CheckCode.of("--"));
    }

    @Test
    void check_codes_use_all_sixty_bits() {
        var random = new Random(60);
        var seen = new ArrayList<Set<Character>>();
        for (int i = 0; i < 12; i++) {
            seen.add(new HashSet<>());
        }
        for (int n = 0; n < 2000; n++) {
            var code = CheckCode.next(random).value();
            for (int i = 0; i < 12; i++) {
                seen.get(i).add(code.charAt(i));
            }
        }
        assertThat(seen).allSatisfy(s -> assertThat(s).hasSize(32).doesNotContain('0', 'O', '1', 'I'));
        assertThat(CheckCode.next()).isNotEqualTo(CheckCode.next());
    }

    @Test
    void a_case_number_can_be_typed_in_any_way() {
        assertThat(CaseNumber.of("CS", 2026, 18_342)).hasToString("CS-2026-00018342");
        assertThat(CaseNumber.of("cs 2026 00018342")).isEqualTo(CaseNumber.of("CS-2026-00018342"));
        assertThat(CaseNumber.of("ＣＳ２０２６００018342").year()).isEqualTo(2026);
        assertThat(CaseNumber.of("CS-2026-00018342").prefix()).isEqualTo("CS");
        refused(ValueReason.CASE_NUMBER, () -> CaseNumber.of("CS-2026-0018342"));
    }

    @Test
    void a_certificate_number_has_eight_digits() {
        assertThat(CertificateNumber.of(18_342)).hasToString("00018342");
        assertThat(CertificateNumber.of("0001 8342").grouped()).isEqualTo("0001 8342");
        refused(ValueReason.CERTIFICATE_NUMBER, () -> CertificateNumber.of("18342"));
    }
}
