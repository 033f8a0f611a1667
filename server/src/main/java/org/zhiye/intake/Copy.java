package org.zhiye.intake;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line in the text format of PostgreSQL's COPY. */
final class Copy {
    private Copy() {}

    static String line(long row, List<@Nullable Object> values) {
        var out = new StringBuilder(256).append(row);
        for (Object value : values) {
            out.append('\t');
            append(out, value);
        }
        return out.append('\n').toString();
    }

    private static void append(StringBuilder out, @Nullable Object value) {
        switch (value) {
            case null -> out.append("\\N");
            case byte[] bytes -> out.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            case List<?> list -> escaped(out, array(list));
            default -> escaped(out, value.toString());
        }
    }

    private static String array(List<?> list) {
        var out = new StringBuilder("{");
        for (Object element : list) {
            out.append(out.length() > 1 ? ",\"" : "\"");
            out.append(element.toString().replace("\\", "\\\\").replace("\"", "\\\""));
            out.append('"');
        }
        return out.append('}').toString();
    }

    private static void escaped(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> out.append(c);
            }
        }
    }
}
