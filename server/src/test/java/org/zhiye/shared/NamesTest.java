package org.zhiye.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiye.shared.Refusals.refused;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "林晓峰",
                "㛃",
                "李㐀",
                "王𠮷",
                "陈𬱖",
                "赵𰀀",
                "孙𱍐",
                "〇",
                "欧阳·娜娜",
                "阿卜杜拉·买买提",
                "Anna Maria O'Neill-Smith",
                "José Ángel Muñoz",
                "Nguyễn Văn An",
                "Martin Luther King Jr.",
                "䶮"
            })
    void names_of_persons_are_taken_as_they_are(String name) {
        assertThat(Names.person(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "张　三|张三",
                "' 李 明 '|李明",
                "阿卜杜拉・买买提|阿卜杜拉·买买提",
                "阿卜杜拉•买买提|阿卜杜拉·买买提",
                "阿卜杜拉‧买买提|阿卜杜拉·买买提",
                "阿卜杜拉∙买买提|阿卜杜拉·买买提",
                "阿卜杜拉．买买提|阿卜杜拉·买买提",
                "阿卜杜拉 · 买买提|阿卜杜拉·买买提",
                "Ａｎｎａ　Ｍａｒｉａ|Anna Maria",
                "Anna   Maria|Anna Maria",
                "O’Neill|O'Neill",
                "⼀⼆|一二"
            })
    void every_way_of_typing_gives_one_form(String typed, String wanted) {
        assertThat(Names.person(typed)).isEqualTo(wanted);
        assertThat(Names.same(typed, wanted)).isTrue();
    }

    @Test
    void zero_width_characters_vanish_and_composition_does_not_matter() {
        assertThat(Names.person("林\u200B晓\uFEFF峰")).isEqualTo("林晓峰");
        assertThat(Names.person("Jose\u0301")).isEqualTo("José");
    }

    @Test
    void each_refusal_names_its_cause() {
        refused(ValueReason.EMPTY, () -> Names.person(" 　\u200B"));
        refused(ValueReason.NAME_EMOJI, () -> Names.person("张😀"));
        refused(ValueReason.NAME_EMOJI, () -> Names.person("张👩\u200D🚀"));
        refused(ValueReason.NAME_DIGIT, () -> Names.person("张3"));
        refused(ValueReason.NAME_DIGIT, () -> Names.person("张３"));
        refused(ValueReason.NAME_MARKUP, () -> Names.person("<script>alert(1)</script>"));
        refused(ValueReason.NAME_MARKUP, () -> Names.person("张＞"));
        refused(ValueReason.NAME_HIDDEN_CHARACTER, () -> Names.person("张\u202E三"));
        refused(ValueReason.NAME_HIDDEN_CHARACTER, () -> Names.person("张\u0000三"));
        refused(ValueReason.NAME_HIDDEN_CHARACTER, () -> Names.person("张\uD842"));
        refused(ValueReason.NAME_PRIVATE_CHARACTER, () -> Names.person("张\uE863"));
        refused(ValueReason.NAME_SCRIPT, () -> Names.person("Иван"));
        refused(ValueReason.NAME_SCRIPT, () -> Names.person("やまだ"));
        refused(ValueReason.NAME_CHARACTER, () -> Names.person("张三；"));
        refused(ValueReason.NAME_SHAPE, () -> Names.person("·张三"));
        refused(ValueReason.NAME_SHAPE, () -> Names.person("张··三"));
        refused(ValueReason.NAME_SHAPE, () -> Names.person("-"));
        refused(ValueReason.NAME_TOO_LONG, () -> Names.person("𠮷".repeat(51)));
        assertThat(Names.person("𠮷".repeat(50))).hasSize(100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "上海华建(集团)有限公司|上海华建（集团）有限公司",
                "上海华建 （集团） 有限公司|上海华建（集团）有限公司",
                "3M中国有限公司|3M中国有限公司",
                "ABB 工程(上海)有限公司|ABB工程（上海）有限公司",
                "Foster & Partners (UK) Ltd.|Foster & Partners (UK) Ltd."
            })
    void enterprises_may_have_digits_and_brackets(String typed, String wanted) {
        assertThat(Names.enterprise(typed)).isEqualTo(wanted);
        assertThat(Names.same(typed, wanted)).isTrue();
    }

    @Test
    void schools_are_taken_in_chinese_and_in_latin_letters() {
        assertThat(Names.school("中国矿业大学（北京）")).isEqualTo("中国矿业大学（北京）");
        assertThat(Names.school("University of California, Berkeley")).isEqualTo("University of California, Berkeley");
        refused(ValueReason.NAME_MARKUP, () -> Names.school("<b>大学"));
        refused(ValueReason.NAME_SHAPE, () -> Names.school("12345"));
    }

    @Test
    void whatever_is_typed_is_taken_in_a_form_that_stays_or_refused_with_a_reason() {
        var random = new Random(202);
        for (int n = 0; n < 20_000; n++) {
            var typed = random.ints(1 + random.nextInt(6), 0, Character.MAX_CODE_POINT + 1)
                    .map(c ->
                            random.nextBoolean() ? 0x4E00 + c % 0x51A6 : c % (random.nextBoolean() ? 0x3000 : 0x110000))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            try {
                var name = Names.person(typed);
                assertThat(Names.person(name)).isEqualTo(name);
                assertThat(name).doesNotContain("<", ">", "\u202E");
            } catch (Refused refused) {
                assertThat(refused.reason()).isInstanceOf(ValueReason.class);
            }
        }
    }
}
