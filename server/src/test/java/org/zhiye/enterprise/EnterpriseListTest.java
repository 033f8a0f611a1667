package org.zhiye.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.ZhiyeTest;
import org.zhiye.ground.Caller;
import org.zhiye.intake.IntakeReason;
import org.zhiye.intake.Intakes;
import org.zhiye.intake.Report;
import org.zhiye.intake.Source;
import org.zhiye.intake.Wrong;
import org.zhiye.shared.Refused;
import org.zhiye.shared.Uscc;

@ZhiyeTest
class EnterpriseListTest {
    private static final String HEADER = "企业名称,统一社会信用代码,省份,企业状态,有无资质,法定代表人,注册地址";

    @Autowired
    Enterprises enterprises;

    @Autowired
    Intakes intakes;

    @Autowired
    EnterpriseList list;

    @Autowired
    JdbcClient jdbc;

    private static Uscc code(int n) {
        return Uscc.make("420000", 42_000_000 + n);
    }

    private static Source rows(String... rows) {
        return Companies.source(HEADER, List.of(rows));
    }

    private Report take(Source source) {
        return Caller.system("test").act(() -> intakes.take(list, source));
    }

    private IntakeReason refusal(Source source) {
        var caught = new IntakeReason[1];
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> take(source))
                .satisfies(refused -> caught[0] = (IntakeReason) refused.reason());
        return caught[0];
    }

    @Test
    void a_list_is_taken_once_and_changes_nothing_the_second_time() {
        var source =
                rows("武汉一建有限公司," + code(1) + ",湖北省,正常,有,王五,武汉市江汉路 1 号", "武汉二建(集团)有限公司," + code(2) + ",鄂,吊销营业执照,无,,");
        assertThat(take(source))
                .extracting(Report::added, Report::changed, Report::same, Report::wrong)
                .containsExactly(2L, 0L, 0L, 0L);
        assertThat(take(source))
                .extracting(Report::added, Report::changed, Report::same, Report::wrong)
                .containsExactly(0L, 0L, 2L, 0L);
        var first = enterprises.find(code(1)).orElseThrow();
        assertThat(first.name()).isEqualTo("武汉一建有限公司");
        assertThat(first.province()).isEqualTo("42");
        assertThat(first.legalRepresentative()).isEqualTo("王五");
        assertThat(first.address()).isEqualTo("武汉市江汉路 1 号");
        assertThat(enterprises.find(first.id())).contains(first);
        var second = enterprises.find(code(2)).orElseThrow();
        assertThat(second.name()).isEqualTo("武汉二建（集团）有限公司");
        assertThat(second.state()).isEqualTo(Enterprise.State.LICENCE_REVOKED);
        assertThat(second.qualified()).isFalse();
    }

    @Test
    void a_changed_row_says_what_changed_and_an_empty_cell_changes_nothing() {
        take(rows("武汉三建有限公司," + code(3) + ",42,正常,有,王五,江汉路 1 号"));
        var id = enterprises.find(code(3)).orElseThrow().id();
        var changes = rows("武汉三建集团有限公司," + code(3) + ",42,破产,,,");
        var checked = Caller.system("test").act(() -> intakes.check(list, changes));
        assertThat(checked.changed()).isEqualTo(1);
        assertThat(checked.samples().getFirst().changes())
                .extracting(Report.Change::field, Report.Change::before, Report.Change::after)
                .containsExactly(tuple("name", "武汉三建有限公司", "武汉三建集团有限公司"), tuple("state", "ALIVE", "BANKRUPT"));
        assertThat(enterprises.find(id).orElseThrow().name())
                .as("a dry run changes nothing")
                .isEqualTo("武汉三建有限公司");
        take(changes);
        var after = enterprises.find(id).orElseThrow();
        assertThat(after.name()).isEqualTo("武汉三建集团有限公司");
        assertThat(after.state()).isEqualTo(Enterprise.State.BANKRUPT);
        assertThat(after.legalRepresentative()).isEqualTo("王五");
        assertThat(enterprises.suggest("武汉三建集团", 8)).extracting(Suggestion::id).containsExactly(id);
    }

    @Test
    void wrong_rows_stay_out_each_with_row_column_and_reason() {
        var report = take(rows(
                "武汉四建有限公司," + code(4) + ",42,正常,有,王五,江汉路 1 号",
                "武汉五建有限公司,91420000MA00000000,42,,,,",
                "," + code(6) + ",火星,,,,",
                "武汉<b>七建," + code(7) + ",42,活着,也许,李四1,",
                "",
                "武汉四建有限公司," + code(4) + ",42,正常,有,王五,江汉路 1 号",
                "武汉九建有限公司," + code(9) + ",42,,,,江汉路 1 号,多了一格",
                "武汉十建有限公司," + code(10) + ",42,,,,\"江汉路\n2 号\""));
        assertThat(report)
                .extracting(Report::rows, Report::added, Report::wrong)
                .containsExactly(7L, 2L, 5L);
        assertThat(report.errors())
                .extracting(Wrong::row, Wrong::column, Wrong::key)
                .containsExactly(
                        tuple(3L, "统一社会信用代码", "value.uscc-check"),
                        tuple(4L, "企业名称", "value.empty"),
                        tuple(4L, "省份", "refused.row_unknown_value"),
                        tuple(5L, "企业名称", "value.name-markup"),
                        tuple(5L, "企业状态", "refused.row_unknown_value"),
                        tuple(5L, "有无资质", "refused.row_unknown_value"),
                        tuple(5L, "法定代表人", "value.name-digit"),
                        tuple(7L, "统一社会信用代码", "refused.row_repeats"),
                        tuple(8L, "", "refused.row_too_many_cells"));
        assertThat(enterprises.find(code(10)).orElseThrow().address()).isEqualTo("江汉路 2 号");
        assertThat(enterprises.find(code(9))).isEmpty();
    }

    @Test
    void spreadsheets_of_all_kinds_are_read_or_refused_in_words() {
        var text = HEADER + "\r\n武汉编码有限公司," + code(20) + ",湖北,正常,有,王五,街𠮷\r\n";
        assertThat(take(bytes("\uFEFF" + text, StandardCharsets.UTF_8)).added()).isEqualTo(1);
        var gb = take(bytes(text, Charset.forName("GB18030")));
        assertThat(gb.same()).isEqualTo(1);
        assertThat(gb.encoding()).isEqualTo("GB18030");
        assertThat(refusal(bytes("\uFEFF" + text, StandardCharsets.UTF_16LE))).isEqualTo(IntakeReason.LIST_IS_UTF16);
        assertThat(refusal(Companies.source(new byte[] {'P', 'K', 3, 4, 20, 0})))
                .isEqualTo(IntakeReason.LIST_IS_WORKBOOK);
        assertThat(refusal(Companies.source(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0})))
                .isEqualTo(IntakeReason.LIST_ENCODING);
        assertThat(refusal(Companies.source(new byte[0]))).isEqualTo(IntakeReason.LIST_EMPTY);
        assertThat(refusal(Companies.source(HEADER, List.of()))).isEqualTo(IntakeReason.LIST_EMPTY);
        assertThat(refusal(Companies.source("企业名称,省份", List.of("a,b")))).isEqualTo(IntakeReason.LIST_COLUMN_MISSING);
        assertThat(refusal(Companies.source("企业名称,name,省份", List.of("a,b,c"))))
                .isEqualTo(IntakeReason.LIST_COLUMN_TWICE);
        assertThat(refusal(Companies.source(HEADER, List.of("\"" + "长".repeat(200_000)))))
                .isEqualTo(IntakeReason.LIST_BROKEN);
    }

    private static Source bytes(String text, Charset charset) {
        return Companies.source(text.getBytes(charset));
    }

    @Test
    void the_import_is_one_deed_and_none_if_nothing_changed() {
        var source = rows("武汉十一建有限公司," + code(30) + ",42,正常,有,王五,江汉路");
        var report = take(source);
        take(source);
        var entries = jdbc.sql("select count(*) from trail where object = ?")
                .param("sha256:" + report.sha256())
                .query(Long.class)
                .single();
        assertThat(entries).isEqualTo(1);
    }
}
