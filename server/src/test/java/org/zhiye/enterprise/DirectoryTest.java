package org.zhiye.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiye.ZhiyeTest;
import org.zhiye.ground.Caller;
import org.zhiye.intake.Intakes;
import org.zhiye.shared.Uscc;

@ZhiyeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryTest {
    private static final Uscc CODE = Uscc.make("310000", 31_000_001);
    private static final String NAME = "上海龘建二局建设工程有限公司";
    private static final String FILLING = "企业名称,统一社会信用代码,省份,企业状态";

    @Autowired
    Enterprises enterprises;

    @Autowired
    Intakes intakes;

    @Autowired
    EnterpriseList list;

    // names with 龘, 靐, 齉 are this test's own; they have company, so that common characters are common
    @BeforeAll
    void fill() {
        add(Companies.source(Companies.list(3_000, 31_100_000, 11)));
        add(Companies.source(
                FILLING,
                List.of(
                        NAME + "," + CODE + ",31,正常",
                        "北京龘建市政有限公司," + Uscc.make("110000", 31_000_002) + ",北京,正常",
                        "北京龘建三局有限公司," + Uscc.make("110000", 31_000_003) + ",北京,破产",
                        "龘建," + Uscc.make("110000", 31_000_004) + ",11,正常",
                        "重庆靐路桥有限公司," + Uscc.make("500000", 31_000_005) + ",50,正常",
                        "QQZ齉建设有限公司," + Uscc.make("320000", 31_000_006) + ",32,正常")));
    }

    private void add(org.zhiye.intake.Source source) {
        Caller.system("test").act(() -> intakes.take(list, source));
    }

    private List<String> names(String typed) {
        return enterprises.suggest(typed, 8).stream().map(Suggestion::name).toList();
    }

    @Test
    void any_two_neighbouring_characters_find_the_name() {
        for (int i = 1; i < NAME.length(); i++) {
            var typed = NAME.substring(i - 1, i + 1);
            assertThat(enterprises.suggest(typed, 10_000))
                    .as(typed)
                    .extracting(Suggestion::name)
                    .contains(NAME);
        }
    }

    @Test
    void any_two_characters_find_the_name_wherever_they_stand() {
        var random = new Random(5);
        for (int i = 0; i < 20; i++) {
            var typed = "龘" + NAME.charAt(3 + random.nextInt(NAME.length() - 3));
            assertThat(names(typed)).as(typed).contains(NAME);
        }
        assertThat(names("海局龘")).containsExactly(NAME);
    }

    @Test
    void one_character_is_enough_if_it_is_rare() {
        assertThat(names("靐")).containsExactly("重庆靐路桥有限公司");
        assertThat(names("建")).hasSize(8);
    }

    @Test
    void the_exact_name_comes_first_then_beginnings_then_who_works() {
        assertThat(names("龘建")).containsExactly("龘建", "北京龘建市政有限公司", NAME, "北京龘建三局有限公司");
    }

    @Test
    void traditional_characters_full_width_and_spaces_find_it_too() {
        assertThat(names("上海龘建二局建設工程")).containsExactly(NAME);
        assertThat(names(" 上海　龘 建 ")).containsExactly(NAME);
        assertThat(names("ＱＱＺ齉")).containsExactly("QQZ齉建设有限公司");
    }

    @Test
    void initials_find_it_from_the_start_and_within() {
        assertThat(enterprises.suggest("shdjejjs", 10_000))
                .extracting(Suggestion::name)
                .contains(NAME);
        assertThat(enterprises.suggest("DJEJ", 10_000))
                .extracting(Suggestion::name)
                .contains(NAME);
        assertThat(names("qqz")).contains("QQZ齉建设有限公司");
    }

    @Test
    void the_credit_code_finds_it_whole_and_by_its_beginning() {
        assertThat(names(CODE.value())).containsExactly(NAME);
        assertThat(names(CODE.value().substring(0, 15))).contains(NAME);
        assertThat(names(CODE.value().toLowerCase(java.util.Locale.ROOT).replaceAll("(.{4})", "$1 ")))
                .containsExactly(NAME);
    }

    @Test
    void the_whole_name_is_found_among_common_words() {
        assertThat(names(NAME).getFirst()).isEqualTo(NAME);
        assertThat(names("上海龘建二局有限公司")).containsExactly(NAME);
        assertThat(names("建设工程有限公司")).hasSize(8);
        assertThat(names("建筑工程技术有限责任集团")).isEmpty();
    }

    @Test
    void nothing_typed_and_nonsense_find_nothing() {
        for (String typed : List.of(
                "", " ", "%", "_", "'", "\0", "\u202E", "😀", "爩爩", "', '", "a".repeat(5000), "建".repeat(5000))) {
            assertThat(names(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void never_more_than_asked_for() {
        for (String typed : List.of("建", "建设", "gs", "g", "91", "上海建设")) {
            assertThat(enterprises.suggest(typed, 5)).as(typed).hasSize(5);
        }
    }
}
