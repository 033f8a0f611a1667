package org.zhiye.filing.progress;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhiye.filing.Filing;

/** A deadline for the person's own calendar (RFC 5545). */
final class Calendar {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST = 75;

    private Calendar() {}

    /** One day, with a reminder at nine in the morning of the working day before. */
    static String of(Filing it, LocalDate due, String summary, String address) {
        var lines = new ArrayList<String>(List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Zhiye//Filing//ZH",
                "BEGIN:VEVENT",
                "UID:" + it.id() + "-" + it.version() + "@zhiye",
                "DTSTAMP:" + STAMP.format(it.since()),
                "DTSTART;VALUE=DATE:" + DATE.format(due),
                "DTEND;VALUE=DATE:" + DATE.format(due.plusDays(1)),
                "SUMMARY:" + escaped(summary),
                "URL:" + address,
                "TRANSP:TRANSPARENT",
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                "DESCRIPTION:" + escaped(summary),
                "TRIGGER:-PT15H",
                "END:VALARM",
                "END:VEVENT",
                "END:VCALENDAR"));
        var text = new StringBuilder();
        lines.forEach(line -> fold(line, text));
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** A line is 75 octets at most; what is longer goes on in the next one, which begins with a space. */
    private static void fold(String line, StringBuilder text) {
        int used = 0;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            var character = Character.toString(point);
            int octets = character.getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > LONGEST) {
                text.append("\r\n ");
                used = 1;
            }
            text.append(character);
            used += octets;
            i += Character.charCount(point);
        }
        text.append("\r\n");
    }
}
