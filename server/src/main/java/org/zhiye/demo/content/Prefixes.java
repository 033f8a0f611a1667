package org.zhiye.demo.content;

import java.util.Map;

/** How the user names of a province's officers begin: the letters of ISO 3166-2:CN; bt for the Corps (兵团), jw for the military (军委). */
final class Prefixes {
    private static final Map<String, String> BY_CODE = Map.ofEntries(
            Map.entry("11", "bj"),
            Map.entry("12", "tj"),
            Map.entry("13", "he"),
            Map.entry("14", "sx"),
            Map.entry("15", "nm"),
            Map.entry("21", "ln"),
            Map.entry("22", "jl"),
            Map.entry("23", "hl"),
            Map.entry("31", "sh"),
            Map.entry("32", "js"),
            Map.entry("33", "zj"),
            Map.entry("34", "ah"),
            Map.entry("35", "fj"),
            Map.entry("36", "jx"),
            Map.entry("37", "sd"),
            Map.entry("41", "ha"),
            Map.entry("42", "hb"),
            Map.entry("43", "hn"),
            Map.entry("44", "gd"),
            Map.entry("45", "gx"),
            Map.entry("46", "hi"),
            Map.entry("50", "cq"),
            Map.entry("51", "sc"),
            Map.entry("52", "gz"),
            Map.entry("53", "yn"),
            Map.entry("54", "xz"),
            Map.entry("61", "sn"),
            Map.entry("62", "gs"),
            Map.entry("63", "qh"),
            Map.entry("64", "nx"),
            Map.entry("65", "xj"),
            Map.entry("66", "bt"),
            Map.entry("99", "jw"));

    private Prefixes() {}

    static String of(String province) {
        var prefix = BY_CODE.get(province);
        if (prefix == null) {
            throw new IllegalArgumentException("no prefix for province " + province);
        }
        return prefix;
    }
}
