package org.zhiye.review.letter;

/** Articles of law as letters write them: 15(10) is 第十五条第（十）项. */
final class Article {
    private static final String DIGITS = "〇一二三四五六七八九";

    private Article() {}

    static String of(String code) {
        int item = code.indexOf('(');
        var article = "第" + number(Integer.parseInt(item < 0 ? code : code.substring(0, item))) + "条";
        return item < 0
                ? article
                : article + "第（" + number(Integer.parseInt(code.substring(item + 1, code.length() - 1))) + "）项";
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
