package org.zhiye.filing.draft;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.zhiye.shared.Normal;

/** A day as people type it: 2026-03-01, 2026/3/1, 2026.3.1, 20260301, 2026年3月1日, in half or full width. */
final class TypedDate {
    private static final Pattern PARTS = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern RUN = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private TypedDate() {}

    /** @throws IllegalArgumentException for what is no day of the calendar */
    static LocalDate of(String typed) {
        var text = Normal.compact(typed);
        var parts = PARTS.matcher(text);
        var run = RUN.matcher(text);
        var found = parts.matches() ? parts : run.matches() ? run : null;
        if (found == null) {
            throw new IllegalArgumentException("not a day");
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a day", e);
        }
    }
}
