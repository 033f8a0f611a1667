package org.zhiye.shared;

import java.util.List;
import java.util.stream.Collectors;

/** Writes tables for office programs (RFC 4180); no cell is taken for a formula there. */
public final class CsvText {
    private static final String FORMULAS = "=+-@\t\r";

    private CsvText() {}

    /** One row, with its end. */
    public static String line(List<String> cells) {
        return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var safe = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
