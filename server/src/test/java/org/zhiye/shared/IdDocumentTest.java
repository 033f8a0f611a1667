package org.zhiye.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiye.shared.IdDocumentType.FOREIGN_PR_CARD;
import static org.zhiye.shared.IdDocumentType.HK_MACAO_PERMIT;
import static org.zhiye.shared.IdDocumentType.HK_MACAO_TW_RESIDENCE;
import static org.zhiye.shared.IdDocumentType.IDENTITY_CARD;
import static org.zhiye.shared.IdDocumentType.MILITARY_OFFICER;
import static org.zhiye.shared.IdDocumentType.PASSPORT;
import static org.zhiye.shared.IdDocumentType.TW_PERMIT;
import static org.zhiye.shared.Refusals.refused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IdDocumentTest {
    @Test
    void residence_permits_of_the_vectors_are_taken_and_carry_birth_date_and_sex() {
        for (var number : Vectors.texts("/hk_mo_tw_residence/valid")) {
            assertThat(IdDocument.of(HK_MACAO_TW_RESIDENCE, number).number()).isEqualTo(number);
        }
        var permit = IdDocument.of(HK_MACAO_TW_RESIDENCE, "810000 19900101 0019");
        assertThat(permit.birthDate()).contains(LocalDate.of(1990, 1, 1));
        assertThat(permit.sex()).contains(Sex.MALE);
    }

    @Test
    void a_residence_permit_under_the_wrong_type_is_told_so() {
        refused(ValueReason.ID_IS_RESIDENCE_PERMIT, () -> IdDocument.of(IDENTITY_CARD, "810000199001010019"));
    }

    @Test
    void permanent_residence_cards_of_both_forms_are_taken() {
        for (var number : Vectors.texts("/foreign_pr_2023/valid")) {
            assertThat(IdDocument.of(FOREIGN_PR_CARD, number).birthDate()).contains(LocalDate.of(1980, 1, 1));
        }
        assertThat(IdDocument.of(FOREIGN_PR_CARD, "can110085091501").birthDate())
                .isEmpty();
        refused(ValueReason.ID_CHECK_DIGIT, () -> IdDocument.of(FOREIGN_PR_CARD, "911840198001010014"));
        refused(ValueReason.ID_DATE, () -> IdDocument.of(FOREIGN_PR_CARD, "911840198002310013"));
    }

    @Test
    void the_renewals_of_a_home_visit_permit_do_not_make_another_person() {
        var first = IdDocument.of(HK_MACAO_PERMIT, "h12345678");
        var renewed = IdDocument.of(HK_MACAO_PERMIT, "H12345678 02");
        assertThat(renewed.canonical()).isEqualTo(first.canonical()).isEqualTo("HK_MACAO_PERMIT|CHN|H12345678");
        assertThat(renewed.number()).isEqualTo("H1234567802");
        assertThat(IdDocument.loginNumber("ｈ12345678-02")).isEqualTo(first.identifyingNumber());
    }

    @Test
    void old_and_new_form_of_an_identity_number_are_one_document() {
        assertThat(IdDocument.of(IDENTITY_CARD, "110105491231002"))
                .isEqualTo(IdDocument.of(IDENTITY_CARD, "11010519491231002x"));
        assertThat(IdDocument.loginNumber("110105491231002")).isEqualTo("11010519491231002X");
    }

    @Test
    void what_is_typed_at_log_in_never_throws() {
        for (var typed : new String[] {"", "<script>", "\u202E", "张三", "9".repeat(10_000)}) {
            assertThat(IdDocument.loginNumber(typed)).isNotNull();
        }
    }

    @Test
    void a_passport_has_a_country_and_all_others_are_issued_in_china() {
        var one = new IdDocument(PASSPORT, "deu", "c01x00t47");
        assertThat(one.canonical()).isEqualTo("PASSPORT|DEU|C01X00T47");
        assertThat(one.birthDate()).isEmpty();
        assertThat(one.sex()).isEmpty();
        refused(ValueReason.COUNTRY, () -> new IdDocument(PASSPORT, "XYZ", "C01X00T47"));
        assertThat(new IdDocument(TW_PERMIT, "TWN", "12345678").country()).isEqualTo("CHN");
    }

    @Test
    void a_number_of_the_wrong_shape_is_refused() {
        refused(ValueReason.DOCUMENT_NUMBER, () -> IdDocument.of(HK_MACAO_PERMIT, "A12345678"));
        refused(ValueReason.DOCUMENT_NUMBER, () -> IdDocument.of(TW_PERMIT, "1234567"));
        refused(ValueReason.DOCUMENT_NUMBER, () -> IdDocument.of(MILITARY_OFFICER, "南字第12号"));
        refused(ValueReason.ID_LENGTH, () -> IdDocument.of(HK_MACAO_TW_RESIDENCE, "81000019900101001"));
        refused(ValueReason.EMPTY, () -> IdDocument.of(PASSPORT, "  "));
        assertThat(IdDocument.of(MILITARY_OFFICER, "南字第 1234567 号").number()).isEqualTo("南字第1234567号");
    }

    @Test
    void it_masks_itself() {
        assertThat(IdDocument.of(IDENTITY_CARD, "11010519491231002X")).hasToString("IDENTITY_CARD 110***********002X");
        assertThat(new IdDocument(PASSPORT, "DEU", "C01X00T47").masked()).isEqualTo("C0*****47");
        assertThat(new IdDocument(PASSPORT, "DEU", "C01X0").masked()).isEqualTo("C***0");
    }
}
