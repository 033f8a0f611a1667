package org.zhiye.admin.edition;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhiye.policy.Business;
import org.zhiye.policy.Holiday;
import org.zhiye.policy.LegalText;
import org.zhiye.policy.PolicyChanges;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.TextKind;
import org.zhiye.policy.edition.Checked;
import org.zhiye.shared.Language;
import org.zhiye.web.Tone;
import org.zhiye.web.Ui;

/** What an edition changes, in the reader's words. */
final class Differences {
    private final Checked checked;
    private final Ui ui;

    Differences(Checked checked, Ui ui) {
        this.checked = checked;
        this.ui = ui;
    }

    List<EditionPage.Group> groups() {
        var it = checked.proposal();
        return switch (it.kind()) {
            case POLICY -> policy(it.name());
            case TABLE -> table(it.name());
            case HOLIDAYS -> holidays(Integer.parseInt(it.name()));
            case TEXT -> texts(it.name());
        };
    }

    /** The version against the one that would be in force on its first day without it. */
    private List<EditionPage.Group> policy(String version) {
        var after = checked.after().policies().version(version);
        var before = checked.before().policies().inForce(after.effectiveFrom().orElseThrow());
        var groups = new LinkedHashMap<String, List<EditionPage.Line>>();
        for (var change : PolicyChanges.between(
                before, after, ui.language(), holder -> checked.after().name(holder, ui.language()))) {
            groups.computeIfAbsent(name(change.business()), _n -> new ArrayList<>())
                    .add(new EditionPage.Line(
                            ui.t(change.key(), change.arguments().toArray())));
        }
        return listed(groups);
    }

    private String name(@org.jspecify.annotations.Nullable Business business) {
        return business == null ? ui.t("policy.whole") : business.words().in(ui.language());
    }

    private List<EditionPage.Group> table(String file) {
        var before = byCode(checked.before(), file);
        var lines = new ArrayList<EditionPage.Line>();
        byCode(checked.after(), file).forEach((code, row) -> {
            var former = before.get(code);
            if (former == null) {
                lines.add(added(code + " " + String.join(" · ", rest(row))));
            } else if (!former.equals(row)) {
                lines.add(changed(code + " " + cells(former, row)));
            }
        });
        return lines.isEmpty() ? List.of() : List.of(new EditionPage.Group(ui.t(TableWords.key(file)), lines));
    }

    private static Map<String, Map<String, String>> byCode(ReferenceData data, String file) {
        var rows = new LinkedHashMap<String, Map<String, String>>();
        data.rows(file).forEach(row -> rows.put(row.getOrDefault("code", ""), row));
        return rows;
    }

    private static List<String> rest(Map<String, String> row) {
        return row.entrySet().stream()
                .filter(cell ->
                        !cell.getKey().equals("code") && !cell.getValue().isEmpty())
                .map(Map.Entry::getValue)
                .toList();
    }

    private String cells(Map<String, String> before, Map<String, String> after) {
        return ui.list(after.entrySet().stream()
                .filter(cell -> !Objects.equals(before.get(cell.getKey()), cell.getValue()))
                .map(cell -> ui.t(
                        "edition.cell",
                        cell.getKey(),
                        shown(before.getOrDefault(cell.getKey(), "")),
                        shown(cell.getValue())))
                .toList());
    }

    private String shown(String cell) {
        return cell.isEmpty() ? ui.t("edition.empty") : cell;
    }

    private List<EditionPage.Group> holidays(int year) {
        var before = days(checked.before(), year);
        var after = days(checked.after(), year);
        var lines = new ArrayList<EditionPage.Line>();
        after.forEach((day, holiday) -> {
            var former = before.get(day);
            var text = day(holiday);
            if (former == null) {
                lines.add(added(text));
            } else if (former.kind() != holiday.kind() || !former.name().equals(holiday.name())) {
                lines.add(changed(text));
            } else {
                lines.add(new EditionPage.Line(text));
            }
        });
        before.forEach((day, holiday) -> {
            if (!after.containsKey(day)) {
                lines.add(removed(day(holiday)));
            }
        });
        return List.of(new EditionPage.Group(ui.t("edition.days", year, after.size()), lines));
    }

    private static Map<LocalDate, Holiday> days(ReferenceData data, int year) {
        return data.workingDays().byYear().getOrDefault(year, List.of()).stream()
                .collect(Collectors.toMap(Holiday::day, it -> it, (a, b) -> a, LinkedHashMap::new));
    }

    private String day(Holiday it) {
        return ui.t(
                "edition.day",
                ui.day(it.day()),
                weekday(it.day().getDayOfWeek()),
                ui.t("holiday." + it.kind().name().toLowerCase(java.util.Locale.ROOT)),
                it.name().in(ui.language()));
    }

    private String weekday(DayOfWeek day) {
        return ui.t("weekday." + day.getValue());
    }

    private List<EditionPage.Group> texts(String name) {
        int slash = name.indexOf('/');
        var kind = TextKind.valueOf(name.substring(0, slash));
        // against the one that would hold on its first day
        var from = checked.after().texts().from(kind, name.substring(slash + 1));
        return Stream.of(Language.values())
                .map(language -> new EditionPage.Group(
                        language.ownName(),
                        paragraphs(
                                checked.before().texts().current(kind, from, language),
                                checked.after().texts().text(kind, name.substring(slash + 1), language))))
                .toList();
    }

    private List<EditionPage.Line> paragraphs(LegalText before, LegalText after) {
        return Paragraphs.compare(whole(before), whole(after)).stream()
                .map(line -> switch (line.change()) {
                    case ADDED -> added(line.text());
                    case REMOVED -> removed(line.text());
                    case SAME -> new EditionPage.Line(line.text());
                })
                .toList();
    }

    private static List<String> whole(LegalText text) {
        return Stream.concat(Stream.of(text.title()), text.paragraphs().stream())
                .toList();
    }

    private EditionPage.Line added(String text) {
        return new EditionPage.Line(ui.t("edition.added"), Tone.OK, text);
    }

    private EditionPage.Line changed(String text) {
        return new EditionPage.Line(ui.t("edition.changed"), Tone.WAIT, text);
    }

    private EditionPage.Line removed(String text) {
        return new EditionPage.Line(ui.t("edition.removed"), Tone.NO, text);
    }

    private static List<EditionPage.Group> listed(Map<String, List<EditionPage.Line>> groups) {
        return groups.entrySet().stream()
                .map(it -> new EditionPage.Group(it.getKey(), it.getValue()))
                .toList();
    }
}
