package org.zhiye.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the shipped tables (RFC 4180, UTF-8, the first line names the columns). */
final class Csv {
    private Csv() {}

    /** A row; a column that is not there is a defect of the table. */
    record Row(String where, Map<String, String> cells) {
        String get(String column) {
            var cell = cells.get(column);
            if (cell == null) {
                throw new IllegalStateException(where + " has no column " + column);
            }
            return cell;
        }

        boolean is(String column) {
            return switch (get(column)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalStateException(where + ": " + column + " is neither true nor false");
            };
        }

        Words words() {
            return words("");
        }

        /** The three columns that begin with the prefix. */
        Words words(String prefix) {
            return new Words(get(prefix + "zh_hans"), get(prefix + "zh_hant"), get(prefix + "en"));
        }
    }

    static List<Row> read(Source source, String resource) {
        return rows(resource, source.text(resource));
    }

    /** @param resource its name, for messages */
    static List<Row> rows(String resource, String text) {
        var lines = parse(text);
        var head = lines.getFirst();
        var rows = new ArrayList<Row>(lines.size());
        for (int i = 1; i < lines.size(); i++) {
            var where = resource + " row " + i;
            if (lines.get(i).size() != head.size()) {
                throw new IllegalStateException(where + " has " + lines.get(i).size() + " cells, not " + head.size());
            }
            var cells = new LinkedHashMap<String, String>();
            for (int c = 0; c < head.size(); c++) {
                cells.put(head.get(c), lines.get(i).get(c));
            }
            rows.add(new Row(where, cells));
        }
        return rows;
    }

    static List<List<String>> parse(String text) {
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
}
