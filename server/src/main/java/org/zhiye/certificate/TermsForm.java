package org.zhiye.certificate;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.zhiye.paper.Undrawable;
import org.zhiye.policy.Span;
import org.zhiye.shared.Normal;
import org.zhiye.web.Problems;
import org.zhiye.web.Typed;

/**
 * What the buttons 打印 and 下载 send; all of it optional.
 *
 * @param until the last day of the window
 */
record TermsForm(
        @Nullable String deed,
        @Nullable String until,
        @Nullable String purpose,
        @Nullable String receiver) {
    static final int LONGEST = 40;

    /** @param window the longest possible; it holds where nothing else is said */
    Printed.@Nullable Terms read(Span window, Problems problems) {
        var last = until(window, problems);
        var what = line("purpose", purpose, problems);
        var whom = line("receiver", receiver, problems);
        return problems.any() ? null : new Printed.Terms(window.from(), last, what, whom);
    }

    private LocalDate until(Span window, Problems problems) {
        var typed = Normal.compact(Typed.text(until)).replace('/', '-').replace('.', '-');
        if (typed.isEmpty()) {
            return window.to();
        }
        try {
            var day = LocalDate.parse(typed);
            if (day.isBefore(window.from())) {
                problems.add("until", CertificateReason.WINDOW_END_PAST);
            } else if (day.isAfter(window.to())) {
                problems.add("until", CertificateReason.WINDOW_END_LATE, window.to());
            }
            return day;
        } catch (DateTimeParseException e) {
            problems.add("until", CertificateReason.WINDOW_END_UNREADABLE);
            return window.to();
        }
    }

    private static @Nullable String line(String field, @Nullable String typed, Problems problems) {
        var line = Normal.text(Typed.text(typed));
        if (line.isEmpty()) {
            return null;
        }
        if (line.codePointCount(0, line.length()) > LONGEST) {
            problems.add(field, CertificateReason.TERM_TOO_LONG, LONGEST);
            return line;
        }
        try {
            Undrawable.check(line);
        } catch (Undrawable e) {
            if (e.hidden()) {
                problems.add(field, CertificateReason.TERM_HIDDEN_CHARACTER);
            } else {
                problems.add(field, CertificateReason.TERM_UNDRAWABLE, Character.toString(e.codePoint()));
            }
        }
        return line;
    }
}
