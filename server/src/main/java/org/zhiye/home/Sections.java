package org.zhiye.home;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.zhiye.shared.Language;
import org.zhiye.web.TaskLine;

/** Makes the businesses short enough for a home page: what the person can do line by line, what is closed for the same reason in one. */
final class Sections {
    private Sections() {}

    /** The qualifications in which something can be done; if there is none, the first, since that is where people begin. */
    static List<HomePage.Section> shown(List<Businesses.Section> all, Language language) {
        var alive = all.stream()
                .filter(it -> it.lines().stream().anyMatch(line -> !line.href().isEmpty()))
                .toList();
        return (alive.isEmpty() ? all.stream().limit(1).toList() : alive)
                .stream()
                        .map(it -> new HomePage.Section(it.title(), lines(it.lines(), language)))
                        .toList();
    }

    private static List<TaskLine> lines(List<BusinessStatus> lines, Language language) {
        return lines.stream()
                .collect(Collectors.groupingBy(Sections::alike, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> line(same, language))
                .toList();
    }

    // what leads somewhere stands alone
    private static Object alike(BusinessStatus it) {
        return it.href().isEmpty() ? List.of(it.note(), it.status(), it.tone()) : it;
    }

    private static TaskLine line(List<BusinessStatus> same, Language language) {
        var first = same.getFirst();
        var names = same.stream()
                .map(BusinessStatus::names)
                .collect(Collectors.joining(language == Language.EN ? ", " : "、"));
        return new TaskLine(first.href(), names, first.note(), first.status(), first.tone());
    }
}
