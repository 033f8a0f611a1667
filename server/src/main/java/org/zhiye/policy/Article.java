package org.zhiye.policy;

import org.zhiye.shared.Language;

/** Articles of law in words: 15(10) is 第十五条第（十）项. */
public final class Article {
    private static final String DIGITS = "〇一二三四五六七八九";

    private Article() {}

    /** As letters write it, which are in simplified Chinese. */
    public static String of(String code) {
        return in(code, Language.ZH_HANS);
    }

    public static String in(String code, Language language) {
        int item = code.indexOf('(');
        var article = number(code, 0, item < 0 ? code.length() : item);
        var within = item < 0 ? "" : number(code, item + 1, code.length() - 1);
        return switch (language) {
            case ZH_HANS -> "第" + article + "条" + (item < 0 ? "" : "第（" + within + "）项");
            case ZH_HANT -> "第" + article + "條" + (item < 0 ? "" : "第（" + within + "）項");
            case EN -> "art. " + code;
        };
    }

    private static String number(String code, int from, int to) {
        return number(Integer.parseInt(code.substring(from, to)));
    }

    /** 1 … 99 in Chinese. */
    static String number(int n) {
        if (n < 10) {
            return DIGITS.substring(n, n + 1);
        }
        var tens = n < 20 ? "十" : DIGITS.charAt(n / 10) + "十";
        return n % 10 == 0 ? tens : tens + DIGITS.charAt(n % 10);
    }
}
