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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhiye.outbox.SmsKinds;
import org.zhiye.shared.Language;

class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");
    private static final Pattern HALF_WIDTH =
            Pattern.compile("\\p{IsHan}[,;:?!]|[,;:?!]\\p{IsHan}|\\p{IsHan}\\.(?=\\s|$)|\\p{IsHan}\\(|\\)\\p{IsHan}");
    private static final Pattern FULL_WIDTH = Pattern.compile("[，。；：？！（）]");
    private static final Pattern CHOICE = Pattern.compile("\\{(\\d):([^|{}]+)\\|([^|{}]+)\\}");
    /** A place that neither takes an argument nor chooses. */
    private static final Pattern MISSHAPEN = Pattern.compile("\\{\\d(?!\\}|:[^|{}]+\\|[^|{}]+\\})");
    /** A place and what follows it, up to the end of its phrase or the next place. */
    private static final Pattern COUNT = Pattern.compile("\\{\\d\\}([^{.,;:?!()“”\n]*)");

    private static final Pattern WORD = Pattern.compile("[A-Za-z’'-]+");
    /** What is more than one: a noun with s, and the words that go with it. */
    private static final Pattern PLURAL =
            Pattern.compile("[A-Za-z-]{2,}(?<![su’'i])s|people|children|are|were|have|wait");
    /** From these on it is no longer the count that is spoken of; verbs that look like a plural stand here too. */
    private static final Set<String> BEYOND = Set.of(
            ("in to by from with and or was is has had can did may at for on until this that as no not its of comes goes ends sends says asks applies"
                            + " needs reports counts carries refuses waits stands")
                    .split(" "));
    /** One of many is not many. */
    private static final Pattern OF_MANY = Pattern.compile("^ of\\b.*\\b(?:are|were|have|wait)\\b");

    private static final int NEAR = 4;
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

    @Test
    void one_is_counted_as_one() {
        assertThat(messages.text(Language.EN, "review.left.days", 1)).isEqualTo("1 working day left");
        assertThat(messages.text(Language.EN, "review.left.days", "1")).isEqualTo("1 working day left");
        assertThat(messages.text(Language.EN, "review.left.days", 2)).isEqualTo("2 working days left");
        assertThat(messages.text(Language.EN, "review.left.days", 0)).isEqualTo("0 working days left");
        assertThat(messages.text(Language.EN, "filing.progress.used", 1, 21)).isEqualTo("1 of 21 working days used");
        assertThat(messages.text(Language.ZH_HANS, "review.left.days", 1)).isEqualTo("剩余 1 个工作日");
        assertThat(Messages.fill("{0} $ \\ {1:a|b} {2:c|d} {x} {3", "{1}", 1)).isEqualTo("{1} $ \\ a {2:c|d} {x} {3");
    }

    @Test
    void no_count_stands_before_a_bare_plural() {
        var wrong = new ArrayList<String>();
        for (String key : messages.keys()) {
            bare(word(Language.EN, key)).forEach(words -> wrong.add(key + ": " + words));
        }
        assertThat(wrong)
                .as("write {0:day|days}; a verb that only looks like a plural goes into BEYOND")
                .isEmpty();
    }

    @Test
    void a_bare_plural_after_a_count_is_found() {
        assertThat(List.of(
                        "{0} days",
                        "in {1} working days left",
                        "about {0} very long working days",
                        "{0} other person(s)",
                        "only the first {0} are shown",
                        "{0} of your cases wait",
                        "{0} people",
                        "{0} × {1} pixels",
                        "{0} {0:row|rows} and {1} entries"))
                .allSatisfy(it -> assertThat(bare(it)).as(it).isNotEmpty());
        assertThat(List.of(
                        "{0} {0:day|days}",
                        "{0} working {0:day|days} left",
                        "{0} says so, as others",
                        "application {0} goes on as the rules say",
                        "{0} is on duty these days",
                        "{0} of your cases {0:is|are} under way",
                        "{0}: some days",
                        "{0} (days)"))
                .allSatisfy(it -> assertThat(bare(it)).as(it).isEmpty());
    }

    @Test
    void choices_are_english_and_are_made_by_an_argument_that_is_shown() {
        var kinds = new SmsKinds(messages);
        var carried = kinds.all().stream().map(kinds::words).collect(Collectors.toSet());
        var wrong = new ArrayList<String>();
        for (String key : messages.keys()) {
            for (Language language : Language.values()) {
                var text = word(language, key);
                var chosen = new TreeSet<String>();
                CHOICE.matcher(text).results().forEach(it -> chosen.add("{" + it.group(1) + "}"));
                boolean may = language == Language.EN && !key.startsWith("js.") && !carried.contains(key);
                if (!places(text).containsAll(chosen)
                        || (!may && !chosen.isEmpty())
                        || MISSHAPEN.matcher(text).find()) {
                    wrong.add(key + ": " + text);
                }
            }
        }
        assertThat(wrong)
                .as("a script fills js.*, and carriers fill what goes by SMS: neither knows choices")
                .isEmpty();
    }

    /** Where a count stands before a plural that stays one for 1. */
    private static List<String> bare(String english) {
        var found = new ArrayList<String>();
        if (english.contains("(s)")) {
            found.add("(s)");
        }
        COUNT.matcher(english)
                .results()
                .forEach(count -> WORD.matcher(count.group(1))
                        .results()
                        .map(MatchResult::group)
                        .limit(NEAR)
                        .takeWhile(word -> !BEYOND.contains(word))
                        .filter(word -> PLURAL.matcher(word).matches())
                        .findFirst()
                        .or(() -> OF_MANY.matcher(count.group(1))
                                .results()
                                .map(MatchResult::group)
                                .findFirst())
                        .ifPresent(word -> found.add(count.group())));
        return found;
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
