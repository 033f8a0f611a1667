package org.zhiye.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads and writes tables (RFC 4180, UTF-8, the first line names the columns). */
public final class Csv {
    private Csv() {}

    /** A row; what its cells don't say is said with its line and column. */
    public record Row(String file, int line, Map<String, String> cells) {
        public String get(String column) {
            var cell = cells.get(column);
            if (cell == null) {
                throw new Unfit(file, 1, column, "unfit.column_missing", column);
            }
            return cell;
        }

        /** A cell that must not be empty. */
        String full(String column) {
            var cell = get(column);
            if (cell.isBlank()) {
                throw unfit(column, "unfit.cell_empty");
            }
            return cell;
        }

        Optional<String> present(String column) {
            return Optional.of(get(column)).filter(text -> !text.isEmpty());
        }

        boolean is(String column) {
            return switch (get(column)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw unfit(column, "unfit.boolean");
            };
        }

        int number(String column) {
            try {
                return Integer.parseInt(get(column));
            } catch (NumberFormatException e) {
                throw unfit(column, "unfit.number");
            }
        }

        public LocalDate date(String column) {
            try {
                return LocalDate.parse(get(column));
            } catch (DateTimeException e) {
                throw unfit(column, "unfit.date");
            }
        }

        public <E extends Enum<E>> E value(Class<E> type, String column) {
            return word(type, column, get(column));
        }

        /** Several words of a list, with a blank between them. */
        <E extends Enum<E>> Set<E> values(Class<E> type, String column) {
            var all = new LinkedHashSet<E>();
            for (var word : get(column).split(" ", -1)) {
                if (!word.isEmpty()) {
                    all.add(word(type, column, word));
                }
            }
            return Set.copyOf(all);
        }

        private <E extends Enum<E>> E word(Class<E> type, String column, String word) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(it -> it.name().equals(word))
                    .findFirst()
                    .orElseThrow(() -> unfit(column, "unfit.word", word, allOf(type)));
        }

        /** A code of another table. */
        <T extends Coded> T code(CodeTable<T> table, String column) {
            return table.find(get(column)).orElseThrow(() -> unfit(column, "unfit.code", get(column)));
        }

        Words words() {
            return new Words(full("zh_hans"), full("zh_hant"), full("en"));
        }

        /** The three columns that begin with the prefix; may be empty. */
        Words words(String prefix) {
            return new Words(get(prefix + "zh_hans"), get(prefix + "zh_hant"), get(prefix + "en"));
        }

        public Unfit unfit(String column, String key, Object... arguments) {
            return new Unfit(file, line, column, key, arguments);
        }
    }

    static String allOf(Class<? extends Enum<?>> type) {
        return String.join(
                "、", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    public static List<Row> read(Source source, String resource) {
        return rows(resource, source.text(resource));
    }

    /** @param resource its name, for messages */
    public static List<Row> rows(String resource, String text) {
        List<List<String>> lines;
        try {
            lines = parse(text);
        } catch (IllegalStateException e) {
            throw new Unfit(resource, 0, "", "unfit.quote");
        }
        if (lines.isEmpty()) {
            throw new Unfit(resource, 0, "", "unfit.empty");
        }
        var head = lines.getFirst();
        var rows = new ArrayList<Row>(lines.size());
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).size() != head.size()) {
                throw new Unfit(resource, i + 1, "", "unfit.cells", lines.get(i).size(), head.size());
            }
            var cells = new LinkedHashMap<String, String>();
            for (int c = 0; c < head.size(); c++) {
                cells.put(head.get(c), lines.get(i).get(c));
            }
            rows.add(new Row(resource, i + 1, cells));
        }
        return rows;
    }

    public static List<List<String>> parse(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new IllegalStateException("a quote is not closed");
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    public static String write(List<? extends List<String>> rows) {
        var text = new StringBuilder();
        for (var row : rows) {
            text.append(String.join(",", row.stream().map(Csv::quoted).toList()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
