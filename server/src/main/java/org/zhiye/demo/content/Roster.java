package org.zhiye.demo.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The examination authority's list of those who are qualified. */
final class Roster {
    private static final String HEAD = "姓名,证件号码,管理号,专业,取得日期,资格名称";

    private Roster() {}

    static byte[] csv(List<Player> players) {
        var lines = players.stream()
                .filter(it -> it.state().isQualified())
                .flatMap(it -> it.specialties().stream().map(specialty -> line(it, specialty)));
        return Stream.concat(Stream.of(HEAD), lines)
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(Player it, String specialty) {
        return String.join(
                ",",
                it.name(),
                it.id().value(),
                it.qualificationNumber(specialty),
                specialty,
                it.qualified().toString(),
                "CONSTRUCTOR_1");
    }
}
