package org.zhiye.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.ibm.icu.text.Transliterator;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhiye.shared.IdDocumentType;
import org.zhiye.shared.IdNumber;
import org.zhiye.shared.Language;
import org.zhiye.shared.Refused;
import org.zhiye.shared.RegistrationNumber;

class CodeTablesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static final ReferenceData DATA = ReferenceData.shipped();
    private static final Transliterator TO_TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");
    private static final Transliterator TO_SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    // one character in both scripts, or a name that stays as it is registered
    private static final String BOTH = "台准布里系制只干后余于云并采征借著";
    private static final String AS_REGISTERED = "支付宝（中国）网络技术有限公司";

    @Test
    void the_tables_are_complete() {
        assertThat(DATA.ethnicGroups().all()).hasSize(58);
        assertThat(DATA.educationLevels().all()).hasSize(40);
        assertThat(DATA.degrees().all()).hasSize(57);
        assertThat(DATA.provinces().all()).hasSize(36);
        assertThat(DATA.provinces().offered()).hasSize(33);
        assertThat(DATA.specialties().all()).hasSize(10);
        assertThat(DATA.refusalGrounds().all()).hasSize(13);
        assertThat(DATA.cancelReasons().all()).hasSize(7);
        assertThat(DATA.lapseGrounds().all()).hasSize(13);
        assertThat(DATA.timeLimits().all()).hasSize(29);
        assertThat(DATA.replaceReasons().offered()).hasSize(4);
        assertThat(DATA.nonAcceptanceGrounds().offered()).hasSize(2);
    }

    @Test
    void every_name_is_there_in_all_three_languages() {
        assertThat(words()).hasSizeGreaterThan(250).allSatisfy(w -> {
            assertThat(w.zhHans()).as(w.en()).isNotBlank().isEqualTo(w.zhHans().strip());
            assertThat(w.zhHant()).as(w.en()).isNotBlank().hasSameSizeAs(w.zhHans());
            assertThat(w.en()).as(w.zhHans()).matches("[\\p{ASCII}’“”]+");
        });
    }

    @Test
    void traditional_names_hold_no_simplified_character_and_the_other_way_round() {
        assertThat(words()).allSatisfy(w -> {
            assertThat(onlySimplified(w.zhHant())).as(w.zhHant()).isEmpty();
            assertThat(onlyTraditional(w.zhHans())).as(w.zhHans()).isEmpty();
        });
    }

    @Test
    void the_texts_of_each_script_keep_to_it() {
        for (var kind : TextKind.values()) {
            assertThat(DATA.texts().current(kind, DAY, Language.ZH_HANT).paragraphs())
                    .allSatisfy(p -> assertThat(onlySimplified(p)).as(p).isEmpty());
            assertThat(DATA.texts().current(kind, DAY, Language.ZH_HANS).paragraphs())
                    .allSatisfy(p -> assertThat(onlyTraditional(p)).as(p).isEmpty());
        }
    }

    @Test
    void a_form_offers_degrees_in_their_four_levels_and_education_by_its_ends() {
        assertThat(DATA.degrees().offered()).extracting(CodeEntry::code).containsExactly("2", "3", "4", "0");
        assertThat(DATA.educationLevels().offers("21")).isTrue();
        assertThat(DATA.educationLevels().offers("20")).isFalse();
        assertThat(DATA.educationLevels().offers("no such")).isFalse();
        assertThat(DATA.degrees().name("208", Language.EN)).isEqualTo("Doctorate in Engineering");
    }

    @Test
    void an_unknown_code_is_shown_as_itself_and_never_offered() {
        assertThat(DATA.ethnicGroups().name("77", Language.EN)).isEqualTo("77");
        assertThat(DATA.ethnicGroups().find("77")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DATA.ethnicGroups().entry("77"));
    }

    @Test
    void the_types_of_document_are_those_of_the_code() {
        assertThat(DATA.idDocumentTypes().all())
                .extracting(CodeEntry::code)
                .containsExactlyElementsOf(
                        Arrays.stream(IdDocumentType.values()).map(Enum::name).toList());
        assertThat(DATA.idDocumentTypes().entry("PASSPORT").fact("alipay")).isEmpty();
        assertThat(DATA.idDocumentTypes().entry("IDENTITY_CARD").fact("alipay")).isEqualTo("IDENTITY_CARD");
    }

    @Test
    void every_registering_province_can_open_a_registration_number() {
        assertThat(DATA.provinces().offered()).allSatisfy(p -> {
            var number = RegistrationNumber.issue(p.abbreviation(), p.code(), 2019, 2020, 1);
            assertThat(DATA.provinceOf(number.province())).contains(p);
            assertThat(p.authority().zhHans()).isNotBlank();
        });
        assertThat(DATA.provinceOf("台")).isEmpty();
    }

    @Test
    void identity_numbers_begin_with_the_provinces_of_the_table() {
        var known = DATA.provinces().all().stream()
                .filter(Province::inGbt2260)
                .map(Province::code)
                .toList();
        var taken = IntStream.range(10, 100)
                .mapToObj(Integer::toString)
                .filter(CodeTablesTest::beginsAnIdentityNumber)
                .toList();
        assertThat(taken).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void provinces_can_be_listed_by_their_spelling() {
        assertThat(DATA.provincesByPinyin())
                .extracting(Province::abbreviation)
                .startsWith("皖", "京", "渝", "闽")
                .endsWith("浙", "军");
        assertThat(DATA.provinces().entry("31").authority().zhHans()).isEqualTo("上海市住房和城乡建设管理委员会");
    }

    @Test
    void six_specialties_are_reviewed_jointly() {
        assertThat(DATA.specialties().all())
                .filteredOn(Specialty::needsJointReview)
                .extracting(
                        Specialty::code, s -> s.jointReviewer().orElseThrow().code())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("GL", "MOT"),
                        org.assertj.core.groups.Tuple.tuple("TL", "NRA"),
                        org.assertj.core.groups.Tuple.tuple("MH", "CAAC"),
                        org.assertj.core.groups.Tuple.tuple("GH", "MOT"),
                        org.assertj.core.groups.Tuple.tuple("SL", "MWR"),
                        org.assertj.core.groups.Tuple.tuple("TX", "MIIT"));
        assertThat(DATA.ministry().name().zhHans()).isEqualTo("住房和城乡建设部");
    }

    @Test
    void grounds_know_how_long_they_bar() {
        assertThat(DATA.refusalGrounds().entry("B02").bar()).contains(Period.ofYears(3));
        assertThat(DATA.refusalGrounds().entry("R07").barFrom()).contains(RefusalGround.BarFrom.DECISION);
        assertThat(DATA.refusalGrounds().entry("R10").bar()).isEmpty();
    }

    @Test
    void a_person_is_offered_the_reasons_a_person_may_give() {
        assertThat(DATA.cancelReasons().offered())
                .extracting(CancelReason::code)
                .containsExactly("K1", "K2", "K3", "K4", "K5");
        assertThat(DATA.cancelReasons().all())
                .allSatisfy(
                        r -> assertThat(DATA.lapseGrounds().find(r.ground())).isPresent());
        assertThat(DATA.cancelReasons().entry("K2").enterpriseConfirms()).isFalse();
    }

    @Test
    void a_table_that_contradicts_itself_does_not_load() {
        var one = new Authority("A", new Words("甲", "甲", "A"));
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeTable<>(List.of(one, one)));
        assertThatIllegalStateException().isThrownBy(() -> Csv.read(Source.shipped(), "no-such-table.csv"));
        assertThatIllegalStateException().isThrownBy(() -> Csv.parse("a,\"b\n"));
    }

    @Test
    void quotes_commas_and_line_ends_are_read_as_written() {
        assertThat(Csv.parse("a,\"b,\"\"c\"\"\nd\",\r\n,e\n"))
                .containsExactly(List.of("a", "b,\"c\"\nd", ""), List.of("", "e"));
    }

    private static List<Words> words() {
        var enums = Stream.of(
                Arrays.stream(Business.values()).map(Business::words),
                DATA.holders().all().stream().flatMap(h -> Stream.of(h.name(), h.certificate())),
                DATA.professions().all().stream().map(Profession::name),
                Arrays.stream(RouteStep.values()).map(RouteStep::words),
                Arrays.stream(TextKind.values()).map(TextKind::words),
                DATA.provinces().offered().stream().map(Province::authority),
                DATA.policies().all().stream().map(Policy::name),
                DATA.policies().all().stream()
                        .flatMap(p -> p.businesses().values().stream())
                        .flatMap(r -> r.closed().values().stream())
                        .flatMap(c -> Stream.of(c.brief(), c.advice())));
        var tables = Stream.of(
                        DATA.ethnicGroups(),
                        DATA.educationLevels(),
                        DATA.degrees(),
                        DATA.idDocumentTypes(),
                        DATA.replaceReasons(),
                        DATA.nonAcceptanceGrounds(),
                        DATA.lapseGrounds(),
                        DATA.cancelReasons(),
                        DATA.refusalGrounds(),
                        DATA.authorities(),
                        DATA.provinces(),
                        DATA.specialties(),
                        DATA.timeLimits())
                .flatMap(t -> t.all().stream())
                .map(Coded::name);
        return Stream.concat(enums.flatMap(s -> s), tables).toList();
    }

    private static Set<Integer> onlySimplified(String text) {
        return strangers(text, TO_TRADITIONAL, TO_SIMPLIFIED);
    }

    private static Set<Integer> onlyTraditional(String text) {
        return strangers(text, TO_SIMPLIFIED, TO_TRADITIONAL);
    }

    private static Set<Integer> strangers(String text, Transliterator away, Transliterator back) {
        return text.replace(AS_REGISTERED, "")
                .codePoints()
                .filter(c -> BOTH.indexOf(c) < 0)
                .filter(c -> {
                    var one = Character.toString(c);
                    return !away.transliterate(one).equals(one)
                            && back.transliterate(one).equals(one);
                })
                .boxed()
                .collect(java.util.stream.Collectors.toSet());
    }

    private static boolean beginsAnIdentityNumber(String province) {
        try {
            IdNumber.make(province + "0101", java.time.LocalDate.of(1990, 1, 1), 1);
            return true;
        } catch (Refused e) {
            return false;
        }
    }
}
