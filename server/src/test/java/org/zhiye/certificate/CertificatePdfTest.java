package org.zhiye.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiye.paper.Poppler;
import org.zhiye.paper.TestSigner;
import org.zhiye.paper.Undrawable;

class CertificatePdfTest {
    private static final double POINTS = 72 / 25.4;
    private static final String LONG_NAME = "阿依古丽·买买提艾力·阿卜杜热合曼·吐尔逊江·努尔";
    private static final String LONG_EMPLOYER = "新疆维吾尔自治区乌鲁木齐经济技术开发区（头屯河区）丝绸之路基础设施建设集团有限公司";

    private final CertificatePdf certificates = new CertificatePdf(TestSigner.get());

    private byte[] pdf(Sheets sheets) {
        return certificates.of(sheets.sheet(), TestSigner.AT);
    }

    @Test
    void the_text_comes_back_exactly_in_reading_order() {
        assertThat(Poppler.text(pdf(Sheets.usual())).lines())
                .containsSubsequence(
                        "演示样本",
                        "一级建造师注册证书",
                        "REGISTRATION CERTIFICATE OF CONSTRUCTOR · FIRST CLASS",
                        "姓名 林晓峰",
                        "性别 男",
                        "出生日期 1988年03月21日",
                        "注册编号 沪1312018202600139",
                        "聘用企业 上海华建二局建设工程有限公司",
                        "注册专业 建筑工程 有效期 2026-11-20 至 2029-11-19",
                        "机电工程 有效期 2026-11-20 至 2029-11-19",
                        "K7QM-4XRT-9WPA",
                        "注册管理机关（演示）",
                        "签发日期 2026年11月20日",
                        "证书编号 00018342")
                .anyMatch(line -> line.endsWith("使用有效期：2026年11月23日－2027年05月21日 用途：投标 接收方：某市公共资源交易中心"));
    }

    @Test
    void pdfsig_finds_the_signature_valid_over_the_whole_document() {
        Poppler.assertSigned(pdf(Sheets.usual()));
    }

    @Test
    void a_scanner_reads_the_code_through_the_specimen_mark() {
        assertThat(Poppler.qr(pdf(Sheets.usual()), 1)).isEqualTo(Sheets.URL);
        assertThat(Poppler.qr(pdf(Sheets.usual().genuine()), 1)).isEqualTo(Sheets.URL);
    }

    @Test
    void a_specimen_says_so_and_never_names_the_state() {
        assertThat(Poppler.reflowed(pdf(Sheets.usual())))
                .contains("演示样本 · SPECIMEN · 无效")
                .doesNotContain("中华人民共和国");
        assertThat(Poppler.reflowed(pdf(Sheets.usual().genuine())))
                .contains("中华人民共和国")
                .doesNotContain("演示样本", "SPECIMEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"㛃㐀𬱖𠮷", "王𠮷一", "阿依古丽·买买提", "欧阳⼀一", "Łukasz Müller-Đặng", "O'Neill Smith", "鿰䶮", "𪚥𫝆𫠝𬺓"})
    void rare_names_come_back_exactly(String name) {
        var pdf = pdf(Sheets.usual().named(name));
        assertThat(Poppler.text(pdf).lines()).contains("姓名 " + name);
        assertThat(Poppler.fonts(pdf).lines().skip(2)).allMatch(line -> line.contains("yes yes yes"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 10})
    void long_names_and_many_specialties_fit_without_touching(int specialties) {
        var sheets = Sheets.usual()
                .genuine()
                .named(LONG_NAME)
                .employedBy(LONG_EMPLOYER)
                .withSpecialties(specialties)
                .forPurpose("参加某某市轨道交通十四号线工程施工总承包第三标段投标");
        assertFits(pdf(sheets));
        assertThat(Poppler.text(pdf(sheets)).replaceAll("\\s", "")).contains(LONG_NAME, LONG_EMPLOYER);
    }

    @Test
    void the_longest_lawful_names_fit_too() {
        assertFits(pdf(Sheets.usual()
                .genuine()
                .named("古丽·".repeat(16) + "艾力")
                .employedBy("上海建设工程".repeat(16) + "有限公司")
                .withSpecialties(10)));
    }

    private static void assertFits(byte[] pdf) {
        var words = Poppler.words(pdf);
        for (int i = 0; i < words.size(); i++) {
            var one = words.get(i);
            assertThat(one.left()).as(one.text()).isGreaterThan(20 * POINTS);
            assertThat(one.right()).as(one.text()).isLessThan(190 * POINTS);
            for (var other : words.subList(i + 1, words.size())) {
                assertThat(overlap(one, other)).as("%s on %s", one, other).isFalse();
            }
        }
    }

    // a word's box holds the line's whole height: glyphs touch when half of it is shared
    private static boolean overlap(Poppler.Word one, Poppler.Word other) {
        double across = Math.min(one.right(), other.right()) - Math.max(one.left(), other.left());
        double down = Math.min(one.bottom(), other.bottom()) - Math.max(one.top(), other.top());
        double height = Math.min(one.bottom() - one.top(), other.bottom() - other.top());
        return across > 0.5 && down > height * 0.5;
    }

    @Test
    void it_is_small() {
        assertThat(pdf(Sheets.usual()).length).isLessThan(80_000);
        assertThat(pdf(Sheets.usual().named(LONG_NAME).employedBy(LONG_EMPLOYER).withSpecialties(10)).length)
                .isLessThan(100_000);
    }

    @Test
    void it_describes_itself() {
        var pdf = pdf(Sheets.usual());
        assertThat(Poppler.info(pdf))
                .contains("一级建造师注册证书", "注册管理机关（演示）")
                .containsPattern("Tagged: *yes")
                .containsPattern("Pages: *1\n")
                .contains("A4");
        assertThat(Poppler.info(pdf, "-struct-text")).contains("H1", "Figure", "林晓峰", "注册编号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"林\u202E峰", "林\u0000", "林\n峰", "\uE863", "林\u200D峰"})
    void a_hostile_name_is_refused_before_anything_is_drawn(String name) {
        var sheets = Sheets.usual().named(name);
        assertThatExceptionOfType(Undrawable.class)
                .isThrownBy(sheets::sheet)
                .satisfies(e -> assertThat(e.hidden()).isTrue());
        var purpose = Sheets.usual().forPurpose(name);
        assertThatExceptionOfType(Undrawable.class).isThrownBy(purpose::sheet);
    }

    @Test
    void a_character_that_no_face_has_is_refused() {
        assertThatExceptionOfType(Undrawable.class)
                .isThrownBy(() -> Sheets.usual().named("王𰀀").sheet())
                .satisfies(e -> assertThat(e.hidden()).isFalse());
    }

    @Test
    void a_certificate_has_one_to_ten_specialties() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sheets.usual().withSpecialties(0).sheet());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sheets.usual().withSpecialties(11).sheet());
    }

    @Test
    void eight_threads_make_certificates_at_once() throws Exception {
        var names = List.of("林晓峰", "㛃㐀𬱖𠮷", "𫝆𪚥", "Łukasz", "欧阳一", "买买提·艾力", "𮯠𬺓", "王小明");
        try (var pool = Executors.newFixedThreadPool(8)) {
            var work = new ArrayList<Callable<byte[]>>();
            IntStream.range(0, 64)
                    .forEach(i -> work.add(() -> pdf(Sheets.usual().named(names.get(i % names.size())))));
            var made = pool.invokeAll(work);
            for (int i = 0; i < made.size(); i += 7) {
                assertThat(Poppler.text(made.get(i).get()).lines()).contains("姓名 " + names.get(i % names.size()));
                Poppler.assertSigned(made.get(i).get());
            }
        }
    }
}
