package org.zhiye.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.IdDocuments;
import org.zhiye.TestPeople;
import org.zhiye.ZhiyeTest;
import org.zhiye.ground.Caller;
import org.zhiye.intake.Intakes;
import org.zhiye.intake.Report;
import org.zhiye.intake.Source;
import org.zhiye.intake.Wrong;
import org.zhiye.register.Registration.Line;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.RegistrationNumber;
import org.zhiye.shared.Uscc;
import org.zhiye.vault.Vault;

/** The list of an existing register; each test has numbers of a province and year of its own. */
@ZhiyeTest
class PastListTest {
    private static final String HEADER =
            "注册编号,原注册编号,注册类型,姓名,证件号码,曾用证件号码,专业及有效期,注册状态,状态日期,聘用企业统一社会信用代码,聘用企业,执业印章号,锁定,限制注册\n";
    private static final String LINE = "建筑工程 2024-03-01~2027-02-28";

    @Autowired
    Intakes intakes;

    @Autowired
    PastList list;

    @Autowired
    PastRecords records;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

    private static Source source(String... rows) {
        var bytes = (HEADER + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
        return () -> new ByteArrayInputStream(bytes);
    }

    private Report take(Source source) {
        return Caller.system("test").act(() -> intakes.take(list, source));
    }

    private static String row(String number, IdDocument document, String lines) {
        return number + ",,,林晓峰," + document.number() + ",," + lines + ",,,,,,,";
    }

    private PastRecord found(String number) {
        return records.find(RegistrationNumber.of(number)).orElseThrow();
    }

    @Test
    void a_record_is_kept_as_it_came_and_found_by_each_form_of_its_numbers() {
        var document = IdDocuments.fresh();
        var report = take(source("沪1122018202400001,京1122018202400001,一级建造师,林晓峰," + document.number()
                + ",,建筑工程 2024-03-01~2027-02-28；市政公用工程 2025-05-06～2028-05-05,,," + Uscc.make("310000", 31_000_007L)
                + ",上海某建有限公司,"
                + "沪1122018202400001(02),涉嫌挂证调查 2026-10-01~2026-12-31,R07 2026-01-01~2027-12-31"));
        assertThat(report.errors()).isEmpty();
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.groups()).containsEntry("12 2024", 1L);
        var it = found("沪1122018202400001");
        assertThat(it.lines())
                .containsExactly(
                        new Line("JZ", LocalDate.of(2024, 3, 1), LocalDate.of(2027, 2, 28)),
                        new Line("SZ", LocalDate.of(2025, 5, 6), LocalDate.of(2028, 5, 5)));
        assertThat(it.sealNumber()).isEqualTo("沪1122018202400001(02)");
        assertThat(it.employer()).isEqualTo("上海某建有限公司");
        assertThat(it.validOn(LocalDate.of(2026, 11, 23), PastEnd.NEVER)).isTrue();
        assertThat(found("沪112182400001")).as("in the old form").isEqualTo(it);
        assertThat(found("京1122018202400001")).as("by its former number").isEqualTo(it);
        assertThat(found("京112182400001"))
                .as("by its former number in the old form")
                .isEqualTo(it);
        assertThat(records.find(RegistrationNumber.of("津1122018202400001")))
                .as("which it never bore")
                .isEmpty();
        assertThat(new String(
                        jdbc.sql("select sealed from past_registration where id = ?")
                                .param(it.id())
                                .query(byte[].class)
                                .single(),
                        StandardCharsets.ISO_8859_1))
                .doesNotContain(document.number());
    }

    @Test
    void the_same_list_or_the_same_rows_again_change_nothing_and_a_changed_row_ends_the_one_before() {
        var document = IdDocuments.fresh();
        var row = row("京1142018202400001", document, LINE);
        take(source(row));
        assertThat(take(source(row)).changesAnything()).as("the same file").isFalse();
        var again = take(source(row, row("京1142018202400002", IdDocuments.fresh(), LINE)));
        assertThat(again.same()).isEqualTo(1);
        assertThat(again.added()).isEqualTo(1);
        var changed = take(source(row("京1142018202400001", document, "建筑工程 2024-03-01~2028-02-29")));
        assertThat(changed.changed()).isEqualTo(1);
        assertThat(found("京1142018202400001").lines().getFirst().to()).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(jdbc.sql("select count(*) from past_registration where number = '京1142018202400001'")
                        .query(Long.class)
                        .single())
                .as("what was known before is kept")
                .isEqualTo(2);
    }

    @Test
    void a_rehearsal_tells_what_is_wrong_and_writes_nothing() {
        var document = IdDocuments.fresh();
        var rows = new String[] {
            row("京1152018202400001", document, LINE),
            row("京115182400001", IdDocuments.fresh(), LINE),
            row("京1152018202400002", document, "建筑工程 2027-03-01~2024-02-28"),
            row("京1152018202400003", document, "建筑工程 2024-03-01~2027-02-28；建筑工程 2026-03-01~2029-02-28"),
            row("京1152018202000004", document, LINE),
            "京1152018202400005,,,林晓峰," + document.number() + ",," + LINE + ",注销,,,,,,",
            row("京115201820240000", document, LINE),
            row("建造临字第0012345号", document, LINE),
        };
        var report = Caller.system("test").act(() -> intakes.check(list, source(rows)));
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.errors())
                .extracting(Wrong::row, Wrong::key)
                .containsExactly(
                        tuple(3L, "refused.row_repeats"),
                        tuple(4L, "refused.past_dates_turned"),
                        tuple(5L, "refused.past_dates_impossible"),
                        tuple(6L, "refused.past_number_year"),
                        tuple(7L, "refused.past_state_day"),
                        tuple(8L, "value.registration-number"),
                        tuple(9L, "value.registration-number"));
        assertThat(report.reasons()).containsEntry("value.registration-number", 2L);
        assertThat(records.find(RegistrationNumber.of("京1152018202400001"))).isEmpty();
    }

    @Test
    void provisional_certificates_come_by_import_with_free_numbers() {
        var document = IdDocuments.fresh();
        take(source("建造临字第0099345号,,一级建造师临时,林晓峰," + document.number() + ",," + LINE + ",,,,,,,"));
        assertThat(found("建造临字第0099345号").holder().name()).isEqualTo("CONSTRUCTOR_1_PROVISIONAL");
    }

    @Test
    void numbers_of_the_list_are_not_given_out_again() {
        take(source(row("京1212018202600041", IdDocuments.fresh(), "建筑工程 2026-03-01~2029-02-28")));
        assertThat(jdbc.sql("select next from serial where province = '21' and year = 2026")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(42);
    }

    @Test
    void a_person_is_found_by_a_former_or_a_15_digit_number_and_by_the_name() {
        var person = TestPeople.verified(jdbc, vault, "林晓峰");
        var now = IdDocuments.fresh();
        var old = IdDocuments.fresh();
        var fifteen = now.number().substring(0, 6) + now.number().substring(8, 17);
        take(source(
                "京1232018202400001,,,林晓峰," + fifteen + ",," + LINE + ",,,,,,,",
                "京1232018202400002,,,林晓峰," + IdDocuments.fresh().number() + "," + old.number() + "；" + now.number()
                        + "," + LINE + ",,,,,,,",
                row("京1232018202400003", old, LINE),
                "京1232018202400004,,,别人," + now.number() + ",," + LINE + ",,,,,,,"));
        assertThat(records.of(person, List.of(now), "林晓峰"))
                .extracting(it -> it.record().number().value())
                .containsExactly("京1232018202400001", "京1232018202400002");
        assertThat(records.of(person, List.of(now, old), "林晓峰"))
                .as("with a former document of the account")
                .hasSize(3);
        assertThat(records.of(person, List.of(card("11010519491231002X")), "林晓峰"))
                .isEmpty();
    }

    private static IdDocument card(String number) {
        return IdDocument.of(IdDocumentType.IDENTITY_CARD, number);
    }

    @Test
    void a_list_that_was_stopped_goes_on_after_its_last_batch() {
        var rows = new String[12_000];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row("京12220182024%05d".formatted(i + 1), PastRegister.card(900_000 + i), LINE);
        }
        var whole = source(rows);
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> take(breaking(whole, 11_000)));
        long done = jdbc.sql("select max(rows_done) from past_import where added > 5000 and ended_at is null")
                .query(Long.class)
                .single();
        assertThat(done).isBetween(5_001L, 11_000L);
        var report = take(whole);
        assertThat(report.doneBefore()).isEqualTo(done);
        assertThat(report.added()).isEqualTo(12_001 - done);
        assertThat(report.wrong()).isZero();
        assertThat(jdbc.sql("select count(*) from past_registration where number like '京12220182024%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(12_000);
        assertThat(jdbc.sql(
                                "select count(*) from trail where deed = 'register.imported' and object like 'sha256:' || ?")
                        .param(report.sha256())
                        .query(Long.class)
                        .single())
                .as("one entry for the whole list")
                .isEqualTo(1);
    }

    /** Breaks while its rows are read: the first two times it is looked through for its encoding. */
    private static Source breaking(Source whole, int row) {
        var opened = new int[1];
        return () -> {
            var in = whole.open();
            return ++opened[0] < 3 ? in : new Breaking(in, row * 90L);
        };
    }

    private static final class Breaking extends InputStream {
        private final InputStream in;
        private long left;

        Breaking(InputStream in, long bytes) {
            this.in = in;
            this.left = bytes;
        }

        @Override
        public int read() throws IOException {
            if (left-- <= 0) {
                throw new IOException("the connection is gone");
            }
            return in.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left <= 0) {
                throw new IOException("the connection is gone");
            }
            int read = in.read(into, offset, (int) Math.min(length, left));
            left -= read;
            return read;
        }
    }

    @Test
    void a_record_can_not_be_altered_by_the_application() {
        take(source(row("京1252018202400001", IdDocuments.fresh(), LINE)));
        var id = found("京1252018202400001").id();
        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update past_registration set name = '别人' where id = ?")
                        .param(id)
                        .update());
    }
}
