package org.zhiye.policy.edition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhiye.policy.Csv;
import org.zhiye.policy.Holiday;
import org.zhiye.policy.Unfit;
import org.zhiye.policy.Words;
import org.zhiye.policy.WorkingDays;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table of a year's holidays as people have it: a CSV with the columns of ours, or the JSON of the npm package
 * {@code holiday-calendar}, region CN.
 */
public final class HolidayFile {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> HEAD = List.of("date", "kind", "zh_hans", "zh_hant", "en");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-M-d");
    private static final String MAKE_UP = "(补班|调休|上班)$";

    private final Map<String, Words> known = new HashMap<>();

    private HolidayFile(WorkingDays days) {
        days.byYear()
                .values()
                .forEach(year ->
                        year.forEach(it -> known.put(key(it.kind(), it.name().zhHans()), it.name())));
    }

    /**
     * Reads a year.
     *
     * @param days the names of former years are those of this one in the other languages
     * @throws Unfit if it is neither, or says something of another year
     */
    public static Proposal read(String text, WorkingDays days, String why) {
        var stripped = text.strip();
        boolean json = stripped.startsWith("{") || stripped.startsWith("[");
        var rows = json ? new HolidayFile(days).json(stripped) : csv(text);
        if (rows.isEmpty()) {
            throw new Unfit("", 0, "", "unfit.year_empty");
        }
        var year = LocalDate.parse(rows.getFirst().getFirst()).getYear();
        var all = new ArrayList<List<String>>();
        all.add(HEAD);
        rows.stream().sorted((a, b) -> a.getFirst().compareTo(b.getFirst())).forEach(all::add);
        return Proposal.holidays(year, Csv.write(all), why);
    }

    private static List<List<String>> csv(String text) {
        return Csv.rows("", text).stream()
                .map(row -> {
                    row.date("date");
                    return HEAD.stream().map(row::get).toList();
                })
                .toList();
    }

    private List<List<String>> json(String text) {
        JsonNode dates;
        try {
            var root = JSON.readTree(text);
            dates = root.isArray() ? root : root.path("dates");
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new Unfit("", line, "", "unfit.json", String.valueOf(e.getOriginalMessage()));
        }
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < dates.size(); i++) {
            rows.add(row(dates.get(i), JsonLines.of(text, "/dates/" + i + "/date")));
        }
        return rows;
    }

    private List<String> row(JsonNode node, int line) {
        var day = day(node.path("date").asString(""), line);
        var kind = switch (node.path("type").asString("")) {
            case "public_holiday" -> Holiday.Kind.OFF;
            case "transfer_workday" -> Holiday.Kind.WORK;
            default ->
                throw new Unfit(
                        "", line, "type", "unfit.day_kind", node.path("type").asString(""));
        };
        var name = node.path("name_cn").asString(node.path("name").asString(""));
        if (name.isBlank()) {
            throw new Unfit("", line, "name_cn", "unfit.cell_empty");
        }
        var words = known.getOrDefault(
                key(kind, name), new Words(name, name, node.path("name_en").asString(name)));
        return List.of(day.toString(), kind.name(), words.zhHans(), words.zhHant(), words.en());
    }

    private static LocalDate day(String text, int line) {
        try {
            return LocalDate.parse(text.strip(), DAY);
        } catch (DateTimeException e) {
            throw new Unfit("", line, "date", "unfit.date");
        }
    }

    // 春节补班 and 春节调休 are the same
    private static String key(Holiday.Kind kind, String name) {
        return kind + " " + name.strip().replaceFirst(MAKE_UP, "");
    }
}
