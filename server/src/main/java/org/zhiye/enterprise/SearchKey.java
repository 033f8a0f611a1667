package org.zhiye.enterprise;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.zhiye.shared.Normal;

/**
 * What an enterprise is found by: its name folded to simplified characters without punctuation, the initials of its pinyin, and the
 * single characters and neighbouring pairs of both. For search alone: names are shown as they are registered.
 */
record SearchKey(String folded, String initials, List<String> grams) {
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    // 中建8局 is 中建八局
    private static final String NUMERALS = "〇一二三四五六七八九";
    // where a character has several readings, the one that names of places and enterprises use
    private static final Map<String, String> READINGS = Map.ofEntries(
            Map.entry("长", "c"),
            Map.entry("藏", "z"),
            Map.entry("曾", "z"),
            Map.entry("重庆", "cq"),
            Map.entry("厦门", "xm"),
            Map.entry("银行", "yh"),
            Map.entry("乐清", "yq"),
            Map.entry("番禺", "py"),
            Map.entry("会稽", "kj"),
            Map.entry("莘庄", "xz"),
            Map.entry("铅山", "ys"),
            Map.entry("尉犁", "yl"),
            Map.entry("单县", "sx"));
    // each character once: asking ICU costs 35 µs, and an import asks for millions
    private static final int[] FOLDED = new int[Character.MAX_VALUE + 1];
    private static final char[] INITIAL = new char[Character.MAX_VALUE + 1];

    static SearchKey of(String name) {
        var folded = fold(name);
        var initials = initials(folded);
        Set<String> grams = new LinkedHashSet<>();
        grams.addAll(singles(folded));
        grams.addAll(pairs(folded));
        grams.addAll(pairs(initials));
        return new SearchKey(folded, initials, List.copyOf(grams));
    }

    /** Simplified, lower-case, Chinese numerals; only letters and digits are left, so {@code （} never decides. */
    static String fold(String text) {
        return Normal.halfWidth(Normal.text(text))
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(SearchKey::folded)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The characters of a folded text, each once. */
    static Set<String> singles(String folded) {
        Set<String> singles = new LinkedHashSet<>();
        folded.codePoints().forEach(c -> singles.add(Character.toString(c)));
        return singles;
    }

    /** The neighbouring pairs of a folded text, each once; none if it is shorter than two. */
    static Set<String> pairs(String folded) {
        Set<String> pairs = new LinkedHashSet<>();
        var points = folded.codePoints().toArray();
        for (int i = 1; i < points.length; i++) {
            pairs.add(new String(points, i - 1, 2));
        }
        return pairs;
    }

    static String initials(String folded) {
        var out = new StringBuilder(folded.length());
        var characters = new ArrayList<String>();
        folded.codePoints().forEach(c -> characters.add(Character.toString(c)));
        for (int i = 0; i < characters.size(); i++) {
            var pair = i + 1 < characters.size() ? READINGS.get(characters.get(i) + characters.get(i + 1)) : null;
            if (pair != null) {
                out.append(pair);
                i++;
                continue;
            }
            var single = READINGS.get(characters.get(i));
            out.append(single == null ? initial(characters.get(i).codePointAt(0)) : single);
        }
        return out.toString();
    }

    private static int folded(int c) {
        if (c >= '0' && c <= '9') {
            return NUMERALS.charAt(c - '0');
        }
        if (c < 0x80 || c > Character.MAX_VALUE) {
            return c;
        }
        if (FOLDED[c] == 0) {
            FOLDED[c] = SIMPLIFIED.transliterate(Character.toString(c)).codePointAt(0);
        }
        return FOLDED[c];
    }

    private static String initial(int c) {
        if (c < 0x80) {
            return Character.toString(c);
        }
        if (c > Character.MAX_VALUE) {
            return latin(c);
        }
        if (INITIAL[c] == 0) {
            var latin = latin(c);
            INITIAL[c] = latin.isEmpty() ? ' ' : latin.charAt(0);
        }
        return INITIAL[c] == ' ' ? "" : Character.toString(INITIAL[c]);
    }

    private static String latin(int c) {
        var latin = PINYIN.transliterate(Character.toString(c));
        boolean read = !latin.isEmpty() && latin.charAt(0) >= 'a' && latin.charAt(0) <= 'z';
        return read ? latin.substring(0, 1) : "";
    }
}
