package org.zhiye.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a program says of itself, in two words that people know: the browser and the system. */
public final class DeviceName {
    // the order counts: most browsers also name those that they are like
    private static final List<Map.Entry<String, String>> PROGRAMS = List.of(
            Map.entry("MicroMessenger", "WeChat"),
            Map.entry("AlipayClient", "Alipay"),
            Map.entry("Edg", "Edge"),
            Map.entry("HuaweiBrowser", "Huawei Browser"),
            Map.entry("Firefox", "Firefox"),
            Map.entry("Chrome", "Chrome"),
            Map.entry("Safari", "Safari"));
    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("HarmonyOS", "HarmonyOS"),
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("Linux", "Linux"));

    private DeviceName() {}

    /** Chrome / Windows; empty for what is not known. */
    public static String brief(String program) {
        return Stream.of(PROGRAMS, SYSTEMS)
                .flatMap(names -> names.stream()
                        .filter(name -> program.contains(name.getKey()))
                        .map(Map.Entry::getValue)
                        .limit(1))
                .reduce((one, other) -> one + " / " + other)
                .orElse("");
    }
}
