package org.zhiye.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalTest {
    @Test
    void full_width_becomes_half_width_and_chinese_punctuation_stays() {
        assertThat(Normal.halfWidth("ＡＢｃ１２３（）　。、")).isEqualTo("ABc123() 。、");
        assertThat(Normal.text("你好，世界。")).isEqualTo("你好，世界。");
    }

    @Test
    void white_space_of_every_kind_collapses() {
        assertThat(Normal.text("\u3000 a\t\r\n\u00A0\u2003b\u200B\uFEFFc\u2028 "))
                .isEqualTo("a bc");
    }

    @Test
    void a_compact_form_has_no_white_space_nor_formatting() {
        assertThat(Normal.compact("\u202D１３８ 0013\u00A08000\u202C\u200B")).isEqualTo("13800138000");
        assertThat(Normal.documentNumber("e 12–34−5a")).isEqualTo("E12345A");
    }

    @Test
    void characters_outside_the_basic_plane_survive() {
        assertThat(Normal.text("𠮷 㛃")).isEqualTo("𠮷 㛃");
        assertThat(Normal.compact("𠮷　㛃")).isEqualTo("𠮷㛃");
    }
}
