package org.zhiye.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchKeyTest {
    @ParameterizedTest
    @CsvSource({
        "上海华建二局建设工程有限公司, 上海华建二局建设工程有限公司",
        "上海華建二局建設工程有限公司, 上海华建二局建设工程有限公司",
        "中建８局（集團）有限公司, 中建八局集团有限公司",
        "' ＴＣＬ 建 设·工程 ', tcl建设工程",
        "𠮷川㛃, 𠮷川㛃",
        "<script>, script",
        "%_, ''",
    })
    void width_script_and_punctuation_do_not_decide(String typed, String folded) {
        assertThat(SearchKey.fold(typed)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "上海华建二局, shhjej",
        "重庆重工, cqzg",
        "长沙长江, cscj",
        "厦门广厦, xmgs",
        "西藏, xz",
        "tcl建设, tcljs",
        "中建八局, zjbj",
        "𠮷川, c",
    })
    void initials_are_those_that_people_say(String folded, String initials) {
        assertThat(SearchKey.initials(folded)).isEqualTo(initials);
    }

    @Test
    void a_name_is_found_by_its_characters_and_its_neighbouring_pairs() {
        assertThat(SearchKey.of("华建华").grams()).containsExactlyInAnyOrder("华", "建", "华建", "建华", "hj", "jh");
        assertThat(SearchKey.of("𠮷田").grams()).contains("𠮷", "田", "𠮷田");
        assertThat(SearchKey.pairs("一")).isEmpty();
    }
}
