package org.zhiye.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhiye.shared.Language;
import org.zhiye.web.TaskLine;
import org.zhiye.web.Tone;

class SectionsTest {
    private static BusinessStatus closed(String name, String why) {
        return new BusinessStatus(name, why, "暂不能办理", Tone.PLAIN, "");
    }

    @Test
    void what_is_closed_for_the_same_reason_stands_in_one_line() {
        var lines = List.of(
                new BusinessStatus("初始注册", "", "可以办理", Tone.OK, "/filings/1"),
                closed("变更注册", "仅限临时"),
                closed("增项注册", "先完成初始注册"),
                closed("延续注册", "仅限临时"));
        var shown = Sections.shown(List.of(new Businesses.Section("一级建造师", lines)), Language.ZH_HANS);
        assertThat(shown.getFirst().lines()).extracting(TaskLine::text).containsExactly("初始注册", "变更注册、延续注册", "增项注册");
    }

    @Test
    void a_qualification_in_which_nothing_can_be_done_is_left_out_unless_all_are() {
        var dead = new Businesses.Section("一级建造师临时", List.of(closed("变更注册", "您尚未注册")));
        var alive =
                new Businesses.Section("一级建造师", List.of(new BusinessStatus("初始注册", "", "可以办理", Tone.OK, "/filings/1")));
        assertThat(Sections.shown(List.of(dead, alive), Language.EN))
                .extracting(HomePage.Section::title)
                .containsExactly("一级建造师");
        assertThat(Sections.shown(List.of(dead), Language.EN))
                .extracting(HomePage.Section::title)
                .containsExactly("一级建造师临时");
        assertThat(Sections.shown(List.of(), Language.EN)).isEmpty();
    }
}
