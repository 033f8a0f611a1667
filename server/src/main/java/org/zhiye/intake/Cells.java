package org.zhiye.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhiye.shared.Reason;
import org.zhiye.shared.Refused;
import org.zhiye.shared.ValueReason;

/** One row of a list, read field by field; what is wrong is gathered, so that a row's errors are told at once. */
public final class Cells {
    private static final int SHOWN = 60;

    private final long row;
    private final Map<String, Integer> places;
    private final Map<String, String> headers;
    private final List<String> values;
    private final List<Wrong> wrong = new ArrayList<>();

    Cells(long row, Map<String, Integer> places, Map<String, String> headers, List<String> values) {
        this.row = row;
        this.places = places;
        this.headers = headers;
        this.values = values;
    }

    public long row() {
        return row;
    }

    /** The cell's text without surrounding blanks; empty if the list has no such column. */
    public String text(String field) {
        var place = places.get(field);
        return place == null || place >= values.size() ? "" : values.get(place).strip();
    }

    /** Reads a cell that must be filled; null, and an error kept, if it is not as it must be. */
    public <T> @Nullable T need(String field, Function<String, T> maker) {
        var text = text(field);
        if (text.isEmpty()) {
            refuse(field, ValueReason.EMPTY);
            return null;
        }
        return made(field, text, maker);
    }

    /** Reads a cell that may be empty; null if it is. */
    public <T> @Nullable T may(String field, Function<String, T> maker) {
        var text = text(field);
        return text.isEmpty() ? null : made(field, text, maker);
    }

    /** Says that a cell is wrong. */
    public void refuse(String field, Reason reason, Object... arguments) {
        refuse(field, reason, List.of(arguments));
    }

    public boolean right() {
        return wrong.isEmpty();
    }

    List<Wrong> wrong() {
        return wrong;
    }

    private <T> @Nullable T made(String field, String text, Function<String, T> maker) {
        if (text.indexOf('\0') >= 0) {
            refuse(field, IntakeReason.ROW_CHARACTER);
            return null;
        }
        try {
            return maker.apply(text);
        } catch (Refused e) {
            refuse(field, e.reason(), e.arguments());
            return null;
        }
    }

    private void refuse(String field, Reason reason, List<Object> arguments) {
        var text = text(field);
        wrong.add(new Wrong(
                row,
                headers.getOrDefault(field, ""),
                text.length() > SHOWN
                        ? text.substring(
                                        0,
                                        text.offsetByCodePoints(
                                                0, Math.min(SHOWN, text.codePointCount(0, text.length()))))
                                + "…"
                        : text,
                reason.key(),
                arguments.stream().map(String::valueOf).toList()));
    }
}
