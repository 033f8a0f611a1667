package org.zhiye.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhiye.shared.Language;

class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");
    private static final Pattern HALF_WIDTH =
            Pattern.compile("\\p{IsHan}[,;:?!]|[,;:?!]\\p{IsHan}|\\p{IsHan}\\.(?=\\s|$)|\\p{IsHan}\\(|\\)\\p{IsHan}");
    private static final Pattern FULL_WIDTH = Pattern.compile("[，。；：？！（）]");
    /** Characters that are written so in both scripts, whatever a machine makes of them. */
    private static final String SHARED =
            "后里只面系准制干台于谷松板表冲丑出斗范丰复佣合伙几家借据卷克困了累漓蒙迷辟仆千秋曲舍胜术台涂万系咸向须游余郁御愿云芸沄折征症志制致钟周朱筑准着周占扎雇布托采注志占欲";
    /** What is said otherwise where traditional characters are read. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("登錄", "登入"),
            Map.entry("短信", "簡訊"),
            Map.entry("信息", "資訊"),
            Map.entry("默認", "預設"),
            Map.entry("軟件", "軟體"),
            Map.entry("打印", "列印"),
            Map.entry("數據", "資料"),
            Map.entry("保存", "儲存"),
            Map.entry("賬號", "帳號"),
            Map.entry("點擊", "點選"),
            Map.entry("菜單", "選單"),
            Map.entry("復印件", "影印件"),
            Map.entry("網絡", "網路"),
            Map.entry("文件夾", "資料夾"),
            Map.entry("搜索", "搜尋"));

    private final Messages messages = read();

    private static Messages read() {
        try {
            return new Messages();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String word(Language language, String key) {
        return Objects.requireNonNull(messages.word(language, key));
    }

    @Test
    void the_three_languages_have_the_same_places_for_arguments() {
        var wrong = new ArrayList<String>();
        for (String key : messages.keys()) {
            var expected = places(word(Language.ZH_HANS, key));
            if (!places(word(Language.ZH_HANT, key)).equals(expected)
                    || !places(word(Language.EN, key)).equals(expected)) {
                wrong.add(key);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void chinese_has_full_width_punctuation_and_english_has_not() {
        var wrong = new ArrayList<String>();
        for (String key : messages.keys()) {
            for (Language language : List.of(Language.ZH_HANS, Language.ZH_HANT)) {
                if (HALF_WIDTH.matcher(word(language, key)).find()) {
                    wrong.add(key + ": " + word(language, key));
                }
            }
            if (FULL_WIDTH.matcher(word(Language.EN, key)).find()) {
                wrong.add(key + ": " + word(Language.EN, key));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void each_script_is_written_in_its_own_characters() {
        var toTraditional = Transliterator.getInstance("Simplified-Traditional");
        var toSimplified = Transliterator.getInstance("Traditional-Simplified");
        var wrong = new ArrayList<String>();
        for (String key : messages.keys()) {
            wrong.addAll(foreign(key, word(Language.ZH_HANT, key), toTraditional));
            wrong.addAll(foreign(key, word(Language.ZH_HANS, key), toSimplified));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void traditional_texts_use_the_words_of_their_readers() {
        var wrong = new ArrayList<String>();
        for (String key : messages.keys()) {
            ELSEWHERE.forEach((word, instead) -> {
                if (word(Language.ZH_HANT, key).contains(word)) {
                    wrong.add(key + ": " + word + ", say " + instead);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static Set<String> places(String text) {
        var places = new TreeSet<String>();
        PLACE.matcher(text).results().forEach(match -> places.add(match.group()));
        return places;
    }

    private static List<String> foreign(String key, String text, Transliterator toOwn) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .filter(c -> !SHARED.contains(c) && !toOwn.transliterate(c).equals(c))
                .map(c -> key + ": " + c)
                .toList();
    }
}
