package org.zhiye.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.Statements;
import org.zhiye.ZhiyeTest;
import org.zhiye.ground.Caller;
import org.zhiye.intake.Intakes;
import org.zhiye.intake.Report;
import org.zhiye.intake.Wrong;
import org.zhiye.policy.HolderType;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;

@ZhiyeTest
class QualificationsTest {
    private static final String HEADER = "姓名,证件类型,证件号码,资格名称,管理号,专业,取得日期\n";

    @Autowired
    Qualifications qualifications;

    @Autowired
    QualificationList list;

    @Autowired
    Intakes intakes;

    @Autowired
    JdbcClient jdbc;

    private Report take(String... rows) {
        var bytes = (HEADER + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
        return Caller.system("test").act(() -> intakes.take(list, () -> new ByteArrayInputStream(bytes)));
    }

    private static IdDocument card(String number) {
        return IdDocument.of(IdDocumentType.IDENTITY_CARD, number);
    }

    @Test
    void somebody_on_the_roster_is_found_by_document_and_name() {
        take(
                "阿依古丽·买买提,居民身份证,11010519491231002X,一级建造师,QT20240908001,建筑工程,2024-09-08",
                "阿依古丽・买买提,,11010519491231002x,,QT20240908002,JD,2021年9月12日");
        assertThat(qualifications.of(card("11010519491231002X"), "阿依古丽·买买提"))
                .extracting(
                        Qualification::holder, Qualification::number, Qualification::specialty, Qualification::issued)
                .containsExactly(
                        tuple(HolderType.CONSTRUCTOR_1, "QT20240908002", "JD", LocalDate.of(2021, 9, 12)),
                        tuple(HolderType.CONSTRUCTOR_1, "QT20240908001", "JZ", LocalDate.of(2024, 9, 8)));
        assertThat(qualifications.of(card("11010519491231002X"), "别人")).isEmpty();
    }

    @Test
    void a_number_of_15_digits_is_the_same_person_either_way() {
        take("钱老,居民身份证,110105491231002,一级建造师,QT19980908001,市政公用工程,19980908");
        assertThat(qualifications.of(card("11010519491231002X"), "钱老")).hasSize(1);
        assertThat(qualifications.of(card("110105491231002"), "钱老")).hasSize(1);
    }

    @Test
    void a_silent_roster_is_an_empty_answer() {
        assertThat(qualifications.of(card("440103199211301127"), "无人")).isEmpty();
    }

    @Test
    void the_roster_is_asked_in_one_statement() {
        assertThat(Statements.of(() -> qualifications.of(card("11010519491231002X"), "钱老")))
                .hasSize(1);
    }

    @Test
    void somebody_whose_number_changed_is_found_by_the_former_one_too() {
        take("孙改,居民身份证,510107198802291230,一级建造师,QT20190908777,公路工程,2019-09-08");
        assertThat(qualifications.of(List.of(card("650104197704209915"), card("510107198802291230")), "孙改"))
                .extracting(Qualification::specialty)
                .containsExactly("GL");
    }

    @Test
    void documents_of_other_kinds_and_provisional_holders_are_on_it_as_well() {
        take(
                "陈港,港澳居民来往内地通行证,H1234567801,一级建造师,QT20200908123,铁路工程,2020/9/8",
                "周临,居民身份证,320106198507153001,一级建造师临时,建临字(2008)0012,建筑工程,2008.3.1");
        assertThat(qualifications.of(IdDocument.of(IdDocumentType.HK_MACAO_PERMIT, "H12345678"), "陈港"))
                .hasSize(1);
        assertThat(qualifications.of(card("320106198507153001"), "周临"))
                .extracting(Qualification::holder, Qualification::number)
                .containsExactly(tuple(HolderType.CONSTRUCTOR_1_PROVISIONAL, "建临字(2008)0012"));
    }

    @Test
    void wrong_rows_stay_out_each_with_row_column_and_reason() {
        var report = take(
                "吴错,居民身份证,110105194912310021,一级建造师,QT20240908101,建筑工程,2024-09-08",
                "吴错2,居民身份证,110101199001010015,一级建筑师,Q1,飞行工程,2024-02-31",
                "吴未来,居民身份证,110101199001010015,一级建造师,QT20270908101,建筑工程,2027-09-08",
                "吴对,居民身份证,110101199001010015,一级建造师,QT20240908102,建筑工程,2024-09-08",
                "吴对,居民身份证,110101199001010015,一级建造师,QT20240908102,建筑工程,2024-09-08");
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.errors())
                .extracting(Wrong::row, Wrong::column, Wrong::key)
                .containsExactly(
                        tuple(2L, "证件号码", "value.id-check-digit"),
                        tuple(3L, "姓名", "value.name-digit"),
                        tuple(3L, "资格名称", "refused.row_unknown_value"),
                        tuple(3L, "管理号", "refused.row_number"),
                        tuple(3L, "专业", "refused.row_unknown_value"),
                        tuple(3L, "取得日期", "refused.row_date"),
                        tuple(4L, "取得日期", "refused.row_date_in_future"),
                        tuple(6L, "管理号", "refused.row_repeats"));
    }

    @Test
    void taken_again_nothing_changes_and_a_new_name_is_a_change() {
        var row = "郑改,居民身份证,110101199001010015,一级建造师,QT20240908201,建筑工程,2024-09-08";
        assertThat(take(row).added()).isEqualTo(1);
        assertThat(take(row))
                .extracting(Report::added, Report::changed, Report::same)
                .containsExactly(0L, 0L, 1L);
        assertThat(take(row.replace("郑改", "郑新")).changed()).isEqualTo(1);
        assertThat(qualifications.of(card("110101199001010015"), "郑新")).hasSize(1);
        assertThat(qualifications.of(card("110101199001010015"), "郑改")).isEmpty();
    }

    @Test
    void a_row_altered_in_the_database_is_not_believed() {
        take("冯骗,居民身份证,650104197704209915,一级建造师,QT20240908301,建筑工程,2024-09-08");
        assertThat(qualifications.of(card("650104197704209915"), "冯骗")).hasSize(1);
        jdbc.sql("update qualification set specialty = 'TL' where number = 'QT20240908301'")
                .update();
        assertThat(qualifications.of(card("650104197704209915"), "冯骗")).isEmpty();
    }

    @Test
    void no_document_number_lies_in_the_database() {
        take("蒋密,居民身份证,510107198802291230,一级建造师,QT20240908401,建筑工程,2024-09-08");
        var row = jdbc.sql("select q::text from qualification q where number = 'QT20240908401'")
                .query(String.class)
                .single();
        assertThat(row).contains("蒋密").doesNotContain("5101071988");
    }
}
